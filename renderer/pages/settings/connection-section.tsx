import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ConnectionReport,
  connectionStepNames,
  type Scope,
  scopes,
} from '../../../shared/model/connection.ts';
import { Notice } from '../../components/notice.tsx';
import { Problem } from '../../components/problem.tsx';
import { ConnectionSteps, type StepLine } from './connection-steps.tsx';
import { PartnerChanged } from './partner-changed.tsx';
import { Section } from './section.tsx';
import { SessionFacts } from './session-facts.tsx';
import type { ConnectionTest } from './use-connection-test.ts';

/** The result of the connection test: each step, what the credentials allow, or what failed and what to do. */
export function ConnectionSection({ test }: { test: ConnectionTest }) {
  const { t } = useTranslation('settings');
  const isIdle = !test.running && test.report === null && test.failure === null;
  const result = useInView(test);
  return (
    <Section name="connection">
      <PartnerChanged />
      <div role="status" data-status={test.running ? 'progress' : undefined} ref={result}>
        {test.running && <Text>{t('connection.running', { done: test.done, total: test.total })}</Text>}
        {test.report !== null && <Outcome report={test.report} />}
        {isIdle && <Text c="dimmed">{t('connection.idle')}</Text>}
      </div>
      {test.failure !== null && !test.running && <Problem failure={test.failure} />}
      {test.running && <ConnectionSteps steps={runningSteps(test.step)} />}
      {test.report !== null && <ReportedSteps report={test.report} />}
      {test.report?.session !== undefined && <SessionFacts session={test.report.session} />}
    </Section>
  );
}

/** Brings the result into sight, which stands below the button that asked for it; what was there before stays put. */
function useInView({ running }: ConnectionTest) {
  const place = useRef<HTMLDivElement>(null);
  const wasRunning = useRef(running);
  useEffect(() => {
    if (running !== wasRunning.current)
      place.current?.parentElement?.scrollIntoView({ block: running ? 'nearest' : 'center' });
    wasRunning.current = running;
  }, [running]);
  return place;
}

function runningSteps(step: string): StepLine[] {
  const names: readonly string[] = connectionStepNames;
  // One request tells of all steps up to the permissions.
  const at = step === 'token' ? 0 : names.indexOf(step);
  return connectionStepNames.map((name, index) => ({ name, state: stateAt(index, at) }));
}

function ReportedSteps({ report }: { report: ConnectionReport }) {
  const { t } = useTranslation('settings');
  const counts = { granted: scopes.length - missingIn(report).length, all: scopes.length };
  const ofScope = {
    state: t('connection.incompleteState.scope'),
    why: t('connection.incompleteStep.scope', counts),
  };
  const ofJournals = {
    state: t('connection.incompleteState.journals'),
    why: t('connection.incompleteStep.journals'),
  };
  const steps = report.steps.map((step) =>
    step.state === 'incomplete'
      ? { ...step, incomplete: step.name === 'scope' ? ofScope : ofJournals }
      : step,
  );
  return <ConnectionSteps steps={steps} />;
}

function missingIn({ session }: ConnectionReport): Scope[] {
  return scopes.filter((scope) => session && !session.scopes.includes(scope));
}

function stateAt(index: number, done: number): StepLine['state'] {
  if (index < done) return 'done';
  return index === done ? 'running' : 'pending';
}

/** What each permission is for. A scope cannot be a key itself: its colon parts names. */
const neededFor = {
  'read:loans': 'loans',
  'create:loan_draft': 'drafts',
  'create:journal_update': 'journals',
  'create:repayment': 'reports',
} as const satisfies Record<Scope, string>;

function Outcome({ report }: { report: ConnectionReport }) {
  const { t } = useTranslation('settings');
  const passed = report.session !== undefined && report.steps.every(({ state }) => state !== 'failed');
  const missing = missingIn(report);
  const isWhole = missing.length === 0;
  const minutes = Math.round(Math.abs(report.clockSkewSeconds ?? 0) / 60);
  return (
    <Notice
      tone={passed ? (isWhole ? 'good' : 'warn') : 'bad'}
      icon={passed && isWhole ? IconCircleCheck : IconAlertTriangle}
      title={
        passed && !isWhole
          ? t('connection.incomplete', { count: missing.length, all: scopes.length })
          : t(passed ? 'connection.passed' : 'connection.failed')
      }
    >
      {missing.map((scope) => (
        <span key={scope}>{t(`connection.missing.${neededFor[scope]}`, { scope })}</span>
      ))}
      {!isWhole && <span>{t('connection.askKiva')}</span>}
      <Found found={report.found} />
      {report.clockSkewSeconds !== undefined && <span>{t('connection.clock', { minutes })}</span>}
    </Notice>
  );
}

/** What the test found to be other than the addresses said, and was kept with them. */
function Found({ found }: Pick<ConnectionReport, 'found'>) {
  const { t } = useTranslation('settings');
  const { audience, journalsPath, journalsBody, loansStatus } = found;
  const lines = [
    audience && t('connection.found.audience', { value: audience }),
    journalsPath &&
      t('connection.found.journalsPath', { value: t(`endpoints.journalsPathOption.${journalsPath}`) }),
    journalsBody &&
      t('connection.found.journalsBody', { value: t(`endpoints.journalsBodyOption.${journalsBody}`) }),
    loansStatus && t(`connection.found.loansStatus.${loansStatus}`),
  ].filter((line) => line !== undefined);
  if (lines.length === 0) return null;
  return [t('connection.found.title'), ...lines].map((line) => <span key={line}>{line}</span>);
}

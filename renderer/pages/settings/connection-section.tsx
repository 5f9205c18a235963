import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ConnectionReport, connectionStepNames } from '../../../shared/model/connection.ts';
import { Notice } from '../../components/notice.tsx';
import { Problem } from '../../components/problem.tsx';
import { ConnectionSteps, type StepLine } from './connection-steps.tsx';
import { Section } from './section.tsx';
import { SessionFacts } from './session-facts.tsx';
import type { ConnectionTest } from './use-connection-test.ts';

/** The result of the connection test: each step, what the credentials allow, or what failed and what to do. */
export function ConnectionSection({ test }: { test: ConnectionTest }) {
  const { t } = useTranslation('settings');
  const isIdle = !test.running && test.report === null && test.failure === null;
  return (
    <Section title={t('connection.title')}>
      <div role="status">
        {test.running && (
          <Text>{t('connection.running', { done: test.done, total: connectionStepNames.length })}</Text>
        )}
        {test.report !== null && <Outcome report={test.report} />}
        {isIdle && <Text c="dimmed">{t('connection.idle')}</Text>}
      </div>
      {test.failure !== null && !test.running && <Problem failure={test.failure} />}
      {test.running && <ConnectionSteps steps={runningSteps(test.done)} />}
      {test.report !== null && <ConnectionSteps steps={test.report.steps} />}
      {test.report?.session !== undefined && <SessionFacts session={test.report.session} />}
    </Section>
  );
}

function runningSteps(done: number): StepLine[] {
  return connectionStepNames.map((name, index) => ({ name, state: stateAt(index, done) }));
}

function stateAt(index: number, done: number): StepLine['state'] {
  if (index < done) return 'done';
  return index === done ? 'running' : 'pending';
}

function Outcome({ report }: { report: ConnectionReport }) {
  const { t } = useTranslation('settings');
  const passed = report.steps.every((step) => step.state === 'passed');
  const minutes = Math.round(Math.abs(report.clockSkewSeconds ?? 0) / 60);
  return (
    <Notice
      tone={passed ? 'good' : 'bad'}
      icon={passed ? IconCircleCheck : IconAlertTriangle}
      title={t(passed ? 'connection.passed' : 'connection.failed')}
    >
      {report.clockSkewSeconds !== undefined && <span>{t('connection.clock', { minutes })}</span>}
    </Notice>
  );
}

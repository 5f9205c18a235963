import { Button, Group, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type GoLive, type StepDone, type TestStep, testSteps } from '../../../shared/model/go-live.ts';
import { missingScopes } from '../../../shared/rules/go-live.ts';
import lines from '../../components/lines.module.css';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { formatCount, formatMoment, formatPair } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useSwitchEnvironment } from '../../lib/use-switch-environment.ts';
import classes from './go-live.module.css';

/** What was tested on Stage, each with the request that shows it. */
export function ChecklistPanel({ goLive: { done, tested } }: { goLive: GoLive }) {
  const { t } = useTranslation('goLive');
  const id = useId();
  const isStage = useEnvironment() === 'stage';
  const missing = missingScopes(tested);
  const why =
    missing.length > 0
      ? t('checklist.scopesMissing', { scopes: missing.join(', ') })
      : t('checklist.partsFailed');
  return (
    <Panel labelledBy={id}>
      <Group justify="space-between" gap="sm">
        <Title order={2} id={id}>
          {t('checklist.title')}
        </Title>
        <Text c="dimmed">
          {t('checklist.count', { done: formatCount(done.length), all: formatCount(testSteps.length) })}
        </Text>
      </Group>
      <Text c="dimmed">{t('checklist.text')}</Text>
      {!isStage && <ToStage text={t('checklist.onStage')} />}
      <ul className={lines.list}>
        {testSteps.map((step) => (
          <StepLine
            key={step}
            step={step}
            done={done.find((each) => each.step === step) ?? null}
            note={step === 'connection' && tested !== null ? why : null}
            linked={isStage}
          />
        ))}
      </ul>
    </Panel>
  );
}

/** A sentence with the way to Stage. */
export function ToStage({ text }: { text: string }) {
  const { t } = useTranslation('goLive');
  const { change, busy, problem } = useSwitchEnvironment();
  return (
    <>
      <Group gap="sm">
        <Text>{text}</Text>
        <Button size="xs" variant="default" loading={busy} onClick={() => void change('stage', '')}>
          {t('checklist.toStage')}
        </Button>
      </Group>
      {problem && <Problem failure={problem} />}
    </>
  );
}

type LineProps = { step: TestStep; done: StepDone | null; note: string | null; linked: boolean };

function StepLine({ step, done, note, linked }: LineProps) {
  const { t } = useTranslation('goLive');
  const StepIcon = done ? IconCircleCheckFilled : IconCircleDashed;
  return (
    <li className={`${lines.line} ${classes.step}`} data-done={done !== null}>
      <StepIcon size={22} aria-hidden />
      <div className={lines.text}>
        <span className={classes.name}>
          {t(`step.${step}`)}
          <VisuallyHidden>{formatPair('', t(done ? 'checklist.done' : 'checklist.open'))}</VisuallyHidden>
        </span>
        <Text fz="sm" c="dimmed">
          {done ? t(`checklist.${sayOf(done)}`, { when: formatMoment(done.at) }) : t(`help.${step}`)}
        </Text>
        {done === null && note !== null && (
          <Text fz="sm" className={classes.note}>
            {note}
          </Text>
        )}
      </div>
      {linked && (done !== null || step === 'connection') && <StepLink step={step} done={done} />}
    </li>
  );
}

function sayOf({ step, how }: StepDone) {
  if (how !== null) return how;
  return step === 'connection' ? 'tested' : 'accepted';
}

function StepLink({ step, done }: Pick<LineProps, 'step' | 'done'>) {
  const { t } = useTranslation('goLive');
  const hasReceipt = step === 'report' && done !== null && done.workId !== null;
  const [to, word] = hasReceipt
    ? [`/receipts/${done.workId}`, t('checklist.openReceipt')]
    : done?.sendId
      ? [`/activity/${done.sendId}`, t('checklist.openSend')]
      : ['/settings', t('checklist.openSettings')];
  return (
    <Button
      component={Link}
      to={to}
      size="xs"
      variant="default"
      aria-label={formatPair(word, t(`step.${step}`))}
    >
      {word}
    </Button>
  );
}

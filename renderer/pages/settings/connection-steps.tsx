import { Loader, VisuallyHidden } from '@mantine/core';
import {
  type Icon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconMinus,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConnectionStep } from '../../../shared/model/connection.ts';
import type { Failure } from '../../../shared/result.ts';
import { FailureDetails } from '../../components/problem.tsx';
import { formatCount, formatPair } from '../../i18n/format.ts';
import classes from './connection-steps.module.css';

type StepState = ConnectionStep['state'] | 'running' | 'done' | 'pending';

/** A step as shown: a finished one of a report, or one of a test that is still running. */
export type StepLine = {
  name: ConnectionStep['name'];
  state: StepState;
  milliseconds?: number;
  error?: Failure | undefined;
  /** Of an incomplete step: how it stands, and why. */
  incomplete?: { state: string; why: string } | undefined;
};

const icons: Record<Exclude<StepState, 'running'>, Icon> = {
  passed: IconCircleCheck,
  done: IconCircleCheck,
  incomplete: IconAlertTriangle,
  failed: IconCircleX,
  skipped: IconMinus,
  pending: IconCircleDashed,
};

/** The steps of the test in order, each with its outcome, how long it took, and why it failed. */
export function ConnectionSteps({ steps }: { steps: readonly StepLine[] }) {
  const { t } = useTranslation('settings');
  return (
    <ul className={classes.steps} aria-label={t('connection.steps')}>
      {steps.map((step) => (
        <Step key={step.name} step={step} />
      ))}
    </ul>
  );
}

function StateIcon({ state }: { state: StepState }) {
  if (state === 'running') return <Loader size={18} aria-hidden />;
  const OneIcon = icons[state];
  return <OneIcon size={20} aria-hidden />;
}

function Step({ step: { name, state, milliseconds, error, incomplete } }: { step: StepLine }) {
  const { t } = useTranslation('settings');
  const isTimed = milliseconds !== undefined && milliseconds > 0;
  return (
    <li className={classes.step} data-state={state}>
      <StateIcon state={state} />
      <span className={state === 'pending' || state === 'skipped' ? classes.muted : undefined}>
        {t(`connection.step.${name}`)}
        {state === 'passed' ? (
          <VisuallyHidden>{formatPair('', t('connection.state.passed'))}</VisuallyHidden>
        ) : (
          formatPair('', state === 'incomplete' ? (incomplete?.state ?? '') : t(`connection.state.${state}`))
        )}
      </span>
      <span className={classes.muted}>
        {isTimed && t('connection.duration', { milliseconds: formatCount(milliseconds) })}
      </span>
      {error !== undefined && <Reason failure={error} />}
      {incomplete !== undefined && <div className={classes.reason}>{incomplete.why}</div>}
    </li>
  );
}

function Reason({ failure }: { failure: Failure }) {
  const { t } = useTranslation('errors');
  return (
    <div className={classes.reason}>
      <strong>{t(`${failure.code}.title`)}.</strong> {t(`${failure.code}.next`)}
      <FailureDetails failure={failure} />
    </div>
  );
}

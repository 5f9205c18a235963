import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Environment } from '../../../../shared/environment.ts';
import type { Config } from '../../../../shared/model/config.ts';
import type { Failure } from '../../../../shared/result.ts';
import { workCan } from '../../../../shared/rules/capabilities/work.ts';
import { isRuleSaid } from '../../../../shared/rules/import/schedules.ts';
import { ActionButton } from '../../../components/action-button.tsx';
import { Problem } from '../../../components/problem.tsx';
import { useObstacleText } from '../../../components/use-obstacle-text.ts';
import { formatCount } from '../../../i18n/format.ts';
import { failureOf } from '../../../lib/calls.ts';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { FileStep } from './file-step.tsx';
import { ResultStep } from './result-step.tsx';
import { SheetStep } from './sheet-step.tsx';
import { StepsList } from './steps-list.tsx';
import { usePhotos } from './use-photos.ts';
import { useWizard, type Wizard } from './use-wizard.ts';
import { WizardReadingLine } from './wizard-reading-line.tsx';
import { type NewDraft, newDraftsOf, type Step, steps } from './wizard-state.ts';

type Props = {
  environment: Environment;
  /** Kiva's lists, against which the sheet's words are matched. */
  config: Config;
  /** Keeps the drafts; the wizard waits for it and shows a failure that it throws. Nothing is sent by importing. */
  onDone: (drafts: NewDraft[]) => Promise<void>;
  onCancel: () => void;
};

/** Leads from a file to loan drafts: file, sheet, columns, check and repair, result. */
export function ImportWizard({ environment, config, onDone, onCancel }: Props) {
  const { t } = useTranslation('import');
  const wizard = useWizard(environment, config);
  const { step, open, reading } = wizard;
  const ready = useMemo(() => reading?.drafts.filter((draft) => draft.ready) ?? [], [reading]);
  const photos = usePhotos(ready);
  const areSchedulesSaid = useMemo(
    () =>
      open === null ||
      isRuleSaid(
        ready.map(({ content }) => content),
        open.plan.schedule,
      ),
    [ready, open],
  );
  const obstacle = useObstacleText()(workCan.makeDrafts({ ready: ready.length, areSchedulesSaid }));
  const making = useMaking(async () => {
    if (!open) return;
    wizard.rememberReading();
    await onDone(newDraftsOf(ready, open, photos.fileOf));
  });
  return (
    <Stack gap="lg">
      <StepsList step={step} />
      {open && step !== 'file' && step !== 'result' && <WizardReadingLine wizard={wizard} open={open} />}
      <StepBody step={step}>
        {step === 'file' && <FileStep wizard={wizard} />}
        {step === 'sheet' && wizard.file && <SheetStep wizard={wizard} file={wizard.file} />}
        {step === 'columns' && open && <ColumnsStep wizard={wizard} open={open} />}
        {step === 'check' && open && reading && <CheckStep wizard={wizard} open={open} reading={reading} />}
        {step === 'result' && open && reading && (
          <ResultStep wizard={wizard} open={open} reading={reading} ready={ready} photos={photos} />
        )}
      </StepBody>
      {step === 'result' && making.problem && <Problem failure={making.problem} />}
      <Group justify="space-between">
        <Button variant="subtle" disabled={making.busy} onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Group gap="sm">
          <Steering wizard={wizard} disabled={making.busy} />
          {step === 'result' && (
            <ActionButton obstacle={obstacle} loading={making.busy} onClick={making.make}>
              {t('result.make', { count: ready.length, number: formatCount(ready.length) })}
            </ActionButton>
          )}
        </Group>
      </Group>
    </Stack>
  );
}

/** A new step is announced by its heading, which takes the focus. */
function StepBody({ step, children }: { step: Step; children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) body.current?.querySelector<HTMLElement>('h2')?.focus();
    shown.current = step;
  }, [step]);
  return <div ref={body}>{children}</div>;
}

function Steering({ wizard, disabled }: { wizard: Wizard; disabled: boolean }) {
  const { t } = useTranslation('import');
  const { step, setStep, goOn, open, canGoOn } = wizard;
  const now = steps.indexOf(step);
  const [before, after] = [steps[now - 1], steps[now + 1]];
  const mayGoOn = step === 'file' || step === 'sheet' ? open !== null : canGoOn;
  return (
    <>
      {before && (
        <Button variant="default" disabled={disabled} onClick={() => setStep(before)}>
          {t('back')}
        </Button>
      )}
      {after && (step !== 'file' || open !== null) && (
        <Button disabled={!mayGoOn} onClick={() => goOn(after)}>
          {t('next')}
        </Button>
      )}
    </>
  );
}

/** Once at a time; what goes wrong is shown, and can be tried again. */
function useMaking(done: () => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);
  const make = () => {
    setBusy(true);
    setProblem(null);
    void done()
      .catch((error: unknown) => setProblem(failureOf(error)))
      .finally(() => setBusy(false));
  };
  return { busy, problem, make };
}

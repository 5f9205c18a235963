import { Button, Text } from '@mantine/core';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Environment } from '../../../../shared/environment.ts';
import type { Config } from '../../../../shared/model/config.ts';
import type { Failure } from '../../../../shared/result.ts';
import { workCan } from '../../../../shared/rules/capabilities/work.ts';
import { isRuleSaid } from '../../../../shared/rules/import/schedules.ts';
import { ActionButton } from '../../../components/action-button.tsx';
import { Problem } from '../../../components/problem.tsx';
import { useObstacleText } from '../../../components/use-obstacle-text.ts';
import { Workbench, WorkbenchFoot } from '../../../components/workbench/workbench.tsx';
import { formatCount } from '../../../i18n/format.ts';
import { failureOf } from '../../../lib/calls.ts';
import { CheckFigures } from './check-figures.tsx';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { FileStep } from './file-step.tsx';
import type { RepairGridHandle } from './grid/repair-grid.tsx';
import { ResultStep } from './result-step.tsx';
import { SheetStep } from './sheet-step.tsx';
import { StepsList } from './steps-list.tsx';
import { usePhotos } from './use-photos.ts';
import { useWizard } from './use-wizard.ts';
import { WizardReadingLine } from './wizard-reading-line.tsx';
import { type NewDraft, newDraftsOf, type Step, steps } from './wizard-state.ts';

type Props = {
  environment: Environment;
  /** Kiva's lists, against which the sheet's words are matched. */
  config: Config;
  /** The line of the page's title. */
  titlePlace: HTMLElement | null;
  /** Keeps the drafts; the wizard waits for it and shows a failure that it throws. Nothing is sent by importing. */
  onDone: (drafts: NewDraft[]) => Promise<void>;
  onCancel: () => void;
};

/** Leads from a file to loan drafts: file, sheet, columns, check and repair, result. */
export function ImportWizard({ environment, config, titlePlace, onDone, onCancel }: Props) {
  const { t } = useTranslation('import');
  const wizard = useWizard(environment, config);
  const { step, open, reading } = wizard;
  const grid = useRef<RepairGridHandle>(null);
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
  const making = useMaking(async () => {
    if (!open) return;
    wizard.rememberReading();
    await onDone(newDraftsOf(ready, open, photos.fileOf));
  });
  const say = useObstacleText();
  const reason = useId();
  const isLast = step === 'result';
  const obstacle = say(
    isLast ? workCan.makeDrafts({ ready: ready.length, areSchedulesSaid }) : wizard.obstacle,
  );
  const [before, after] = [steps[steps.indexOf(step) - 1], steps[steps.indexOf(step) + 1]];
  const isBegun = step !== 'file' || open !== null;
  return (
    <Workbench>
      {titlePlace && createPortal(<StepsList step={step} />, titlePlace)}
      {open && (step === 'sheet' || step === 'columns') && <WizardReadingLine wizard={wizard} open={open} />}
      <StepBody step={step}>
        {step === 'file' && <FileStep wizard={wizard} />}
        {step === 'sheet' && wizard.file && <SheetStep wizard={wizard} file={wizard.file} />}
        {step === 'columns' && open && <ColumnsStep wizard={wizard} open={open} />}
        {step === 'check' && open && reading && (
          <CheckStep wizard={wizard} open={open} reading={reading} grid={grid} />
        )}
        {isLast && open && reading && (
          <ResultStep wizard={wizard} open={open} reading={reading} ready={ready} photos={photos} />
        )}
      </StepBody>
      {isLast && making.problem && <Problem failure={making.problem} />}
      <WorkbenchFoot
        actions={
          <>
            <Button variant="subtle" disabled={making.busy} onClick={onCancel}>
              {t('cancel')}
            </Button>
            {before && (
              <Button variant="default" disabled={making.busy} onClick={() => wizard.setStep(before)}>
                {t('back')}
              </Button>
            )}
            {after && isBegun && (
              <ActionButton obstacle={obstacle} saidBy={reason} onClick={() => wizard.goOn(after)}>
                {t('next')}
              </ActionButton>
            )}
            {isLast && (
              <ActionButton obstacle={obstacle} saidBy={reason} loading={making.busy} onClick={making.make}>
                {t('result.make', { count: ready.length, number: formatCount(ready.length) })}
              </ActionButton>
            )}
          </>
        }
      >
        {step === 'check' && reading && (
          <CheckFigures reading={reading} onProblem={(back) => grid.current?.nextProblem(back)} />
        )}
        <Text id={reason} role="status" c="dimmed">
          {isBegun && obstacle}
        </Text>
      </WorkbenchFoot>
    </Workbench>
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
  // Laid out by the workbench, as if this box were not there.
  return (
    <div ref={body} style={{ display: 'contents' }}>
      {children}
    </div>
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

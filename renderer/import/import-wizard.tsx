import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Environment } from '../../shared/environment.ts';
import type { Config } from '../../shared/model/config.ts';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { FileStep } from './file-step.tsx';
import { ResultStep } from './result-step.tsx';
import { SheetStep } from './sheet-step.tsx';
import { StepsList } from './steps-list.tsx';
import { useWizard, type Wizard } from './use-wizard.ts';
import { type NewDraft, steps } from './wizard-state.ts';

type Props = {
  environment: Environment;
  /** Kiva's lists, against which the sheet's words are matched. */
  config: Config;
  /** Keeps the drafts; the wizard waits for it and shows a failure that it throws. Nothing is sent by importing. */
  onDone: (drafts: NewDraft[]) => Promise<void>;
  onCancel: () => void;
};

/** Leads from a file to loan drafts (acceptance.md DRAFT-9): file, sheet, columns, check and repair, result. */
export function ImportWizard({ environment, config, onDone, onCancel }: Props) {
  const { t } = useTranslation('import');
  const wizard = useWizard(environment, config);
  const { step } = wizard;
  const body = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  // A new step is announced by its heading, which takes the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each step
  useEffect(() => {
    if (!first.current) body.current?.querySelector<HTMLElement>('h2')?.focus();
    first.current = false;
  }, [step]);
  const finish = async (drafts: NewDraft[]) => {
    wizard.rememberReading();
    await onDone(drafts);
  };
  return (
    <Stack gap="lg">
      <StepsList step={step} />
      <div ref={body}>
        {step === 'file' && <FileStep wizard={wizard} />}
        {step === 'sheet' && wizard.file && <SheetStep wizard={wizard} file={wizard.file} />}
        {step === 'columns' && wizard.open && <ColumnsStep wizard={wizard} open={wizard.open} />}
        {step === 'check' && wizard.open && wizard.reading && (
          <CheckStep wizard={wizard} open={wizard.open} reading={wizard.reading} />
        )}
        {step === 'result' && wizard.open && wizard.reading && (
          <ResultStep open={wizard.open} reading={wizard.reading} onDone={finish} />
        )}
      </div>
      <Group justify="space-between">
        <Button variant="subtle" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Steering wizard={wizard} />
      </Group>
    </Stack>
  );
}

function Steering({ wizard: { step, setStep, open, canGoOn } }: { wizard: Wizard }) {
  const { t } = useTranslation('import');
  const now = steps.indexOf(step);
  const [before, after] = [steps[now - 1], steps[now + 1]];
  const mayGoOn = step === 'sheet' ? open !== null : canGoOn;
  return (
    <Group gap="sm">
      {before && (
        <Button variant="default" onClick={() => setStep(before)}>
          {t('back')}
        </Button>
      )}
      {after && step !== 'file' && (
        <Button disabled={!mayGoOn} onClick={() => setStep(after)}>
          {t('next')}
        </Button>
      )}
    </Group>
  );
}

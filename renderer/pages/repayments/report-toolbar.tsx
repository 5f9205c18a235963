import { ActionIcon, Button, FileButton, Group, Tooltip } from '@mantine/core';
import { IconAlertCircle, IconArrowBackUp, IconArrowForwardUp, IconFileImport } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rows } from './grid/cells.ts';
import type { History } from './grid/history.ts';
import type { Overview } from './notes.ts';
import type { ReportActions } from './use-report.ts';

type Props = {
  table: History<Rows>;
  actions: ReportActions;
  overview: Overview;
  onFile: (file: File) => void;
  onNextProblem: () => void;
  readOnly: boolean;
};

/** What can be done with the rows as a whole. */
export function ReportToolbar({ table, actions, overview, onFile, onNextProblem, readOnly }: Props) {
  const { t } = useTranslation('repayments');
  const forget = useRef<() => void>(null);
  if (readOnly) return null;
  const take = (file: File | null) => {
    if (file) onFile(file);
    forget.current?.();
  };
  return (
    <Group gap="xs">
      <FileButton resetRef={forget} onChange={take} accept=".csv,.tsv,.txt,.xlsx,.xls,.ods">
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconFileImport size={18} aria-hidden />}>
            {t('toolbar.import')}
          </Button>
        )}
      </FileButton>
      <StepButton label={t('toolbar.undo')} off={table.past.length === 0} onClick={actions.undo}>
        <IconArrowBackUp size={18} aria-hidden />
      </StepButton>
      <StepButton label={t('toolbar.redo')} off={table.future.length === 0} onClick={actions.redo}>
        <IconArrowForwardUp size={18} aria-hidden />
      </StepButton>
      {overview.places.length > 0 && (
        <Button
          variant="default"
          c="var(--pd-bad-fg)"
          leftSection={<IconAlertCircle size={18} aria-hidden />}
          onClick={onNextProblem}
        >
          {t('toolbar.nextProblem')}
        </Button>
      )}
    </Group>
  );
}

type StepProps = { label: string; off: boolean; onClick: () => void; children: React.ReactNode };

function StepButton({ label, off, onClick, children }: StepProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={36} aria-label={label} disabled={off} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

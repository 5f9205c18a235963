import { ActionIcon, Button, FileButton, Group, Tooltip } from '@mantine/core';
import {
  IconAlertCircle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronUp,
  IconFileImport,
} from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ForAllMenu } from './for-all/for-all-menu.tsx';
import type { ReportRows } from './grid/cells.ts';
import type { History } from './grid/history.ts';
import type { Overview } from './notes.ts';
import { SaveProblems } from './save-problems.tsx';
import type { ReportActions } from './use-report.ts';

type Props = {
  table: History<ReportRows>;
  actions: ReportActions;
  overview: Overview;
  /** True while a file is being read. */
  reading: boolean;
  onFile: (file: File) => void;
  onProblem: (back: boolean) => void;
  readOnly: boolean;
};

/** What can be done with the rows as a whole. */
export function ReportToolbar({ table, actions, overview, reading, onFile, onProblem, readOnly }: Props) {
  const { t } = useTranslation('repayments');
  const forget = useRef<() => void>(null);
  if (readOnly) return null;
  const take = (file: File | null) => {
    if (file) onFile(file);
    forget.current?.();
  };
  return (
    <Group gap="xs">
      <FileButton resetRef={forget} onChange={take} accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xlsb,.xls,.ods">
        {(props) => (
          <Button
            {...props}
            variant="default"
            loading={reading}
            leftSection={<IconFileImport size={18} aria-hidden />}
          >
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
      <ForAllMenu rows={table.now} notes={overview.notes} takeRows={actions.takeRows} />
      {overview.places.length > 0 && (
        <Button
          variant="default"
          c={overview.errors > 0 ? 'var(--pd-bad-fg)' : undefined}
          leftSection={<IconAlertCircle size={18} aria-hidden />}
          onClick={() => onProblem(false)}
        >
          {t('toolbar.nextProblem')}
        </Button>
      )}
      {overview.places.length > 1 && (
        <StepButton label={t('toolbar.previousProblem')} off={false} onClick={() => onProblem(true)}>
          <IconChevronUp size={18} aria-hidden />
        </StepButton>
      )}
      <SaveProblems overview={overview} />
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

import { ActionIcon, Button, FileButton, Group } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconFileImport,
  IconRowInsertTop,
  IconRowRemove,
} from '@tabler/icons-react';
import { type ReactNode, type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { History } from '../../components/sheet/history.ts';
import { AboutColumns } from '../../components/workbench/about-columns.tsx';
import { StepButton } from '../../components/workbench/step-button.tsx';
import { exampleAmount, formatAmount } from '../../i18n/format.ts';
import { ForAllMenu } from './for-all/for-all-menu.tsx';
import type { ReportRows } from './grid/cells.ts';
import type { GridHandle } from './grid/repayments-grid.tsx';
import type { Overview } from './notes.ts';
import { SaveProblems } from './save-problems.tsx';
import type { ReportActions } from './use-report.ts';

type Props = {
  table: History<ReportRows>;
  actions: ReportActions;
  overview: Overview;
  grid: RefObject<GridHandle | null>;
  /** True while a file is being read. */
  reading: boolean;
  onFile: (file: File) => void;
  /** More ways to get rows, beside the file. */
  children?: ReactNode;
};

const icon = { size: 18, 'aria-hidden': true } as const;

/** What can be done with the rows: got, repaired as a whole, added, taken out, undone. */
export function ReportToolbar({ table, actions, overview, grid, reading, onFile, children }: Props) {
  const { t } = useTranslation('repayments');
  const forget = useRef<() => void>(null);
  const take = (file: File | null) => {
    if (file) onFile(file);
    forget.current?.();
  };
  return (
    <Group gap={6}>
      <FileButton resetRef={forget} onChange={take} accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xlsb,.xls,.ods">
        {(props) => (
          <Button
            {...props}
            size="xs"
            variant="default"
            loading={reading}
            leftSection={<IconFileImport size={16} aria-hidden />}
          >
            {t('toolbar.import')}
          </Button>
        )}
      </FileButton>
      {children}
      <ForAllMenu rows={table.now} notes={overview.notes} takeRows={actions.takeRows} />
      <ActionIcon.Group>
        <StepButton label={t('toolbar.undo')} off={table.past.length === 0} onClick={actions.undo}>
          <IconArrowBackUp {...icon} />
        </StepButton>
        <StepButton label={t('toolbar.redo')} off={table.future.length === 0} onClick={actions.redo}>
          <IconArrowForwardUp {...icon} />
        </StepButton>
      </ActionIcon.Group>
      <ActionIcon.Group>
        <StepButton label={t('toolbar.addRows')} off={false} onClick={() => grid.current?.edit('addRows')}>
          <IconRowInsertTop {...icon} />
        </StepButton>
        <StepButton
          label={t('toolbar.removeRows')}
          off={false}
          onClick={() => grid.current?.edit('removeRows')}
        >
          <IconRowRemove {...icon} />
        </StepButton>
      </ActionIcon.Group>
      <SaveProblems overview={overview} />
      <AboutReport />
    </Group>
  );
}

const explained = ['loanId', 'clientId', 'last', 'amount', 'change', 'note', 'check'] as const;

function AboutReport() {
  const { t } = useTranslation('repayments');
  const example = formatAmount(exampleAmount);
  const about = explained.map((key) => ({
    name: t(`grid.${key}`),
    help: t(`columnHelp.${key}`, { example }),
  }));
  return <AboutColumns columns={about} isIcon />;
}

import { Button, Checkbox, Group, Title } from '@mantine/core';
import { type RefObject, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReading } from '../../../../shared/rules/import/drafts.ts';
import classes from '../../../components/sheet-file/import.module.css';
import { notesOf } from './grid/cell-notes.ts';
import { RepairGrid, type RepairGridHandle } from './grid/repair-grid.tsx';
import { ListsDialog } from './lists-dialog.tsx';
import { ListsStrip } from './lists-strip.tsx';
import type { Wizard } from './use-wizard.ts';
import { WizardReadingLine } from './wizard-reading-line.tsx';
import { type OpenSheet, unlistedIn } from './wizard-state.ts';

type Props = {
  wizard: Wizard;
  open: OpenSheet;
  reading: ImportReading;
  grid: RefObject<RepairGridHandle | null>;
};

/** Shows every row as it was read, and lets what could not be read be mended in place. */
export function CheckStep({ wizard, open, reading, grid }: Props) {
  const { t } = useTranslation('import');
  const [onlyProblems, setOnlyProblems] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const notes = useMemo(() => notesOf(reading), [reading]);
  const rows = useMemo(() => shownRows(reading, onlyProblems), [reading, onlyProblems]);
  const unlisted = useMemo(() => unlistedIn(reading), [reading]);
  return (
    <>
      {unlisted.length > 0 && <ListsStrip unlisted={unlisted} onAsk={() => setAsking(true)} />}
      <Group gap="0.25rem 1rem">
        <Title order={2} id="import-check" tabIndex={-1} fz="md">
          {t('check.title')}
        </Title>
        <div className={classes.reading}>
          <WizardReadingLine wizard={wizard} open={open} />
        </div>
        <Checkbox
          size="sm"
          label={t('check.onlyProblems')}
          checked={onlyProblems}
          onChange={(event) => setOnlyProblems(event.currentTarget.checked)}
        />
        {unlisted.length === 0 && open.plan.choices.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
            {t('lists.said')}
          </Button>
        )}
      </Group>
      <RepairGrid
        ref={grid}
        table={open.table}
        fields={open.plan.fields}
        rows={rows}
        notes={notes}
        books={wizard.books}
        onMend={wizard.mend}
        onSay={wizard.say}
        onLeaveOut={(number) =>
          wizard.setPlan((now) => ({ ...now, leftOut: new Set([...now.leftOut, number]) }))
        }
      />
      <ListsDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        wizard={wizard}
        unlisted={unlisted}
        said={open.plan.choices}
      />
    </>
  );
}

/** Indices of the rows that are in a draft, in the sheet's order; or of those among them that something is said of. */
function shownRows({ drafts, problems }: ImportReading, onlyProblems: boolean): number[] {
  const taken = drafts.flatMap((draft) => draft.rows).sort((a, b) => a - b);
  if (!onlyProblems) return taken;
  const marked = new Set(problems.map((problem) => problem.row));
  return taken.filter((row) => marked.has(row));
}

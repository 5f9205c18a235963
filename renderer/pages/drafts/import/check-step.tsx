import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconEye } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { remarks } from '../../../../shared/rules/import/cells.ts';
import type { ImportReading } from '../../../../shared/rules/import/drafts.ts';
import { Panel } from '../../../components/panel.tsx';
import { Tag } from '../../../components/tag.tsx';
import { formatCount } from '../../../i18n/format.ts';
import { notesOf } from './grid/cell-notes.ts';
import { RepairGrid, type RepairGridHandle } from './grid/repair-grid.tsx';
import { ListsPanel } from './lists-panel.tsx';
import type { Wizard } from './use-wizard.ts';
import type { OpenSheet } from './wizard-state.ts';

type Props = { wizard: Wizard; open: OpenSheet; reading: ImportReading };

/** Shows every row as it was read, and lets what could not be read be mended in place. */
export function CheckStep({ wizard, open, reading }: Props) {
  const { t } = useTranslation('import');
  const [onlyProblems, setOnlyProblems] = useState(false);
  const [active, setActive] = useState(0);
  const grid = useRef<RepairGridHandle>(null);
  const notes = useMemo(() => notesOf(reading), [reading]);
  const rows = useMemo(() => shownRows(reading, onlyProblems), [reading, onlyProblems]);
  const number = open.table.rows[rows[active] ?? -1]?.number;
  const leaveOut = () => {
    if (number === undefined) return;
    wizard.setPlan((now) => ({ ...now, leftOut: new Set([...now.leftOut, number]) }));
  };
  return (
    <Stack gap="md">
      <Panel labelledBy="import-check">
        <Title order={2} id="import-check" tabIndex={-1}>
          {t('check.title')}
        </Title>
        <Summary reading={reading} />
      </Panel>
      <ListsPanel wizard={wizard} reading={reading} />
      <Stack gap="xs">
        <Group gap="sm">
          <Button
            variant="default"
            disabled={reading.problems.length === 0}
            onClick={() => grid.current?.nextProblem(false)}
          >
            {t('check.nextProblem')}
          </Button>
          <Button
            variant="default"
            disabled={reading.problems.length === 0}
            onClick={() => grid.current?.nextProblem(true)}
          >
            {t('check.previousProblem')}
          </Button>
          <Button variant="default" disabled={number === undefined} onClick={leaveOut}>
            {t('check.leaveOut', { number: number ?? '' })}
          </Button>
          <Checkbox
            label={t('check.onlyProblems')}
            checked={onlyProblems}
            onChange={(event) => setOnlyProblems(event.currentTarget.checked)}
          />
        </Group>
        <RepairGrid
          ref={grid}
          table={open.table}
          fields={open.plan.fields}
          rows={rows}
          notes={notes}
          books={wizard.books}
          onMend={wizard.mend}
          onActiveRow={setActive}
        />
      </Stack>
    </Stack>
  );
}

/** Indices of the rows that are in a draft, in the sheet's order; or of those among them that something is said of. */
function shownRows({ drafts, problems }: ImportReading, onlyProblems: boolean): number[] {
  const taken = drafts.flatMap((draft) => draft.rows).sort((a, b) => a - b);
  if (!onlyProblems) return taken;
  const marked = new Set(problems.map((problem) => problem.row));
  return taken.filter((row) => marked.has(row));
}

function Summary({ reading: { drafts, problems } }: { reading: ImportReading }) {
  const { t } = useTranslation('import');
  const looks = problems.filter(({ rule }) => remarks.has(rule)).length;
  const wrong = problems.length - looks;
  const rows = drafts.reduce((sum, draft) => sum + draft.rows.length, 0);
  const number = (count: number) => ({ count, number: formatCount(count) });
  return (
    <Group gap="sm" role="status">
      <Text fw={600}>
        {t('check.drafts', number(drafts.length))} {t('check.rows', number(rows))}
      </Text>
      {wrong > 0 && (
        <Tag tone="bad" icon={IconAlertCircle}>
          {t('check.problems', number(wrong))}
        </Tag>
      )}
      {looks > 0 && (
        <Tag tone="warn" icon={IconEye}>
          {t('check.remarks', number(looks))}
        </Tag>
      )}
      {problems.length === 0 && (
        <Tag tone="good" icon={IconCircleCheck}>
          {t('check.noProblems')}
        </Tag>
      )}
    </Group>
  );
}

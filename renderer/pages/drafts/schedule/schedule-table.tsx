import { Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, memo } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DraftContent, ScheduleRow } from '../../../../shared/model/draft.ts';

import { mostScheduleRows, workCan } from '../../../../shared/rules/capabilities/work.ts';
import { parseScheduleBlock, type ScheduleBlockChoice } from '../../../../shared/rules/schedule-block.ts';

import { scheduleRoles } from '../../../../shared/rules/schedule-columns.ts';
import { typedAmounts } from '../../../../shared/rules/typed-readings.ts';
import { ActionButton } from '../../../components/action-button.tsx';
import { useObstacleText } from '../../../components/use-obstacle-text.ts';
import { AboutColumns } from '../../../components/workbench/about-columns.tsx';
import { formatCount } from '../../../i18n/format.ts';
import { exampleDay } from '../../../i18n/region.ts';
import { useFieldNotes } from '../field-notes.tsx';
import { BlockColumns } from '../sheet/block-columns.tsx';
import { CellNotes } from '../sheet/cell-notes.tsx';
import { DateCell, LineButtons, TextCell } from '../sheet/cells.tsx';
import { cellOf, columnAfter, sheetKey } from '../sheet/keys.ts';
import { PasteQuestion } from '../sheet/paste-question.tsx';
import { PasteResult } from '../sheet/paste-result.tsx';
import classes from '../sheet/sheet.module.css';
import { type PasteChoice, useBlockPaste } from '../sheet/use-block-paste.ts';
import { useFieldLabel } from '../use-field-label.ts';
import { Reconciliation } from './reconciliation.tsx';
import type { Schedule } from './use-schedule.ts';

type ScheduleBlock = { rows: ScheduleRow[]; leftOut: number[] };

const columns = ['date', 'principal', 'interest'] as const;

/** The cells know no currency, so what may have cents is left as it stands. */
const readAmounts = (text: string) => typedAmounts(text, '');

/** The repayments row by row, and whether they come to the amount of the loan. */
export function ScheduleTable({ schedule, readOnly }: RowsProps) {
  const { t } = useTranslation('drafts');
  const say = useObstacleText();
  const paste = useBlockPaste<ScheduleBlock>(readBlock, schedule.insert, schedule.inTheWay);
  return (
    <section aria-labelledby="schedule-title" onPaste={readOnly ? undefined : paste.onPaste}>
      <Group gap="xs" mb={4}>
        <Text id="schedule-title" fw={600} fz="sm">
          {t('schedule.title')}
        </Text>
        <AboutSchedule />
      </Group>
      {!readOnly && (
        <Text fz="xs" c="dimmed" mb="xs">
          {t('schedule.help')}
        </Text>
      )}
      {paste.waiting && (
        <PasteQuestion
          problems={paste.waiting.problems}
          onAnswer={paste.answer}
          onDrop={paste.drop}
          columns={
            <BlockColumns
              text={paste.waiting.text}
              table={scheduleRoles}
              nameOf={(role) => t(`field.${role}`)}
              onAnswer={(columns) => paste.answer({ columns })}
            />
          }
        />
      )}
      <PasteResult paste={paste} />
      {schedule.rows.length > 0 ? (
        <Rows schedule={schedule} readOnly={readOnly} />
      ) : (
        <Text fz="sm" c="dimmed">
          {t('schedule.empty')}
        </Text>
      )}
      <div className={classes.foot}>
        {!readOnly && (
          <ActionButton
            id="schedule-add"
            size="xs"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            beside
            obstacle={say(workCan.addScheduleRow(schedule.rows.length), {
              most: formatCount(mostScheduleRows),
            })}
            onClick={() => schedule.add()}
          >
            {t('schedule.add')}
          </ActionButton>
        )}
        <LiveReconciliation {...(readOnly ? {} : { onMend: schedule.put })} />
      </div>
      <CellNotes table="schedule" loanType="individual" />
    </section>
  );
}

function AboutSchedule() {
  const { t } = useTranslation('drafts');
  const values = { example: exampleDay() };
  const about = columns.map((key) => ({
    name: t(`field.${key}`),
    help: t(`schedule.column.${key}`, values),
  }));
  return <AboutColumns columns={about} />;
}

function LiveReconciliation(props: { onMend?: (rows: ScheduleRow[]) => void }) {
  return <Reconciliation draft={useWatch<DraftContent>() as DraftContent} {...props} />;
}

function readBlock(text: string, choice: PasteChoice) {
  return parseScheduleBlock(text, choice as ScheduleBlockChoice);
}

type RowsProps = { schedule: Schedule; readOnly: boolean };

function Rows({ schedule, readOnly }: RowsProps) {
  const { t } = useTranslation('drafts');
  return (
    <div className={classes.scroll}>
      <table
        className={classes.table}
        aria-labelledby="schedule-title"
        onKeyDown={readOnly ? undefined : (event) => onKey(event, schedule)}
      >
        <thead>
          <tr>
            <th scope="col">{t('sheet.number')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`field.${column}`)}
              </th>
            ))}
            {!readOnly && <th scope="col">{t('sheet.removal')}</th>}
          </tr>
        </thead>
        <tbody>
          {schedule.rows.map((row, index) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no id, and its cells hold no state
              key={index}
              {...row}
              index={index}
              readOnly={readOnly}
              onChange={schedule.change}
              onRemove={schedule.remove}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function onKey(event: KeyboardEvent, { rows, add, focus, remove, onKey: undoes }: Schedule): void {
  if (undoes(event)) return;
  const cell = cellOf(event.target);
  const key = cell && sheetKey(event);
  if (!key || 'move' in key) return;
  event.preventDefault();
  if ('remove' in key) remove(cell.index);
  else if (cell.index + key.go < rows.length)
    focus(cell.index + key.go, columnAfter(columns, cell.column, key));
  else if (key.adds) add(columnAfter(columns, cell.column, key));
}

type RowProps = ScheduleRow & {
  index: number;
  readOnly: boolean;
  onChange: (index: number, change: Partial<ScheduleRow>) => void;
  onRemove: (index: number) => void;
};

/** One repayment, memoised: only the edited row re-renders. */
const Row = memo(function Row({ index, readOnly, onChange, onRemove, ...row }: RowProps) {
  const { t } = useTranslation('drafts');
  const notes = useFieldNotes();
  const labelOf = useFieldLabel();
  return (
    <tr>
      <td className={classes.number}>{index + 1}</td>
      {columns.map((column) => {
        const path = `schedule.${index}.${column}`;
        const cell = {
          ...{
            path,
            readOnly,
            label: labelOf(path, 'individual'),
            value: row[column],
            note: notes.get(path),
          },
          onChange: (value: string) => onChange(index, { [column]: value }),
        };
        return (
          <td key={column}>
            {column === 'date' ? (
              <DateCell {...cell} />
            ) : (
              <TextCell {...cell} numeric readingsOf={readAmounts} />
            )}
          </td>
        );
      })}
      {!readOnly && (
        <td>
          <LineButtons
            line={t('row', { number: index + 1 })}
            path={`schedule.${index}`}
            isFirst
            isLast
            onRemove={() => onRemove(index)}
          />
        </td>
      )}
    </tr>
  );
});

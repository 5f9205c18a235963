import { useCallbackRef } from '@mantine/hooks';
import { flushSync } from 'react-dom';
import { useFormContext, useWatch } from 'react-hook-form';
import type { DraftContent, ScheduleRow } from '../../../../shared/model/draft.ts';
import { mostScheduleRows, workCan } from '../../../../shared/rules/capabilities/work.ts';
import { isBlankRow } from '../../../../shared/rules/schedule.ts';
import { focusField } from '../../../components/field-summary.tsx';
import { fieldId } from '../../../components/work/field-id.ts';
import type { BlockPlace } from '../sheet/use-block-paste.ts';
import { useTableHistory } from '../sheet/use-table-history.ts';

const emptyRow: ScheduleRow = { date: '', principal: '', interest: '' };

/** The rows of the schedule in the form, and all that can be done with them by hand. */
export function useSchedule() {
  const { control, getValues, setValue } = useFormContext<DraftContent>();
  const rows = useWatch({ control, name: 'schedule' });
  const focus = (index: number, column: string) => focusField(fieldId(`schedule.${index}.${column}`));
  const focusLast = () => {
    const left = getValues('schedule').length;
    if (left > 0) focus(left - 1, 'date');
    else focusField('schedule-add');
  };
  const { put, onKey } = useTableHistory(
    () => getValues('schedule'),
    (next: ScheduleRow[]) => flushSync(() => setValue('schedule', next)),
    focusLast,
  );
  return {
    rows,
    onKey,
    focus,
    put: (next: ScheduleRow[], step?: string) => put(next, step),
    change: useCallbackRef((index: number, change: Partial<ScheduleRow>) => {
      const now = getValues('schedule');
      const row = now[index];
      if (row) put(now.with(index, { ...row, ...change }), `${index} ${Object.keys(change)}`);
    }),
    add: (column = 'date') => {
      const now = getValues('schedule');
      if (workCan.addScheduleRow(now.length) !== null) return;
      put([...now, emptyRow]);
      focus(now.length, column);
    },
    remove: useCallbackRef((index: number) => {
      put(getValues('schedule').toSpliced(index, 1));
      const left = getValues('schedule').length;
      if (index < left) focus(index, 'date');
      else focusLast();
    }),
    /** How many rows a block at `index` would push down. */
    inTheWay: (index: number) => {
      const now = getValues('schedule');
      return now.slice(index).every(isBlankRow) ? 0 : now.filter((row) => !isBlankRow(row)).length;
    },
    insert: (index: number, { rows: others }: { rows: ScheduleRow[] }, place: BlockPlace) => {
      const isAll = place === 'replace';
      const next = isAll ? others : inserted(getValues('schedule'), index, others);
      if (next.length > mostScheduleRows) return false;
      put(next);
      focus(isAll ? 0 : index, 'date');
      return true;
    },
  };
}

/** The rows with others put in at a place; only blank rows there give way, what is typed is pushed down. */
function inserted(rows: readonly ScheduleRow[], index: number, others: ScheduleRow[]): ScheduleRow[] {
  const free = rows.slice(index, index + others.length);
  const end = free.findIndex((row) => !isBlankRow(row));
  return rows.toSpliced(index, end < 0 ? free.length : end, ...others);
}

/** See {@link useSchedule}. */
export type Schedule = ReturnType<typeof useSchedule>;

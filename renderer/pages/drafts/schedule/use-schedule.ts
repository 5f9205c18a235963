import { useCallbackRef } from '@mantine/hooks';
import { flushSync } from 'react-dom';
import { useFormContext, useWatch } from 'react-hook-form';
import type { DraftContent, ScheduleRow } from '../../../../shared/model/draft.ts';
import { mostScheduleRows, workCan } from '../../../../shared/rules/capabilities/work.ts';
import { isBlankRow } from '../../../../shared/rules/schedule.ts';
import { focusField } from '../../../components/field-summary.tsx';
import { fieldId } from '../../../components/work/field-id.ts';

const emptyRow: ScheduleRow = { date: '', principal: '', interest: '' };

/** The rows of the schedule in the form, and all that can be done with them by hand. */
export function useSchedule() {
  const { control, getValues, setValue } = useFormContext<DraftContent>();
  const rows = useWatch({ control, name: 'schedule' });
  const put = (next: ScheduleRow[]) => flushSync(() => setValue('schedule', next));
  const focus = (index: number, column: string) => focusField(fieldId(`schedule.${index}.${column}`));
  return {
    rows,
    focus,
    put: (next: ScheduleRow[]) => put(next),
    change: useCallbackRef((index: number, change: Partial<ScheduleRow>) => {
      const now = getValues('schedule');
      const row = now[index];
      if (row) setValue('schedule', now.with(index, { ...row, ...change }));
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
      if (left > 0) focus(Math.min(index, left - 1), 'date');
      else focusField('schedule-add');
    }),
    insert: (index: number, others: ScheduleRow[]) => {
      const next = inserted(getValues('schedule'), index, others);
      if (next.length > mostScheduleRows) return false;
      put(next);
      focus(index, 'date');
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

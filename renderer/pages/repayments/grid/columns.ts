import type { TFunction } from 'i18next';
import type { AmountMeaning, ColumnFormat } from '../../../../shared/model/reporting.ts';
import type { SheetColumn } from '../../../components/sheet/columns.ts';
import { fields, limitOf, type ReportField } from './cells.ts';

/** Columns of the grid in their order: what is typed, and what is known beside it. */
export const columnKeys = [
  'loanId',
  'clientId',
  'name',
  'status',
  'price',
  'last',
  'scheduled',
  'amount',
  'change',
  'note',
  'check',
] as const;

/** One of {@link columnKeys}. */
export type ColumnKey = (typeof columnKeys)[number];

/** The least widths leave all of them in sight at 1,280 pixels in every language: a heading is never broken within a word. */
const shapes: Record<ColumnKey, Omit<SheetColumn, 'key' | 'title'>> = {
  loanId: { least: 5.75, grow: 0.6, pinned: true },
  clientId: { least: 5, grow: 0.6 },
  name: { least: 5.75, grow: 1.2 },
  status: { least: 5.25, grow: 0.2 },
  price: { least: 6.25, grow: 0.2, end: true },
  last: { least: 5, grow: 0.2, end: true },
  scheduled: { least: 5.25, grow: 0.2, end: true },
  amount: { least: 7.75, end: true, decimal: true },
  change: { least: 4.5, grow: 0.2, end: true },
  note: { least: 3.25, grow: 0.6, aside: true },
  check: { least: 7.75, grow: 4, pinned: true },
};

/** The columns that are shown: without client ids where the partner has none (API.md §1.3), and without schedules where none is known. */
export function shownKeys(format: ColumnFormat, hasSchedules: boolean): ColumnKey[] {
  return columnKeys.filter((key) => {
    if (key === 'clientId') return format !== 'two';
    return key !== 'scheduled' || hasSchedules;
  });
}

/** The field that a column is typed into, or null for what is only known. */
export function fieldOf(key: string | undefined): ReportField | null {
  return fields.find((field) => field === key) ?? null;
}

/** The columns of the sheet; the header of the amounts says what they mean. */
export function reportColumnsOf(
  keys: readonly ColumnKey[],
  meaning: AmountMeaning,
  t: TFunction<'repayments'>,
): SheetColumn[] {
  return keys.map((key) => {
    const field = fieldOf(key);
    const detail = key === 'amount' && meaning !== '' ? { detail: t(`meaning.short.${meaning}`) } : {};
    const typed = field === null ? {} : { editable: true, longest: limitOf(field) };
    return { ...shapes[key], key, title: t(`grid.${key}`), ...detail, ...typed };
  });
}

import { IconAlertCircle, IconCircleCheck, IconEye, IconPencil } from '@tabler/icons-react';
import { isCalendarDate } from '../../../../shared/rules/dates.ts';
import { sentMembers, sentRows } from '../../../../shared/rules/draft-payload.ts';
import type { ChoiceBooks } from '../../../../shared/rules/import/choices.ts';
import { loanAmount } from '../../../../shared/rules/loan-amount.ts';
import { writtenDate } from '../../../../shared/rules/written-dates.ts';
import type { SheetCell } from '../../../components/sheet/columns.ts';
import { formatAmount, formatDay } from '../../../i18n/format.ts';
import { regionDates } from '../../../i18n/region.ts';
import type { BulkNotes } from './checks.ts';
import { type ColumnKey, columnKeys, isTyped } from './columns.ts';
import { type CellWords, type DraftRow, textIn, valueIn } from './rows.ts';

/** The words of the cells that nobody typed. */
export type BulkWords = CellWords & {
  complete: string;
  schedule: (count: number, last: string) => string;
  photo: string;
};

type CellsInput = {
  row: DraftRow;
  notes: BulkNotes | undefined;
  /** What is said of the row. */
  texts: readonly string[];
  /** Its last change could not be stored. */
  notSaved: string | null;
  books: ChoiceBooks | null;
  words: BulkWords;
};

/** The cells of one draft, in the order of the columns. */
export function bulkCells(input: CellsInput): SheetCell[] {
  return columnKeys.map((key) => cellOf(key, input));
}

function cellOf(key: ColumnKey, { row, notes, texts, notSaved, books, words }: CellsInput): SheetCell {
  const { draft } = row;
  const mark = notes?.marks.get(key);
  if (key === 'check') return checkCell(notes, texts, notSaved, words);
  if (isTyped(draft, key)) {
    const text = textIn(row, key, books, words);
    const value = valueIn(draft, key);
    if (key === 'disbursalDate' && isCalendarDate(text)) {
      const written = writtenDate(text, regionDates());
      return { text: written, mark, title: formatDay(text), copy: text };
    }
    const copy = row.unread[key] === undefined && typeof value === 'string' && text.includes('↵');
    return { text, mark, title: text, ...(copy ? { copy: value } : {}) };
  }
  return { text: knownText(key, row, words), mark, fixed: true };
}

function knownText(key: ColumnKey, { draft }: DraftRow, words: BulkWords): string {
  switch (key) {
    case 'members':
      return String(sentMembers(draft).length);
    case 'amount': {
      const amount = loanAmount(draft);
      return amount && formatAmount(amount);
    }
    case 'schedule': {
      const rows = sentRows(draft);
      return rows.length === 0
        ? ''
        : words.schedule(rows.length, formatDay(rows.at(-1)?.value.date.trim() ?? ''));
    }
    case 'photo':
      return draft.photoId === '' ? '' : words.photo;
    default:
      return '';
  }
}

function checkCell(
  notes: BulkNotes | undefined,
  texts: readonly string[],
  notSaved: string | null,
  words: BulkWords,
): SheetCell {
  if (notSaved !== null) return { text: notSaved, title: notSaved, tone: 'bad', icon: IconAlertCircle };
  if (texts.length === 0) return { text: words.complete, tone: 'good', icon: IconCircleCheck };
  const certainty = notes?.findings[0]?.certainty;
  const isWrong = certainty === 'blocks' || (notes?.unread.length ?? 0) > 0;
  const look = isWrong
    ? { tone: 'bad' as const, icon: IconAlertCircle }
    : { tone: 'warn' as const, icon: certainty === 'pa2' ? IconPencil : IconEye };
  return { text: texts.join(' '), title: texts.join('\n'), ...look };
}

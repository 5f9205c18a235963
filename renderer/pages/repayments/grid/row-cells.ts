import { IconAlertCircle, IconCircleCheck, IconEye, IconInfoCircle } from '@tabler/icons-react';
import type { Finding } from '../../../../shared/model/review.ts';
import type { ReportRow } from '../../../../shared/model/work.ts';
import { fromMicros } from '../../../../shared/rules/money.ts';
import type { KnownLoan } from '../../../../shared/rules/report/loan-index.ts';
import { typedMicros } from '../../../../shared/rules/typed-amount.ts';
import type { SheetCell } from '../../../components/sheet/columns.ts';
import type { Tone } from '../../../components/tone.ts';
import { formatAmount } from '../../../i18n/format.ts';
import type { ReportRowNotes } from '../notes.ts';
import type { RowSaid } from '../use-row-said.ts';
import { isBlankRow } from './cells.ts';
import { type ColumnKey, fieldOf } from './columns.ts';

/** The words of the grid's cells that nobody typed. */
export type NoteWords = {
  blank: string;
  status: (status: string) => string;
  finding: (finding: Finding, notes: ReportRowNotes) => string;
};

type RowCellsInput = {
  row: ReportRow;
  known: KnownLoan | undefined;
  notes: ReportRowNotes | undefined;
  words: NoteWords;
  /** What became of it, or of the row that it corrects. */
  said: RowSaid | null;
};

const nothing: SheetCell = { text: '' };

/** The cells of one row of the report, in the order of the columns. */
export function rowCells(keys: readonly ColumnKey[], source: RowCellsInput): SheetCell[] {
  return keys.map((key) => cellOf(key, source));
}

function cellOf(key: ColumnKey, { row, known, notes, words, said }: RowCellsInput): SheetCell {
  const field = fieldOf(key);
  if (field !== null) return { text: row[field], mark: notes?.marks.get(field), title: row[field] };
  switch (key) {
    case 'name':
      return plainCell(known?.loan.name ?? '');
    case 'status':
      return known?.loan.status ? plainCell(words.status(known.loan.status)) : nothing;
    case 'price':
      return moneyCell(known?.loan.localPrice, known?.loan.currency);
    case 'last':
      return moneyCell(known?.loan.last?.amount);
    case 'scheduled':
      return moneyCell(known?.loan.scheduled);
    case 'change':
      return changeCell(row, known);
    default:
      return checkCell({ row, notes, words, said });
  }
}

function plainCell(text: string): SheetCell {
  return { text, title: text };
}

function moneyCell(amount: string | undefined, currency = ''): SheetCell {
  if (!amount) return nothing;
  return { text: `${formatAmount(amount)} ${currency}`.trim(), copy: amount, title: amount };
}

/** What the amount is more, or less, than the last one; null where one of them is no amount. */
export function changeOf(row: ReportRow, known: KnownLoan | undefined): string | null {
  const amount = typedMicros(row.amount.trim());
  return amount === null || known?.last == null ? null : fromMicros(amount - known.last);
}

function changeCell(row: ReportRow, known: KnownLoan | undefined): SheetCell {
  const change = changeOf(row, known);
  if (change === null) return nothing;
  const sign = change === '0' || change.startsWith('-') ? '' : '+';
  return { text: `${sign}${formatAmount(change)}`.replace('-', '−'), copy: change };
}

const looks: Record<Finding['certainty'], { tone: Tone; icon: SheetCell['icon'] }> = {
  blocks: { tone: 'bad', icon: IconAlertCircle },
  pa2: { tone: 'warn', icon: IconEye },
  maybe: { tone: 'warn', icon: IconEye },
  note: { tone: 'info', icon: IconInfoCircle },
};

/** What was sent is a state, and no warning. */
const sentBefore = { tone: 'good', icon: IconCircleCheck } as const;

/** What is to be said of a row: the gravest first, all of them in the title. */
function checkCell({ row, notes, words, said }: Omit<RowCellsInput, 'known'>): SheetCell {
  const [first] = notes?.findings ?? [];
  if (notes && first) {
    const found = notes.findings.map((finding) => words.finding(finding, notes));
    const texts = said ? [...found, said.text] : found;
    const look = first.rule === 'alreadyReported' ? sentBefore : looks[first.certainty];
    return { text: texts.join(' '), title: texts.join('\n'), ...look };
  }
  if (said) return { text: said.text, title: said.text, tone: said.tone, icon: said.icon };
  const isUnsent = !isBlankRow(row) && row.amount.trim() === '';
  return isUnsent ? { text: words.blank, icon: IconInfoCircle } : nothing;
}

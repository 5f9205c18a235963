import type { AmountMeaning } from '../../../../shared/model/reporting.ts';
import type { Sheet } from '../../../../shared/model/sheet.ts';
import { mostReportRows } from '../../../../shared/model/work.ts';
import { type AmountStyle, styleOf } from '../../../../shared/rules/amount-style.ts';
import { currencyOfAmount, type DecimalMark, readAmount } from '../../../../shared/rules/amounts.ts';
import { amountOfNote } from '../../../../shared/rules/cell-amount.ts';
import { currencyInCell, currencyOfHeading } from '../../../../shared/rules/currency-signs.ts';
import { emptyRow } from '../../../../shared/rules/empty-report.ts';
import { readId } from '../../../../shared/rules/id-text.ts';
import { hasHidden } from '../../../../shared/rules/import/hidden.ts';
import { type Remembered, recall, recallRoles } from '../../../../shared/rules/import/remembered.ts';
import type { Evidence } from '../../../../shared/rules/import/roles.ts';
import { mergedColumns, mergedTexts } from '../../../../shared/rules/import/table.ts';
import { type Cells, type RowPatch, toPatches } from '../../../../shared/rules/paste.ts';
import { type ReportColumn, reportRoles } from '../../../../shared/rules/report/columns.ts';
import { type ColumnRole, layoutOf, type ReportLayout } from '../../../../shared/rules/report/layout.ts';
import type { FileRow } from '../../../../shared/rules/report/match.ts';
import { doubtsOf, kindsOfSource, type SkippedRow } from '../../../../shared/rules/report/row-doubts.ts';
import type { SheetSource } from '../../../../shared/rules/report/sheet-source.ts';
import { fields, limitOf, type ReportField, type ReportRows } from '../grid/cells.ts';
import { widePlaces } from './change-source.ts';

/** What was read, and what a person should know of the reading. */
export type ReportReading = {
  rows: { number: number; patch: RowPatch }[];
  converted: { from: string; to: string } | null;
  /** Rows that are none of a loan: totals, captions, repeated headings, and those in doubt that a person left out. */
  aside: SkippedRow[];
  leftOut: number;
  /** Ids that lost signs of spreadsheet programs. */
  cleaned: number;
  /** Amounts that the sheet does not show as they are. */
  rounded: number;
  hadHeader: boolean;
};

/** Why rows cannot be taken; the values are those of the message. */
export type Refusal =
  | { reason: 'empty' | 'fixedColumn' }
  | { reason: 'tooManyRows'; rows: number; limit: number }
  | { reason: 'tooLong'; row: number; column: ReportField; length: number; limit: number };

/** How a sheet is taken: hidden rows only where a person wants them. `meaning` is that of the report; `evidence` is what is known of the loans. */
export type Taking = {
  remembered: readonly Remembered[];
  takeHidden: boolean;
  meaning: AmountMeaning;
  evidence?: Evidence<ReportColumn>;
};

/** A sheet of a file. */
export function sourceOfSheet(
  sheet: Sheet,
  { remembered, takeHidden, meaning, evidence }: Taking,
): SheetSource {
  const kept = sheet.rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => takeHidden || !row.hidden);
  const cells = kept.map(({ row }) => row.cells);
  const placeOf = new Map(kept.map(({ index }, place) => [index, place]));
  const notes = new Map(
    sheet.notes.map((note) => [`${placeOf.get(note.row) ?? -1}:${note.column}`, note] as const),
  );
  const found = layoutOf(cells, meaning, {
    ...(evidence ? { evidence } : {}),
    recall: recallRoles(remembered, 'report', reportRoles),
    exact: (place, column) => notes.get(`${place}:${column}`)?.exact,
  });
  const isHidden = sheet.hiddenColumns.includes(found.roles.indexOf('amount'));
  const layout = { ...found, certain: found.certain && !isHidden };
  const numbers = kept.map(({ row }) => row.number);
  const merged = mergedColumns(sheet);
  const source: SheetSource = {
    cells: withMergedIds(sheet, kept, layout),
    numbers,
    notes,
    merged: new Set(
      kept.flatMap(({ row }, place) => [...(merged.get(row.number) ?? [])].map((each) => `${place}:${each}`)),
    ),
    wide: widePlaces(sheet, numbers, layout.first),
    layout,
    mark: recall(remembered, cells[layout.first - 1] ?? [], 'report')?.styles.amount ?? null,
    evidence,
    doubtful: null,
  };
  return withoutDoubt(source);
}

/** Columns are not certain as long as rows are in doubt. */
export function withoutDoubt(source: SheetSource): SheetSource {
  const style = styleOfSource(source);
  const doubts = doubtsOf(source, style.kind === 'clear' ? style.mark : '.');
  return doubts.length === 0 ? source : { ...source, layout: { ...source.layout, certain: false } };
}

/** An id in a cell merged over several rows is that of each; an amount never is. */
function withMergedIds(
  sheet: Sheet,
  kept: readonly { row: Sheet['rows'][number] }[],
  { roles }: ReportLayout,
): Cells {
  const filled = new Map(mergedTexts(sheet));
  if (filled.size === 0) return kept.map(({ row }) => row.cells);
  return kept.map(({ row }) =>
    row.cells.map((text, column) => {
      const isId = roles[column] === 'loanId' || roles[column] === 'clientId';
      return text === '' && isId ? (filled.get(`${row.number}:${column}`) ?? '') : text;
    }),
  );
}

/** True where a file has more than one sheet to choose from, or hidden rows or columns. */
export function hasChoice({ sheets, sheet }: { sheets: readonly Sheet[]; sheet: Sheet }): boolean {
  const usable = sheets.filter(({ hidden, rows, tooLarge }) => !hidden && !tooLarge && rows.length > 0);
  return usable.length > 1 || hasHidden(sheet);
}

/** How the amounts of a source are written; clear where it has none. */
export function styleOfSource(source: SheetSource): AmountStyle {
  return styleOf(typedAmountsOf(source));
}

/** The amounts of a source as they were typed. Cells that are numbers prove nothing of the texts beside them. */
export function typedAmountsOf({ cells, layout, notes }: SheetSource): string[] {
  const column = layout.roles.indexOf('amount');
  if (column < 0) return [];
  const isText = (_: unknown, index: number) =>
    index >= layout.first && notes.get(`${index}:${column}`)?.exact === undefined;
  return cells.filter(isText).map((row) => row[column] ?? '');
}

/** Reads a source whose columns and decimal mark are known. */
export function readSource(source: SheetSource, mark: DecimalMark): ReportReading {
  const { cells, numbers, layout } = source;
  const { first } = layout;
  const headed = currencyOfHeading(cells[first - 1]?.[layout.roles.indexOf('amount')] ?? '');
  const reading: ReportReading = {
    ...{ rows: [], converted: null, aside: [], leftOut: 0, cleaned: 0, rounded: 0, hadHeader: first > 0 },
  };
  const whyAside = asideOf(source, mark);
  for (const [index, patch] of toPatches(cells, layout).entries()) {
    const number = numbers[index + first] ?? 0;
    const why = whyAside(index, patch);
    if (why) reading.aside.push({ number, why });
    else
      reading.rows.push({
        number,
        patch: readPatch(source, index + first, patch, { mark, headed, reading }),
      });
  }
  return { ...reading, leftOut: reading.aside.length };
}

/** Why a row is none of a loan; what is in doubt is left out where a person said so. */
function asideOf(source: SheetSource, mark: DecimalMark) {
  const { roles, first } = source.layout;
  const kinds = kindsOfSource(source, mark);
  const leaves = source.doubtful === 'leave' ? doubtsOf(source, mark) : [];
  const doubtful = new Set(leaves.map(({ place }) => place - first));
  const second = leaves.find(({ kind }) => kind === 'secondHeading')?.place ?? Number.POSITIVE_INFINITY;
  return (index: number, { loanId = '', amount = '' }: RowPatch): SkippedRow['why'] | null => {
    const kind = kinds[index];
    if (doubtful.has(index) || index + first >= second) return 'doubt';
    if (kind === 'secondHeading' && source.doubtful === 'take') return 'heading';
    const isTaken = source.taken?.has(source.numbers[index + first] ?? 0);
    if (kind === 'heading' || (!isTaken && (kind === 'total' || kind === 'caption'))) return kind;
    const isBlank = roles.includes('loanId') && `${loanId}${amount}`.trim() === '';
    return isBlank && roles.includes('amount') ? 'blank' : null;
  };
}

type Along = { mark: DecimalMark; headed: string; reading: ReportReading };

/** The row's texts as they go into a report; what is told of them is counted along. */
function readPatch(
  { layout: { roles }, notes }: SheetSource,
  place: number,
  patch: RowPatch,
  { mark, headed, reading }: Along,
): RowPatch {
  const noteOf = (role: ColumnRole) => notes.get(`${place}:${roles.indexOf(role)}`);
  const read = { ...patch };
  for (const role of ['loanId', 'clientId'] as const) {
    if (patch[role] === undefined) continue;
    const { id, changed } = readId(patch[role], noteOf(role));
    read[role] = id;
    if (changed) reading.cleaned += 1;
  }
  if (!roles.includes('amount')) return { ...read, currency: '' };
  const shown = patch.amount?.trim() ?? '';
  const note = noteOf('amount');
  const number = note ? amountOfNote(note) : null;
  const currency = currencyOfAmount(shown) || currencyInCell(patch.currency ?? '') || headed;
  read.currency = shown === '' ? '' : currency;
  read.amount = number?.amount ?? readAmount(shown, mark) ?? shown;
  if (number?.needsNote) reading.rounded += 1;
  if (reading.converted === null && read.amount !== shown)
    reading.converted = { from: shown, to: read.amount };
  return read;
}

/** The rows as they lie over those of a report. */
export function patchesOf({ rows }: ReportReading): RowPatch[] {
  return rows.map(({ patch: { currency, ...patch } }) => (currency ? { ...patch, currency } : patch));
}

/** The rows as they are compared with the expected loans. */
export function fileRowsOf({ rows }: ReportReading): FileRow[] {
  return rows.map(({ number, patch }) => ({ ...emptyRow, currency: '', ...patch, number }));
}

/**
 * What stands against taking rows: none, more than a report holds `after` them, or a text that no cell holds. Nothing is ever cut
 * short. `numbers` are those of the rows in the file.
 */
export function refusalOf(
  patches: readonly RowPatch[],
  after: ReportRows,
  numbers: readonly number[] = [],
): Refusal | null {
  if (patches.length === 0) return { reason: 'empty' };
  if (after.length > mostReportRows)
    return { reason: 'tooManyRows', rows: after.length, limit: mostReportRows };
  for (const [index, patch] of patches.entries()) {
    const column = fields.find((each) => (patch[each]?.length ?? 0) > limitOf(each));
    if (column)
      return {
        reason: 'tooLong',
        row: numbers[index] ?? index + 1,
        column,
        length: patch[column]?.length ?? 0,
        limit: limitOf(column),
      };
  }
  return null;
}

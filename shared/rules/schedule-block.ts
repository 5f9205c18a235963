import type { ScheduleRow } from '../model/draft.ts';
import { markOf } from './amount-style.ts';
import { type DecimalMark, readAmount } from './amounts.ts';
import { type DateOrder, dateStyleOf, readDate } from './date-text.ts';
import { isDateText } from './import/column-shapes.ts';
import { type FoundColumns, findColumns } from './import/find-columns.ts';
import { kindsOfRows, type RowKind } from './import/row-kinds.ts';
import { type Cells, parseBlock, rowsLeftOut } from './paste.ts';
import { type ScheduleColumn, scheduleRoles } from './schedule-columns.ts';
import { isTotalText } from './total-words.ts';

/**
 * Why a pasted block is not a schedule yet. `row` counts the block's rows from 1. The ambiguous ones are settled by a
 * person's choice, see {@link ScheduleBlockChoice}; nothing is guessed.
 */
export type ScheduleBlockProblem =
  | { rule: 'blockEmpty' }
  | { rule: 'blockColumnsUnclear' }
  | { rule: 'dateInvalid' | 'amountInvalid'; row: number; text: string }
  | { rule: 'datesAmbiguous' | 'amountsAmbiguous'; text: string }
  | { rule: 'datesMixed' | 'datesSwapped' | 'amountsMixed'; text: string; other: string };

/** Which column holds what; -1 where there is none. */
type ScheduleColumns = { date: number; principal: number; interest: number };

/** The rows of a block and the numbers of those left out, or everything that keeps it from being a schedule. */
export type ParsedSchedule =
  | (ScheduleReading & { ok: false })
  | (ScheduleReading & { ok: true; leftOut: number[] });

type ScheduleReading = { ok: true; rows: ScheduleRow[] } | { ok: false; problems: ScheduleBlockProblem[] };

/** What the person said of dates that read both ways, of amounts that do, and of the columns. */
export type ScheduleBlockChoice = {
  dateOrder?: DateOrder;
  decimalMark?: DecimalMark;
  columns?: FoundColumns<ScheduleColumn>;
};

/**
 * Reads a schedule from a block pasted from a sheet. With a header its columns may stand in any order and
 * others are passed over; without one they are date, principal and perhaps interest, in this order, perhaps with a
 * running number before and a total behind. Date order and decimal mark are decided for the whole block.
 */
export function parseScheduleBlock(text: string, choice: ScheduleBlockChoice = {}): ParsedSchedule {
  const cells = parseBlock(text);
  const { heading, roles, certain } = choice.columns ?? findColumns(cells, scheduleRoles);
  const all = cells.slice(heading + 1);
  const columns = certain
    ? {
        date: roles.indexOf('date'),
        principal: roles.indexOf('principal'),
        interest: roles.indexOf('interest'),
      }
    : null;
  const isData = columns ? dataIn(all, columns, choice) : all.map(() => true);
  if (!isData.includes(true)) return { ok: false, problems: [{ rule: 'blockEmpty' }] };
  if (!columns) return { ok: false, problems: [{ rule: 'blockColumnsUnclear' }] };
  const numbered = all.map((row, index) => ({ row, number: index + heading + 2 }));
  const taken = numbered.filter((_, index) => isData[index]);
  const block = readRows(taken, columns, choice);
  return block.ok ? { ...block, leftOut: rowsLeftOut(cells, heading, taken) } : block;
}

/** Which rows are instalments: a row without a date whose principal is the sum of those above is a total. */
function dataIn(rows: Cells, { date, principal }: ScheduleColumns, choice: ScheduleBlockChoice): boolean[] {
  const mark = markOf(
    rows.map((row) => row[principal] ?? ''),
    choice.decimalMark,
  );
  const kinds = kindsOfRows({
    ...{ heading: null, rows, keys: [date], amount: principal, exact: () => undefined },
    mark: typeof mark === 'object' ? '.' : mark,
    isKnown: isDateText,
    isHeading: () => false,
  });
  const isAside = (row: readonly string[], kind: RowKind | undefined) =>
    kind === 'total' || kind === 'caption' || (kind === 'odd' && row.some(isTotalText));
  return rows.map((row, index) => !isAside(row, kinds[index]));
}

type NumberedRow = { row: readonly string[]; number: number };

function readRows(
  body: readonly NumberedRow[],
  columns: ScheduleColumns,
  choice: ScheduleBlockChoice,
): ScheduleReading {
  const column = (index: number) => body.map(({ row }) => row[index]?.trim() ?? '');
  const amounts = [...column(columns.principal), ...column(columns.interest)];
  const order = orderOf(column(columns.date), choice.dateOrder);
  const mark = markOf(amounts, choice.decimalMark);
  const problems: ScheduleBlockProblem[] = [order, mark].filter((each) => typeof each === 'object');
  if (typeof order === 'object' || typeof mark === 'object') return { ok: false, problems };
  const read = body.map(({ row, number }) => readRow(row, columns, { order, mark }, number));
  const bad = read.flatMap((each) => each.problems);
  return bad.length === 0 ? { ok: true, rows: read.map((each) => each.row) } : { ok: false, problems: bad };
}

/** One row in the block's style; interest may be blank, date and principal may not. */
function readRow(
  cells: readonly string[],
  columns: ScheduleColumns,
  { order, mark }: { order: DateOrder; mark: DecimalMark },
  number: number,
): { row: ScheduleRow; problems: ScheduleBlockProblem[] } {
  const [date, principal, interest] = [columns.date, columns.principal, columns.interest].map(
    (index) => cells[index]?.trim() ?? '',
  ) as [string, string, string];
  const row = {
    date: readDate(date, order),
    principal: readAmount(principal, mark),
    interest: interest === '' ? '' : readAmount(interest, mark),
  };
  const problem = (rule: 'dateInvalid' | 'amountInvalid', text: string): ScheduleBlockProblem => ({
    rule,
    row: number,
    text,
  });
  const problems = [
    ...(row.date === null ? [problem('dateInvalid', date)] : []),
    ...(row.principal === null ? [problem('amountInvalid', principal)] : []),
    ...(row.interest === null ? [problem('amountInvalid', interest)] : []),
  ];
  const { date: day, principal: share, interest: cost } = row;
  return { row: { date: day ?? '', principal: share ?? '', interest: cost ?? '' }, problems };
}

function orderOf(dates: readonly string[], chosen?: DateOrder): DateOrder | ScheduleBlockProblem {
  const style = dateStyleOf(dates);
  if (style.kind === 'mixed' || style.kind === 'swapped') {
    const [text, other] = style.examples;
    return { rule: style.kind === 'mixed' ? 'datesMixed' : 'datesSwapped', text, other };
  }
  if (style.kind === 'clear') return style.order;
  return chosen ?? { rule: 'datesAmbiguous', text: style.example };
}

import { Big } from 'big.js';
import { readAmount } from './amounts.ts';
import { readDate } from './date-text.ts';
import { plainLetters } from './letters.ts';
import type { Cells } from './paste.ts';

/** Which column of a sheet holds what; -1 where there is none. */
export type ScheduleColumns = { date: number; principal: number; interest: number };

const headerNames = {
  date: /^(?:due |payment |repayment )?dates?\b|^fecha|^echeance|^data\b|^vencimiento|^vencimento|^дата/,
  principal: /^principal|^capital|^amortiza|^основно|^тело/,
  interest: /^interest|^interes|^interet|^juros?\b|^процент/,
};

/** Columns named by a header row, or null when date and principal are not both there exactly once. */
export function columnsOfHeader(row: readonly string[]): ScheduleColumns | null {
  const names = row.map((cell) => plainLetters(cell.trim()));
  const found = (name: keyof ScheduleColumns) =>
    names.flatMap((text, index) => (headerNames[name].test(text) ? [index] : []));
  const [dates, principals, interests] = [found('date'), found('principal'), found('interest')];
  if (dates.length !== 1 || principals.length !== 1 || interests.length > 1) return null;
  return { date: dates[0] ?? -1, principal: principals[0] ?? -1, interest: interests[0] ?? -1 };
}

/** Columns told by what is in them: date, principal, perhaps interest; a running number before and a total behind may be. */
export function columnsByShape(rows: Cells): ScheduleColumns | null {
  const columns = columnsOf(rows);
  const used = columns.flatMap((column, index) => (column.some((text) => text !== '') ? [index] : []));
  const date = used.find((index) => columns[index]?.some(isDateText)) ?? -1;
  const before = used.filter((index) => index < date);
  const [principal, interest = -1, total, ...more] = used.filter((index) => index > date);
  if (date < 0 || principal === undefined || before.length > 1 || more.length > 0) return null;
  const isNumbered = before.every((index) => columns[index]?.every(isPlace));
  const isSummed =
    total === undefined || rows.every((row) => isSumOf(row[total], [row[principal], row[interest]]));
  return isNumbered && isSummed ? { date, principal, interest } : null;
}

function columnsOf(rows: Cells): string[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return Array.from({ length: width }, (_, index) => rows.map((row) => row[index]?.trim() ?? ''));
}

function isPlace(text: string, index: number): boolean {
  return text === String(index + 1);
}

/** True for a text that is a date with either order. */
export function isDateText(text: string): boolean {
  return readDate(text, 'dayFirst') !== null || readDate(text, 'monthFirst') !== null;
}

function isSumOf(total: string | undefined, parts: readonly (string | undefined)[]): boolean {
  return (['.', ','] as const).some((mark) => {
    const [sum, ...each] = [total, ...parts].map((text) => readAmount(text ?? '', mark));
    if (sum == null || each.some((part) => part === null)) return false;
    return each.reduce((left, part) => left.minus(part ?? 0), new Big(sum)).eq(0);
  });
}

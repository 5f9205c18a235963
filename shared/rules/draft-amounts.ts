import { Big } from 'big.js';
import type { DraftContent, ScheduleRow } from '../model/draft.ts';
import type { DisbursalWindow } from '../model/reporting.ts';
import type { Finding } from '../model/review.ts';
import { currencyDigits } from './currency-units.ts';
import { daysBetween, isCalendarDate } from './dates.ts';
import { blocks, maybe, pa2 } from './draft-finding.ts';
import { type Indexed, sentMembers, sentRows } from './draft-payload.ts';
import { memberTotals } from './members.ts';
import { compareDecimals, decimalPlaces, isDecimal } from './money.ts';
import { reconcile } from './schedule.ts';
import { checkTypedAmount } from './typed-amount.ts';

/** PA2's disbursal window in days: less than 30 in the past, no more than 90 ahead (API.md §4.2). */
const usualWindow: DisbursalWindow = { pastDays: 29, futureDays: 90 };

/** A loan is worth more than this many US dollars (API.md §4.2). */
export const smallestLoanUsd = 5;

/** Each borrower's share, more than zero, and all together, more than five dollars where the rate is known. */
export function checkAmounts(draft: DraftContent, usdRate: string | null): Finding[] {
  const amounts = sentMembers(draft).map(
    ({ value, index }) => [value.amount.trim(), `members.${index}.amount`] as const,
  );
  const each = amounts.flatMap(([amount, path]) => checkShare(amount, path, draft.currency));
  const isWhole =
    each.every(({ certainty }) => certainty === 'maybe') && amounts.every(([text]) => text !== '');
  return [...each, ...(isWhole ? checkSmallest(draft, usdRate) : [])];
}

function checkShare(amount: string, path: string, currency: string): Finding[] {
  if (amount === '') return [];
  const bad = checkTypedAmount(amount, path);
  if (bad.length > 0) return bad;
  if (compareDecimals(amount, '0') <= 0) return [pa2('amountNotPositive', path)];
  return oddUnit(amount, path, currency);
}

/** More decimals than the currency can be paid in. */
function oddUnit(amount: string, path: string, currency: string): Finding[] {
  const isOdd = currency !== '' && decimalPlaces(amount) > currencyDigits(currency);
  return isOdd ? [maybe('amountOddUnit', path, { currency })] : [];
}

function checkSmallest(draft: DraftContent, usdRate: string | null): Finding[] {
  const { amount, count } = memberTotals(sentMembers(draft).map(({ value }) => value));
  if (amount === null || count === 0 || !usdRate || !isDecimal(usdRate) || compareDecimals(usdRate, '0') <= 0)
    return [];
  const isEnough = new Big(amount).gt(new Big(usdRate).times(smallestLoanUsd));
  if (isEnough) return [];
  const path = draft.loanType === 'group' ? 'members' : 'members.0.amount';
  return [pa2('amountTooSmall', path, { least: smallestLoanUsd })];
}

/** The disbursal date against PA2's window. */
export function checkDisbursal(date: string, today: string, window = usualWindow): Finding[] {
  const path = 'disbursalDate';
  if (date === '') return [];
  if (!isCalendarDate(date)) return [blocks('dateInvalid', path)];
  const ahead = daysBetween(today, date);
  if (ahead < -window.pastDays) return [pa2('disbursalTooOld', path, { days: -ahead })];
  return ahead > window.futureDays ? [pa2('disbursalTooFar', path, { days: ahead })] : [];
}

/** Checks the schedule. PA2 wants one; what it must look like is a guess (API.md §4.4), so that is only `maybe`. */
export function checkSchedule(draft: DraftContent): Finding[] {
  const rows = sentRows(draft);
  if (rows.length === 0) return [pa2('scheduleMissing', 'schedule')];
  return [
    ...rows.flatMap(({ value, index }) => checkRow(value, `schedule.${index}`, draft.currency)),
    ...checkOrder(rows, draft.disbursalDate.trim()),
    ...checkSum(draft, rows),
  ];
}

function checkRow(row: ScheduleRow, path: string, currency: string): Finding[] {
  const date = row.date.trim();
  const missing = (['date', 'principal'] as const).filter((field) => row[field].trim() === '');
  return [
    ...missing.map((field) => maybe('missing', `${path}.${field}`)),
    ...(date === '' || isCalendarDate(date) ? [] : [blocks('dateInvalid', `${path}.date`)]),
    ...checkPart(row.principal.trim(), `${path}.principal`, currency),
    ...checkPart(row.interest.trim(), `${path}.interest`, currency),
  ];
}

function checkPart(amount: string, path: string, currency: string): Finding[] {
  if (amount === '') return [];
  const bad = checkTypedAmount(amount, path);
  if (bad.length > 0) return bad;
  if (compareDecimals(amount, '0') < 0) return [maybe('amountNegative', path)];
  return oddUnit(amount, path, currency);
}

/** Each date after the disbursal and after the date of the row before. */
function checkOrder(rows: readonly Indexed<ScheduleRow>[], disbursalDate: string): Finding[] {
  return rows.flatMap(({ value, index }, place) => {
    const date = value.date.trim();
    const before = rows[place - 1]?.value.date.trim() ?? '';
    const path = `schedule.${index}.date`;
    if (!isCalendarDate(date)) return [];
    return [
      ...(isCalendarDate(disbursalDate) && date <= disbursalDate
        ? [maybe('scheduleBeforeDisbursal', path)]
        : []),
      ...(isCalendarDate(before) && date <= before ? [maybe('scheduleNotRising', path)] : []),
    ];
  });
}

/** The principal against the sum of what the borrowers get, once both can be read. */
function checkSum(draft: DraftContent, rows: readonly Indexed<ScheduleRow>[]): Finding[] {
  const { amount } = memberTotals(sentMembers(draft).map(({ value }) => value));
  const { principal, difference, matches } = reconcile(
    amount ?? '',
    rows.map(({ value }) => value),
  );
  if (amount === null || principal === null || difference === null || matches) return [];
  return [maybe('scheduleSum', 'schedule', { amount, principal, difference })];
}

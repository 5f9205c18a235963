import type { ReportFacts } from '../../model/report-facts.ts';
import type { ControlTotal, ControlTotals } from '../../model/report-review.ts';
import type { ControlSum, ReportContent, ReportRow } from '../../model/work.ts';
import { type DecimalMark, readAmount } from '../amounts.ts';
import { type CurrencySum, currencySumsInSteps } from '../currency-sums.ts';
import { canonicalDecimal, compareDecimals, isDecimal } from '../money.ts';
import { finish, mapInSteps, type Steps } from '../steps.ts';
import { cleanId } from '../text.ts';
import { amountProblem } from '../typed-amount.ts';
import { loanIndex, makeLoanIndex } from './loan-index.ts';

/** What a report has: rows with an amount, and the sums of those without a problem by the currencies of their loans. */
export type FoundTotals = { count: number; sums: readonly CurrencySum[] };

/** {@link FoundTotals} of rows; `facts` know the currencies. */
export function foundTotals(rows: readonly ReportRow[], facts: ReportFacts | null): FoundTotals {
  return finish(foundInSteps(rows, facts));
}

function* foundInSteps(rows: readonly ReportRow[], facts: ReportFacts | null): Steps<FoundTotals> {
  yield* makeLoanIndex(facts, []);
  const index = loanIndex(facts);
  const filled = filledRows(rows);
  const amounts = yield* mapInSteps(filled, ({ row }) => ({
    currency: index.find(cleanId(row.loanId))?.loan.currency ?? '',
    amount: amountProblem(row.amount.trim()) === null ? row.amount.trim() : '',
  }));
  return { count: filled.length, sums: yield* currencySumsInSteps(amounts) };
}

/** The totals that a person typed, each beside the one that was found. */
export function controlTotals(
  control: ReportContent['control'],
  { count, sums }: FoundTotals,
): ControlTotals {
  return { count: compared(control.count, String(count)), sums: comparedSums(control.sums, sums) };
}

/** {@link controlTotals} of a report, in steps. */
export function* controlTotalsInSteps(
  { rows, control }: ReportContent,
  facts: ReportFacts | null,
): Steps<ControlTotals> {
  return controlTotals(control, yield* foundInSteps(rows, facts));
}

/** The rows with an amount, and where they stand. */
export function filledRows(rows: readonly ReportRow[]): { row: ReportRow; index: number }[] {
  return rows.map((row, index) => ({ row, index })).filter(({ row }) => row.amount.trim() !== '');
}

/** Rows of no known currency have a sum of their own only where all are such, and only there a sum without a currency is compared. */
function comparedSums(typed: readonly ControlSum[], sums: readonly CurrencySum[]): ControlTotals['sums'] {
  const isOfOne = sums.length < 2;
  const found = new Map(sums.map(({ currency, sum }) => [currency, sum]));
  if (sums.length === 0) found.set('', '0');
  if (!isOfOne) found.delete('');
  const texts = new Map(typed.map(({ currency, sum }) => [currency, sum]));
  const [only = ''] = found.keys();
  const whole = texts.get('');
  if (isOfOne && whole !== undefined && !texts.has(only)) {
    texts.delete('');
    texts.set(only, whole);
  }
  const currencies = [...new Set([...found.keys(), ...texts.keys()])].sort();
  return currencies.map((currency) => ({
    currency,
    ...compared(texts.get(currency) ?? '', found.get(currency) ?? (currency === '' ? null : '0')),
  }));
}

const marks: readonly DecimalMark[] = ['.', ','];

/** A total is only compared, so it may be written either way; `1,500` is the larger of its two readings, or it would agree with amounts that were read a thousandfold too small. */
function compared(typed: string, found: string | null): ControlTotal {
  if (typed.trim() === '') return { typed, found, agrees: null };
  const readings = marks.map((mark) => readAmount(typed, mark)).filter((text) => text !== null);
  const [largest = ''] = readings.toSorted((a, b) => compareDecimals(sizeOf(b), sizeOf(a)));
  const agrees = isDecimal(largest) && canonicalDecimal(largest) === found;
  return { typed, found, agrees };
}

function sizeOf(amount: string): string {
  return amount.replace('-', '');
}

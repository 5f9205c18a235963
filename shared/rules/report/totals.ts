import type { ReportContent, ReportRow } from '../../model/work.ts';
import { type DecimalMark, readAmount } from '../amounts.ts';
import { canonicalDecimal, compareDecimals, isDecimal, sumInSteps } from '../money.ts';
import { finish, flatMapInSteps, type Steps } from '../steps.ts';
import { amountProblem } from '../typed-amount.ts';

/** A total of the partner's own system beside the report's; `agrees` is null where none was typed. */
export type ControlTotal = { typed: string; found: string; agrees: boolean | null };

type ControlTotals = { count: ControlTotal; sum: ControlTotal };

/** Count of the rows with an amount, and the sum of those without a problem, beside the totals that a person typed. */
export function controlTotals(report: ReportContent): ControlTotals {
  return finish(controlTotalsInSteps(report));
}

/** {@link controlTotals} in steps. */
export function* controlTotalsInSteps({ rows, control }: ReportContent): Steps<ControlTotals> {
  const filled = filledRows(rows);
  const amounts = yield* flatMapInSteps(filled, ({ row }) => {
    const amount = row.amount.trim();
    return amountProblem(amount) === null ? [amount] : [];
  });
  return {
    count: compared(control.count, String(filled.length)),
    sum: compared(control.sum, yield* sumInSteps(amounts)),
  };
}

/** The rows with an amount, and where they stand. */
export function filledRows(rows: readonly ReportRow[]): { row: ReportRow; index: number }[] {
  return rows.map((row, index) => ({ row, index })).filter(({ row }) => row.amount.trim() !== '');
}

const marks: readonly DecimalMark[] = ['.', ','];

/** A total is only compared, so it may be written either way; `1,500` is the larger of its two readings, or it would agree with amounts that were read a thousandfold too small. */
function compared(typed: string, found: string): ControlTotal {
  if (typed.trim() === '') return { typed: '', found, agrees: null };
  const readings = marks.map((mark) => readAmount(typed, mark)).filter((text) => text !== null);
  const [largest = ''] = readings.toSorted((a, b) => compareDecimals(sizeOf(b), sizeOf(a)));
  const agrees = isDecimal(largest) && canonicalDecimal(largest) === found;
  return { typed: typed.trim(), found, agrees };
}

function sizeOf(amount: string): string {
  return amount.replace('-', '');
}

import type { ReportContent, ReportRow } from '../../model/work.ts';
import { type DecimalMark, readAmount } from '../amounts.ts';
import { canonicalDecimal, compareDecimals, isDecimal, sumDecimals } from '../money.ts';
import { amountProblem } from '../typed-amount.ts';

/** A total of the partner's own system beside the report's; `agrees` is null where none was typed. */
export type ControlTotal = { typed: string; found: string; agrees: boolean | null };

/** Count of the rows with an amount, and the sum of those without a problem, beside the totals that a person typed. */
export function controlTotals(report: ReportContent): { count: ControlTotal; sum: ControlTotal } {
  const amounts = filledRows(report.rows).map(({ row }) => row.amount.trim());
  return {
    count: compared(report.control.count, String(amounts.length)),
    sum: compared(
      report.control.sum,
      sumDecimals(amounts.filter((amount) => amountProblem(amount) === null)),
    ),
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

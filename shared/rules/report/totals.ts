import type { ReportContent, ReportRow } from '../../model/work.ts';
import { type DecimalMark, readAmount } from '../amounts.ts';
import { canonicalDecimal, exactSum, isDecimal } from '../money.ts';

/** A total of the partner's own system beside the report's; `agrees` is null where none was typed. */
export type ControlTotal = { typed: string; found: string; agrees: boolean | null };

/** Count and sum of the rows with an amount, beside the totals that a person typed (acceptance.md REP-8). */
export function controlTotals(report: ReportContent): { count: ControlTotal; sum: ControlTotal } {
  const amounts = filledRows(report.rows).map(({ row }) => row.amount.trim());
  return {
    count: compared(report.control.count, String(amounts.length)),
    sum: compared(report.control.sum, exactSum(amounts)),
  };
}

/** The rows with an amount, and where they stand. */
export function filledRows(rows: readonly ReportRow[]): { row: ReportRow; index: number }[] {
  return rows.map((row, index) => ({ row, index })).filter(({ row }) => row.amount.trim() !== '');
}

const marks: readonly DecimalMark[] = ['.', ','];

/**
 * A total is only compared, so it agrees if either way of reading it does; but `1,500`, which can be read as fifteen hundred, is
 * that, or it would agree with amounts that were read a thousandfold too small.
 */
function compared(typed: string, found: string): ControlTotal {
  if (typed.trim() === '') return { typed: '', found, agrees: null };
  const both = marks.map((mark) => readAmount(typed, mark)).filter((text) => text !== null);
  const readings = both.length === 2 ? both.filter((text) => !/\.\d{3}$/.test(text)) : both;
  const agrees = readings.some((text) => isDecimal(text) && canonicalDecimal(text) === found);
  return { typed: typed.trim(), found, agrees };
}

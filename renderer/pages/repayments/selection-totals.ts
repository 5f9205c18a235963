import type { ReportFacts } from '../../../shared/model/report-facts.ts';
import { sumsByCurrency } from '../../../shared/rules/report/review.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import { amountProblem } from '../../../shared/rules/typed-amount.ts';
import type { ReportRows } from './grid/cells.ts';
import type { Overview } from './notes.ts';

/** The rows that are selected, and whether their amounts are among the cells. */
export type ChosenRows = { rows: readonly number[]; hasAmounts: boolean };

/** Where several rows are selected: how many of those with content, and what their amounts come to, by currency. */
export type SelectionTotals = { rows: number; sums: Overview['sums'] };

/** The totals of the selection; null where one row alone is selected. */
export function selectionTotals(
  { rows: chosen, hasAmounts }: ChosenRows,
  rows: ReportRows,
  facts: ReportFacts | null,
): SelectionTotals | null {
  if (chosen.length < 2) return null;
  const selected = chosen.flatMap((row) => rows[row] ?? []);
  const amounts = selected
    .map(({ loanId, amount }) => ({ key: cleanId(loanId), amount: amount.trim() }))
    .filter(({ amount }) => amount !== '' && amountProblem(amount) === null);
  return { rows: selected.length, sums: hasAmounts ? sumsByCurrency(amounts, facts) : [] };
}

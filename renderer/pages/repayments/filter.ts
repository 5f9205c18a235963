import type { ReportLoanIndex } from '../../../shared/rules/report/loan-index.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import type { ReportRows } from './grid/cells.ts';
import { changeOf } from './grid/row-cells.ts';
import type { Overview } from './notes.ts';
import type { SaidOf } from './use-row-said.ts';

/** The ways to show only some rows. */
export const filterKinds = ['all', 'filled', 'problems', 'unreported', 'changed'] as const;

/** One of {@link filterKinds}. */
export type RowFilterKind = (typeof filterKinds)[number];

/** Which rows are shown: a kind of them, or those of the loans named, such as a bucket of an import. */
export type Filter = { kind: RowFilterKind } | { kind: 'loans'; label: string; loanIds: ReadonlySet<string> };

/** The rows that a filter shows, in their order; null for all. */
export function rowsShown(
  filter: Filter,
  rows: ReportRows,
  { notes }: Overview,
  index: ReportLoanIndex,
  saidOf: SaidOf = () => null,
): number[] | null {
  if (filter.kind === 'all') return null;
  const isShown = (row: ReportRows[number], place: number): boolean => {
    const loanId = cleanId(row.loanId);
    switch (filter.kind) {
      case 'filled':
        return row.amount.trim() !== '';
      case 'problems':
        return (
          notes.get(place)?.findings.some(({ certainty }) => certainty !== 'note') === true ||
          saidOf(loanId)?.isUnsettled === true
        );
      case 'unreported':
        return loanId !== '' && row.amount.trim() === '';
      case 'changed':
        return isChange(changeOf(row, index.find(loanId)));
      case 'loans':
        return filter.loanIds.has(loanId);
      default:
        return true;
    }
  };
  return rows.flatMap((row, place) => (isShown(row, place) ? [place] : []));
}

function isChange(change: string | null): boolean {
  return change !== null && change !== '0';
}

import type { GroupColumn } from '../../shared/model/loan-columns.ts';
import type { LoanGroup } from '../../shared/model/portfolio-search.ts';
import type { LoanIndex } from './loan-index.ts';
import type { Ranks } from './ranks.ts';
import { amountSums } from './sums.ts';

/**
 * The groups of loans that are sorted by a column: neighbours of one rank, so that spellings that differ in case or accents
 * alone are one group. Yields between steps.
 */
export async function loanGroups(
  index: LoanIndex,
  places: Uint32Array,
  column: GroupColumn,
  { of }: Ranks,
): Promise<LoanGroup[]> {
  const { values, of: codes } = index.codes[column];
  const groups: LoanGroup[] = [];
  for (let from = 0; from < places.length; ) {
    const first = places[from] ?? 0;
    let to = from + 1;
    while (to < places.length && of[places[to] ?? 0] === of[first]) to += 1;
    groups.push({
      value: values[codes[first] ?? 0] ?? '',
      loans: to - from,
      sums: await amountSums(index, places.subarray(from, to)),
    });
    from = to;
  }
  return groups;
}

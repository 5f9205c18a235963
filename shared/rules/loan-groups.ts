import type { GroupColumn } from '../model/loan-columns.ts';
import type { PortfolioSort } from '../model/portfolio-search.ts';

/** The most columns that decide an order (portfolio-search.ts). */
const mostKeys = 5;

/** The order of a list in groups: by their column first, in the direction that it had in the order, then as before. */
export function sortInGroups(sort: PortfolioSort, group: GroupColumn | undefined): PortfolioSort {
  if (group === undefined) return sort;
  const own = sort.find(({ column }) => column === group) ?? { column: group, descending: false };
  return [own, ...sort.filter(({ column }) => column !== group)].slice(0, mostKeys);
}

import { allColumns } from '../../../shared/model/loan-columns.ts';
import { type FilterKind, type FilterSort, loanFilters } from '../../../shared/model/loan-filters.ts';
import type { PortfolioFilter } from '../../../shared/model/portfolio-search.ts';
import { emptyFilter } from '../../lib/first-rows.ts';
import { asks } from './loans-search.ts';

/** All filters, in the order of the menu, which is that of the columns. */
export const filterKinds = (Object.keys(loanFilters) as FilterKind[]).sort((a, b) => placeOf(a) - placeOf(b));

function placeOf(kind: FilterKind): number {
  const filter = loanFilters[kind];
  return allColumns.indexOf('beside' in filter ? filter.beside : filter.column);
}

/** Whether a filter asks for all that it can by being there. */
export function isFlag(kind: FilterKind): boolean {
  return loanFilters[kind].sort === 'flag';
}

/** Whether a chip asks for anything. */
export function isOn(filter: PortfolioFilter, kind: FilterKind): boolean {
  return loanFilters[kind].fields.some((field) => asks(filter, field));
}

/** The filter without what a chip asks for. */
export function without(filter: PortfolioFilter, kind: FilterKind): PortfolioFilter {
  const blank = loanFilters[kind].fields.map((field) => [field, emptyFilter[field]]);
  return { ...filter, ...Object.fromEntries(blank) };
}

/** The filter without any chip; what is typed in the search box stays. */
export function withoutChips(filter: PortfolioFilter): PortfolioFilter {
  return { ...emptyFilter, text: filter.text };
}

/** What most people want first of a filter; what is left out asks nothing yet. `today` is `YYYY-MM-DD`. */
const firstWanted: Partial<Record<FilterSort, (today: string) => unknown>> = {
  flag: () => true,
  yesNo: () => 'yes',
  size: () => 'group',
  month: (today) => today.slice(0, 7),
  months: () => 6,
};

/** The filter with a chip that was just added, set to what most people want first; `today` is `YYYY-MM-DD`. */
export function begun(filter: PortfolioFilter, kind: FilterKind, today: string): PortfolioFilter {
  const { sort, fields } = loanFilters[kind];
  const first = firstWanted[sort];
  return first ? { ...filter, [fields[0]]: first(today) } : filter;
}

import type { PortfolioFilter } from '../../../shared/model/portfolio-search.ts';
import { emptyFilter } from '../../lib/first-rows.ts';
import { asks } from './loans-search.ts';

type Field = keyof PortfolioFilter;

/** The filter chips, and the fields of the filter that each sets. */
export const filterFields = {
  status: ['statuses'],
  delinquent: ['delinquent'],
  borrowers: ['borrowers'],
  currency: ['currencies'],
  amount: ['amountFrom', 'amountTo'],
  funded: ['fundedFrom', 'fundedTo'],
  place: ['places'],
  theme: ['themes'],
  created: ['createdFrom', 'createdTo'],
  expiring: ['expiringBefore'],
  neverReported: ['neverReported'],
  reportedIn: ['reportedIn'],
  notReportedIn: ['notReportedIn'],
  noJournal: ['noJournalMonths'],
  changed: ['changed'],
} as const satisfies Record<string, readonly Field[]>;

/** The name of a chip. */
export type FilterKind = keyof typeof filterFields;

/** All kinds, in the order of the menu. */
export const filterKinds = Object.keys(filterFields) as FilterKind[];

/** Filters that are all said by being there. */
export const flags = { neverReported: true, changed: true } as const satisfies Partial<
  Record<FilterKind, true>
>;

/** Whether a chip asks for anything. */
export function isOn(filter: PortfolioFilter, kind: FilterKind): boolean {
  return filterFields[kind].some((field) => asks(filter, field));
}

/** The filter without what a chip asks for. */
export function without(filter: PortfolioFilter, kind: FilterKind): PortfolioFilter {
  const blank = filterFields[kind].map((field) => [field, emptyFilter[field]]);
  return { ...filter, ...Object.fromEntries(blank) };
}

/** The filter without any chip; what is typed in the search box stays. */
export function withoutChips(filter: PortfolioFilter): PortfolioFilter {
  return { ...emptyFilter, text: filter.text };
}

/** The filter with a chip that was just added, set to what most people want first; `today` is `YYYY-MM-DD`. */
export function begun(filter: PortfolioFilter, kind: FilterKind, today: string): PortfolioFilter {
  switch (kind) {
    case 'neverReported':
      return { ...filter, neverReported: true };
    case 'changed':
      return { ...filter, changed: true };
    case 'delinquent':
      return { ...filter, delinquent: 'yes' };
    case 'borrowers':
      return { ...filter, borrowers: 'group' };
    case 'reportedIn':
    case 'notReportedIn':
      return { ...filter, [kind]: today.slice(0, 7) };
    case 'noJournal':
      return { ...filter, noJournalMonths: 6 };
    default:
      return filter;
  }
}

import type { LoanColumn } from './loan-columns.ts';

// Imports no more than types: it stands in the script that asks the first page's questions.

/**
 * What a filter asks for: values of a list, yes or no, one borrower or several, a range of numbers, a range of days, days
 * before one, a month, a number of months, or only that it is there.
 */
export type FilterSort =
  | 'list'
  | 'yesNo'
  | 'size'
  | 'range'
  | 'days'
  | 'before'
  | 'month'
  | 'months'
  | 'flag';

type FilterFacts = {
  sort: FilterSort;
  /** The column whose values it asks about; the theme has none in the list. */
  column?: LoanColumn | 'theme';
  /** The column in whose place the menu has it, where that is another one. */
  beside?: LoanColumn;
  /** The fields of the filter that it sets, as they stand in addresses and kept views. */
  fields: readonly string[];
  /** How many values of a list may be chosen. */
  most?: number;
};

/**
 * The filters of the list of loans, in the order of their fields in an address. This table alone says what there is: the
 * schema of a filter, finding, the chips and their editors derive from it. The name of a filter is `filter.kind.NAME` in
 * renderer/i18n/en/loans/filter.ts.
 */
export const loanFilters = {
  status: { sort: 'list', column: 'status', fields: ['statuses'], most: 40 },
  delinquent: { sort: 'yesNo', column: 'delinquent', fields: ['delinquent'] },
  borrowers: { sort: 'size', column: 'borrowerCount', fields: ['borrowers'] },
  currency: { sort: 'list', column: 'currency', fields: ['currencies'], most: 50 },
  place: { sort: 'list', column: 'location', fields: ['places'], most: 100 },
  theme: { sort: 'list', column: 'theme', beside: 'location', fields: ['themes'], most: 100 },
  amount: { sort: 'range', column: 'priceUsd', fields: ['amountFrom', 'amountTo'] },
  funded: { sort: 'range', column: 'fundedShare', fields: ['fundedFrom', 'fundedTo'] },
  created: { sort: 'days', column: 'createTime', fields: ['createdFrom', 'createdTo'] },
  expiring: { sort: 'before', column: 'plannedExpirationTime', fields: ['expiringBefore'] },
  neverReported: { sort: 'flag', beside: 'lastReported', fields: ['neverReported'] },
  reportedIn: { sort: 'month', beside: 'lastReported', fields: ['reportedIn'] },
  notReportedIn: { sort: 'month', beside: 'lastReported', fields: ['notReportedIn'] },
  noJournal: { sort: 'months', beside: 'lastJournalAt', fields: ['noJournalMonths'] },
  changed: { sort: 'flag', beside: 'lastJournalAt', fields: ['changed'] },
} as const satisfies Record<string, FilterFacts>;

type Filters = typeof loanFilters;

/** The name of a filter. */
export type FilterKind = keyof Filters;

/** The facts of a filter of some sort. */
export type FilterOf<S extends FilterSort> = Extract<Filters[FilterKind], { sort: S }>;

/** The fields of filters of some sort. */
export type FieldOf<S extends FilterSort> = FilterOf<S>['fields'][number];

/** What a field of each sort has that asks nothing. */
export const blankFields = {
  list: [],
  yesNo: '',
  size: '',
  range: '',
  days: '',
  before: '',
  month: '',
  months: null,
  flag: false,
} as const satisfies Record<FilterSort, unknown>;

/**
 * A span of days counted from today, in the place of a day or month: `month` is this month, `month-1` the last one, `day-30` the
 * day 30 days ago, `year` this year.
 */
export const relativePattern = /^(day|month|year)(?:([+-])(\d{1,3}))?$/;

/** All filters. */
export const allFilters: readonly Filters[FilterKind][] = Object.values(loanFilters);

/** The filters of one sort. */
export function filtersOf<S extends FilterSort>(sort: S): FilterOf<S>[] {
  return allFilters.filter((each) => each.sort === sort) as FilterOf<S>[];
}

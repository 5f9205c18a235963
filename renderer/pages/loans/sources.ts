import type { Environment } from '../../../shared/environment.ts';
import type { Loan, LoanPage } from '../../../shared/model/loan.ts';
import type { LoanRow, LoanRows } from '../../../shared/model/portfolio-search.ts';
import { fundedShareOf } from '../../../shared/rules/funded-share.ts';
import { call, callKey } from '../../lib/calls.ts';
import { rowsOfCopy } from '../../lib/first-rows.ts';
import { loanKey } from './loan-key.ts';
import type { LoansView } from './loans-search.ts';
import type { Source } from './use-rows.ts';

/** Kept in memory so long after it went out of sight, in milliseconds. */
const gcTime = 60_000;

/** Rows of Kiva at once: its pages are far apart on a slow line. */
const rowsOfKiva = 100;

/** The local copy: the main process searches and sorts. */
export function copySource(environment: Environment, { filter, sort, group }: LoansView): Source {
  return {
    id: JSON.stringify([environment, filter, sort, group]),
    text: filter.text.trim(),
    group,
    stretch: rowsOfCopy,
    query: (offset) => {
      const input = { environment, filter, sort, ...(group && { group }), offset, limit: rowsOfCopy };
      return {
        queryKey: callKey('portfolio.search', input),
        queryFn: ({ signal }) => call('portfolio.search', input, { signal }),
        select: (answer) => ofCopy(answer as LoanRows),
        staleTime: Number.POSITIVE_INFINITY,
        gcTime,
      };
    },
  };
}

/** Kiva itself: its own search and one status, in its own order (API.md §1.1). */
export function liveSource(environment: Environment, { filter }: LoansView): Source {
  const query = filter.text.trim();
  const status = filter.statuses[0] ?? '';
  return {
    id: JSON.stringify([environment, 'live', query, status]),
    text: query,
    group: undefined,
    stretch: rowsOfKiva,
    query: (offset) => {
      const input = { environment, query, status, offset, limit: rowsOfKiva };
      return {
        queryKey: callKey('loans.page', input),
        queryFn: ({ signal }) => call('loans.page', input, { signal }),
        select: ofKiva(offset),
        staleTime: 300_000,
        gcTime,
      };
    },
  };
}

function ofCopy({ total, asOf, rows, groups }: LoanRows) {
  return { total, at: asOf, unreadable: 0, rows, groups };
}

/** Readers by offset, each the same at every render so that rows are not read anew. */
const readers = new Map<number, (answer: unknown) => ReturnType<typeof liveStretch>>();

function ofKiva(offset: number) {
  const known = readers.get(offset) ?? ((answer: unknown) => liveStretch(answer as LoanPage, offset));
  readers.set(offset, known);
  return known;
}

function liveStretch({ total, fetchedAt, unreadable, loans }: LoanPage, offset: number) {
  const rows = loans.map((loan, index) => rowOfKiva(loan, offset + index));
  return { total, at: fetchedAt, unreadable, rows, groups: undefined };
}

/** A loan as Kiva lists it, as a row; what this program knows of it stands in the copy only. */
function rowOfKiva(loan: Loan, index: number): LoanRow {
  const { raw: _raw, ...fields } = loan;
  return {
    ...fields,
    key: loanKey(loan) ?? `row ${index}`,
    matched: '',
    fundedShare: fundedShareOf(loan),
    lastReported: null,
    lastJournalAt: null,
  };
}

import { searchedColumns } from '../../shared/model/loan-columns.ts';
import { allFilters, type FilterOf } from '../../shared/model/loan-filters.ts';
import type { LoanRow, PortfolioFilter } from '../../shared/model/portfolio-search.ts';
import { addDays, addMonths, dayNumber } from '../../shared/rules/dates.ts';
import { fundedShare } from '../../shared/rules/funded-share.ts';
import { filterOn } from '../../shared/rules/relative-days.ts';
import { searchText } from '../../shared/rules/search-text.ts';
import { type Codes, wantedCodes } from './codes.ts';
import type { LoanIndex } from './loan-index.ts';
import type { OwnColumns } from './own-columns.ts';

/** Inputs of a filter besides the index; computed only if the filter needs them. */
export type FilterFacts = {
  /** Null if the filter does not need it ({@link asksOwn}). */
  own: OwnColumns | null;
  /** A flag for each loan: whether it has an accepted report for a month (`YYYY-MM`). */
  reportedIn: (period: string) => Uint8Array;
  /** Today in local time (`YYYY-MM-DD`). */
  today: string;
};

/** Matching loans by their position in Kiva's order; `bytes` is the offset of each text match, null without a text. */
export type Found = { places: Uint32Array; bytes: Uint32Array | null };

type Test = (at: number) => boolean;

/**
 * Finds the loans that match all conditions of the filter. `among` limits the search to these positions, for example the
 * matches of a shorter text; null searches all.
 */
export function find(
  index: LoanIndex,
  asked: PortfolioFilter,
  facts: FilterFacts,
  among: Uint32Array | null = null,
): Found {
  const filter = filterOn(asked, facts.today);
  const tests = [...testsOfLoan(index, filter), ...testsOfOwn(filter, facts)];
  const wanted: Test = tests.length === 0 ? () => true : (at) => tests.every((test) => test(at));
  const text = searchText(filter.text);
  if (text !== '' && among && among.length * fewOf < index.count)
    return findAmong(index, text, wanted, among);
  if (text !== '') return findText(index, text, wanted);
  const places = new Uint32Array(index.count);
  let count = 0;
  for (let at = 0; at < index.count; at += 1) if (wanted(at)) places[count++] = at;
  return { places: places.slice(0, count), bytes: null };
}

/** Below one candidate in so many loans, search them one by one; otherwise one pass over all texts is faster. */
const fewOf = 10;

function findAmong({ text: all, starts }: LoanIndex, text: string, wanted: Test, among: Uint32Array): Found {
  const needle = Buffer.from(text);
  const bytes = new Uint32Array(starts.length);
  const places = among.toSorted().filter((at) => {
    const found = all.subarray(starts[at], starts[at + 1]).indexOf(needle);
    bytes[at] = (starts[at] ?? 0) + found;
    return found >= 0 && wanted(at);
  });
  return { places, bytes };
}

/** Searches the text of all loans in one pass and skips to the next loan after a match: 1 to 6 ms for 100,000 loans. */
function findText(index: LoanIndex, text: string, wanted: Test): Found {
  const { text: all, starts } = index;
  const sought = Buffer.from(text);
  // One letter matches nearly every loan; searching for it as a byte takes a third of the time.
  const needle = sought.length === 1 ? (sought[0] ?? 0) : sought;
  const places = new Uint32Array(index.count);
  const bytes = new Uint32Array(index.count);
  let [count, at] = [0, 0];
  for (let found = all.indexOf(needle); found >= 0; found = all.indexOf(needle, starts[at + 1])) {
    while ((starts[at + 1] ?? 0) <= found) at += 1;
    if (!wanted(at)) continue;
    bytes[at] = found;
    places[count++] = at;
  }
  return { places: places.slice(0, count), bytes };
}

/** The column that a byte offset in the search text of the loan at `at` falls into. */
export function fieldAt({ text, starts }: LoanIndex, at: number, found: number): LoanRow['matched'] {
  const before = text.subarray(starts[at], found);
  return searchedColumns[before.reduce((lines, byte) => (byte === 10 ? lines + 1 : lines), 0)] ?? '';
}

function testsOfLoan(index: LoanIndex, filter: PortfolioFilter): Test[] {
  const { changed } = index;
  return [
    ...allFilters.flatMap((each) => testsOf(index, filter, each)),
    ...when(filter.changed, (at) => changed[at] === 1),
  ];
}

/** Tests of what Kiva's list says. Days are in UTC, like Kiva's timestamps, and inclusive but for `before`. */
function testsOf(
  { codes, numbers }: LoanIndex,
  filter: PortfolioFilter,
  each: (typeof allFilters)[number],
): Test[] {
  switch (each.sort) {
    case 'list':
      return inCodes(codes[each.column], filter[each.fields[0]]);
    case 'yesNo': {
      const answers = numbers[each.column];
      const wanted = filter[each.fields[0]];
      return when(wanted !== '', (at) => answers[at] === (wanted === 'yes' ? 2 : 1));
    }
    case 'size': {
      const counts = numbers[each.column];
      const wanted = filter[each.fields[0]];
      return [
        ...when(wanted === 'single', (at) => counts[at] === 1),
        ...when(wanted === 'group', (at) => (counts[at] ?? 0) > 1),
      ];
    }
    case 'range':
      return between(amounts(numbers, each.column), filter[each.fields[0]], filter[each.fields[1]]);
    case 'days': {
      const [first, last] = [filter[each.fields[0]], filter[each.fields[1]]];
      const to = last === '' ? Number.POSITIVE_INFINITY : seconds(addDays(last, 1));
      const asks = first !== '' || last !== '';
      return timesWithin(asks, numbers[each.column], first === '' ? 0 : seconds(first), to);
    }
    case 'before': {
      const day = filter[each.fields[0]];
      return timesWithin(day !== '', numbers[each.column], 1, day === '' ? 0 : seconds(day));
    }
    default:
      return [];
  }
}

function amounts(numbers: LoanIndex['numbers'], column: FilterOf<'range'>['column']): (at: number) => number {
  const { priceUsd, fundedAmount } = numbers;
  if (column === 'fundedShare') return (at) => fundedShare(priceUsd[at] ?? null, fundedAmount[at] ?? null);
  const values = numbers[column];
  return (at) => values[at] ?? Number.NaN;
}

function timesWithin(asked: boolean, times: Uint32Array, from: number, to: number): Test[] {
  return when(asked, (at) => isBetween(times[at] ?? 0, from, to));
}

/** True if a filter needs what this program itself reported and wrote. */
export function asksOwn({ neverReported, noJournalMonths }: PortfolioFilter): boolean {
  return neverReported || noJournalMonths !== null;
}

function testsOfOwn(filter: PortfolioFilter, facts: FilterFacts): Test[] {
  const { neverReported, reportedIn, notReportedIn, noJournalMonths } = filter;
  const { own } = facts;
  const reported = reportedIn === '' ? null : facts.reportedIn(reportedIn);
  const others = notReportedIn === '' ? null : facts.reportedIn(notReportedIn);
  const since = noJournalMonths === null ? 0 : seconds(addMonths(facts.today, -noJournalMonths));
  return [
    ...when(neverReported, (at) => own?.reported[at] === 0),
    ...when(reported !== null, (at) => reported?.[at] === 1),
    ...when(others !== null, (at) => others?.[at] === 0),
    ...when(noJournalMonths !== null, (at) => (own?.journals[at] ?? 0) < since),
  ];
}

function when(asked: boolean, test: Test): Test[] {
  return asked ? [test] : [];
}

function inCodes(codes: Codes, wanted: readonly string[]): Test[] {
  const known = wantedCodes(codes, wanted);
  return known ? [(at) => known[codes.of[at] ?? 0] === 1] : [];
}

/** An unknown amount is in no range. */
function between(amount: (at: number) => number, from: string, to: string): Test[] {
  const [low, high] = [Number(from || '-Infinity'), Number(to || 'Infinity')];
  const test: Test = (at) => {
    const value = amount(at);
    return value >= low && value <= high;
  };
  return when(from !== '' || to !== '', test);
}

/** 0 means an unknown time. */
function isBetween(time: number, from: number, to: number): boolean {
  return time > 0 && time >= from && time < to;
}

function seconds(day: string): number {
  return dayNumber(day) * 86_400;
}

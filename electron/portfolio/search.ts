import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import {
  firstColumns,
  type GroupColumn,
  isOfKind,
  type LoanColumn,
} from '../../shared/model/loan-columns.ts';
import { filtersOf } from '../../shared/model/loan-filters.ts';
import {
  type LoanRow,
  type LoanRows,
  type PortfolioFacets,
  type PortfolioFilter,
  type PortfolioSort,
  type PortfolioSummary,
  portfolioFilterSchema,
} from '../../shared/model/portfolio-search.ts';
import type { CurrencySum } from '../../shared/rules/currency-sums.ts';
import { localDay } from '../../shared/rules/dates.ts';
import { sortInGroups } from '../../shared/rules/loan-groups.ts';
import { searchText } from '../../shared/rules/search-text.ts';
import type { PortfolioRepository } from '../store/portfolio.ts';
import type { PageLoan } from '../store/portfolio-page.ts';
import { countCodes } from './codes.ts';
import { rankColumn, rankOwn } from './column-ranks.ts';
import { asksOwn, type FilterFacts, type Found, find } from './filter.ts';
import { loanGroups } from './groups.ts';
import { textHash } from './hash.ts';
import { indexCopy, type LoanIndex, pageOf } from './loan-index.ts';
import { firstRows } from './loan-row.ts';
import { type OwnColumns, ownColumns, withLoanIds } from './own-columns.ts';
import { type Ranks, sortPlaces } from './ranks.ts';
import { linesOfLoans, loansAt, rowsInBatches, rowsOf } from './read-rows.ts';
import { type SelectedKeys, withKeys } from './selected-keys.ts';
import { noSummary, type SummaryAsk, summaryOf } from './summary.ts';
import { amountSums } from './sums.ts';

/** A filtered and sorted view of the loans, in groups if `group` has a column. */
export type View = { filter: PortfolioFilter; sort: PortfolioSort; group?: GroupColumn | undefined };

/** Search in the newest complete copy of all loans. */
export type PortfolioSearch = {
  /** A range of rows of a view; no rows and `asOf` null before the first copy. */
  search: (view: View, offset: number, limit: number) => Promise<LoanRows>;
  /** All rows of a view, or only those with these keys, in order and in small batches; yields between them. */
  rows: (view: View, keys: readonly string[] | null) => AsyncGenerator<LoanRow[], void>;
  /** Sums of the loan amounts by currency: of the loans of a view that are selected. */
  sums: (view: View, selected: SelectedKeys) => Promise<CurrencySum[]>;
  facets: () => Promise<PortfolioFacets>;
  /** The figures of the whole copy; empty before the first. */
  summary: (ask: SummaryAsk) => Promise<PortfolioSummary>;
  /** One loan with the raw data from Kiva; null if the copy does not have it. */
  loan: (key: string) => Promise<{ asOf: string; loan: PageLoan; raw: Record<string, unknown> } | null>;
  /** Call after a send: drops cached data about reports and journals. */
  forgetOwn: () => void;
};

type Opened = { index: LoanIndex; ranks: Map<LoanColumn, Promise<Ranks>> };
type Ordered = Found & { key: string; stamp: string; text: string };

/** Columns to rank ahead of time: those visible by default but for codes, whose few values are ranked at once. */
const readyColumns = firstColumns.filter((column) => !isOfKind(column, 'status', 'code'));

/** Cached views, so that scrolling does not search again. */
const keptViews = 3;

/** Cached column ranks, 0.4 MB each for 100,000 loans; the least recently used are dropped. */
const keptRanks = 10;

/** Milliseconds between the first rows and building the index, which is then ready for the first letter typed. */
const restMs = 400;

const noFilter = JSON.stringify(portfolioFilterSchema.parse({}));

/** No filter, no sort, no groups. A parsed filter has its fields in schema order, so the JSON can be compared. */
function isPlain({ filter, sort, group }: View): boolean {
  return sort.length === 0 && group === undefined && JSON.stringify(filter) === noFilter;
}

/** See {@link PortfolioSearch}. The index is built on first use and again after each refresh. */
export function createPortfolioSearch(portfolio: PortfolioRepository, now: () => Date): PortfolioSearch {
  let opening: { walk: number; opened: Promise<Opened> } | null = null;
  let own: { walk: number; columns: Promise<OwnColumns> } | null = null;
  let views: Ordered[] = [];
  let sends = 0;
  let warming = false;

  const open = async (): Promise<Opened | null> => {
    const copy = portfolio.copy('all');
    if (!copy) return null;
    if (opening?.walk !== copy.walk) {
      views = [];
      opening = { walk: copy.walk, opened: indexCopy(portfolio, copy).then(opened) };
    }
    const { opened: mine } = opening;
    const ready = await mine;
    // A refresh may have replaced and deleted the copy while it was read.
    return portfolio.copy('all')?.walk === copy.walk ? ready : open();
  };

  const opened = (index: LoanIndex): Opened => {
    const made: Opened = { index, ranks: new Map() };
    void prepare(made);
    return made;
  };

  /** Yields between columns. A failure surfaces to whoever uses the ranks. */
  const prepare = async (made: Opened): Promise<void> => {
    for (const column of readyColumns) {
      await ranksOf(made, column).catch(() => undefined);
      await yieldToEventLoop();
    }
  };

  const ownOf = (index: LoanIndex): Promise<OwnColumns> => {
    if (own?.walk !== index.copy.walk)
      own = { walk: index.copy.walk, columns: ownColumns(index, portfolio.own) };
    return own.columns;
  };

  const ranksOf = async ({ index, ranks }: Opened, column: LoanColumn): Promise<Ranks> => {
    if (isOfKind(column, 'report', 'instant')) return rankOwn(await ownOf(index), column);
    const known = ranks.get(column) ?? rankColumn(index, portfolio, column);
    ranks.delete(column);
    ranks.set(column, known);
    const [oldest] = ranks.keys();
    if (ranks.size > keptRanks && oldest) ranks.delete(oldest);
    return known;
  };

  const order = async (from: Opened, { filter, group, ...view }: View): Promise<Ordered> => {
    const sort = sortInGroups(view.sort, group);
    // The same day as for the summary: each of its figures opens the loans that it counts.
    const today = localDay(now());
    const { index } = from;
    // The stamp keeps a search that started before a refresh or a send from being cached as current.
    const stamp = JSON.stringify([index.copy.walk, sends, today, { ...filter, text: '' }]);
    const [key, text] = [JSON.stringify([stamp, filter.text, sort]), searchText(filter.text)];
    const known = views.find((view) => view.key === key);
    if (known) return known;
    // Matches of a shorter text limit where this text can match.
    const wider = views.find((view) => view.stamp === stamp && text.includes(view.text));
    const facts = factsOf(index, asksOwn(filter) ? await ownOf(index) : null, today);
    const found = find(index, filter, facts, wider?.places);
    const by = [];
    for (const { column, descending } of sort) by.push({ ranks: await ranksOf(from, column), descending });
    const ordered = { key, stamp, text, places: sortPlaces(found.places, by), bytes: found.bytes };
    views = [ordered, ...views].slice(0, keptViews);
    return ordered;
  };

  const factsOf = (index: LoanIndex, columns: OwnColumns | null, day: string): FilterFacts => ({
    own: columns,
    reportedIn: (period) => withLoanIds(index, portfolio.own.reportedIn(period)),
    today: day,
  });

  const rowsAt = (index: LoanIndex, { places, bytes }: Ordered, from: number, to: number): LoanRow[] => {
    const wanted = places.subarray(from, to);
    return rowsOf(index, { places: wanted, bytes }, loansAt(portfolio, index, wanted), portfolio.own.ofLoan);
  };

  /** Shows the first rows without an index, and starts building the index once the page had time to render. */
  const beforeIndex = (view: View, offset: number, limit: number): LoanRows | null => {
    const first = opening === null && isPlain(view) ? firstRows(portfolio, offset, limit) : null;
    if (first && !warming) setTimeout(() => void open().catch(() => undefined), restMs).unref();
    warming ||= first !== null;
    return first;
  };

  const search: PortfolioSearch['search'] = async (view, offset, limit) => {
    const first = beforeIndex(view, offset, limit);
    if (first) return first;
    const from = await open();
    if (!from) return { total: 0, asOf: null, rows: [] };
    const ordered = await order(from, view);
    if (portfolio.copy('all')?.walk !== from.index.copy.walk) return search(view, offset, limit);
    const rows = rowsAt(from.index, ordered, offset, offset + limit);
    const { group } = view;
    const groups =
      offset === 0 &&
      group &&
      (await loanGroups(from.index, ordered.places, group, await ranksOf(from, group)));
    return { total: ordered.places.length, asOf: from.index.copy.at, rows, ...(groups && { groups }) };
  };

  const rows: PortfolioSearch['rows'] = async function* (view, keys) {
    const from = await open();
    if (!from) return;
    const all = await order(from, view);
    const ordered = keys ? { ...all, places: withKeys(from.index, all.places, { all: false, keys }) } : all;
    const lines = await linesOfLoans(portfolio, from.index, ordered.places);
    // A refresh may have replaced and deleted the copy while it was read: rows would be missing.
    if (portfolio.copy('all')?.walk === from.index.copy.walk)
      yield* rowsInBatches(portfolio, from.index, lines, ordered);
    else yield* rows(view, keys);
  };

  return {
    search,
    rows,
    sums: async (view, selected) => {
      const from = await open();
      if (!from) return [];
      const { places } = await order(from, view);
      return amountSums(from.index, withKeys(from.index, places, selected));
    },
    facets: async () => {
      const from = await open();
      const counted = filtersOf('list').map(({ column, fields: [field] }) => {
        const known = from?.index.codes[column];
        return [field, known ? countCodes(known, field === 'statuses') : []];
      });
      return Object.fromEntries(counted) as PortfolioFacets;
    },
    summary: async (ask) => {
      const from = await open();
      if (!from) return noSummary(ask.period);
      const facts = factsOf(from.index, await ownOf(from.index), ask.today);
      return summaryOf(from.index, ask, (filter) => find(from.index, filter, facts).places.length);
    },
    loan: async (key) => {
      const from = await open();
      return from && loanOfKey(portfolio, from.index, key);
    },
    forgetOwn: () => {
      sends += 1;
      own = null;
      views = [];
    },
  };
}

function loanOfKey(
  portfolio: PortfolioRepository,
  index: LoanIndex,
  key: string,
): Awaited<ReturnType<PortfolioSearch['loan']>> {
  const at = index.keys.indexOf(textHash(key));
  if (at < 0) return null;
  const { page, place } = pageOf(index, at);
  const [loan] = portfolio.some(index.copy.walk, page, [place]);
  const raw = portfolio.raw(index.copy.walk, page, place);
  return loan?.key === key && raw ? { asOf: index.copy.at, loan, raw } : null;
}

import { failure } from '../../shared/errors.ts';
import type { LoanQuery } from '../../shared/model/loan.ts';
import type { PortfolioRefreshed, PortfolioScope } from '../../shared/model/portfolio.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import type { LoanPrice } from '../../shared/rules/rates.ts';
import type { LoansAnswer } from '../kiva/operations/loans.ts';
import type { PortfolioRepository } from '../store/portfolio.ts';
import type { UnfinishedWalk } from '../store/portfolio-walks.ts';
import { type Comparison, comparisonWith, rowsToStore } from './comparison.ts';
import { loanKey } from './loan-key.ts';
import { type DatedPrice, newestPrices, withPrices } from './newest-prices.ts';
import { type AskPage, createPager, type Pager } from './pager.ts';
import { retryRead } from './retry-read.ts';
import {
  beginByStatus,
  beginWalk,
  distance,
  nextPage,
  type PageRequest,
  pageAfterNext,
  restartWalk,
  type Walk,
  withoutStatus,
  withPage,
} from './walk.ts';

/** Rows of a page: Kiva advises at most 300, and a client in production uses 100 (API.md §1.1). */
export const pageSize = 100;

/** Milliseconds for which a stopped walk can be resumed; after that the list may have changed too much. */
export const resumableFor = 60 * 60 * 1_000;

/** Dependencies of a refresh. */
export type RefreshDeps = {
  portfolio: Pick<PortfolioRepository, 'walks' | 'pages'>;
  /** The partner that the current credentials belong to. */
  partnerId: (signal: AbortSignal) => Promise<Result<string>>;
  /** Fetches a page of that partner's loans. PARTNER_CHANGED if the credentials changed. `received`: see pager.ts. */
  page: (
    partnerId: string,
    query: LoanQuery,
    options: { signal: AbortSignal; received: () => Promise<void> },
  ) => Promise<Result<LoansAnswer>>;
  /** Whether Kiva is known to refuse a list of loans without a status; else that is found out each time. */
  mustNameStatus: () => Promise<boolean>;
  /** Stores exchange rates from prices. */
  onPrices: (prices: readonly LoanPrice[]) => void;
  now: () => Date;
  /** Rejects when the signal aborts. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

/** What to fetch, and whether to resume a stopped walk of the same scope. */
export type RefreshRequest = { scope: PortfolioScope; resume: boolean };

/** Reports progress: rows fetched, total rows; `again` means that a page is being retried. */
export type ProgressListener = (done: number, total: number, step: 'loans' | 'again') => void;

/** The result of a refresh, without its status. */
export type Refreshed = Omit<PortfolioRefreshed, 'status'>;

type ActiveWalk = {
  id: number;
  scope: PortfolioScope;
  partnerId: string;
  walk: Walk;
  /**
   * Rows of the previous page, also expected of the next one, since a server may return fewer than the limit.
   */
  rows: number;
  comparison: Comparison;
  prices: DatedPrice[];
  /** Resolves when the previous page is stored. Until then the walk only requests the next page. */
  written: Promise<void>;
};

/**
 * Fetches the loans page by page, one request at a time, into a copy that becomes visible once it is complete. A page is
 * parsed and written while the next one is on its way. Fails with the codes of the client, or CANCELLED; the pages fetched so
 * far are kept, and a later call can continue from them.
 */
export async function refreshCopy(
  deps: RefreshDeps,
  request: RefreshRequest,
  signal: AbortSignal,
  onProgress: ProgressListener,
): Promise<Result<Refreshed>> {
  const partner = await deps.partnerId(signal);
  if (!partner.ok) return partner;
  const pager = createPager(askPage(deps, partner.value, signal));
  try {
    const active = await resumeOrBegin(deps, request, partner.value);
    return await runWalk(deps, active, pager, signal, onProgress);
  } finally {
    // Leave no request in flight.
    await pager.idle();
  }
}

async function runWalk(
  deps: RefreshDeps,
  first: ActiveWalk,
  pager: Pager,
  signal: AbortSignal,
  onProgress: ProgressListener,
): Promise<Result<Refreshed>> {
  let active = first;
  for (let query = nextPage(active.walk); query; query = nextPage(active.walk)) {
    const page = await fetchPage(deps, active, pager, query, signal, onProgress);
    await active.written;
    if (signal.aborted) return failed(failure('CANCELLED'));
    const next = page.ok
      ? ok(await storePage(deps, active, page.value))
      : await handleRefusal(deps, active, query.status, page.error);
    if (!next.ok) return next;
    active = next.value;
    reportProgress(active, onProgress, 'loans');
  }
  await active.written;
  // A cancel after the last page still counts.
  return signal.aborted ? failed(failure('CANCELLED')) : ok(finishWalk(deps, active));
}

/** True if a stopped walk is recent enough to resume. */
export function isResumable(touchedAt: string, now: Date): boolean {
  const age = now.getTime() - Date.parse(touchedAt);
  return age >= 0 && age <= resumableFor;
}

async function resumeOrBegin(
  deps: RefreshDeps,
  { scope, resume }: RefreshRequest,
  partnerId: string,
): Promise<ActiveWalk> {
  const left = resume ? deps.portfolio.walks.unfinished() : null;
  const same = left?.scope === scope && left.partnerId === partnerId;
  if (!left || !same || !isResumable(left.touchedAt, deps.now()))
    return begin(deps, scope, partnerId, await firstWalk(deps, scope));
  return activate(deps, left, JSON.parse(left.progress) as Walk);
}

async function firstWalk({ mustNameStatus }: RefreshDeps, scope: PortfolioScope): Promise<Walk> {
  return scope === 'all' && (await mustNameStatus()) ? beginByStatus() : beginWalk(scope);
}

function begin(deps: RefreshDeps, scope: PortfolioScope, partnerId: string, walk: Walk): Promise<ActiveWalk> {
  const { walks } = deps.portfolio;
  return activate(deps, walks.begin(scope, partnerId, JSON.stringify(walk), deps.now().toISOString()), walk);
}

async function activate(
  { portfolio }: RefreshDeps,
  { id, scope, partnerId, previous }: UnfinishedWalk,
  walk: Walk,
): Promise<ActiveWalk> {
  return {
    id,
    scope,
    partnerId,
    walk,
    rows: pageSize,
    comparison: await comparisonWith(portfolio, previous, id),
    prices: [],
    written: Promise.resolve(),
  };
}

function loanQuery({ status, offset }: PageRequest): LoanQuery {
  return { query: '', status, offset, limit: pageSize };
}

function askPage(deps: RefreshDeps, partnerId: string, signal: AbortSignal): AskPage {
  return async (query, received) =>
    signal.aborted ? failed(failure('CANCELLED')) : deps.page(partnerId, query, { signal, received });
}

async function fetchPage(
  deps: RefreshDeps,
  active: ActiveWalk,
  pager: Pager,
  query: PageRequest,
  signal: AbortSignal,
  onProgress: ProgressListener,
): Promise<Result<LoansAnswer>> {
  const wait = (milliseconds: number): Promise<void> => {
    reportProgress(active, onProgress, 'again');
    // The caller checks the signal, so a cancelled wait needs no error.
    return deps.wait(milliseconds, signal).catch(() => undefined);
  };
  const following = pageAfterNext(active.walk, active.rows);
  return retryRead(() => pager.page(loanQuery(query), following && loanQuery(following)), wait);
}

function reportProgress({ walk }: ActiveWalk, onProgress: ProgressListener, step: 'loans' | 'again'): void {
  const { done, total } = distance(walk);
  onProgress(done, total, step);
}

/**
 * Starts storing a page. The first time that the list shifts the walk restarts; later shifts mark the copy uncertain.
 */
async function storePage(
  deps: RefreshDeps,
  active: ActiveWalk,
  { loans, unreadable, totalSaid }: LoansAnswer,
): Promise<ActiveWalk> {
  const rows = loans.length + unreadable;
  const keyed = loans.map((loan, place) => ({ key: loanKey(loan, active.walk.seen + place), loan }));
  const fresh = rowsToStore(active.comparison, keyed);
  const seen = { total: totalSaid, rows, unreadable, known: loans.length - fresh.length };
  const { walk, moved } = withPage(active.walk, seen);
  if (moved && !active.walk.restarted)
    return begin(deps, active.scope, active.partnerId, restartWalk(active.walk));
  const page = {
    number: active.walk.pages,
    loans: fresh.map(({ row }) => row),
    raws: fresh.map(({ raw }) => raw),
  };
  const written = deps.portfolio.walks.addPage(
    active.id,
    page,
    JSON.stringify(walk),
    deps.now().toISOString(),
  );
  // A failure surfaces when `written` is awaited, after the next page: no request is left in flight.
  written.catch(() => undefined);
  return { ...active, walk, rows, prices: withPrices(active.prices, loans), written };
}

/** Handles a Kiva that requires a status, or does not know one of ours (API.md §1.1). */
async function handleRefusal(
  deps: RefreshDeps,
  active: ActiveWalk,
  status: string,
  error: Failure,
): Promise<Result<ActiveWalk>> {
  if (error.code !== 'KIVA_REFUSED' || active.scope !== 'all') return failed(error);
  if (status === '' && active.walk.seen === 0)
    return ok(await begin(deps, active.scope, active.partnerId, beginByStatus()));
  const walk = status === '' ? null : withoutStatus(active.walk, status);
  return walk ? ok({ ...active, walk }) : failed(error);
}

function finishWalk(deps: RefreshDeps, { id, walk, comparison, prices }: ActiveWalk): Refreshed {
  deps.portfolio.walks.finish(id, JSON.stringify(walk), deps.now().toISOString());
  deps.onPrices(newestPrices(prices));
  const { restarted, unsure, unreadable } = walk;
  return { restarted, unsure, unreadable, changes: comparison.changes() };
}

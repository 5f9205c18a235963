import { failure } from '../../shared/errors.ts';
import type { LoanQuery } from '../../shared/model/loan.ts';
import type { PortfolioRefreshed } from '../../shared/model/portfolio.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import type { LoanPrice } from '../../shared/rules/rates.ts';
import type { LoansAnswer } from '../kiva/operations/loans.ts';
import { inPages } from '../store/portfolio-walks.ts';
import { type ActiveWalk, type BeginDeps, begin, type RefreshRequest, resumeOrBegin } from './active-walk.ts';
import { rowsToStore } from './comparison.ts';
import { loanKey } from './loan-key.ts';
import { newestPrices, withPrices } from './newest-prices.ts';
import { sizeAfter } from './page-size.ts';
import { type AskPage, createPager, type Pager } from './pager.ts';
import { isPassing, retryRead } from './retry-read.ts';
import {
  beginByStatus,
  distance,
  nextPage,
  type PageRequest,
  pageAfterNext,
  restartWalk,
  withoutStatus,
  withPage,
} from './walk.ts';

/** Dependencies of a refresh. */
export type RefreshDeps = BeginDeps & {
  /** The partner that the current credentials belong to. */
  partnerId: (signal: AbortSignal) => Promise<Result<string>>;
  /** Fetches a page of that partner's loans. PARTNER_CHANGED if the credentials changed. `received`: see pager.ts. */
  page: (
    partnerId: string,
    query: LoanQuery,
    options: { signal: AbortSignal; received: () => Promise<void> },
  ) => Promise<Result<LoansAnswer>>;
  /** Stores exchange rates from prices. */
  onPrices: (prices: readonly LoanPrice[]) => void;
  /** Rejects when the signal aborts. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

/** Reports progress: rows fetched, total rows; `again` means that a page is being retried. */
export type ProgressListener = (done: number, total: number, step: 'loans' | 'again') => void;

/** The result of a refresh, without its status. */
export type Refreshed = Omit<PortfolioRefreshed, 'status'>;

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
    return await runWalk({ ...deps, pager, signal, onProgress }, active);
  } finally {
    // Leave no request in flight.
    await pager.idle();
  }
}

type Run = RefreshDeps & { pager: Pager; signal: AbortSignal; onProgress: ProgressListener };

async function runWalk(run: Run, first: ActiveWalk): Promise<Result<Refreshed>> {
  let active = first;
  for (let query = nextPage(active.walk); query; query = nextPage(active.walk)) {
    const next = await takePage(run, active, query);
    if (!next.ok) return next;
    active = next.value;
    reportProgress(active, run.onProgress, 'loans');
  }
  await active.written;
  // A cancel after the last page still counts.
  return run.signal.aborted ? failed(failure('CANCELLED')) : ok(finishWalk(run, active));
}

/** Fetches a page and starts storing it. Apart from the loop, which would keep its loans until the next one is here. */
async function takePage(run: Run, active: ActiveWalk, query: PageRequest): Promise<Result<ActiveWalk>> {
  const { page, size } = await fetchPage(run, active, query);
  await active.written;
  if (run.signal.aborted) return failed(failure('CANCELLED'));
  return page.ok
    ? ok(await storePage(run, { ...active, size }, page.value))
    : handleRefusal(run, { ...active, size }, query.status, page.error);
}

function loanQuery({ status, offset }: PageRequest, limit: number): LoanQuery {
  return { query: '', status, offset, limit };
}

function askPage(deps: RefreshDeps, partnerId: string, signal: AbortSignal): AskPage {
  return async (query, received) =>
    signal.aborted ? failed(failure('CANCELLED')) : deps.page(partnerId, query, { signal, received });
}

/** Also answers how many rows to ask for from now on: a page may come only once fewer are asked for. */
async function fetchPage(
  { pager, signal, onProgress, wait: waitFor }: Run,
  active: ActiveWalk,
  query: PageRequest,
): Promise<{ page: Result<LoansAnswer>; size: number }> {
  let { size } = active;
  const ask = (): Promise<Result<LoansAnswer>> => {
    const following = pageAfterNext(active.walk, Math.min(active.rows, size));
    return pager.page(loanQuery(query, size), following && loanQuery(following, size));
  };
  const read = async (): Promise<Result<LoansAnswer>> => {
    const [page, asked] = [await ask(), size];
    if (page.ok) return page;
    size = sizeAfter(asked, page.error);
    // What is not repeated otherwise, such as a refusal, may have been of the size.
    return size < asked && !isPassing(page.error) ? ask() : page;
  };
  const wait = (milliseconds: number): Promise<void> => {
    reportProgress(active, onProgress, 'again');
    // The caller checks the signal, so a cancelled wait needs no error.
    return waitFor(milliseconds, signal).catch(() => undefined);
  };
  const page = await retryRead(read, wait);
  return { page, size };
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
  const pages = inPages(fresh, active.walk.pages);
  const known = loans.length - fresh.length;
  const seen = { total: totalSaid, rows, unreadable, known, pages: pages.length };
  const { walk, moved } = withPage(active.walk, seen);
  if (moved && !active.walk.restarted)
    return begin(deps, active.scope, active.partnerId, restartWalk(active.walk));
  const written = deps.portfolio.walks.addPages(
    active.id,
    pages,
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

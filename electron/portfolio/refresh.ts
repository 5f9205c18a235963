import { failure } from '../../shared/errors.ts';
import type { LoanQuery } from '../../shared/model/loan.ts';
import type { PortfolioRefreshed, PortfolioScope } from '../../shared/model/portfolio.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import type { Price } from '../../shared/rules/rates.ts';
import type { LoanRows } from '../kiva/operations/loans.ts';
import type { PortfolioRepository } from '../store/portfolio.ts';
import type { UnfinishedWalk } from '../store/portfolio-walks.ts';
import { type Comparison, compared, comparisonWith } from './comparison.ts';
import { loanKey } from './loan-key.ts';
import { type DatedPrice, newestPrices, withPrices } from './newest-prices.ts';
import { type AskPage, createPager, type Pager } from './pager.ts';
import { readAgain } from './read-again.ts';
import {
  beginAgain,
  beginByStatus,
  beginWalk,
  distance,
  foreseen,
  nextAsked,
  type PageAsked,
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
  ) => Promise<Result<LoanRows>>;
  /** Stores exchange rates from prices. */
  priced: (prices: readonly Price[]) => void;
  now: () => Date;
  /** Rejects when the signal aborts. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

/** What to fetch, and whether to resume a stopped walk of the same scope. */
export type RefreshAsked = { scope: PortfolioScope; resume: boolean };

/** Reports progress: rows fetched, total rows; `again` means that a page is being retried. */
export type Told = (done: number, total: number, step: 'loans' | 'again') => void;

/** The result of a refresh, without its status. */
export type Refreshed = Omit<PortfolioRefreshed, 'status'>;

type Leg = {
  id: number;
  scope: PortfolioScope;
  partnerId: string;
  walk: Walk;
  /**
   * Rows of the previous page, also expected of the next one, since a server may return fewer than the limit.
   */
  rows: number;
  comparison: Comparison;
  priced: DatedPrice[];
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
  asked: RefreshAsked,
  signal: AbortSignal,
  told: Told,
): Promise<Result<Refreshed>> {
  const partner = await deps.partnerId(signal);
  if (!partner.ok) return partner;
  const pager = createPager(askPage(deps, partner.value, signal));
  try {
    const leg = await firstLeg(deps, asked, partner.value);
    return await walked(deps, leg, pager, signal, told);
  } finally {
    // Leave no request in flight.
    await pager.idle();
  }
}

async function walked(
  deps: RefreshDeps,
  begun: Leg,
  pager: Pager,
  signal: AbortSignal,
  told: Told,
): Promise<Result<Refreshed>> {
  let leg = begun;
  for (let query = nextAsked(leg.walk); query; query = nextAsked(leg.walk)) {
    const page = await fetchPage(deps, leg, pager, query, signal, told);
    await leg.written;
    if (signal.aborted) return failed(failure('CANCELLED'));
    const next = page.ok
      ? ok(await kept(deps, leg, page.value))
      : await refused(deps, leg, query.status, page.error);
    if (!next.ok) return next;
    leg = next.value;
    tell(leg, told, 'loans');
  }
  await leg.written;
  // A cancel after the last page still counts.
  return signal.aborted ? failed(failure('CANCELLED')) : ok(ended(deps, leg));
}

/** True if a stopped walk is recent enough to resume. */
export function isResumable(touchedAt: string, now: Date): boolean {
  const age = now.getTime() - Date.parse(touchedAt);
  return age >= 0 && age <= resumableFor;
}

async function firstLeg(deps: RefreshDeps, { scope, resume }: RefreshAsked, partnerId: string): Promise<Leg> {
  const left = resume ? deps.portfolio.walks.unfinished() : null;
  const same = left?.scope === scope && left.partnerId === partnerId;
  if (!left || !same || !isResumable(left.touchedAt, deps.now()))
    return begun(deps, scope, partnerId, beginWalk(scope));
  return legOf(deps, left, JSON.parse(left.progress) as Walk);
}

function begun(deps: RefreshDeps, scope: PortfolioScope, partnerId: string, walk: Walk): Promise<Leg> {
  const { walks } = deps.portfolio;
  return legOf(deps, walks.begin(scope, partnerId, JSON.stringify(walk), deps.now().toISOString()), walk);
}

async function legOf(
  { portfolio }: RefreshDeps,
  { id, scope, partnerId, previous }: UnfinishedWalk,
  walk: Walk,
): Promise<Leg> {
  return {
    id,
    scope,
    partnerId,
    walk,
    rows: pageSize,
    comparison: await comparisonWith(portfolio, previous, id),
    priced: [],
    written: Promise.resolve(),
  };
}

function pageOf({ status, offset }: PageAsked): LoanQuery {
  return { query: '', status, offset, limit: pageSize };
}

function askPage(deps: RefreshDeps, partnerId: string, signal: AbortSignal): AskPage {
  return async (query, received) =>
    signal.aborted ? failed(failure('CANCELLED')) : deps.page(partnerId, query, { signal, received });
}

async function fetchPage(
  deps: RefreshDeps,
  leg: Leg,
  pager: Pager,
  query: PageAsked,
  signal: AbortSignal,
  told: Told,
): Promise<Result<LoanRows>> {
  const wait = (milliseconds: number): Promise<void> => {
    tell(leg, told, 'again');
    // The caller checks the signal, so a cancelled wait needs no error.
    return deps.wait(milliseconds, signal).catch(() => undefined);
  };
  const following = foreseen(leg.walk, leg.rows);
  return readAgain(() => pager.page(pageOf(query), following && pageOf(following)), wait);
}

function tell({ walk }: Leg, told: Told, step: 'loans' | 'again'): void {
  const { done, total } = distance(walk);
  told(done, total, step);
}

/**
 * Starts storing a page. The first time that the list shifts the walk restarts; later shifts mark the copy uncertain.
 */
async function kept(deps: RefreshDeps, leg: Leg, { loans, unreadable, totalSaid }: LoanRows): Promise<Leg> {
  const rows = loans.length + unreadable;
  const keyed = loans.map((loan, place) => ({ key: loanKey(loan, leg.walk.seen + place), loan }));
  const fresh = compared(leg.comparison, keyed);
  const seen = { total: totalSaid, rows, unreadable, known: loans.length - fresh.length };
  const { walk, moved } = withPage(leg.walk, seen);
  if (moved && !leg.walk.restarted) return begun(deps, leg.scope, leg.partnerId, beginAgain(leg.walk));
  const page = {
    number: leg.walk.pages,
    loans: fresh.map(({ row }) => row),
    raws: fresh.map(({ raw }) => raw),
  };
  const written = deps.portfolio.walks.addPage(leg.id, page, JSON.stringify(walk), deps.now().toISOString());
  // A failure surfaces when `written` is awaited, after the next page: no request is left in flight.
  written.catch(() => undefined);
  return { ...leg, walk, rows, priced: withPrices(leg.priced, loans), written };
}

/** Handles a Kiva that requires a status, or does not know one of ours (API.md §1.1). */
async function refused(deps: RefreshDeps, leg: Leg, status: string, error: Failure): Promise<Result<Leg>> {
  if (error.code !== 'KIVA_REFUSED' || leg.scope !== 'all') return failed(error);
  if (status === '' && leg.walk.seen === 0)
    return ok(await begun(deps, leg.scope, leg.partnerId, beginByStatus()));
  const walk = status === '' ? null : withoutStatus(leg.walk, status);
  return walk ? ok({ ...leg, walk }) : failed(error);
}

function ended(deps: RefreshDeps, { id, walk, comparison, priced }: Leg): Refreshed {
  deps.portfolio.walks.finish(id, JSON.stringify(walk), deps.now().toISOString());
  deps.priced(newestPrices(priced));
  const { restarted, unsure, unreadable } = walk;
  return { restarted, unsure, unreadable, changes: comparison.changes() };
}

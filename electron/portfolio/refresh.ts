import { setImmediate as breathe } from 'node:timers/promises';
import { failure } from '../../shared/errors.ts';
import type { Loan, LoanQuery } from '../../shared/model/loan.ts';
import type { PortfolioRefreshed, PortfolioScope } from '../../shared/model/portfolio.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import type { LoanRows } from '../kiva/operations/loans.ts';
import type { StatusChange, WalkRepository } from '../store/portfolio-walks.ts';
import { loanKey } from './loan-key.ts';
import { newestPrices } from './newest-prices.ts';
import { readAgain } from './read-again.ts';
import {
  beginAgain,
  beginByStatus,
  beginWalk,
  distance,
  nextAsked,
  type Walk,
  withoutStatus,
  withPage,
} from './walk.ts';

/** Rows of a page: Kiva wants no more than 300 (partner-api.md §1.1), and 100 is what others use in production. */
export const pageSize = 100;

/** How long a walk that was stopped can be gone on with, in milliseconds: the list moves on. */
export const resumableFor = 60 * 60 * 1_000;

/** What a refresh needs of the rest of the program. */
export type RefreshParts = {
  walks: WalkRepository;
  /** The partner whom the credentials are of now. */
  partnerId: (signal: AbortSignal) => Promise<Result<string>>;
  /** One page of that partner's loans; PARTNER_CHANGED where the credentials are another's by now. */
  page: (partnerId: string, query: LoanQuery, signal: AbortSignal) => Promise<Result<LoanRows>>;
  /** Takes note of prices for the rates of currencies. */
  priced: (loans: readonly Loan[]) => void;
  now: () => Date;
  /** Rejects when the signal aborts. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

/** What to fetch, and whether to go on where a walk of the same scope was stopped. */
export type RefreshAsked = { scope: PortfolioScope; resume: boolean };

/** How far it is: rows that came of rows there are; `again` is a page that is asked for once more. */
export type Told = (done: number, total: number, step: 'loans' | 'again') => void;

/** What came of a refresh, but for the status. */
export type Refreshed = Omit<PortfolioRefreshed, 'status'>;

type Leg = { id: number; scope: PortfolioScope; partnerId: string; walk: Walk; priced: Loan[] };

/**
 * Fetches the loans page by page, one request at a time, into a copy that is read once it is whole (LOAN-1). Fails with
 * the codes of the client, or CANCELLED; what came until then is kept and can be gone on with.
 */
export async function refreshCopy(
  parts: RefreshParts,
  asked: RefreshAsked,
  signal: AbortSignal,
  told: Told,
): Promise<Result<Refreshed>> {
  const partner = await parts.partnerId(signal);
  if (!partner.ok) return partner;
  let leg =
    resumed(parts, asked, partner.value) ?? begun(parts, asked.scope, partner.value, beginWalk(asked.scope));
  for (let query = nextAsked(leg.walk); query; query = nextAsked(leg.walk)) {
    const page = await fetchPage(parts, leg, query, signal, told);
    if (signal.aborted) return failed(failure('CANCELLED'));
    const next = page.ok ? ok(kept(parts, leg, page.value)) : refused(parts, leg, query.status, page.error);
    if (!next.ok) return next;
    leg = next.value;
    tell(leg, told, 'loans');
  }
  return ended(parts, leg, signal);
}

/** True where a walk that was stopped is young enough to go on with. */
export function isResumable(touchedAt: string, now: Date): boolean {
  const age = now.getTime() - Date.parse(touchedAt);
  return age >= 0 && age <= resumableFor;
}

function begun(parts: RefreshParts, scope: PortfolioScope, partnerId: string, walk: Walk): Leg {
  const id = parts.walks.begin(scope, partnerId, JSON.stringify(walk), parts.now().toISOString());
  return { id, scope, partnerId, walk, priced: [] };
}

function resumed(parts: RefreshParts, { scope, resume }: RefreshAsked, partnerId: string): Leg | null {
  const left = resume ? parts.walks.unfinished() : null;
  if (!left || left.scope !== scope || left.partnerId !== partnerId) return null;
  if (!isResumable(left.touchedAt, parts.now())) return null;
  return { id: left.id, scope, partnerId, walk: JSON.parse(left.progress) as Walk, priced: [] };
}

async function fetchPage(
  parts: RefreshParts,
  leg: Leg,
  { status, offset }: { status: string; offset: number },
  signal: AbortSignal,
  told: Told,
): Promise<Result<LoanRows>> {
  const query = { query: '', status, offset, limit: pageSize };
  const wait = (milliseconds: number): Promise<void> => {
    tell(leg, told, 'again');
    // A cancelled wait is seen by the caller, which asks the signal.
    return parts.wait(milliseconds, signal).catch(() => undefined);
  };
  return readAgain(async () => {
    if (signal.aborted) return failed(failure('CANCELLED'));
    return parts.page(leg.partnerId, query, signal);
  }, wait);
}

function tell({ walk }: Leg, told: Told, step: 'loans' | 'again'): void {
  const { done, total } = distance(walk);
  told(done, total, step);
}

/** Keeps a page. Where the list moved for the first time, all begins anew; from then on it is kept and called unsure. */
function kept(parts: RefreshParts, leg: Leg, { loans, unreadable, totalSaid }: LoanRows): Leg {
  const rows = loans.length + unreadable;
  let next = { walk: leg.walk, moved: false };
  const progressAfter = (known: number): string => {
    next = withPage(leg.walk, { total: totalSaid, rows, unreadable, known });
    return JSON.stringify(next.walk);
  };
  const keyed = loans.map((loan, place) => ({ key: loanKey(loan, leg.walk.seen + place), loan }));
  const page = { number: leg.walk.pages, loans: keyed };
  parts.walks.addPage(leg.id, page, progressAfter, parts.now().toISOString());
  if (next.moved && !leg.walk.restarted) return begun(parts, leg.scope, leg.partnerId, beginAgain(leg.walk));
  return { ...leg, walk: next.walk, priced: newestPrices(leg.priced, loans) };
}

/** Where Kiva takes no list without a status, or does not know one of ours, it is gone around (partner-api.md §9 C5). */
function refused(parts: RefreshParts, leg: Leg, status: string, error: Failure): Result<Leg> {
  if (error.code !== 'KIVA_REFUSED' || leg.scope !== 'all') return failed(error);
  if (status === '' && leg.walk.seen === 0)
    return ok(begun(parts, leg.scope, leg.partnerId, beginByStatus()));
  const walk = status === '' ? null : withoutStatus(leg.walk, status);
  return walk ? ok({ ...leg, walk }) : failed(error);
}

async function ended(parts: RefreshParts, leg: Leg, signal: AbortSignal): Promise<Result<Refreshed>> {
  const { id, walk, priced } = leg;
  const gone = await goneSince(parts.walks, id, signal);
  if (gone === null) return failed(failure('CANCELLED'));
  parts.walks.finish(id, JSON.stringify(walk), parts.now().toISOString());
  parts.priced(priced);
  const { restarted, unsure, unreadable } = walk;
  return ok({ restarted, unsure, unreadable, changes: [...parts.walks.changes(id), ...gone] });
}

async function goneSince(
  walks: WalkRepository,
  id: number,
  signal: AbortSignal,
): Promise<StatusChange[] | null> {
  const steps = walks.gone(id);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await breathe();
    if (signal.aborted) return null;
  }
}

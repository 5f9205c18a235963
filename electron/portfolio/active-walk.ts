import type { PortfolioScope } from '../../shared/model/portfolio.ts';
import type { PortfolioRepository } from '../store/portfolio.ts';
import type { UnfinishedWalk } from '../store/portfolio-walks.ts';
import { type Comparison, comparisonWith } from './comparison.ts';
import type { DatedPrice } from './newest-prices.ts';
import { largePage } from './page-size.ts';
import { beginByStatus, beginWalk, type Walk } from './walk.ts';

/** Milliseconds for which a stopped walk can be resumed; after that the list may have changed too much. */
export const resumableFor = 60 * 60 * 1_000;

/** Dependencies of beginning a walk. */
export type BeginDeps = {
  portfolio: Pick<PortfolioRepository, 'walks' | 'pages'>;
  /** Whether Kiva is known to refuse a list of loans without a status; else that is found out each time. */
  mustNameStatus: () => Promise<boolean>;
  now: () => Date;
};

/** What to fetch, and whether to resume a stopped walk of the same scope. */
export type RefreshRequest = { scope: PortfolioScope; resume: boolean };

/** A walk that is being done, and what it remembers in memory alone. */
export type ActiveWalk = {
  id: number;
  scope: PortfolioScope;
  partnerId: string;
  walk: Walk;
  /** Rows to ask for. */
  size: number;
  /** Rows of the previous page, also expected of the next one, since a server may return fewer than the limit. */
  rows: number;
  comparison: Comparison;
  prices: DatedPrice[];
  /** Resolves when the previous page is stored. Until then the walk only requests the next page. */
  written: Promise<void>;
};

/** True if a stopped walk is recent enough to resume. */
export function isResumable(touchedAt: string, now: Date): boolean {
  const age = now.getTime() - Date.parse(touchedAt);
  return age >= 0 && age <= resumableFor;
}

/** Continues a stopped walk of this scope and partner where that is wanted and possible, else begins one. */
export async function resumeOrBegin(
  deps: BeginDeps,
  { scope, resume }: RefreshRequest,
  partnerId: string,
): Promise<ActiveWalk> {
  const left = resume ? deps.portfolio.walks.unfinished() : null;
  const same = left?.scope === scope && left.partnerId === partnerId;
  if (!left || !same || !isResumable(left.touchedAt, deps.now()))
    return begin(deps, scope, partnerId, await firstWalk(deps, scope));
  return activate(deps, left, JSON.parse(left.progress) as Walk);
}

async function firstWalk({ mustNameStatus }: BeginDeps, scope: PortfolioScope): Promise<Walk> {
  return scope === 'all' && (await mustNameStatus()) ? beginByStatus() : beginWalk(scope);
}

/** Begins a walk, and drops any unfinished one. */
export function begin(
  deps: BeginDeps,
  scope: PortfolioScope,
  partnerId: string,
  walk: Walk,
): Promise<ActiveWalk> {
  const { walks } = deps.portfolio;
  return activate(deps, walks.begin(scope, partnerId, JSON.stringify(walk), deps.now().toISOString()), walk);
}

async function activate(
  { portfolio }: BeginDeps,
  { id, scope, partnerId, previous }: UnfinishedWalk,
  walk: Walk,
): Promise<ActiveWalk> {
  return {
    id,
    scope,
    partnerId,
    walk,
    size: largePage,
    rows: largePage,
    comparison: await comparisonWith(portfolio, previous, id),
    prices: [],
    written: Promise.resolve(),
  };
}

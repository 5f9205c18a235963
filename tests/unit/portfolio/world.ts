import { readLoans } from '../../../electron/kiva/operations/loans.ts';
import type { RefreshDeps } from '../../../electron/portfolio/refresh.ts';
import { createRefresher, type Refresher } from '../../../electron/portfolio/refresher.ts';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import { type PortfolioRepository, portfolioRepository } from '../../../electron/store/portfolio.ts';
import type { RefreshProgress } from '../../../shared/model/portfolio.ts';
import type { Failure, Result } from '../../../shared/result.ts';
import { failed, ok } from '../../../shared/result.ts';

/** A row as Kiva would send it. */
export type WireLoan = Record<string, unknown>;

/** A loan of the wire, paying back unless told otherwise. */
export function wireLoan(id: number | string, more: WireLoan = {}): WireLoan {
  return {
    kiva_id: String(id),
    uuid: `uuid-${id}`,
    internal_loan_id: `L-${id}`,
    internal_client_id: `C-${id}`,
    name: `Borrower ${id}`,
    status: 'payingBack',
    loan_currency: 'KES',
    loan_price: '100',
    loan_local_price: '13000',
    create_time: 1_700_000_000,
    ...more,
  };
}

/** Kiva's list as it is now; `onPage` is called before each page and may change it, or answer in its place. */
export type FakeKiva = {
  loans: unknown[];
  partner: string;
  /** Rows of a page at most, whatever is asked for. */
  most: number;
  /** Whether it is known that a list must name a status. */
  mustNameStatus: boolean;
  asked: { status: string; offset: number; limit: number }[];
  /** How many requests were on their way at once, at most. */
  atOnce: number;
  /** What a page waits for. */
  pause: () => Promise<unknown>;
  onPage: (n: number, status: string) => Failure | { total?: unknown; data?: unknown } | undefined;
};

/** A refresher on a store in memory, or a given one, and a list that a test can change at any page. */
export function world(loans: unknown[] = [], store: Store = memory()) {
  const kiva: FakeKiva = {
    loans,
    partner: '1',
    most: 100,
    mustNameStatus: false,
    asked: [],
    atOnce: 0,
    pause: async () => undefined,
    onPage: () => undefined,
  };
  const portfolio: PortfolioRepository = portfolioRepository(store);
  const clock = { now: Date.parse('2026-11-21T00:00:00Z') };
  const waits: number[] = [];
  const troubles: unknown[] = [];
  const told: RefreshProgress[] = [];
  let underWay = 0;
  const page: RefreshDeps['page'] = async (
    partnerId,
    { status, offset, limit },
    { received },
  ): Promise<Result<never>> => {
    kiva.asked.push({ status, offset, limit });
    underWay += 1;
    kiva.atOnce = Math.max(kiva.atOnce, underWay);
    await kiva.pause();
    underWay -= 1;
    const instead = kiva.onPage(kiva.asked.length, status);
    if (instead && 'code' in instead) return failed(instead as Failure);
    const listed = kiva.loans.filter((loan) => status === '' || (loan as WireLoan | null)?.status === status);
    const json = {
      total_records: listed.length,
      data: listed.slice(offset, offset + Math.min(limit, kiva.most)),
      ...named(instead),
    };
    if (partnerId !== kiva.partner) return failed({ code: 'PARTNER_CHANGED' } as Failure);
    await received();
    return readLoans(json, offset) as Result<never>;
  };
  const prices: number[] = [];
  const refresher: Refresher = createRefresher({
    portfolio,
    partnerId: async () => ok(kiva.partner),
    page,
    mustNameStatus: async () => kiva.mustNameStatus,
    onPrices: (priced) => void prices.push(priced.length),
    now: () => new Date(clock.now),
    wait: async (milliseconds) => void waits.push(milliseconds),
    onProgress: (progress) => void told.push(progress),
    onCleanupError: (error) => void troubles.push(error),
  });
  return { store, kiva, portfolio, refresher, clock, waits, troubles, told, prices };
}

function named(instead: { total?: unknown; data?: unknown } | undefined) {
  if (!instead) return {};
  const { total, data } = instead;
  return { ...('total' in instead && { total_records: total }), ...(data === undefined ? {} : { data }) };
}

/** An open store in memory. */
export function memory(): Store {
  const opened = openDatabase(':memory:', '');
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

/** Keys of the copy that is read now, in order; null before the first. */
export function keysRead({ portfolio }: Pick<ReturnType<typeof world>, 'portfolio'>): string[] | null {
  const copy = portfolio.newest();
  return copy && [...portfolio.pages(copy.walk)].flatMap(({ loans }) => loans.map(({ key }) => key));
}

/** Nobody hears. */
export const quiet = (): void => undefined;

/** A signal that never aborts. */
export const never = (): AbortSignal => new AbortController().signal;

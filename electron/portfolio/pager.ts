import { setTimeout as wait } from 'node:timers/promises';
import type { LoanQuery } from '../../shared/model/loan.ts';
import type { Result } from '../../shared/result.ts';
import type { LoansAnswer } from '../kiva/operations/loans.ts';

/**
 * Fetches a page from Kiva. `received` must be awaited after its bytes have arrived, unless it is a refusal, and before
 * they are parsed.
 */
export type AskPage = (query: LoanQuery, received: () => Promise<void>) => Promise<Result<LoansAnswer>>;

/** Pages of a walk, one request at a time. */
export type Pager = {
  /**
   * The page of a query. Once its bytes are here, and before they are parsed, `following` is requested (null: unknown).
   * A caller that then wants another page gets that one; an unused page is dropped, since these are reads.
   */
  page: (query: LoanQuery, following: LoanQuery | null) => Promise<Result<LoansAnswer>>;
  /** Resolves when nothing is in flight. */
  idle: () => Promise<void>;
};

type Flight = { query: LoanQuery; received: Promise<void>; page: Promise<Result<LoansAnswer>> };

/**
 * Milliseconds until a request has left. It passes through tasks of Chromium in this very thread, which `setImmediate` would not let
 * run: until a page was parsed and packed nothing left.
 */
const leavingMs = 2;

/** See {@link Pager}. */
export function createPager(ask: AskPage): Pager {
  let ahead: Flight | null = null;

  const idle = async (): Promise<void> => {
    await ahead?.page.catch(() => undefined);
    ahead = null;
  };

  const takeOrAsk = async (query: LoanQuery): Promise<Flight> => {
    if (!ahead || !isSame(ahead.query, query)) {
      await idle();
      return askNow(ask, query);
    }
    const taken = ahead;
    ahead = null;
    return taken;
  };

  return {
    idle,
    page: async (query, following) => {
      const flight = await takeOrAsk(query);
      if (following)
        void flight.received.then(() => {
          ahead = askNow(ask, following);
        });
      return flight.page;
    },
  };
}

function askNow(ask: AskPage, query: LoanQuery): Flight {
  let arrived = (): void => undefined;
  const received = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const page = ask(query, () => {
    arrived();
    // The next request leaves before this page is parsed.
    return wait(leavingMs);
  });
  // A prefetch error surfaces to whoever consumes the page.
  page.catch(() => undefined);
  return { query, received, page };
}

function isSame(a: LoanQuery, b: LoanQuery): boolean {
  return a.status === b.status && a.offset === b.offset && a.limit === b.limit && a.query === b.query;
}

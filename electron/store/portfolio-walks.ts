import type { PortfolioScope } from '../../shared/model/portfolio.ts';
import type { Store } from './database.ts';
import { linesOf, type PageLoan, packRaws } from './portfolio-page.ts';
import { inTransaction, withoutWaiting } from './transaction.ts';

/** An unfinished walk. `progress` belongs to the caller, `previous` is the copy to compare with. */
export type UnfinishedWalk = {
  id: number;
  scope: PortfolioScope;
  partnerId: string;
  touchedAt: string;
  previous: number | null;
  progress: string;
};

/** A loan to store, and its raw data. */
export type NewLoan = { row: PageLoan; raw: Record<string, unknown> };

/** A page to store: loans in Kiva's order. */
export type NewPage = { number: number; loans: readonly NewLoan[] };

/** Loans of a stored page. Kiva's pages are larger, but a list reads a page for each of its rows. */
const pageLoans = 100;

/** Loans as pages to store, numbered from `first`. */
export function inPages(loans: readonly NewLoan[], first: number): NewPage[] {
  const count = Math.ceil(loans.length / pageLoans);
  return Array.from({ length: count }, (_, at) => ({
    number: first + at,
    loans: loans.slice(at * pageLoans, (at + 1) * pageLoans),
  }));
}

/** What a walk writes. Readers see none of it before `finish`. */
export type WalkRepository = {
  /** Begins a walk, and drops any unfinished one. */
  begin: (scope: PortfolioScope, partnerId: string, progress: string, now: string) => UnfinishedWalk;
  unfinished: () => UnfinishedWalk | null;
  /**
   * Stores pages and the progress in one transaction. A power cut may lose the last ones, never earlier ones; the walk
   * fetches them again.
   */
  addPages: (walk: number, pages: readonly NewPage[], progress: string, now: string) => Promise<void>;
  /** Makes the walk the copy that readers see, by one update of one row. */
  finish: (walk: number, progress: string, now: string) => void;
  /** Deletes old copies in steps of a few milliseconds. */
  tidy: () => Generator<undefined, void>;
};

/** Pages to delete in one step. */
const stepPages = 5;

/** See {@link WalkRepository}. */
export function walkRepository(store: Store): WalkRepository {
  const page = store.prepare('INSERT INTO loan_pages (walk, page, loans, raws) VALUES (?, ?, ?, ?)');
  const touch = store.prepare(
    'UPDATE walks SET loans = loans + ?, progress = ?, touched_at = ? WHERE id = ?',
  );
  const end = store.prepare(
    "UPDATE walks SET state = 'whole', progress = ?, touched_at = ? WHERE id = ? AND state = 'walking'",
  );
  return {
    begin: (scope, partnerId, progress, now) =>
      inTransaction(store, () => {
        begin(store, scope, partnerId, progress, now);
        return unfinished(store) as UnfinishedWalk;
      }),
    unfinished: () => unfinished(store),
    addPages: (walk, pages, progress, now) => {
      const count = pages.reduce((sum, { loans }) => sum + loans.length, 0);
      return packed(pages).then((ready) =>
        withoutWaiting(store, () => {
          for (const { number, lines, raws } of ready) page.run(walk, number, lines, raws);
          touch.run(count, progress, now, walk);
        }),
      );
    },
    finish: (walk, progress, now) => void end.run(progress, now, walk),
    tidy: () => tidy(store),
  };
}

/** Turned into bytes at once: what waits for the compression keeps no loan in memory, which would be costly to collect later. */
function packed(pages: readonly NewPage[]): Promise<{ number: number; lines: Buffer; raws: Buffer }[]> {
  const packing = pages.map(({ number, loans }) => {
    const lines = linesOf(loans.map(({ row }) => row));
    return packRaws(loans.map(({ raw }) => raw)).then((raws) => ({ number, lines, raws }));
  });
  return Promise.all(packing);
}

function begin(store: Store, scope: PortfolioScope, partnerId: string, progress: string, now: string): void {
  store.prepare("UPDATE walks SET state = 'dropped' WHERE state = 'walking'").run();
  store
    .prepare(
      `INSERT INTO walks (scope, partner_id, state, started_at, touched_at, previous, loans, progress)
       VALUES (?, ?, 'walking', ?, ?,
         (SELECT MAX(id) FROM walks WHERE state = 'whole' AND scope = ? AND partner_id = ?), 0, ?)`,
    )
    .run(scope, partnerId, now, now, scope, partnerId, progress);
}

function unfinished(store: Store): UnfinishedWalk | null {
  const row = store
    .prepare(
      `SELECT id, scope, partner_id AS partnerId, touched_at AS touchedAt, previous, progress FROM walks
       WHERE state = 'walking'`,
    )
    .get();
  return (row as UnfinishedWalk | undefined) ?? null;
}

/** Keeps the newest complete copy of each scope, and the unfinished walk. */
function* tidy(store: Store): Generator<undefined, void> {
  const stale = store
    .prepare(
      `SELECT id FROM walks w WHERE state = 'dropped' OR (state = 'whole' AND EXISTS
         (SELECT 1 FROM walks n WHERE n.scope = w.scope AND n.state = 'whole' AND n.id > w.id))`,
    )
    .all() as { id: number }[];
  const some = store.prepare(
    `DELETE FROM loan_pages WHERE walk = ? AND page IN (SELECT page FROM loan_pages WHERE walk = ? LIMIT ${stepPages})`,
  );
  for (const { id } of stale) {
    while (some.run(id, id).changes > 0) yield;
    store.prepare('DELETE FROM walks WHERE id = ?').run(id);
    yield;
  }
}

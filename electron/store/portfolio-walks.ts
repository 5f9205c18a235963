import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
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

/** A page to store: the loans in Kiva's order, and the raw data of each. */
export type NewPage = {
  number: number;
  loans: readonly PageLoan[];
  raws: readonly Record<string, unknown>[];
};

/** What a walk writes. Readers see none of it before `finish`. */
export type WalkRepository = {
  /** Begins a walk, and drops any unfinished one. */
  begin: (scope: PortfolioScope, partnerId: string, progress: string, now: string) => UnfinishedWalk;
  unfinished: () => UnfinishedWalk | null;
  /**
   * Stores a page and the progress in one transaction. A power cut may lose the last pages, never earlier ones; the walk
   * fetches them again.
   */
  addPage: (walk: number, page: NewPage, progress: string, now: string) => Promise<void>;
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
    addPage: async (walk, { number, loans, raws }, progress, now) => {
      // Let the caller request the next page first.
      await yieldToEventLoop();
      const packing = packRaws(raws);
      const lines = linesOf(loans);
      const packed = await packing;
      withoutWaiting(store, () => {
        page.run(walk, number, lines, packed);
        touch.run(loans.length, progress, now, walk);
      });
    },
    finish: (walk, progress, now) => void end.run(progress, now, walk),
    tidy: () => tidy(store),
  };
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

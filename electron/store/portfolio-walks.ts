import { deflateSync } from 'node:zlib';
import type { Loan } from '../../shared/model/loan.ts';
import type { PortfolioScope } from '../../shared/model/portfolio.ts';
import type { Store } from './database.ts';
import { loanColumns, loanValues } from './portfolio-row.ts';

/** A walk that has not come to its end; `progress` is the walker's own. */
export type UnfinishedWalk = {
  id: number;
  scope: PortfolioScope;
  partnerId: string;
  touchedAt: string;
  progress: string;
};

/** A page to be kept: loans by key, in Kiva's order. */
export type NewPage = { number: number; loans: readonly { key: string; loan: Loan }[] };

/** What has changed since the copy before, by former and new status. */
export type StatusChange = { from: string; to: string; loans: number };

/** What a walk writes. Nothing of it is seen by a reader before {@link WalkRepository.finish}. */
export type WalkRepository = {
  /** Begins a walk; any other that has not ended is dropped. */
  begin: (scope: PortfolioScope, partnerId: string, progress: string, now: string) => number;
  unfinished: () => UnfinishedWalk | null;
  /** Keeps a page and how far the walk is then, at once. `progressAfter` is told how many of the loans it had already. */
  addPage: (walk: number, page: NewPage, progressAfter: (known: number) => string, now: string) => void;
  /** Loans of the copy before that did not come any more, by status; made in steps of a few milliseconds. */
  gone: (walk: number) => Generator<undefined, StatusChange[]>;
  /** Makes the walk the copy that is read. */
  finish: (walk: number, progress: string, now: string) => void;
  changes: (walk: number) => StatusChange[];
  /** Deletes copies that nobody reads, in steps of a few milliseconds. */
  tidy: () => Generator<undefined, void>;
};

/** Rows that are looked at, or deleted, in one step. */
const stepRows = 400;

/** See {@link WalkRepository}. */
export function walkRepository(store: Store): WalkRepository {
  return {
    begin: (scope, partnerId, progress, now) =>
      store.transaction(() => {
        store.prepare("UPDATE walks SET state = 'dropped' WHERE state = 'walking'").run();
        const { lastInsertRowid } = store
          .prepare(
            `INSERT INTO walks (scope, partner_id, state, started_at, touched_at, previous, loans, progress)
             VALUES (?, ?, 'walking', ?, ?,
               (SELECT MAX(id) FROM walks WHERE state = 'whole' AND scope = ? AND partner_id = ?), 0, ?)`,
          )
          .run(scope, partnerId, now, now, scope, partnerId, progress);
        return Number(lastInsertRowid);
      })(),
    unfinished: () =>
      (store
        .prepare(
          `SELECT id, scope, partner_id AS partnerId, touched_at AS touchedAt, progress FROM walks
           WHERE state = 'walking'`,
        )
        .get() as UnfinishedWalk | undefined) ?? null,
    addPage: (walk, page, progressAfter, now) =>
      store.transaction(() => addPage(store, walk, page, progressAfter, now))(),
    gone: (walk) => goneLoans(store, walk),
    finish: (walk, progress, now) =>
      void store
        .prepare(
          "UPDATE walks SET state = 'whole', progress = ?, touched_at = ? WHERE id = ? AND state = 'walking'",
        )
        .run(progress, now, walk),
    changes: (walk) =>
      store
        .prepare(
          `SELECT was AS "from", COALESCE(status, '') AS "to", COUNT(*) AS loans FROM loans
           WHERE walk = ? AND was IS NOT NULL GROUP BY 1, 2 ORDER BY loans DESC, 1, 2`,
        )
        .all(walk) as StatusChange[],
    tidy: () => tidy(store),
  };
}

function addPage(
  store: Store,
  walk: number,
  page: NewPage,
  progressAfter: (known: number) => string,
  now: string,
): void {
  const { previous } = store.prepare('SELECT previous FROM walks WHERE id = ?').get(walk) as {
    previous: number | null;
  };
  const before = store.prepare('SELECT status FROM loans WHERE walk = ? AND key = ?');
  const was = (key: string, { status }: Loan): string | null => {
    if (previous === null) return null;
    const row = before.get(previous, key) as { status: string | null } | undefined;
    return row?.status === status ? null : (row?.status ?? '');
  };
  const insert = store.prepare(
    `INSERT INTO loans (walk, page, place_in_page, was, ${loanColumns})
     VALUES (?, ?, ?, ?${', ?'.repeat(19)}) ON CONFLICT DO NOTHING`,
  );
  let added = 0;
  for (const [place, { key, loan }] of page.loans.entries())
    added += insert.run(walk, page.number, place, was(key, loan), ...loanValues(key, loan)).changes;
  const raws = deflateSync(JSON.stringify(page.loans.map(({ loan }) => loan.raw)));
  store.prepare('INSERT INTO loan_pages (walk, page, raws) VALUES (?, ?, ?)').run(walk, page.number, raws);
  store
    .prepare('UPDATE walks SET loans = loans + ?, progress = ?, touched_at = ? WHERE id = ?')
    .run(added, progressAfter(page.loans.length - added), now, walk);
}

function* goneLoans(store: Store, walk: number): Generator<undefined, StatusChange[]> {
  const counts = store
    .prepare(
      `SELECT w.previous, p.loans - (w.loans - (SELECT COUNT(*) FROM loans WHERE walk = w.id AND was = '')) AS missing
       FROM walks w JOIN walks p ON p.id = w.previous WHERE w.id = ?`,
    )
    .get(walk) as { previous: number; missing: number } | undefined;
  if (!counts || counts.missing <= 0) return [];
  const found = new Map<string, number>();
  for (let after = ''; ; ) {
    const keys = keysAfter(store, counts.previous, after);
    for (const { key, status } of keys) if (!hasLoan(store, walk, key)) count(found, status ?? '');
    after = keys.at(-1)?.key ?? '';
    if (keys.length < stepRows) return Array.from(found, ([from, loans]) => ({ from, to: '', loans }));
    yield;
  }
}

type KeyRow = { key: string; status: string | null };

function keysAfter(store: Store, walk: number, after: string): KeyRow[] {
  return store
    .prepare('SELECT key, status FROM loans WHERE walk = ? AND key > ? ORDER BY key LIMIT ?')
    .all(walk, after, stepRows) as KeyRow[];
}

function hasLoan(store: Store, walk: number, key: string): boolean {
  return store.prepare('SELECT 1 FROM loans WHERE walk = ? AND key = ?').get(walk, key) !== undefined;
}

function count(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** Of each scope the newest whole copy stays, and the walk that has not ended. */
function* tidy(store: Store): Generator<undefined, void> {
  const stale = store
    .prepare(
      `SELECT id FROM walks w WHERE state = 'dropped' OR (state = 'whole' AND EXISTS
         (SELECT 1 FROM walks n WHERE n.scope = w.scope AND n.state = 'whole' AND n.id > w.id))`,
    )
    .all() as { id: number }[];
  for (const { id } of stale) {
    yield* deleteSteps(store, id, 'loans', 'key', stepRows);
    yield* deleteSteps(store, id, 'loan_pages', 'page', 10);
    store.prepare('DELETE FROM walks WHERE id = ?').run(id);
    yield;
  }
}

function* deleteSteps(
  store: Store,
  walk: number,
  table: 'loans' | 'loan_pages',
  key: 'key' | 'page',
  rows: number,
): Generator<undefined, void> {
  const some = store.prepare(
    `DELETE FROM ${table} WHERE walk = ? AND ${key} IN (SELECT ${key} FROM ${table} WHERE walk = ? LIMIT ${rows})`,
  );
  while (some.run(walk, walk).changes > 0) yield;
}

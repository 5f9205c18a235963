import { finish, type Steps } from '../../shared/rules/steps.ts';
import type { Store } from './database.ts';
import type { NewSend } from './send-types.ts';
import { insertRequest } from './sends-items.ts';
import { writeMissingText } from './sends-text.ts';
import { withoutWaiting } from './transaction.ts';

/**
 * Writes the bytes and rows of sends ahead of time, one send per step, so that storing all sends of a report at once takes
 * milliseconds. Readers join rows with their send, so they do not see staged ones. Throws disk errors after removing what
 * was staged.
 */
export function* stageSends(store: Store, sends: readonly NewSend[]): Steps<void> {
  try {
    for (const send of sends) {
      stageOne(store, send);
      yield;
    }
  } catch (error) {
    finish(
      unstage(
        store,
        sends.map(({ id }) => id),
      ),
    );
    throw error;
  }
}

/**
 * Finishes the staging of these sends, one per step: deletes the rows of sends that were not added, and writes the search
 * text of the others.
 */
export function* finishStaged(store: Store, ids: readonly string[]): Steps<void> {
  yield* unstage(store, ids);
  const mark = store.prepare('DELETE FROM staged_sends WHERE id = ?');
  for (const id of stagedAmong(store, ids)) {
    withoutWaiting(store, () => {
      writeMissingText(store, id);
      mark.run(id);
    });
    yield;
  }
}

/** Finishes staging that a killed run of the program left. */
export function recoverStaged(store: Store): void {
  const ids = store.prepare('SELECT id FROM staged_sends').all() as { id: string }[];
  finish(
    finishStaged(
      store,
      ids.map(({ id }) => id),
    ),
  );
}

function* unstage(store: Store, ids: readonly string[]): Steps<void> {
  const unused = store
    .prepare(
      `SELECT id FROM staged_sends WHERE id IN (SELECT value FROM json_each(?))
         AND NOT EXISTS (SELECT 1 FROM sends s WHERE s.id = staged_sends.id)`,
    )
    .all(JSON.stringify(ids)) as { id: string }[];
  const rows = store.prepare('DELETE FROM send_items WHERE send_id = ?');
  const request = store.prepare('DELETE FROM send_requests WHERE send_id = ?');
  const mark = store.prepare('DELETE FROM staged_sends WHERE id = ?');
  for (const { id } of unused) {
    withoutWaiting(store, () => {
      rows.run(id);
      request.run(id);
      mark.run(id);
    });
    yield;
  }
}

/** The ids of those sends whose rows are already staged. */
export function stagedAmong(store: Store, ids: readonly string[]): ReadonlySet<string> {
  const staged = store
    .prepare('SELECT id FROM staged_sends WHERE id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(ids)) as { id: string }[];
  return new Set(staged.map(({ id }) => id));
}

/** Turns foreign keys off, since staged rows have no send yet. The pragma does nothing inside a transaction. */
function stageOne(store: Store, send: NewSend): void {
  store.exec('PRAGMA foreign_keys = OFF');
  try {
    withoutWaiting(store, () => {
      store.prepare('INSERT INTO staged_sends (id) VALUES (?)').run(send.id);
      insertRequest(store, send);
    });
  } finally {
    store.exec('PRAGMA foreign_keys = ON');
  }
}

import type { WorkKind } from '../../shared/model/work.ts';
import { requestOf } from '../../shared/rules/kinds/requests.ts';
import type { Store } from './database.ts';
import { sha256 } from './fingerprint.ts';
import { isStartedOnce, markShown } from './sends-shown.ts';

/** A row of a request that a newer send also has: which send, and whether that is still waiting. */
export type NewerRow = { position: number; by: string; waits: boolean };

/** How many rows a request still has, and which of them a newer send has. */
export type OrderOfSend = { rows: number; newer: NewerRow[] };

/**
 * SQL for live rows: those that Kiva has or may have, or that may still leave. `i` is the item, `s` its send. Refused and
 * outdated rows are not live, nor rows of a replaced or stopped send.
 */
export const isLive = (i: string, s: string): string =>
  `${i}.state NOT IN ('refused', 'outdated') AND ${s}.replaced_by IS NULL AND ${s}.stopped_at IS NULL`;

/** Reports of two months only conflict if the amount or the meaning differs, since Kiva is not told the month. */
const differs = '(n.amount <> o.amount OR new.meaning <> old.meaning)';

/**
 * The one rule of order, for every kind of request. Kiva keeps what it receives last, so a row must not leave after a newer
 * row for the same item. A row is newer if a person confirmed it later (a resend is as old as its original). An earlier
 * month may overwrite a later one only with a reason; without one the later month is newer, whenever it was confirmed. A
 * missing client id matches any.
 */
const isNewer = `(old.kind <> 'report' AND new.confirmed_seq > old.confirmed_seq
  OR old.kind = 'report' AND (n.label = o.label OR n.label = '' OR o.label = '') AND (
    new.period = old.period AND new.confirmed_seq > old.confirmed_seq
    OR ${differs} AND new.period > old.period AND (old.has_reason = 0 OR new.confirmed_seq > old.confirmed_seq)
    OR ${differs} AND new.period < old.period AND new.has_reason = 1
      AND new.confirmed_seq > old.confirmed_seq))`;

const newerRows = `
  SELECT o.position, new.id AS by, new.state = 'waiting' AS waits
  FROM sends old INDEXED BY sends_in_order
    CROSS JOIN send_items o ON o.send_id = old.id AND o.state <> 'outdated'
    CROSS JOIN send_items n INDEXED BY items_by_fingerprint ON n.fingerprint = o.fingerprint AND n.send_id <> o.send_id
    CROSS JOIN sends new INDEXED BY sends_in_order ON new.id = n.send_id AND new.kind = old.kind
      AND ${isLive('n', 'new')}
  WHERE old.id = ? AND ${isNewer}
  ORDER BY o.position, waits, new.confirmed_seq DESC`;

/** Finds the rows of one send that a newer send has. Call it send by send and yield, so that nothing is blocked. */
export function orderOf(store: Store, id: string): OrderOfSend {
  const found = store.prepare(newerRows).all(id) as { position: number; by: string; waits: number }[];
  const newer = found
    .filter(({ position }, at) => position !== found[at - 1]?.position)
    .map(({ position, by, waits }) => ({ position, by, waits: waits === 1 }));
  const { rows } = store
    .prepare("SELECT COUNT(*) AS rows FROM send_items WHERE send_id = ? AND state <> 'outdated'")
    .get(id) as { rows: number };
  return { rows, newer };
}

/**
 * Removes rows that a newer send has from a request; returns whether any row is left. A send without rows is closed, unless
 * the newer send is still waiting: a person may withdraw that.
 */
export function leaveOutNewer(store: Store, id: string, now: string): boolean {
  const { rows, newer } = orderOf(store, id);
  // Requests of older versions may have no rows.
  if (rows === 0) return store.prepare('SELECT 1 FROM send_items WHERE send_id = ?').get(id) === undefined;
  const isLeft = newer.length < rows;
  // The newer send is still waiting and may be withdrawn.
  if (!isLeft && newer.some(({ waits }) => waits)) return false;
  leaveOut(store, id, newer);
  if (!isLeft) store.prepare('UPDATE sends SET stopped_at = ? WHERE id = ?').run(now, id);
  if (newer.length > 0 && !isStartedOnce(store, id)) markShown(store, id);
  return isLeft;
}

type RequestRow = { kind: WorkKind; period: string | null; request: string; title: string };

/** Marks rows of a send that has not left as outdated, and removes them from its request. */
export function leaveOut(store: Store, id: string, rows: readonly Pick<NewerRow, 'position' | 'by'>[]): void {
  if (rows.length === 0) return;
  const places = (
    store
      .prepare("SELECT position FROM send_items WHERE send_id = ? AND state <> 'outdated' ORDER BY position")
      .all(id) as { position: number }[]
  ).map(({ position }) => position);
  const out = new Set(rows.map(({ position }) => position));
  const mark = store.prepare(
    `UPDATE send_items SET state = 'outdated', superseded_by = ?
     WHERE send_id = ? AND position IN (SELECT value FROM json_each(?))`,
  );
  for (const by of new Set(rows.map((row) => row.by))) {
    const positions = rows.filter((row) => row.by === by).map(({ position }) => position);
    mark.run(by, id, JSON.stringify(positions));
  }
  if (out.size >= places.length) return;
  const send = store
    .prepare('SELECT kind, period, request, title FROM sends JOIN send_requests ON send_id = id WHERE id = ?')
    .get(id) as RequestRow;
  const request = requestOf(send.kind, send.request, (place) => !out.has(places[place] ?? -1));
  const title = send.kind === 'report' ? `${send.period} · ${places.length - out.size}` : send.title;
  store.prepare('UPDATE send_requests SET request = ? WHERE send_id = ?').run(request, id);
  store
    .prepare('UPDATE sends SET request_sha256 = ?, title = ? WHERE id = ?')
    .run(sha256(request), title, id);
}

/** Closes sends without rows in favour of another one; sends that they were to replace are unknown again. */
export function closeSends(store: Store, ids: readonly string[], by: string, now: string): void {
  const listed = JSON.stringify(ids);
  store
    .prepare('UPDATE sends SET replaced_by = ?, stopped_at = ? WHERE id IN (SELECT value FROM json_each(?))')
    .run(by, now, listed);
  freeReplaced(store, ids);
}

/** Undoes the replacement by these sends, except of sends that a person stopped. */
export function freeReplaced(store: Store, ids: readonly string[]): void {
  store
    .prepare(
      `UPDATE sends SET replaced_by = NULL
       WHERE replaced_by IN (SELECT value FROM json_each(?)) AND stopped_at IS NULL`,
    )
    .run(JSON.stringify(ids));
}

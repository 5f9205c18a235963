import type { ItemState } from '../../shared/model/send.ts';
import type { Steps } from '../../shared/rules/steps.ts';
import type { Store } from './database.ts';
import type { Recount, Standing } from './send-types.ts';
import { closeSends, leaveOut, orderOf } from './sends-order.ts';
import { isSameLabel, markShown } from './sends-shown.ts';
import { withoutWaiting } from './transaction.ts';

/** The key of a row in {@link Standing}. */
export function placeOf(sendId: string, position: number): string {
  return `${sendId}/${position}`;
}

/** Compares the requests of a work with its current content when it is started again, one request per step. */
export function* planRecount(store: Store, workId: string, standing: Standing): Steps<Recount[]> {
  const sends = store
    .prepare(
      `SELECT id, kind = 'report' AS isReport,
         state IN ('waiting', 'sending') AND replaced_by IS NULL AND stopped_at IS NULL AS isOpen
       FROM sends WHERE work_id = ? ORDER BY seq`,
    )
    .all(workId) as { id: string; isReport: number; isOpen: number }[];
  const found: Recount[] = [];
  for (const { id, isReport, isOpen } of sends) {
    const rows = rowsOf(store, id);
    const live = isOpen === 1 ? rows.filter(({ state }) => state !== 'refused' && state !== 'outdated') : [];
    const leftOut = live.filter(({ position }) => !standing.stays.has(placeOf(id, position)));
    const dropped = rows.filter((row) => !row.isDropped && !isAmong(standing.things, row, isReport === 1));
    if (isOpen === 1 || dropped.length > 0) {
      const isWhole = leftOut.length > 0 && leftOut.length === live.length;
      found.push({ sendId: id, leftOut: positionsOf(leftOut), isWhole, dropped: positionsOf(dropped) });
    }
    yield;
  }
  return found;
}

/**
 * Stores the recounts of a work. Waiting rows that are no longer in the work, or differ from it, must not leave. Requests
 * without any row left are closed at once. Rows in flight become outdated if Kiva does not process them (`writeResult`).
 * Single rows of a waiting request are removed before it can begin.
 */
export function storeRecounts(store: Store, by: string, recounts: readonly Recount[], now: string): void {
  const queued = store.prepare('SELECT send_id AS id FROM recounts').all() as { id: string }[];
  const own = new Set(recounts.map(({ sendId }) => sendId));
  for (const { id } of queued) if (own.has(id)) recountOne(store, id);
  const states = statesOf(store, recounts);
  const whole: string[] = [];
  const deferred: string[][] = [];
  for (const { sendId, leftOut, isWhole, dropped } of recounts) {
    const state = states.get(sendId);
    if (state === 'sending') markFlight(store, sendId, by, leftOut);
    const gone = state === 'waiting' ? leftOut : [];
    if (gone.length > 0 && isWhole) whole.push(sendId);
    if (gone.length > 0 || dropped.length > 0)
      deferred.push([sendId, JSON.stringify(gone), JSON.stringify(dropped)]);
  }
  closeSends(store, whole, by, now);
  store
    .prepare(
      `INSERT INTO recounts (send_id, by, left_out, dropped)
       SELECT value ->> 0, ?, value ->> 1, value ->> 2 FROM json_each(?)`,
    )
    .run(by, JSON.stringify(deferred));
}

function statesOf(store: Store, recounts: readonly Recount[]): ReadonlyMap<string, ItemState> {
  const rows = store
    .prepare('SELECT id, state FROM sends WHERE id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(recounts.map(({ sendId }) => sendId))) as { id: string; state: ItemState }[];
  return new Map(rows.map(({ id, state }) => [id, state]));
}

/** Queues requests for a recount. */
export function queueRecount(store: Store, ids: readonly string[]): void {
  store
    .prepare('INSERT OR IGNORE INTO recounts (send_id) SELECT value FROM json_each(?)')
    .run(JSON.stringify(ids));
}

/** Recounts all queued requests if there are at most `most`; more would block the main process. */
export function recountFew(store: Store, most: number): void {
  const queued = store.prepare('SELECT send_id AS id FROM recounts LIMIT ?').all(most + 1) as {
    id: string;
  }[];
  if (queued.length <= most) for (const { id } of queued) recountOne(store, id);
}

/** Recounts queued requests, one per step; returns whether there were any. */
export function* recountInSteps(store: Store): Steps<boolean> {
  const next = store.prepare('SELECT send_id AS id FROM recounts LIMIT 1');
  for (let any = false; ; any = true) {
    const row = next.get() as { id: string } | undefined;
    if (!row) return any;
    withoutWaiting(store, () => recountOne(store, row.id));
    yield;
  }
}

/** Call before a request begins: recounts it, and newer requests that would prevent it from leaving. */
export function recountBefore(store: Store, id: string): void {
  recountOne(store, id);
  if (store.prepare('SELECT 1 FROM recounts LIMIT 1').get() === undefined) return;
  for (const by of new Set(orderOf(store, id).newer.map((row) => row.by))) recountOne(store, by);
}

/** Recounts one request, if it is queued. */
export function recountOne(store: Store, id: string): void {
  const entry = store
    .prepare('SELECT by, left_out AS leftOut, dropped FROM recounts WHERE send_id = ?')
    .get(id);
  if (entry === undefined) return;
  const { by, leftOut, dropped } = entry as { by: string | null; leftOut: string; dropped: string };
  const positions = JSON.parse(leftOut) as number[];
  if (by !== null)
    leaveOut(
      store,
      id,
      positions.map((position) => ({ position, by })),
    );
  store
    .prepare(
      'UPDATE send_items SET dropped = 1 WHERE send_id = ? AND position IN (SELECT value FROM json_each(?))',
    )
    .run(id, dropped);
  markShown(store, id);
  store.prepare('DELETE FROM recounts WHERE send_id = ?').run(id);
}

function markFlight(store: Store, id: string, by: string, leftOut: readonly number[]): void {
  store
    .prepare(
      `UPDATE send_items SET superseded_by = iif(position IN (SELECT value FROM json_each(?)), ?, NULL)
       WHERE send_id = ? AND state NOT IN ('refused', 'outdated')`,
    )
    .run(JSON.stringify(leftOut), by, id);
}

type Row = { position: number; fingerprint: string; label: string; state: ItemState; isDropped: boolean };

/** As one JSON text: row objects take libsql five times as long. */
function rowsOf(store: Store, id: string): Row[] {
  const { rows } = store
    .prepare(
      `SELECT json_group_array(json_array(position, fingerprint, label, state, dropped)) AS rows
       FROM send_items WHERE send_id = ?`,
    )
    .get(id) as { rows: string };
  return (JSON.parse(rows) as [number, string, string, ItemState, number][]).map(
    ([position, fingerprint, label, state, dropped]) => ({
      ...{ position, fingerprint, label, state, isDropped: dropped === 1 },
    }),
  );
}

function positionsOf(rows: readonly Row[]): number[] {
  return rows.map(({ position }) => position);
}

function isAmong(things: Standing['things'], { fingerprint, label }: Row, isReport: boolean): boolean {
  const labels = things.get(fingerprint);
  return labels !== undefined && (!isReport || labels.some((other) => isSameLabel(other, label)));
}

import type { Store } from './database.ts';
import type { LiveItem, LiveRow, StoredRequest } from './sends.ts';
import { rowsByState } from './sends-read.ts';

/** Items that Kiva has or may have: all but the refused, and all but those of a send that was replaced or stopped. */
export function liveItems(store: Store, fingerprints: readonly string[]): LiveItem[] {
  const find = store.prepare(
    `SELECT i.fingerprint, i.send_id AS sendId, i.key, s.created_at AS at FROM send_items i JOIN sends s ON s.id = i.send_id
     WHERE i.fingerprint = ? AND i.state <> 'refused' AND s.replaced_by IS NULL AND s.stopped_at IS NULL ORDER BY s.seq LIMIT 1`,
  );
  return fingerprints
    .map((fingerprint) => find.get(fingerprint) as LiveItem | undefined)
    .filter((row) => row !== undefined);
}

/**
 * The repayment rows of a month that Kiva has or may have, the newest first, in whatever meaning. As one text: an object for
 * each of ten thousand rows takes libsql five times as long.
 */
export function liveOfMonth(store: Store, partnerId: string, period: string): LiveRow[] {
  const { rows } = store
    .prepare(
      `SELECT json_group_array(json_object('key', key, 'label', label, 'amount', amount, 'meaning', meaning, 'sendId', id, 'at', at)) AS rows
       FROM (SELECT i.key, i.label, i.amount, s.meaning, s.id, s.created_at AS at
         FROM sends s CROSS JOIN send_items i ON i.send_id = s.id
         WHERE s.kind = 'report' AND s.meaning IN ('repaid', 'outstanding') AND s.period = ? AND s.partner_id = ?
           AND i.state <> 'refused' AND s.replaced_by IS NULL AND s.stopped_at IS NULL
         ORDER BY s.seq DESC, i.position DESC)`,
    )
    .get(period, partnerId) as { rows: string };
  return JSON.parse(rows) as LiveRow[];
}

/** The sends of a work that wait and were not stopped, in their order. */
export function waitingOfWork(store: Store, workId: string): string[] {
  return idsOf(store, workId, "state = 'waiting' AND stopped_at IS NULL");
}

/** The sends of a work that Kiva has or may have, or that are still to leave. */
export function liveOfWork(store: Store, workId: string): string[] {
  return idsOf(store, workId, "state <> 'refused' AND replaced_by IS NULL AND stopped_at IS NULL");
}

/** How many items of a work Kiva refused, alone or with their whole request, and have not gone again since. */
export function refusedOfWork(store: Store, workId: string): number {
  return rowsByState(store, workId).refused;
}

/**
 * Holds for a report's request that would put back older amounts: a request stored after it, which has left, reports one
 * of its rows otherwise (acceptance.md REP-13). A client id that one of the two lacks makes no other row.
 */
export const isOutdated = `EXISTS (
  SELECT 1 FROM sends old JOIN sends new ON new.kind = 'report' AND new.partner_id = old.partner_id AND new.period = old.period
      AND new.seq > old.seq AND new.state IN ('sending', 'accepted', 'unknown') AND new.replaced_by IS NULL
    CROSS JOIN send_items n ON n.send_id = new.id AND n.state <> 'refused'
    JOIN send_items o ON o.send_id = old.id AND o.key = n.key AND o.state <> 'refused'
      AND (o.label = n.label OR o.label = '' OR n.label = '')
  WHERE old.id = sends.id AND old.kind = 'report' AND (n.amount <> o.amount OR new.meaning <> old.meaning))`;

/** Of these sends, those that {@link isOutdated} holds for. */
export function outdated(store: Store, ids: readonly string[]): string[] {
  const find = store.prepare(`SELECT id FROM sends WHERE id = ? AND ${isOutdated}`);
  return ids.filter((id) => find.get(id) !== undefined);
}

/** The exact bytes of a request that was not stopped, for sending alone. */
export function storedRequest(store: Store, id: string): StoredRequest | null {
  const row = store
    .prepare(
      `SELECT id, work_id AS workId, kind, state, partner_id AS partnerId, path, request FROM sends
       WHERE id = ? AND stopped_at IS NULL`,
    )
    .get(id) as StoredRequest | undefined;
  return row ?? null;
}

/** The fingerprints of a send's items, in their order. */
export function fingerprintsOf(store: Store, id: string): string[] {
  const rows = store
    .prepare('SELECT fingerprint FROM send_items WHERE send_id = ? ORDER BY position')
    .all(id);
  return (rows as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);
}

function idsOf(store: Store, workId: string, condition: string): string[] {
  const rows = store
    .prepare(`SELECT id FROM sends WHERE work_id = ? AND ${condition} ORDER BY seq`)
    .all(workId);
  return (rows as { id: string }[]).map((row) => row.id);
}

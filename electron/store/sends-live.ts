import type { ItemState } from '../../shared/model/send.ts';
import type { Store } from './database.ts';
import type { LiveItem, LiveReport, LiveRow, StoredRequest } from './send-types.ts';
import { isLive } from './sends-order.ts';
import { rowsByState } from './sends-read.ts';

/** For each item the first live request with it; requests that left or may have left come before waiting ones. */
export function liveItems(store: Store, fingerprints: readonly string[]): LiveItem[] {
  const find = store.prepare(
    `SELECT i.fingerprint, i.send_id AS sendId, i.position, i.key, i.state, s.created_at AS at
     FROM send_items i INDEXED BY items_by_fingerprint JOIN sends s ON s.id = i.send_id
     WHERE i.fingerprint = ? AND ${isLive('i', 's')} ORDER BY i.state = 'waiting', s.seq LIMIT 1`,
  );
  return fingerprints
    .map((fingerprint) => find.get(fingerprint) as LiveItem | undefined)
    .filter((row) => row !== undefined);
}

type ReportRow = Omit<LiveReport, 'hasReason'> & { hasReason: number };

/**
 * The reports that a report of this month is compared with, newest confirmation first: those of the month and of later
 * months, and those of earlier months that overwrote later ones for a reason.
 */
export function liveReports(store: Store, partnerId: string, period: string): LiveReport[] {
  const rows = store
    .prepare(
      `SELECT id AS sendId, period, meaning, confirmed_seq AS confirmed, has_reason AS hasReason,
         COALESCE(finished_at, sent_at, created_at) AS at
       FROM sends INDEXED BY report_months
       WHERE kind = 'report' AND partner_id = ? AND (period >= ? OR has_reason = 1)
         AND replaced_by IS NULL AND stopped_at IS NULL ORDER BY confirmed_seq DESC`,
    )
    .all(partnerId, period) as ReportRow[];
  return rows.map((row) => ({ ...row, hasReason: row.hasReason === 1 }));
}

/** The live rows of a report. As one JSON text: row objects take libsql five times as long. */
export function liveRows(store: Store, sendId: string): LiveRow[] {
  const { rows } = store
    .prepare(
      `SELECT json_group_array(json_array(position, key, label, amount, state)) AS rows FROM send_items
       WHERE send_id = ? AND state NOT IN ('refused', 'outdated')`,
    )
    .get(sendId) as { rows: string };
  const parsed = JSON.parse(rows) as [number, string, string, string, ItemState][];
  return parsed.map(([position, key, label, amount, state]) => ({ position, key, label, amount, state }));
}

/** Loans with a journal that is waiting, in flight or unknown. */
export function openJournals(store: Store, partnerId: string, loanIds: readonly string[]): string[] {
  const find = store.prepare(
    `SELECT 1 FROM send_items i INDEXED BY items_by_key JOIN sends s ON s.id = i.send_id
     WHERE i.key = ? AND i.state IN ('waiting', 'sending', 'unknown') AND s.kind = 'journals' AND s.partner_id = ?
       AND ${isLive('i', 's')} LIMIT 1`,
  );
  return [...new Set(loanIds)].filter((loanId) => find.get(loanId, partnerId) !== undefined);
}

/** Waiting sends of a work that were not stopped, in order. */
export function waitingOfWork(store: Store, workId: string): string[] {
  return idsOf(store, workId, "state = 'waiting' AND stopped_at IS NULL AND replaced_by IS NULL");
}

/** Sends of a work that Kiva has or may have, or that may still leave. */
export function liveOfWork(store: Store, workId: string): string[] {
  return idsOf(store, workId, "state <> 'refused' AND replaced_by IS NULL AND stopped_at IS NULL");
}

/** The last stored send of a work; null if there is none. */
export function newestOfWork(store: Store, workId: string): string | null {
  const row = store.prepare('SELECT id FROM sends WHERE work_id = ? ORDER BY seq DESC LIMIT 1').get(workId);
  return (row as { id: string } | undefined)?.id ?? null;
}

/** The requests of a work that Kiva has or may have, as they left but for the photos. */
export function sentRequests(store: Store, workId: string, partnerId: string): string[] {
  const rows = store
    .prepare(
      `SELECT request FROM sends JOIN send_requests ON send_id = id
       WHERE work_id = ? AND partner_id = ? AND state IN ('sending', 'unknown', 'accepted')`,
    )
    .all(workId, partnerId) as { request: string }[];
  return rows.map(({ request }) => request);
}

/** Counts the items of a work that Kiva refused, singly or with their request, and that were not sent again. */
export function refusedOfWork(store: Store, workId: string): number {
  return rowsByState(store, workId).refused;
}

/** The exact bytes of a request that was not stopped. Use for sending only. */
export function storedRequest(store: Store, id: string): StoredRequest | null {
  const row = store
    .prepare(
      `SELECT id, work_id AS workId, kind, state, partner_id AS partnerId, path, request
       FROM sends JOIN send_requests ON send_id = id WHERE id = ? AND stopped_at IS NULL`,
    )
    .get(id) as StoredRequest | undefined;
  return row ?? null;
}

/** Fields of a send's items that a resend needs and `fullSend` does not return. */
export function itemsOfSend(store: Store, id: string): { fingerprint: string; currency: string }[] {
  return store
    .prepare('SELECT fingerprint, currency FROM send_items WHERE send_id = ? ORDER BY position')
    .all(id) as { fingerprint: string; currency: string }[];
}

function idsOf(store: Store, workId: string, condition: string): string[] {
  const rows = store
    .prepare(`SELECT id FROM sends WHERE work_id = ? AND ${condition} ORDER BY seq`)
    .all(workId);
  return (rows as { id: string }[]).map((row) => row.id);
}

import { currencySums } from '../../../shared/rules/currency-sums.ts';
import type { Store } from '../database.ts';
import { sha256 } from '../fingerprint.ts';
import { type AuditFacts, recordAudit } from './chain.ts';

/** Records that a person confirmed these sends of one work. */
export function auditConfirmed(
  store: Store,
  sends: readonly {
    workId: string;
    kind: string;
    overrideReason: string | null;
    items: readonly unknown[];
  }[],
  at: string,
): void {
  const [first] = sends;
  if (!first) return;
  const { workId, kind, overrideReason } = first;
  const items = sends.reduce((sum, send) => sum + send.items.length, 0);
  const facts = { workId, kind, requests: sends.length, items, hasReason: overrideReason !== null };
  recordAudit(store, { at, event: 'confirmed', sendId: null, facts });
}

/** Records that a send leaves: the bytes and rows that are about to go, with their sums. */
export function auditLeft(store: Store, id: string, at: string): void {
  const send = store
    .prepare(
      `SELECT kind, path, partner_id AS partnerId, work_id AS workId, period, meaning, request_sha256 AS request,
         prepared_by AS preparedBy, approved_by AS approvedBy,
         (SELECT COUNT(*) FROM send_tries WHERE send_id = $id) + 1 AS attempt FROM sends WHERE id = $id`,
    )
    .get({ id }) as AuditFacts;
  const rows = itemRows(store, id);
  const leaving = rows.filter(({ state }) => state === 'sending');
  const facts = {
    ...plain(send),
    state: 'sending',
    rows: leaving.length,
    sums: currencySums(leaving),
    items: itemsHash(rows),
  };
  recordAudit(store, { at, event: 'left', sendId: id, facts });
}

/** Records how a send ended, or that Kiva did not process it. `sentAt` is when this attempt left. */
export function auditEnded(store: Store, id: string, sentAt: string | null, at: string): void {
  const { answer, ...send } = store
    .prepare(
      `SELECT kind, state, settled_by AS settledBy, http_status AS httpStatus, reference, error ->> '$.code' AS error, answer
       FROM sends WHERE id = ?`,
    )
    .get(id) as AuditFacts & { answer: string | null };
  const durationMs = sentAt === null ? null : Date.parse(at) - Date.parse(sentAt);
  const states = store
    .prepare('SELECT state, COUNT(*) AS n FROM send_items WHERE send_id = ? GROUP BY state')
    .all(id) as { state: string; n: number }[];
  const rows = Object.fromEntries(states.map(({ state, n }) => [state, n]));
  const facts = { ...plain(send), durationMs, rows, ...contentHashes(store, id, answer) };
  recordAudit(store, { at, event: 'ended', sendId: id, facts });
}

/** Records what a person decided of sends; none of their bytes change. */
export function auditDecided(
  store: Store,
  event: 'stopped' | 'replaced' | 'dismissed' | 'ticked' | 'unticked',
  ids: readonly string[],
  at: string,
): void {
  const [first] = ids;
  if (first === undefined) return;
  const isOne = ids.length === 1;
  recordAudit(store, { at, event, sendId: isOne ? first : null, facts: isOne ? {} : { sends: ids } });
}

/** Records that a send is `state` now, or holds other bytes, for another reason than Kiva's answer. */
export function auditChanged(store: Store, event: 'arrived' | 'erased', id: string, at: string): void {
  const { state, answer } = store.prepare('SELECT state, answer FROM sends WHERE id = ?').get(id) as {
    state: string;
    answer: string | null;
  };
  const facts = { state, ...contentHashes(store, id, answer), items: storedItemsHash(store, id) };
  recordAudit(store, { at, event, sendId: id, facts });
}

/** SHA-256 of what the store keeps of a send: a photo is replaced by its hash once Kiva has it. */
export function contentHashes(
  store: Store,
  id: string,
  answer: string | null,
): { request: string; answer: string | null } {
  const { request } = store.prepare('SELECT request FROM send_requests WHERE send_id = ?').get(id) as {
    request: string;
  };
  return { request: sha256(request), answer: answer === null ? null : sha256(answer) };
}

/** The fields of a row that never change, and its state. */
type ItemRow = { currency: string; amount: string; state: string; fixed: unknown };

/** As one JSON text: row objects take libsql five times as long. */
function itemRows(store: Store, id: string): ItemRow[] {
  const { rows } = store
    .prepare(
      `SELECT json_group_array(json_array(position, fingerprint, key, label, amount, currency, state) ORDER BY position) AS rows
       FROM send_items WHERE send_id = ?`,
    )
    .get(id) as { rows: string };
  return (JSON.parse(rows) as [number, string, string, string, string, string, string][]).map(
    ([position, fingerprint, key, label, amount, currency, state]) => ({
      ...{ currency, amount, state },
      fixed: [position, fingerprint, key, label, amount, currency],
    }),
  );
}

function itemsHash(rows: readonly ItemRow[]): string {
  return sha256(JSON.stringify(rows.map(({ fixed }) => fixed)));
}

/** The hash of a send's rows, as {@link auditLeft} records it. */
export function storedItemsHash(store: Store, id: string): string {
  return itemsHash(itemRows(store, id));
}

/** A row of libsql as a plain object. */
function plain(row: AuditFacts): AuditFacts {
  return { ...row };
}

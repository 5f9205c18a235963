import type { WorkKind } from '../../../shared/model/work.ts';
import { identityOf } from '../../../shared/rules/kinds/kinds.ts';
import { itemsInRequest } from '../../../shared/rules/kinds/requests.ts';
import type { WireItem } from '../../../shared/rules/kinds/send-kind.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import type { Store } from '../database.ts';
import { fingerprintOf } from '../fingerprint.ts';

/**
 * Version 10: the order of confirmations. Kiva's requests have neither month nor version, so the last one wins, and only this
 * program knows which one may be last.
 * - `confirmed_seq`: the send by which a person confirmed this content; a resend keeps that of its original.
 * - `has_reason`: a person gave a reason to overwrite what was sent before.
 * - `stop_asked_at`: a person stopped it while it was in flight. If Kiva did not process it, it stays stopped.
 * - `superseded_by` of an item: the send that has this row now. The row is counted there.
 * - `currency` of an item: the currency of its amount when it left.
 * A row of `sends` is as long as its request, so covering indexes hold the columns that are read for thousands of rows.
 * Rebuilds fingerprints (`identity` of shared/rules/kinds), and gives reports of the first versions the month and meaning of their work.
 */
export function orderMigration(store: Store): void {
  store.exec(columns);
  foldKeys(store);
  renewFingerprints(store);
  store.exec(indexes);
}

const columns = `
  ALTER TABLE sends ADD COLUMN confirmed_seq INTEGER;
  ALTER TABLE sends ADD COLUMN stop_asked_at TEXT;
  ALTER TABLE sends ADD COLUMN has_reason INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE send_items ADD COLUMN superseded_by TEXT;
  ALTER TABLE send_items ADD COLUMN currency TEXT NOT NULL DEFAULT '';

  WITH RECURSIVE chain (id, first) AS (
    SELECT id, seq FROM sends WHERE replaces IS NULL OR replaces NOT IN (SELECT id FROM sends)
    UNION ALL
    SELECT s.id, c.first FROM sends s JOIN chain c ON s.replaces = c.id
  )
  UPDATE sends SET has_reason = override_reason IS NOT NULL,
    confirmed_seq = COALESCE((SELECT first FROM chain c WHERE c.id = sends.id), seq);

  UPDATE sends SET
    period = COALESCE(period, (SELECT w.body ->> '$.period' FROM work w WHERE w.id = work_id), substr(title, 1, 7)),
    meaning = COALESCE(meaning, (SELECT w.body ->> '$.meaning' FROM work w WHERE w.id = work_id))
  WHERE kind = 'report' AND (period IS NULL OR meaning IS NULL);

  UPDATE send_items SET currency = COALESCE(
    (SELECT s.request ->> '$.currency' FROM sends s WHERE s.id = send_id AND json_valid(s.request)), '')
  WHERE send_id IN (SELECT id FROM sends WHERE kind = 'draft');

  UPDATE send_items SET superseded_by = (
    SELECT l.id FROM sends s JOIN sends l ON l.work_id = s.work_id AND l.replaces IS NULL AND l.stopped_at IS NULL
    WHERE s.id = send_items.send_id AND l.created_at > s.finished_at ORDER BY l.seq LIMIT 1)
  WHERE state = 'refused' AND send_id IN (SELECT id FROM sends WHERE state = 'accepted');
`;

const indexes = `
  CREATE INDEX sends_in_order ON sends
    (id, confirmed_seq, kind, period, meaning, state, replaced_by, stopped_at, has_reason);
  CREATE INDEX report_months ON sends
    (partner_id, period, meaning, confirmed_seq, id, state, replaced_by, stopped_at, has_reason,
      COALESCE(finished_at, sent_at, created_at)) WHERE kind = 'report';
  DROP INDEX sends_by_month;
  CREATE INDEX items_by_state ON send_items (send_id, state, superseded_by);
  CREATE INDEX sends_replaced ON sends (replaced_by) WHERE replaced_by IS NOT NULL;
  CREATE INDEX items_superseded ON send_items (superseded_by) WHERE superseded_by IS NOT NULL;
`;

/** Cleans stored ids with invisible characters or another Unicode form. */
function foldKeys(store: Store): void {
  const odd = store
    .prepare(
      `SELECT i.rowid AS row, i.key, i.label, s.kind FROM send_items i JOIN sends s ON s.id = i.send_id
       WHERE i.key GLOB '*[^!-~]*' OR (s.kind = 'report' AND i.label GLOB '*[^!-~]*')`,
    )
    .all() as { row: number; key: string; label: string; kind: WorkKind }[];
  const fold = store.prepare('UPDATE send_items SET key = ?, label = ? WHERE rowid = ?');
  for (const { row, key, label, kind } of odd)
    fold.run(cleanId(key), kind === 'report' ? cleanId(label) : label, row);
}

/** A repayment's identity is its loan id; other kinds use the request. */
function renewFingerprints(store: Store): void {
  const renew = store.prepare('UPDATE send_items SET fingerprint = ? WHERE send_id = ? AND position = ?');
  const ids = store.prepare('SELECT id FROM sends ORDER BY seq').all() as { id: string }[];
  const stored = store.prepare('SELECT kind, partner_id AS partnerId, request FROM sends WHERE id = ?');
  const keys = store.prepare('SELECT key FROM send_items WHERE send_id = ? ORDER BY position');
  for (const { id } of ids) {
    const { kind, partnerId, request } = stored.get(id) as StoredRow;
    const items: WireItem[] =
      kind === 'report'
        ? (keys.all(id) as { key: string }[]).map(({ key }) => ({ loan_id: key }))
        : itemsInRequest(kind, request);
    for (const [position, item] of items.entries())
      renew.run(fingerprintOf(partnerId, identityOf(kind, item)), id, position);
  }
}

type StoredRow = { kind: WorkKind; partnerId: string; request: string };

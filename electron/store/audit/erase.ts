import type { Erasure } from '../../../shared/model/audit.ts';
import type { WorkKind } from '../../../shared/model/work.ts';
import { type Erased, erasedText, eraseItem } from '../../../shared/rules/erasure.ts';
import { requestWith } from '../../../shared/rules/kinds/requests.ts';
import type { Steps } from '../../../shared/rules/steps.ts';
import { moveLogIntoFile, type Store } from '../database.ts';
import { fingerprintOf, sha256 } from '../fingerprint.ts';
import { writeMissingText } from '../sends-text.ts';
import { inTransaction } from '../transaction.ts';
import { eraseWorks } from './erase-works.ts';
import { auditChanged } from './sends.ts';

/** Whose data to erase, and of which sends: all, or those of one kind that ended before a moment (ISO 8601). */
export type ErasureOrder = { erased: Erased; of: { kind: WorkKind; endedBefore: string } | 'all' };

/**
 * Removes what the history, the drafts and the photos tell of borrowers; ids, hashes, dates and amounts stay, so the history
 * still verifies and nothing is sent twice. Returns null, without a change, while a request about them has no outcome yet.
 */
export function* erasePersonalData(store: Store, order: ErasureOrder, now: string): Steps<Erasure | null> {
  const ids = yield* sendsToErase(store, order.erased, order.of);
  if (ids.some((id) => isUnsettled(store, id))) return null;
  // This is asked at each start, mostly for nothing.
  if (order.of !== 'all' && ids.length === 0) return { sends: 0, works: 0, photos: 0 };
  // Without it the search index keeps the letters of what was deleted.
  store.exec("INSERT INTO send_trigrams (send_trigrams, rank) VALUES ('secure-delete', 1)");
  for (const id of ids) {
    inTransaction(store, () => eraseSend(store, id, order.erased, now));
    yield;
  }
  const works = yield* eraseWorks(store, order.erased, order.of === 'all' ? null : ids);
  // The log and freed pages would keep the old texts.
  moveLogIntoFile(store);
  return { sends: ids.length, ...works };
}

/** SQL for a send that a person or Kiva has yet to decide. */
const unsettled = "replaced_by IS NULL AND stopped_at IS NULL AND state IN ('waiting', 'sending', 'unknown')";

type SendRow = { id: string; kind: WorkKind; request: string };

function* sendsToErase(store: Store, erased: Erased, of: ErasureOrder['of']): Steps<string[]> {
  const all = "SELECT id FROM sends WHERE kind <> 'report' ORDER BY seq";
  // What ended before a moment had left before it: the index knows that without reading any row.
  const old = `SELECT id FROM sends INDEXED BY sends_narrow
    WHERE kind = $kind AND COALESCE(sent_at, created_at) < $before AND finished_at < $before AND NOT (${unsettled})
    ORDER BY seq`;
  const listed =
    of === 'all'
      ? store.prepare(all).all()
      : store.prepare(old).all({ kind: of.kind, before: of.endedBefore });
  const one = store.prepare(
    'SELECT id, kind, request FROM sends JOIN send_requests ON send_id = id WHERE id = ?',
  );
  const found: string[] = [];
  for (const { id } of listed as { id: string }[]) {
    const { kind, request } = one.get(id) as SendRow;
    if (requestWith(kind, request, (item) => eraseItem(kind, item, erased)) !== request) found.push(id);
    yield;
  }
  return found;
}

function isUnsettled(store: Store, id: string): boolean {
  return store.prepare(`SELECT 1 FROM sends WHERE id = ? AND ${unsettled}`).get(id) !== undefined;
}

function eraseSend(store: Store, id: string, erased: Erased, now: string): void {
  const { kind, request, partnerId } = store
    .prepare(
      'SELECT kind, request, partner_id AS partnerId FROM sends JOIN send_requests ON send_id = id WHERE id = ?',
    )
    .get(id) as SendRow & { partnerId: string };
  const changed = new Set<number>();
  const bare = requestWith(kind, request, (item, place) => {
    const without = eraseItem(kind, item, erased);
    if (without !== item) changed.add(place);
    return without;
  });
  store.prepare('UPDATE send_requests SET request = ? WHERE send_id = ?').run(bare, id);
  store
    .prepare(
      `UPDATE sends SET title = ?, override_reason = iif(override_reason IS NULL, NULL, ?), answer = iif(answer IS NULL, NULL, ?),
         error = iif(error IS NULL, NULL, json_object('code', error ->> '$.code', 'message', '', 'retryable', json('false'), 'ref', ''))
       WHERE id = ?`,
    )
    .run(erasedText, erasedText, erasedText, id);
  store.prepare('UPDATE send_tries SET answer = ? WHERE send_id = ?').run(erasedText, id);
  eraseItems(store, id, partnerId, changed);
  store.prepare('DELETE FROM send_texts WHERE seq = (SELECT seq FROM sends WHERE id = ?)').run(id);
  writeMissingText(store, id);
  auditChanged(store, 'erased', id, now);
}

/** A fingerprint may hold the text itself (`fingerprintOf`); its hash takes its place. */
function eraseItems(store: Store, id: string, partnerId: string, places: ReadonlySet<number>): void {
  const items = store
    .prepare(
      "SELECT position, fingerprint FROM send_items WHERE send_id = ? AND state <> 'outdated' ORDER BY position",
    )
    .all(id) as { position: number; fingerprint: string }[];
  const update = store.prepare(
    "UPDATE send_items SET label = ?, note = '', fingerprint = ? WHERE send_id = ? AND position = ?",
  );
  for (const [place, { position, fingerprint }] of items.entries()) {
    if (!places.has(place)) continue;
    const identity = fingerprint.slice(partnerId.length + 1);
    const hasText = !/^\["draft","/.test(identity);
    const kept = hasText ? fingerprintOf(partnerId, sha256(identity)) : fingerprint;
    update.run(erasedText, kept, id, position);
  }
}

import type { Environment } from '../../shared/environment.ts';
import type { Progress } from '../../shared/model/progress.ts';
import type { AmountMeaning } from '../../shared/model/reporting.ts';
import type { Send, SendState, SendSummary } from '../../shared/model/send.ts';
import type { FoundSend } from '../../shared/model/send-search.ts';
import type { WorkKind } from '../../shared/model/work.ts';
import type { Failure } from '../../shared/result.ts';
import type { Store } from './database.ts';
import { type Unsettled, unsettledSends } from './outbox.ts';
import { noteProblems } from './sends-problems.ts';
import { fullSend, rowsByState, sendsOfWork } from './sends-read.ts';
import { type SentOfWork, sentOfWork } from './sends-receipt.ts';
import { everySend, type SendsAsked, searchSends } from './sends-search.ts';
import { addReference, fillTexts, writeText } from './sends-text.ts';
import { withoutPhoto } from './without-photo.ts';

/**
 * A request to be kept before it is sent, with the fingerprint of each thing in it. It is number `batch` of `batches` that
 * were begun together; `period` (YYYY-MM) and `meaning` are a report's.
 */
export type NewSend = {
  id: string;
  workId: string;
  kind: WorkKind;
  partnerId: string;
  title: string;
  path: string;
  request: string;
  requestSha256: string;
  overrideReason: string | null;
  replaces: string | null;
  period: string | null;
  meaning: AmountMeaning | null;
  batch: number;
  batches: number;
  items: { fingerprint: string; key: string; label: string; amount: string }[];
};

/** How a send ended, as it is written down. */
export type Ending = {
  state: 'accepted' | 'refused' | 'unknown' | 'waiting';
  settledBy: 'kiva' | 'person' | null;
  httpStatus?: number | null;
  answer?: string | null;
  error?: Failure | null;
  reference?: string | null;
  confirmUrl?: string | null;
  /** Kiva's words on single items, by key; by key and label where it names both. */
  problems?: ItemProblem[];
};

/** What Kiva says of an item. */
export type ItemProblem = { key: string; label: string | null; refused: boolean; note: string };

/** An item that Kiva has, or may have, already. */
export type LiveItem = { fingerprint: string; sendId: string; key: string; at: string };

/** Every request that was or will be POSTed, and what became of it. The memory that Kiva's API lacks. */
export type SendRepository = {
  add: (sends: readonly NewSend[], now: string) => void;
  live: (fingerprints: readonly string[]) => LiveItem[];
  begin: (id: string, now: string) => boolean;
  end: (id: string, ending: Ending, now: string) => void;
  interrupted: (failure: Failure, now: string) => number;
  replace: (id: string, by: NewSend, now: string) => boolean;
  settleArrived: (id: string, now: string) => boolean;
  /** Takes back what has not left. It is kept, as waiting and stopped, so that its rows stay accounted for. */
  withdraw: (id: string, now: string) => boolean;
  /** The same for all that waits of a work. */
  stopWork: (workId: string, now: string) => void;
  /** What waits of a work and was not stopped, in its order. */
  waitingOfWork: (workId: string) => string[];
  /** Every send of a work in its order, replaced and stopped ones too. */
  ofWork: (workId: string) => SendSummary[];
  /** Items of a work by state; of sends that were replaced none is counted. */
  rowsOfWork: (workId: string) => Progress['rows'];
  liveOfWork: (workId: string) => string[];
  /** How many of a work's items Kiva refused, alone or with their whole request. */
  refusedOfWork: (workId: string) => number;
  /** All that was sent of a work, with every row; null if nothing ever was. */
  receipt: (workId: string) => SentOfWork | null;
  /** In full but for photos, which are shown by size and hash. */
  get: (id: string) => Send | null;
  /** The exact bytes, for sending alone. */
  outgoing: (id: string) => StoredRequest | null;
  fingerprints: (id: string) => string[];
  /** The sends that are asked for, or all of them, the newest first. */
  list: (limit: number, offset: number, asked?: SendsAsked) => { total: number; sends: FoundSend[] };
  /** What has not come to its end, the most urgent first. */
  unsettled: () => Unsettled[];
  /** A person has seen what Kiva refused and leaves it at that; answers how many. */
  leave: (ids: readonly string[], now: string) => number;
};

/** A request exactly as it was stored. */
export type StoredRequest = {
  id: string;
  workId: string;
  kind: WorkKind;
  state: SendState;
  partnerId: string;
  path: string;
  request: string;
};

/** See {@link SendRepository}. `environment` is only told back in what is read: the file itself is of one environment. */
export function sendRepository(store: Store, environment: Environment): SendRepository {
  fillTexts(store);
  const moved = (changes: { changes: number }): boolean => changes.changes === 1;
  const itemsTo = (id: string, state: SendState): void =>
    void store
      .prepare("UPDATE send_items SET state = ? WHERE send_id = ? AND state <> 'refused'")
      .run(state, id);
  return {
    add: (sends, now) =>
      store.transaction(() => {
        for (const send of sends) insert(store, send, now);
        for (const { id, workId } of sends.slice(0, 1)) supersedeRefused(store, workId, id);
      })(),
    live: (fingerprints) => liveItems(store, fingerprints),
    begin: (id, now) =>
      store.transaction(() => {
        const begun = moved(
          store
            .prepare(
              "UPDATE sends SET state = 'sending', sent_at = ?, error = NULL WHERE id = ? AND state = 'waiting' AND stopped_at IS NULL",
            )
            .run(now, id),
        );
        if (begun) itemsTo(id, 'sending');
        return begun;
      })(),
    end: (id, ending, now) => store.transaction(() => writeEnding(store, id, ending, now))(),
    interrupted: (failure, now) =>
      store.transaction(() => {
        const rows = store.prepare("SELECT id FROM sends WHERE state = 'sending'").all() as { id: string }[];
        for (const { id } of rows)
          writeEnding(store, id, { state: 'unknown', settledBy: null, error: failure }, now);
        return rows.length;
      })(),
    replace: (id, by, now) =>
      store.transaction(() => {
        const done = moved(
          store
            .prepare(
              "UPDATE sends SET replaced_by = ? WHERE id = ? AND state = 'unknown' AND replaced_by IS NULL",
            )
            .run(by.id, id),
        );
        if (done) insert(store, by, now);
        return done;
      })(),
    settleArrived: (id, now) =>
      store.transaction(() => {
        const done = moved(
          store
            .prepare(
              `UPDATE sends SET state = 'accepted', settled_by = 'person', finished_at = ? WHERE id = ? AND replaced_by IS NULL
                AND (state = 'unknown' OR state = 'accepted' AND EXISTS
                  (SELECT 1 FROM send_items WHERE send_id = sends.id AND state = 'unknown'))`,
            )
            .run(now, id),
        );
        if (done) itemsTo(id, 'accepted');
        if (done) forgetPhoto(store, id);
        return done;
      })(),
    withdraw: (id, now) => store.transaction(() => stopSends(store, 'id = ?', id, now) === 1)(),
    stopWork: (workId, now) => void store.transaction(() => stopSends(store, 'work_id = ?', workId, now))(),
    waitingOfWork: (workId) => idsOf(store, workId, "state = 'waiting' AND stopped_at IS NULL"),
    ofWork: (workId) => sendsOfWork(store, workId, environment),
    rowsOfWork: (workId) => rowsByState(store, workId),
    liveOfWork: (workId) =>
      idsOf(store, workId, "state <> 'refused' AND replaced_by IS NULL AND stopped_at IS NULL"),
    refusedOfWork: (workId) =>
      (
        store
          .prepare(
            "SELECT COUNT(*) AS n FROM send_items i JOIN sends s ON s.id = i.send_id WHERE s.work_id = ? AND i.state = 'refused' AND s.replaced_by IS NULL",
          )
          .get(workId) as { n: number }
      ).n,
    receipt: (workId) => sentOfWork(store, workId, environment),
    get: (id) => fullSend(store, id, environment),
    outgoing: (id) =>
      (store
        .prepare(
          `SELECT id, work_id AS workId, kind, state, partner_id AS partnerId, path, request FROM sends
           WHERE id = ? AND stopped_at IS NULL`,
        )
        .get(id) as StoredRequest | undefined) ?? null,
    fingerprints: (id) =>
      (
        store.prepare('SELECT fingerprint FROM send_items WHERE send_id = ? ORDER BY position').all(id) as {
          fingerprint: string;
        }[]
      ).map((row) => row.fingerprint),
    list: (limit, offset, asked = everySend) => searchSends(store, environment, asked, limit, offset),
    unsettled: () => unsettledSends(store),
    leave: (ids, now) =>
      store
        .prepare(
          "UPDATE sends SET done_at = ? WHERE state = 'refused' AND id IN (SELECT value FROM json_each(?))",
        )
        .run(now, JSON.stringify(ids)).changes,
  };
}

/** Takes back what waits; where it was to repeat another send, that one is in doubt again. */
function stopSends(store: Store, which: 'id = ?' | 'work_id = ?', value: string, now: string): number {
  const waiting = `${which} AND state = 'waiting' AND stopped_at IS NULL`;
  store
    .prepare(
      `UPDATE sends SET replaced_by = NULL WHERE replaced_by IN (SELECT id FROM sends WHERE ${waiting})`,
    )
    .run(value);
  return store.prepare(`UPDATE sends SET stopped_at = ? WHERE ${waiting}`).run(now, value).changes;
}

/** A corrected piece of work goes again: what Kiva refused of it before, or a person stopped, is history. */
function supersedeRefused(store: Store, workId: string, by: string): void {
  store
    .prepare(
      "UPDATE sends SET replaced_by = ? WHERE work_id = ? AND id <> ? AND replaced_by IS NULL AND (state = 'refused' OR stopped_at IS NOT NULL)",
    )
    .run(by, workId, by);
}

function insert(store: Store, send: NewSend, now: string): void {
  store
    .prepare(
      `INSERT INTO sends (id, work_id, kind, partner_id, state, title, path, request, request_sha256, created_at, override_reason,
         replaces, period, meaning, batch, batches)
       VALUES (?, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      send.id,
      send.workId,
      send.kind,
      send.partnerId,
      send.title,
      send.path,
      send.request,
      send.requestSha256,
      now,
      send.overrideReason,
      send.replaces,
      send.period,
      send.meaning,
      send.batch,
      send.batches,
    );
  const item = store.prepare("INSERT INTO send_items VALUES (?, ?, ?, ?, ?, ?, 'waiting', '')");
  for (const [position, { fingerprint, key, label, amount }] of send.items.entries())
    item.run(send.id, position, fingerprint, key, label, amount);
  writeText(store, send);
}

/** Items that Kiva has or may have: all but the refused, and all but those of a send that was replaced or stopped. */
function liveItems(store: Store, fingerprints: readonly string[]): LiveItem[] {
  const find = store.prepare(
    `SELECT i.fingerprint, i.send_id AS sendId, i.key, s.created_at AS at FROM send_items i JOIN sends s ON s.id = i.send_id
     WHERE i.fingerprint = ? AND i.state <> 'refused' AND s.replaced_by IS NULL AND s.stopped_at IS NULL ORDER BY s.seq LIMIT 1`,
  );
  return fingerprints
    .map((fingerprint) => find.get(fingerprint) as LiveItem | undefined)
    .filter((row) => row !== undefined);
}

function writeEnding(store: Store, id: string, ending: Ending, now: string): void {
  store
    .prepare(
      `UPDATE sends SET state = ?, settled_by = ?, sent_at = CASE WHEN ? = 'waiting' THEN NULL ELSE sent_at END, finished_at = ?, http_status = ?, answer = ?, error = ?, reference = ?, confirm_url = ?
       WHERE id = ? AND state = 'sending'`,
    )
    .run(
      ending.state,
      ending.settledBy,
      ending.state,
      ending.state === 'waiting' ? null : now,
      ending.httpStatus ?? null,
      ending.answer ?? null,
      ending.error ? JSON.stringify(ending.error) : null,
      ending.reference ?? null,
      ending.confirmUrl ?? null,
      id,
    );
  if (ending.state === 'accepted') forgetPhoto(store, id);
  store.prepare('UPDATE send_items SET state = ? WHERE send_id = ?').run(ending.state, id);
  noteProblems(store, id, ending);
  if (ending.reference) addReference(store, id, ending.reference);
}

/** Once Kiva has it, a borrower's picture need not lie here twice; the hash of the bytes sent stays. */
function forgetPhoto(store: Store, id: string): void {
  const row = store.prepare('SELECT request FROM sends WHERE id = ?').get(id) as { request: string };
  store.prepare('UPDATE sends SET request = ? WHERE id = ?').run(withoutPhoto(row.request), id);
}

function idsOf(store: Store, workId: string, condition: string): string[] {
  const rows = store
    .prepare(`SELECT id FROM sends WHERE work_id = ? AND ${condition} ORDER BY seq`)
    .all(workId);
  return (rows as { id: string }[]).map((row) => row.id);
}

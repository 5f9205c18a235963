import {
  type ConnectionTested,
  connectionTestedSchema,
  type GoLiveRecord,
  type GoLiveWithdrawal,
  goLiveRecordSchema,
  goLiveWithdrawalSchema,
  type StepDone,
} from '../../shared/model/go-live.ts';
import { type BorrowerMarks, eraseWords } from '../../shared/rules/erase-words.ts';
import { connectionDone, isFor } from '../../shared/rules/go-live.ts';
import { recordAudit } from './audit/chain.ts';
import { cacheRepository } from './cache.ts';
import { moveLogIntoFile, type Store } from './database.ts';
import { sha256 } from './fingerprint.ts';
import { inTransaction } from './transaction.ts';

type WithoutSigned<T> = T extends unknown ? Omit<T, 'at' | 'person' | 'partner'> : never;

/** What is recorded beside who did it, when, and for which partner. */
export type NewGoLiveRecord = WithoutSigned<GoLiveRecord>;

/** That a record was taken back, where the store does not say so itself. */
export type TakenBack = Pick<GoLiveWithdrawal, 'partner' | 'at'>;

/** What was tested in this environment, and, in Stage's store, why Production is open. */
export type GoLiveRepository = {
  /** The partner whose work is here; null before it is known. */
  partner: () => string | null;
  /** The steps that were done, each with the first request that shows it, of the partner whose work is here. */
  done: () => StepDone[];
  tested: () => ConnectionTested | null;
  setTested: (tested: ConnectionTested) => void;
  /** The newest record of this partner, which opens Production; null if there is none or it was taken back. */
  record: (takenBack?: TakenBack | null) => GoLiveRecord | null;
  /** That the newest record of this partner was taken back; null if it was not. Without person and reason where the store has none. */
  withdrawal: (takenBack?: TakenBack | null) => GoLiveWithdrawal | null;
  /** Takes the record back in the name of the person at the desk, with an entry in the history; false if there is none. */
  withdraw: (why: string, now: string) => boolean;
  /** Adds a record in the name of the person at the desk, with an entry in the history. */
  add: (record: NewGoLiveRecord, now: string) => void;
  /**
   * Takes borrowers' names and ids out of Kiva's words, with an entry in the history that has the hash of what stays; returns in how
   * many records.
   */
  eraseWords: (marks: BorrowerMarks, now: string) => number;
  /** Whether a request has ever left from here. */
  hasSent: () => boolean;
};

const events = { confirmed: 'kivaConfirmed', already: 'liveAlready', noticed: 'liveAlready' } as const;

/** See {@link GoLiveRepository}. */
export function goLiveRepository(store: Store): GoLiveRepository {
  const cache = cacheRepository(store);
  const partnerNow = (): string | null => cache.read('partner') as string | null;
  const tested = (): ConnectionTested | null => {
    const found = connectionTestedSchema.safeParse(cache.read('connection-test')).data ?? null;
    const partner = partnerNow();
    return found && partner !== null && found.partnerId !== partner ? null : found;
  };
  const newest = (takenBack: TakenBack | null = null): Row | null => {
    const partner = partnerNow();
    const row = rowsOf(store).find((each) => isFor(each, partner)) ?? null;
    if (takenBack === null || row?.how === 'withdrawn' || !isFor(takenBack, partner)) return row;
    if (row !== null && row.at > (takenBack.at ?? '')) return row;
    return { how: 'withdrawn', person: '', why: '', ...takenBack };
  };
  const record: GoLiveRepository['record'] = (takenBack) => {
    const row = newest(takenBack);
    return row === null || row.how === 'withdrawn' ? null : row;
  };
  const insert = (how: string, details: object, now: string): void => {
    store
      .prepare('INSERT INTO go_live (at, how, person, partner, details) SELECT ?, ?, person, ?, ? FROM desk')
      .run(now, how, partnerNow(), JSON.stringify(details));
  };
  return {
    partner: partnerNow,
    tested,
    setTested: (value) => cache.write('connection-test', value, value.at),
    done: () => {
      const connection = connectionDone(tested());
      return [...(connection ? [connection] : []), ...shownBySends(store, partnerNow())];
    },
    record,
    withdrawal: (takenBack) => {
      const row = newest(takenBack);
      return row?.how === 'withdrawn' ? row : null;
    },
    withdraw: (why, now) =>
      inTransaction(store, () => {
        const wrong = record();
        if (wrong === null) return false;
        insert('withdrawn', { why }, now);
        const facts = { partner: partnerNow(), why, record: wrong.how, recordedAt: wrong.at };
        recordAudit(store, { at: now, event: 'goLiveWithdrawn', sendId: null, facts });
        return true;
      }),
    add: (added, now) =>
      inTransaction(store, () => {
        const { how, ...details } = added;
        insert(how, details, now);
        const facts = factsOf(added, partnerNow());
        recordAudit(store, { at: now, event: events[how], sendId: null, facts });
      }),
    eraseWords: (marks, now) => {
      const erased = inTransaction(store, () =>
        wordsOf(store).filter(({ number, words }) => {
          const bare = eraseWords(words, marks);
          if (bare === words) return false;
          store
            .prepare("UPDATE go_live SET details = json_set(details, '$.words', ?) WHERE number = ?")
            .run(bare, number);
          const facts = { goLive: number, words: sha256(bare) };
          recordAudit(store, { at: now, event: 'erased', sendId: null, facts });
          return true;
        }),
      );
      // The log and freed pages would keep the old words.
      if (erased.length > 0) moveLogIntoFile(store);
      return erased.length;
    },
    hasSent: () => store.prepare('SELECT 1 FROM sends WHERE sent_at IS NOT NULL LIMIT 1').get() !== undefined,
  };
}

/** Kiva's words may name a borrower, and an entry of the history never changes: it has their hash. */
function factsOf(record: NewGoLiveRecord, partner: string | null): Record<string, unknown> {
  if (record.how !== 'confirmed') return { partner, ...record };
  const { words, ...facts } = record;
  return { partner, ...facts, words: sha256(words) };
}

function wordsOf(store: Store): { number: number; words: string }[] {
  const rows = store
    .prepare("SELECT number, details ->> '$.words' AS words FROM go_live WHERE how = 'confirmed'")
    .all();
  return rows as { number: number; words: string }[];
}

type Row = GoLiveRecord | GoLiveWithdrawal;

/** Newest first. */
function rowsOf(store: Store): Row[] {
  const rows = store
    .prepare('SELECT at, how, person, partner, details FROM go_live ORDER BY number DESC')
    .all() as { at: string; how: string; person: string; partner: string | null; details: string }[];
  return rows.map(({ details, ...row }) => {
    const whole = { ...row, ...(JSON.parse(details) as object) };
    return row.how === 'withdrawn' ? goLiveWithdrawalSchema.parse(whole) : goLiveRecordSchema.parse(whole);
  });
}

/**
 * The first request that shows each step. A group is a draft of several borrowers: an individual one may have the group's fields
 * too (draft-payload.ts). An error is understood once the work was accepted later, or its refusal dismissed.
 */
const shown = `
  WITH mine AS (SELECT * FROM sends WHERE $partner IS NULL OR partner_id = $partner),
  accepted AS (
    SELECT iif(kind <> 'draft', kind,
        iif(json_array_length(request, '$.entreps') > 1, 'group', 'individual')) AS step,
      id, work_id, COALESCE(finished_at, created_at) AS at, NULL AS how, seq
    FROM mine JOIN send_requests ON send_id = id WHERE state = 'accepted'
  ),
  understood AS (
    SELECT 'error' AS step, id, work_id, COALESCE(finished_at, created_at) AS at,
      iif(EXISTS (SELECT 1 FROM mine later WHERE later.work_id = mine.work_id AND later.seq > mine.seq
        AND later.state = 'accepted'), 'corrected', iif(done_at IS NULL, NULL, 'dismissed')) AS how, seq
    FROM mine WHERE state = 'refused'
  ),
  every_step AS (SELECT * FROM accepted UNION ALL SELECT * FROM understood WHERE how IS NOT NULL)
  SELECT step, id AS sendId, work_id AS workId, at, how, MIN(seq) AS first FROM every_step GROUP BY step ORDER BY first`;

function shownBySends(store: Store, partner: string | null): StepDone[] {
  const rows = store.prepare(shown).all({ partner }) as (StepDone & { first: number })[];
  return rows.map(({ step, sendId, workId, at, how }) => ({ step, at, sendId, workId, how }));
}

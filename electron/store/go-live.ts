import {
  type ConnectionTested,
  connectionTestedSchema,
  type GoLiveRecord,
  goLiveRecordSchema,
  type StepDone,
} from '../../shared/model/go-live.ts';
import { connectionDone, opensFor } from '../../shared/rules/go-live.ts';
import { recordAudit } from './audit/chain.ts';
import { cacheRepository } from './cache.ts';
import type { Store } from './database.ts';
import { sha256 } from './fingerprint.ts';
import { inTransaction } from './transaction.ts';

type WithoutSigned<T> = T extends unknown ? Omit<T, 'at' | 'person' | 'partner'> : never;

/** What is recorded beside who did it, when, and for which partner. */
export type NewGoLiveRecord = WithoutSigned<GoLiveRecord>;

/** What was tested in this environment, and, in Stage's store, why Production is open. */
export type GoLiveRepository = {
  /** The steps that were done, each with the first request that shows it, of the partner whose work is here. */
  done: () => StepDone[];
  tested: () => ConnectionTested | null;
  setTested: (tested: ConnectionTested) => void;
  /** The newest record that opens Production for this partner; null if none does. */
  record: () => GoLiveRecord | null;
  /** Adds a record in the name of the person at the desk, with an entry in the history. */
  add: (record: NewGoLiveRecord, now: string) => void;
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
  return {
    tested,
    setTested: (value) => cache.write('connection-test', value, value.at),
    done: () => {
      const connection = connectionDone(tested());
      return [...(connection ? [connection] : []), ...shownBySends(store, partnerNow())];
    },
    record: () => {
      const partner = partnerNow();
      return recordsOf(store).find((record) => opensFor(record, partner)) ?? null;
    },
    add: (record, now) =>
      inTransaction(store, () => {
        const { how, ...details } = record;
        const partner = partnerNow();
        store
          .prepare(
            'INSERT INTO go_live (at, how, person, partner, details) SELECT ?, ?, person, ?, ? FROM desk',
          )
          .run(now, how, partner, JSON.stringify(details));
        recordAudit(store, { at: now, event: events[how], sendId: null, facts: factsOf(record, partner) });
      }),
    hasSent: () => store.prepare('SELECT 1 FROM sends WHERE sent_at IS NOT NULL LIMIT 1').get() !== undefined,
  };
}

/** Kiva's words may name a borrower, and an entry of the history never changes: it has their hash. */
function factsOf(record: NewGoLiveRecord, partner: string | null): Record<string, unknown> {
  if (record.how !== 'confirmed') return { partner, ...record };
  const { words, ...facts } = record;
  return { partner, ...facts, words: sha256(words) };
}

/** Newest first. */
function recordsOf(store: Store): GoLiveRecord[] {
  const rows = store
    .prepare('SELECT at, how, person, partner, details FROM go_live ORDER BY number DESC')
    .all() as { at: string; how: string; person: string; partner: string | null; details: string }[];
  return rows.map(({ details, at, how, person, partner }) =>
    goLiveRecordSchema.parse({ at, how, person, partner, ...(JSON.parse(details) as object) }),
  );
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

import type { AuditVerdict } from '../../../shared/model/audit.ts';
import type { Steps } from '../../../shared/rules/steps.ts';
import type { Store } from '../database.ts';
import { type AnchoredEntry, auditColumns, hasEntry, markOf, type StoredAuditEntry } from './chain.ts';
import { contentHashes, storedItemsHash } from './sends.ts';

type Fault = NonNullable<AuditVerdict['fault']>;

/** Entries of one step: some milliseconds. */
const entriesPerStep = 500;

/**
 * Looks through the whole history: first every entry and its mark, then what the store keeps of each send. Names the first
 * fault, and at the end that the entry which the keychain remembers is missing. `onProgress` hears how many of all entries and sends are done.
 */
export function* verifyAudit(
  store: Store,
  onProgress: (done: number, all: number) => void = () => {},
  anchored: AnchoredEntry | 'unreadable' | null = null,
): Steps<AuditVerdict> {
  const { entries, sends } = store
    .prepare(
      `SELECT COUNT(*) AS entries, (SELECT COUNT(*) FROM sends WHERE sent_at IS NOT NULL OR state <> 'waiting') AS sends
       FROM audit`,
    )
    .get() as { entries: number; sends: number };
  const all = entries + sends;
  const chain = yield* verifyChain(store, (done) => onProgress(done, all));
  const sendsFault = chain.fault ?? (yield* verifySends(store, (done) => onProgress(entries + done, all)));
  const fault = sendsFault ?? endFault(store, anchored);
  return { entries, sends, from: chain.from, mark: chain.mark, fault };
}

/** Last, since it stays where a history was lost for good, and must not hide another fault. */
function endFault(store: Store, anchored: AnchoredEntry | 'unreadable' | null): Fault | null {
  const nowhere = { at: null, sendId: null };
  if (anchored === 'unreadable') return { number: null, ...nowhere, what: 'anchor' };
  if (anchored === null || hasEntry(store, anchored)) return null;
  return { number: anchored.number, ...nowhere, what: 'cut' };
}

type Chain = { from: string | null; mark: string; fault: Fault | null };

function* verifyChain(store: Store, onProgress: (done: number) => void): Steps<Chain> {
  const page = store.prepare(
    `SELECT ${auditColumns} FROM audit WHERE number > ? ORDER BY number LIMIT ${entriesPerStep}`,
  );
  let last = { number: 0, mark: '' };
  let from: string | null = null;
  for (;;) {
    const entries = page.all(last.number) as StoredAuditEntry[];
    for (const entry of entries) {
      from ??= entry.at;
      const { number, at, sendId } = entry;
      const fault = (what: Fault['what']): Chain => ({
        from,
        mark: last.mark,
        fault: { number, at, sendId, what },
      });
      if (number !== last.number + 1) return fault('missing');
      if (markOf(last.mark, entry) !== entry.mark) return fault('altered');
      last = { number, mark: entry.mark };
    }
    if (entries.length < entriesPerStep) return { from, mark: last.mark, fault: null };
    onProgress(last.number);
    yield;
  }
}

/** Facts of a send's entries that say what the store keeps of it; a later entry holds over an earlier one. */
type Recorded = { request?: string; answer?: string | null; items?: string; state?: string };

function* verifySends(store: Store, onProgress: (done: number) => void): Steps<Fault | null> {
  const sends = store
    .prepare(
      "SELECT id, finished_at AS at FROM sends WHERE sent_at IS NOT NULL OR state <> 'waiting' ORDER BY seq",
    )
    .all() as { id: string; at: string | null }[];
  for (const [done, { id, at }] of sends.entries()) {
    const fault = faultOfSend(store, id, at);
    if (fault) return fault;
    onProgress(done + 1);
    yield;
  }
  return null;
}

function faultOfSend(store: Store, sendId: string, at: string | null): Fault | null {
  const entries = store
    .prepare(`SELECT ${auditColumns} FROM audit WHERE send_id = ? ORDER BY number`)
    .all(sendId) as StoredAuditEntry[];
  const newest = entries.at(-1);
  if (!newest) return { number: null, at, sendId, what: 'unrecorded' };
  const recorded: Recorded = Object.assign({}, ...entries.map(({ facts }) => JSON.parse(facts) as Recorded));
  const stored = store.prepare('SELECT state, answer FROM sends WHERE id = ?').get(sendId) as {
    state: string;
    answer: string | null;
  };
  const hashes = contentHashes(store, sendId, stored.answer);
  const what: Fault['what'] | null =
    recorded.request !== hashes.request
      ? 'request'
      : (recorded.answer ?? null) !== hashes.answer
        ? 'answer'
        : recorded.items !== undefined && recorded.items !== storedItemsHash(store, sendId)
          ? 'rows'
          : recorded.state !== stored.state
            ? 'state'
            : null;
  return what && { number: newest.number, at: newest.at, sendId, what };
}

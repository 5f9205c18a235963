import type { AuditEvent } from '../../../shared/model/audit.ts';
import type { Store } from '../database.ts';
import { sha256 } from '../fingerprint.ts';

/** What an entry says of its event: ids, hashes, counts, amounts and times, and never anything of a borrower. */
export type AuditFacts = Record<string, unknown>;

/** An event to record; `at` is ISO 8601 in UTC. */
export type NewAuditEntry = { at: string; event: AuditEvent; sendId: string | null; facts: AuditFacts };

/** An entry as it is stored; `facts` is JSON. `zone` is the computer's offset from UTC at that time, such as `+03:00`. */
export type StoredAuditEntry = Omit<NewAuditEntry, 'facts'> & {
  number: number;
  zone: string;
  person: string;
  facts: string;
  mark: string;
};

/** The columns of a {@link StoredAuditEntry}. */
export const auditColumns = 'number, at, zone, event, send_id AS sendId, person, facts, mark';

/**
 * Appends an entry with the person at the desk. Call it in the transaction of the change that it records, so that neither
 * is stored without the other.
 */
export function recordAudit(store: Store, { at, event, sendId, facts }: NewAuditEntry): void {
  const before = newestEntry(store);
  const { person } = store.prepare('SELECT person FROM desk').get() as { person: string };
  const entry = {
    ...{ number: (before?.number ?? 0) + 1, at, zone: zoneAt(at), event, sendId, person },
    facts: JSON.stringify(facts),
  };
  store
    .prepare(
      `INSERT INTO audit (number, at, zone, event, send_id, person, facts, mark)
       VALUES ($number, $at, $zone, $event, $sendId, $person, $facts, $mark)`,
    )
    .run({ ...entry, mark: markOf(before?.mark ?? '', entry) });
}

/** An entry as it is remembered outside the store: its number and its mark, which stands for all before it. */
export type AnchoredEntry = { number: number; mark: string };

/** The newest entry; null before the first. */
export function newestEntry(store: Store): AnchoredEntry | null {
  const row = store.prepare('SELECT number, mark FROM audit ORDER BY number DESC LIMIT 1').get();
  if (row === undefined) return null;
  const { number, mark } = row as AnchoredEntry;
  return { number, mark };
}

/** Whether the history has this entry, as it was. */
export function hasEntry(store: Store, { number, mark }: AnchoredEntry): boolean {
  return store.prepare('SELECT 1 FROM audit WHERE number = ? AND mark = ?').get(number, mark) !== undefined;
}

/** The mark of an entry: SHA-256 over the mark before it and everything in the entry. */
export function markOf(before: string, entry: Omit<StoredAuditEntry, 'mark'>): string {
  const { number, at, zone, event, sendId, person, facts } = entry;
  return sha256(JSON.stringify([before, number, at, zone, event, sendId, person, facts]));
}

function zoneAt(at: string): string {
  const minutes = -new Date(at).getTimezoneOffset();
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

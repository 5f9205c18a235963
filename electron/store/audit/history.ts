import type { AuditEntry, AuditVerdict } from '../../../shared/model/audit.ts';
import type { Steps } from '../../../shared/rules/steps.ts';
import type { Store } from '../database.ts';
import { inTransaction } from '../transaction.ts';
import { auditColumns, recordAudit, type StoredAuditEntry } from './chain.ts';
import { verifyAudit } from './verify.ts';

/** Who is at the desk, and the history that can be shown to an auditor. */
export type AuditRepository = {
  /** The name of the person at the desk; empty until somebody gave one. */
  person: () => string;
  /** Another person is at the desk from now on; does nothing if it is the same. */
  sitDown: (name: string, now: string) => void;
  /** See `verifyAudit`. */
  verify: (onProgress: (done: number, all: number) => void) => Steps<AuditVerdict>;
  /** Entries from `from` up to but without `until` (ISO 8601, UTC), in order. */
  entries: (from: string, until: string) => Steps<AuditEntry[]>;
};

/** Entries of one step: some milliseconds. */
const entriesPerStep = 500;

/** See {@link AuditRepository}. */
export function auditRepository(store: Store): AuditRepository {
  const person = (): string => (store.prepare('SELECT person FROM desk').get() as { person: string }).person;
  return {
    person,
    sitDown: (name, now) =>
      inTransaction(store, () => {
        if (name === person()) return;
        store.prepare('UPDATE desk SET person = ?').run(name);
        recordAudit(store, { at: now, event: 'desk', sendId: null, facts: {} });
      }),
    verify: (onProgress) => verifyAudit(store, onProgress),
    entries: (from, until) => entriesOf(store, from, until),
  };
}

function* entriesOf(store: Store, from: string, until: string): Steps<AuditEntry[]> {
  const page = store.prepare(
    `SELECT ${auditColumns} FROM audit WHERE at >= ? AND at < ? AND number > ? ORDER BY number LIMIT ${entriesPerStep}`,
  );
  const found: AuditEntry[] = [];
  for (;;) {
    const rows = page.all(from, until, found.at(-1)?.number ?? 0) as StoredAuditEntry[];
    for (const { facts, ...row } of rows)
      found.push({ ...row, facts: JSON.parse(facts) as Record<string, unknown> });
    if (rows.length < entriesPerStep) return found;
    yield;
  }
}

import type { AuditEntry, AuditVerdict, Desk, Erasure } from '../../../shared/model/audit.ts';
import type { BorrowerMarks } from '../../../shared/rules/erase-words.ts';
import type { Steps } from '../../../shared/rules/steps.ts';
import type { Store } from '../database.ts';
import { inTransaction } from '../transaction.ts';
import {
  type AnchoredEntry,
  auditColumns,
  hasEntry,
  newestEntry,
  recordAudit,
  type StoredAuditEntry,
} from './chain.ts';
import { type ErasureOrder, erasePersonalData } from './erase.ts';
import { marksOfBorrowers } from './erase-marks.ts';
import { verifyAudit } from './verify.ts';

/** Who is at the desk, and the history that can be shown to an auditor. */
export type AuditRepository = {
  desk: () => Desk;
  /** Records a change of person or term; nothing if it is the same. */
  setDesk: (desk: Desk, now: string) => void;
  /** The person at the desk is another one, as their PIN has shown. */
  seat: (person: string, now: string) => void;
  /** See `verifyAudit`. */
  verify: (
    onProgress: (done: number, all: number) => void,
    anchored?: AnchoredEntry | 'unreadable' | null,
  ) => Steps<AuditVerdict>;
  /** The newest entry; null before the first. */
  newest: () => AnchoredEntry | null;
  /** Whether the history has this entry, as it was. */
  has: (entry: AnchoredEntry) => boolean;
  /** See `erasePersonalData`. */
  erase: (order: ErasureOrder, now: string) => Steps<Erasure | null>;
  /** See `marksOfBorrowers`. */
  marks: (loanIds: ReadonlySet<string>) => Steps<BorrowerMarks>;
  /** Erases the personal data of everything that is older than its term. */
  eraseOld: (now: string) => Steps<void>;
  /** Entries from `from` up to but without `until` (ISO 8601, UTC), in order. */
  entries: (from: string, until: string) => Steps<AuditEntry[]>;
};

/** Entries of one step: some milliseconds. */
const entriesPerStep = 500;

/** See {@link AuditRepository}. */
export function auditRepository(store: Store): AuditRepository {
  const setDesk = (desk: Desk, now: string): void =>
    inTransaction(store, () => {
      if (JSON.stringify(desk) === JSON.stringify(readDesk(store))) return;
      const { person, keepYears } = desk;
      store
        .prepare('UPDATE desk SET person = ?, draft_years = ?, journals_years = ?')
        .run(person, keepYears.draft, keepYears.journals);
      recordAudit(store, { at: now, event: 'desk', sendId: null, facts: { keepYears } });
    });
  return {
    desk: () => readDesk(store),
    setDesk,
    seat: (person, now) => setDesk({ ...readDesk(store), person }, now),
    erase: (order, now) => erasePersonalData(store, order, now),
    marks: (loanIds) => marksOfBorrowers(store, loanIds),
    eraseOld: (now) => eraseOld(store, now),
    verify: (onProgress, anchored = null) => verifyAudit(store, onProgress, anchored),
    newest: () => newestEntry(store),
    has: (entry) => hasEntry(store, entry),
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

function readDesk(store: Store): Desk {
  const { person, draft, journals } = store
    .prepare('SELECT person, draft_years AS draft, journals_years AS journals FROM desk')
    .get() as { person: string; draft: number | null; journals: number | null };
  return { person, keepYears: { draft, journals } };
}

function* eraseOld(store: Store, now: string): Steps<void> {
  const { keepYears } = readDesk(store);
  for (const kind of ['draft', 'journals'] as const) {
    const years = keepYears[kind];
    if (years === null) continue;
    const endedBefore = yearsBefore(now, years);
    yield* erasePersonalData(store, { erased: 'everybody', of: { kind, endedBefore } }, now);
  }
}

function yearsBefore(now: string, years: number): string {
  const date = new Date(now);
  date.setUTCFullYear(date.getUTCFullYear() - years);
  return date.toISOString();
}

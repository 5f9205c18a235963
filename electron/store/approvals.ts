import type { ApprovalRule, Approver, Lock, WaitingApproval } from '../../shared/model/approval.ts';
import type { Store } from './database.ts';
import { inTransaction } from './transaction.ts';

/** An approver with what checks a PIN: its hash, and how often it was typed wrong since it was last right. */
export type KeptApprover = Approver & { pin: string; wrong: number };

/** A lock as it is kept, with the hash of all that was locked. */
export type KeptLock = Lock & { seal: string };

/** A lock to be kept. */
export type NewLock = Pick<KeptLock, 'id' | 'seal' | 'preparedBy' | 'overrideReason'> & { workId: string };

/** Who may approve, whether it is asked for, and what waits for it (acceptance.md REP-9). */
export type ApprovalRepository = {
  rule: () => Pick<ApprovalRule, 'on' | 'since' | 'by'>;
  /** Turning it off ends every lock: what was locked can be changed and sent as before. */
  setRule: (on: boolean, by: string, now: string) => void;
  /** Those who were not removed, in the order of adding. */
  approvers: () => Approver[];
  approver: (id: string) => KeptApprover | null;
  add: (approver: { id: string; name: string; pin: string }, by: string, now: string) => void;
  setPin: (id: string, pin: string) => void;
  remove: (id: string, by: string, now: string) => void;
  /** A try counts as wrong until it proves right, so that neither a crash nor many tries at once go uncounted. */
  countTry: (id: string) => void;
  forgetTries: (id: string) => void;
  /** False where the report is locked already. */
  lock: (lock: NewLock, now: string) => boolean;
  unlock: (workId: string, by: string, why: string, now: string) => boolean;
  /** The lock that holds. */
  lockOf: (workId: string) => KeptLock | null;
  /** Locks that came to their end, the newest first. */
  earlierLocks: (workId: string) => Lock[];
  /** What waits for approval, the oldest first. */
  waiting: () => WaitingApproval[];
  /** The name that last locked a report; empty before. */
  preparer: () => string;
  /** Whether something of this work, or this send, waits that the rule does not let leave; see `beginSend`. */
  holdsBack: (workOrSend: string) => boolean;
};

/** SQL that is true while the rule is on. */
export const ruleIsOn = 'COALESCE((SELECT is_on FROM approval_rules ORDER BY seq DESC LIMIT 1), 0) = 1';

const approverColumns = 'id, name, pin, added_at AS addedAt, wrong';
const lockColumns = `id, seal, prepared_by AS preparedBy, locked_at AS lockedAt, override_reason AS overrideReason, ended,
  ended_at AS endedAt, ended_by AS endedBy, why`;

/** See {@link ApprovalRepository}. */
export function approvalRepository(store: Store): ApprovalRepository {
  return { ...rules(store), ...people(store), ...locks(store) };
}

type Rules = Pick<ApprovalRepository, 'rule' | 'setRule' | 'holdsBack'>;

function rules(store: Store): Rules {
  const last = store.prepare(
    'SELECT is_on, changed_at, changed_by FROM approval_rules ORDER BY seq DESC LIMIT 1',
  );
  const held = store.prepare(
    `SELECT 1 FROM sends WHERE $id IN (id, work_id) AND kind = 'report' AND approved_by IS NULL AND state = 'waiting'
       AND stopped_at IS NULL AND replaced_by IS NULL AND ${ruleIsOn}`,
  );
  return {
    rule: () => {
      const row = last.get() as { is_on: number; changed_at: string; changed_by: string } | undefined;
      return { on: row?.is_on === 1, since: row?.changed_at ?? null, by: row?.changed_by ?? '' };
    },
    setRule: (on, by, now) =>
      inTransaction(store, () => {
        store
          .prepare('INSERT INTO approval_rules (is_on, changed_at, changed_by) VALUES (?, ?, ?)')
          .run(on ? 1 : 0, now, by);
        if (!on)
          store
            .prepare("UPDATE locks SET ended = 'ruleOff', ended_at = ?, ended_by = ? WHERE ended IS NULL")
            .run(now, by);
      }),
    holdsBack: (id) => held.get({ id }) !== undefined,
  };
}

type People = Pick<
  ApprovalRepository,
  'approvers' | 'approver' | 'add' | 'setPin' | 'remove' | 'countTry' | 'forgetTries'
>;

function people(store: Store): People {
  return {
    approvers: () =>
      (
        store
          .prepare(
            'SELECT id, name, added_at AS addedAt FROM approvers WHERE removed_at IS NULL ORDER BY rowid',
          )
          .all() as Approver[]
      ).map(({ id, name, addedAt }) => ({ id, name, addedAt })),
    approver: (id) =>
      (store
        .prepare(`SELECT ${approverColumns} FROM approvers WHERE id = ? AND removed_at IS NULL`)
        .get(id) as KeptApprover | undefined) ?? null,
    add: ({ id, name, pin }, by, now) =>
      void store
        .prepare('INSERT INTO approvers (id, name, pin, added_at, added_by) VALUES (?, ?, ?, ?, ?)')
        .run(id, name, pin, now, by),
    setPin: (id, pin) =>
      void store.prepare('UPDATE approvers SET pin = ?, wrong = 0 WHERE id = ?').run(pin, id),
    remove: (id, by, now) =>
      void store
        .prepare("UPDATE approvers SET removed_at = ?, removed_by = ?, pin = '' WHERE id = ?")
        .run(now, by, id),
    countTry: (id) => void store.prepare('UPDATE approvers SET wrong = wrong + 1 WHERE id = ?').run(id),
    forgetTries: (id) => void store.prepare('UPDATE approvers SET wrong = 0 WHERE id = ?').run(id),
  };
}

function locks(store: Store): Omit<ApprovalRepository, keyof Rules | keyof People> {
  return {
    lock: ({ id, workId, seal, preparedBy, overrideReason }, now) =>
      store
        .prepare(
          `INSERT INTO locks (id, work_id, seal, prepared_by, locked_at, override_reason) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT DO NOTHING`,
        )
        .run(id, workId, seal, preparedBy, now, overrideReason).changes === 1,
    unlock: (workId, by, why, now) =>
      store
        .prepare(
          "UPDATE locks SET ended = 'unlocked', ended_at = ?, ended_by = ?, why = ? WHERE work_id = ? AND ended IS NULL",
        )
        .run(now, by, why, workId).changes === 1,
    lockOf: (workId) =>
      (store.prepare(`SELECT ${lockColumns} FROM locks WHERE work_id = ? AND ended IS NULL`).get(workId) as
        | KeptLock
        | undefined) ?? null,
    earlierLocks: (workId) =>
      store
        .prepare(
          `SELECT ${lockColumns} FROM locks WHERE work_id = ? AND ended IS NOT NULL ORDER BY rowid DESC`,
        )
        .all(workId) as KeptLock[],
    waiting: () =>
      store
        .prepare(
          `SELECT l.work_id AS workId, w.body ->> '$.period' AS period, l.prepared_by AS preparedBy, l.locked_at AS lockedAt
           FROM locks l JOIN work w ON w.id = l.work_id WHERE l.ended IS NULL ORDER BY l.rowid`,
        )
        .all() as WaitingApproval[],
    preparer: () => {
      const row = store.prepare('SELECT prepared_by AS name FROM locks ORDER BY rowid DESC LIMIT 1').get() as
        | { name: string }
        | undefined;
      return row?.name ?? '';
    },
  };
}

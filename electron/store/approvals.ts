import type {
  ApprovalRule,
  ReportLock,
  RestoreReason,
  WaitingApproval,
} from '../../shared/model/approval.ts';
import { type NewAuditEntry, recordAudit } from './audit/chain.ts';
import type { Store } from './database.ts';
import {
  type PeopleRepository,
  peopleRepository,
  readPeople,
  type StoredPerson,
  writePeople,
} from './people.ts';
import { inTransaction } from './transaction.ts';

/** The rule; `restored` says why it was restored from the keychain, until an approver confirms it. */
export type StoredRule = Pick<ApprovalRule, 'on' | 'since' | 'by'> & { restored: RestoreReason | null };

/** The rule and its people. */
export type RuleState = Pick<ApprovalRule, 'on' | 'since' | 'by'> & { people: StoredPerson[] };

/** The change that led to a {@link RuleState}: its number, who made it and when, and why if it was restored. */
export type RuleChange = { generation: number; by: string; now: string; restored: RestoreReason | null };

/** A stored lock, with the hash of everything that was locked. */
export type StoredLock = ReportLock & { seal: string };

/** A lock to store. */
export type NewLock = Pick<StoredLock, 'id' | 'seal' | 'preparedBy' | 'overrideReason'> & {
  workId: string;
  preparerId: string;
};

/** Who may approve reports, whether approval is required, and what is waiting for it. */
export type ApprovalRepository = PeopleRepository & {
  rule: () => StoredRule;
  state: () => RuleState;
  /** The number of changes of the rule and its people. */
  generation: () => number;
  setGeneration: (generation: number) => void;
  /**
   * Replaces the rule and its people in one transaction. Turning the rule off ends every lock, so that locked reports can be
   * edited and sent again.
   */
  become: (state: RuleState, change: RuleChange) => void;
  /** False if the report is already locked. */
  lock: (lock: NewLock, now: string) => boolean;
  unlock: (workId: string, by: string, why: string, now: string) => boolean;
  /** The active lock. */
  lockOf: (workId: string) => StoredLock | null;
  /** Ended locks, newest first. */
  earlierLocks: (workId: string) => ReportLock[];
  /** Reports waiting for approval, oldest first. */
  waiting: () => WaitingApproval[];
  /** Id of the person who last locked a report, among the current people; null if there is none. */
  preparer: () => string | null;
  /** Whether the rule holds back a waiting send of this work, or this send; see `beginSend`. */
  holdsBack: (workOrSend: string) => boolean;
};

/** SQL that is true while the rule is on. */
export const ruleIsOn = 'COALESCE((SELECT is_on FROM approval_rules ORDER BY seq DESC LIMIT 1), 0) = 1';

const lockColumns = `id, seal, prepared_id AS preparerId, prepared_by AS preparedBy, locked_at AS lockedAt,
  override_reason AS overrideReason, ended, ended_at AS endedAt, ended_by AS endedBy, why`;

/** See {@link ApprovalRepository}. */
export function approvalRepository(store: Store): ApprovalRepository {
  return { ...rules(store), ...peopleRepository(store), ...locks(store) };
}

type Rules = Pick<
  ApprovalRepository,
  'rule' | 'state' | 'generation' | 'setGeneration' | 'become' | 'holdsBack'
>;

function rules(store: Store): Rules {
  const held = store.prepare(
    `SELECT 1 FROM sends WHERE $id IN (id, work_id) AND kind = 'report' AND approved_by IS NULL AND state = 'waiting'
       AND stopped_at IS NULL AND replaced_by IS NULL AND ${ruleIsOn}`,
  );
  const setGeneration = (generation: number): void =>
    void store.prepare('UPDATE rule_generation SET generation = ?').run(generation);
  return {
    rule: () => readRule(store),
    state: () => {
      const { on, since, by } = readRule(store);
      return { on, since, by, people: readPeople(store) };
    },
    generation: () =>
      (store.prepare('SELECT generation FROM rule_generation').get() as { generation: number }).generation,
    setGeneration,
    become: (state, change) =>
      inTransaction(store, () => {
        writePeople(store, state.people, change);
        writeRule(store, state, change);
        setGeneration(change.generation);
        const { on, people } = state;
        const facts = {
          on,
          by: change.by,
          people: people.map(({ id, name, approves }) => ({ id, name, approves })),
        };
        recordAudit(store, { at: change.now, event: 'rule', sendId: null, facts });
      }),
    holdsBack: (id) => held.get({ id }) !== undefined,
  };
}

function readRule(store: Store): StoredRule {
  const row = store
    .prepare('SELECT is_on, changed_at, changed_by, restored FROM approval_rules ORDER BY seq DESC LIMIT 1')
    .get() as
    | { is_on: number; changed_at: string; changed_by: string; restored: RestoreReason | null }
    | undefined;
  return {
    on: row?.is_on === 1,
    since: row?.changed_at ?? null,
    by: row?.changed_by ?? '',
    restored: row?.restored ?? null,
  };
}

function writeRule(store: Store, { on, since, by }: RuleState, { restored, now }: RuleChange): void {
  const own = readRule(store);
  const isSame = own.on === on && own.since === since && own.by === by && own.restored === restored;
  if (!isSame)
    store
      .prepare('INSERT INTO approval_rules (is_on, changed_at, changed_by, restored) VALUES (?, ?, ?, ?)')
      .run(on ? 1 : 0, since ?? now, by, restored);
  if (!on)
    store
      .prepare("UPDATE locks SET ended = 'ruleOff', ended_at = ?, ended_by = ? WHERE ended IS NULL")
      .run(now, by);
}

function locks(store: Store): Omit<ApprovalRepository, keyof Rules | keyof PeopleRepository> {
  return {
    lock: ({ id, workId, seal, preparerId, preparedBy, overrideReason }, now) =>
      audited(
        store,
        { at: now, event: 'locked', sendId: null, facts: { workId, seal, by: preparedBy } },
        () =>
          store
            .prepare(
              `INSERT INTO locks (id, work_id, seal, prepared_id, prepared_by, locked_at, override_reason)
             VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
            )
            .run(id, workId, seal, preparerId, preparedBy, now, overrideReason),
      ),
    unlock: (workId, by, why, now) =>
      audited(store, { at: now, event: 'unlocked', sendId: null, facts: { workId, by } }, () =>
        store
          .prepare(
            "UPDATE locks SET ended = 'unlocked', ended_at = ?, ended_by = ?, why = ? WHERE work_id = ? AND ended IS NULL",
          )
          .run(now, by, why, workId),
      ),
    lockOf: (workId) =>
      (store.prepare(`SELECT ${lockColumns} FROM locks WHERE work_id = ? AND ended IS NULL`).get(workId) as
        | StoredLock
        | undefined) ?? null,
    earlierLocks: (workId) =>
      store
        .prepare(
          `SELECT ${lockColumns} FROM locks WHERE work_id = ? AND ended IS NOT NULL ORDER BY rowid DESC`,
        )
        .all(workId) as StoredLock[],
    waiting: () =>
      store
        .prepare(
          `SELECT l.work_id AS workId, w.body ->> '$.period' AS period, l.prepared_by AS preparedBy, l.locked_at AS lockedAt
           FROM locks l JOIN work w ON w.id = l.work_id WHERE l.ended IS NULL ORDER BY l.rowid`,
        )
        .all() as WaitingApproval[],
    preparer: () => {
      const row = store
        .prepare(
          'SELECT prepared_id AS id FROM locks WHERE prepared_id IN (SELECT id FROM people WHERE removed_at IS NULL) ORDER BY rowid DESC LIMIT 1',
        )
        .get() as { id: string } | undefined;
      return row?.id ?? null;
    },
  };
}

/** Makes a change of one row and records it; false, without an entry, if it changed nothing. */
function audited(store: Store, entry: NewAuditEntry, change: () => { changes: number }): boolean {
  return inTransaction(store, () => {
    const isChanged = change().changes === 1;
    if (isChanged) recordAudit(store, entry);
    return isChanged;
  });
}

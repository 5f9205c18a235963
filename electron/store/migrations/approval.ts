/**
 * Version 6: a second person approves reports. `approval_rules` is a history; its last row is current. Removed approvers and
 * ended locks stay. `seal` is the hash of everything that was locked. `pin` is a salted hash, `wrong` the number of wrong
 * tries since the last correct one.
 */
export const approvalMigration = `
  CREATE TABLE approvers (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    pin TEXT NOT NULL,
    added_at TEXT NOT NULL,
    added_by TEXT NOT NULL,
    removed_at TEXT,
    removed_by TEXT,
    wrong INTEGER NOT NULL DEFAULT 0,
    wrong_at TEXT
  ) STRICT;

  CREATE TABLE approval_rules (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT;

  CREATE TABLE locks (
    id TEXT PRIMARY KEY,
    work_id TEXT NOT NULL,
    seal TEXT NOT NULL,
    prepared_by TEXT NOT NULL,
    locked_at TEXT NOT NULL,
    override_reason TEXT,
    ended TEXT CHECK (ended IN ('sent', 'unlocked', 'ruleOff')),
    ended_at TEXT,
    ended_by TEXT NOT NULL DEFAULT '',
    why TEXT NOT NULL DEFAULT ''
  ) STRICT;
  CREATE INDEX locks_by_work ON locks (work_id);
  CREATE UNIQUE INDEX one_lock ON locks (work_id) WHERE ended IS NULL;

  ALTER TABLE sends ADD COLUMN prepared_by TEXT;
  ALTER TABLE sends ADD COLUMN approved_by TEXT;
  ALTER TABLE sends ADD COLUMN approved_at TEXT;
`;

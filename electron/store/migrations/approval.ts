/**
 * Version 6: a second person approves reports. The rule is a history whose last row holds; an approver who
 * was removed stays, and so does a lock that ended. `seal` is the hash of all that was locked. Of a PIN there is only a
 * salted hash, and how often it was typed wrong since it was last right.
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

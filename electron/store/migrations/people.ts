/**
 * Version 17: preparers need a PIN too. Everyone who had a PIN may still approve. `prepared_id` is the person who locked a
 * report; null for a typed name. `restored` is why the rule was restored from the keychain (anchor/rules.ts), until an
 * approver confirms it. `rule_generation` counts changes of the rule and its people.
 */
export const peopleMigration = `
  ALTER TABLE approvers RENAME TO people;
  ALTER TABLE people ADD COLUMN approves INTEGER NOT NULL DEFAULT 1 CHECK (approves IN (0, 1));
  ALTER TABLE locks ADD COLUMN prepared_id TEXT;
  ALTER TABLE approval_rules ADD COLUMN restored TEXT CHECK (restored IN ('behind', 'unreadable'));
  CREATE TABLE rule_generation (only INTEGER PRIMARY KEY CHECK (only = 1), generation INTEGER NOT NULL) STRICT;
  INSERT INTO rule_generation VALUES (1, 0);
`;

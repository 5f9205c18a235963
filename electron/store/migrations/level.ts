/** Version 25: how carefully this environment sends (shared/model/level.ts). */
export const levelMigration = `
  CREATE TABLE safeguards (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    level TEXT NOT NULL CHECK (level IN ('ask', 'pin', 'readOnly')),
    count_above TEXT
  ) STRICT;
  INSERT INTO safeguards VALUES (1, 'ask', NULL);
`;

/**
 * Version 24: why Production is open, of Stage's store alone (`go-live.ts`). `details` is JSON. Rows are only added, and each
 * has an entry in the history.
 */
export const goLiveMigration = `
  CREATE TABLE go_live (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('confirmed', 'already', 'noticed')),
    person TEXT NOT NULL,
    partner TEXT,
    details TEXT NOT NULL
  ) STRICT;
`;

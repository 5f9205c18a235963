/** Version 27: a record of going live can be taken back. SQLite changes no CHECK, so the table is built anew. */
export const withdrawnMigration = `
  CREATE TABLE go_live_next (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('confirmed', 'already', 'noticed', 'withdrawn')),
    person TEXT NOT NULL,
    partner TEXT,
    details TEXT NOT NULL
  ) STRICT;
  INSERT INTO go_live_next SELECT number, at, how, person, partner, details FROM go_live;
  DROP TABLE go_live;
  ALTER TABLE go_live_next RENAME TO go_live;
`;

/**
 * Version 15: a queue of requests whose rows change because a large work was started again or stopped; they are processed one
 * at a time (sends-recount.ts). `left_out` has the positions of rows that the send `by` makes outdated, `dropped` those that
 * are no longer in the work.
 */
export const recountsMigration = `
  CREATE TABLE recounts (
    send_id TEXT PRIMARY KEY,
    by TEXT,
    left_out TEXT NOT NULL DEFAULT '[]',
    dropped TEXT NOT NULL DEFAULT '[]'
  ) STRICT, WITHOUT ROWID;
`;

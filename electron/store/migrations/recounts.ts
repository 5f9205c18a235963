/**
 * Version 15: what a new start, or a stop, of a large work changes of the rows of its requests is worked off a request at a time
 * (sends-recount.ts). A request is listed here in the transaction that asks for it, with the positions of its rows that are left
 * out for `by`, and of those that are no more in the work, until that is done.
 */
export const recountsMigration = `
  CREATE TABLE recounts (
    send_id TEXT PRIMARY KEY,
    by TEXT,
    left_out TEXT NOT NULL DEFAULT '[]',
    dropped TEXT NOT NULL DEFAULT '[]'
  ) STRICT, WITHOUT ROWID;
`;

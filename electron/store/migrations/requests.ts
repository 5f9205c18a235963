/**
 * Version 19: the exact bytes of a request stand beside its row of `sends`, not in it. SQLite writes a row whole, so closing the 250
 * requests of a large report wrote 3.7 MB of bytes anew that had not changed, in one turn of the main process.
 */
export const requestsMigration = `
  CREATE TABLE send_requests (
    send_id TEXT PRIMARY KEY REFERENCES sends (id) ON DELETE CASCADE,
    request TEXT NOT NULL
  ) STRICT;
  INSERT INTO send_requests (send_id, request) SELECT id, request FROM sends ORDER BY seq;
  ALTER TABLE sends DROP COLUMN request;
`;

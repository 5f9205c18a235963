/**
 * Version 19: the exact bytes of a request get their own table. SQLite rewrites a whole row on update, so closing the 250
 * requests of a large report rewrote 3.7 MB of unchanged bytes in one blocking call.
 */
export const requestsMigration = `
  CREATE TABLE send_requests (
    send_id TEXT PRIMARY KEY REFERENCES sends (id) ON DELETE CASCADE,
    request TEXT NOT NULL
  ) STRICT;
  INSERT INTO send_requests (send_id, request) SELECT id, request FROM sends ORDER BY seq;
  ALTER TABLE sends DROP COLUMN request;
`;

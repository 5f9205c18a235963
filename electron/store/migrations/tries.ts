/** Version 9: Kiva's responses to attempts that it did not process, before the send was retried. */
export const triesMigration = `
  CREATE TABLE send_tries (
    send_id TEXT NOT NULL REFERENCES sends (id) ON DELETE CASCADE,
    sent_at TEXT NOT NULL,
    finished_at TEXT NOT NULL,
    http_status INTEGER NOT NULL,
    answer TEXT NOT NULL
  ) STRICT;
  CREATE INDEX tries_by_send ON send_tries (send_id);
`;

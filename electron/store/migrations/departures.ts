/**
 * Version 11: everything that left, in order. `mark` is a hash chain: over the previous mark, the number, the send and its
 * bytes. The newest mark is also in the keychain (anchor/departures.ts), so a store restored from a backup is detected. A
 * departure without a send records that a person chose to continue after such a restore.
 */
export const departuresMigration = `
  CREATE TABLE departures (
    number INTEGER PRIMARY KEY,
    send_id TEXT NOT NULL,
    mark TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;
`;

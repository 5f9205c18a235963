/**
 * Version 11: everything that left, in its order. `mark` is a hash over the mark before, the number, the send and its bytes, so
 * that the newest one stands for all before it. A copy of it is in the keychain (anchor/departures.ts): a store that was restored
 * from a backup lacks it. A departure without a send is a person's word, after such a restore, to go on from here.
 */
export const departuresMigration = `
  CREATE TABLE departures (
    number INTEGER PRIMARY KEY,
    send_id TEXT NOT NULL,
    mark TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;
`;

/**
 * Version 14: the rows of large reports are written before their requests, a few milliseconds at a time (sends-staged.ts). A send is
 * listed here from its first row on until its searched text is written; what has no request by the next start is deleted.
 */
export const stagingMigration = `
  CREATE TABLE staged_sends (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;

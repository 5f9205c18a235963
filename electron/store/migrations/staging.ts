/**
 * Version 14: the rows of large reports are written before their sends, a few milliseconds at a time (sends-staged.ts). A send
 * is listed here from its first row until its search text is written; rows without a send are deleted at the next start.
 */
export const stagingMigration = `
  CREATE TABLE staged_sends (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;

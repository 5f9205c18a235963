/**
 * Version 16: the list of a long report, or of many journals, is stored deflated (work-body.ts), and `body` has an empty
 * list. Older rows stay as they are until saved again.
 */
export const packedMigration = `
  ALTER TABLE work ADD COLUMN packed BLOB;
  ALTER TABLE work_versions ADD COLUMN packed BLOB;
`;

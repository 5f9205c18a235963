/**
 * Version 16: the list of a long report, or of many journals, is stored deflated (work-body.ts); `body` has an empty one then. What
 * was stored before stays as it is until it is saved again.
 */
export const packedMigration = `
  ALTER TABLE work ADD COLUMN packed BLOB;
  ALTER TABLE work_versions ADD COLUMN packed BLOB;
`;

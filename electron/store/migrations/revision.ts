/** Version 12: a revision number, so that a save cannot overwrite a text that its page has not read. */
export const revisionMigration = `
  ALTER TABLE work ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
`;

/** Version 12: how many times a piece of work was saved, so that no save replaces a text that its page never read. */
export const revisionMigration = `
  ALTER TABLE work ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
`;

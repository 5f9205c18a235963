/** Version 22: work of a former partner is put apart under that partner's number, until its credentials are back. */
export const apartMigration = 'ALTER TABLE work ADD COLUMN apart_of TEXT;';

/**
 * Version 8: an index of what is still to finish in PA2 (100,000 sends: 8 ms instead of 1.2 s).
 */
export const todoMigration = `
  CREATE INDEX sends_by_tick ON sends (done_at, kind, finished_at) WHERE state = 'accepted' AND replaced_by IS NULL;
`;

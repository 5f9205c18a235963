/** Version 21: the requests of each report side by side, with what they are filtered by, for the lines of Activity. */
export const linesMigration = `
  CREATE INDEX sends_of_reports ON sends (work_id, seq, period, meaning, COALESCE(sent_at, created_at)) WHERE kind = 'report';
`;

import type { Store } from './database.ts';

/** A report with its month, and the one that it corrects or is the remainder of (empty if none). */
export type ReportLink = { workId: string; period: string; corrects: string; isRemainder: boolean };

/** The links of all reports. Those of no other one are told by their text, since reading thousands of rows as JSON is slow. */
export function reportLinks(store: Store): ReportLink[] {
  const isLinked = `instr(body, '"corrects":""') = 0`;
  const rows = store
    .prepare(
      `SELECT id AS workId, title AS period, iif(${isLinked}, body ->> '$.corrects', '') AS corrects,
         iif(${isLinked}, body ->> '$.isRemainder', 0) AS isRemainder
       FROM work WHERE kind = 'report' AND (removed_at IS NULL OR EXISTS (SELECT 1 FROM sends WHERE work_id = work.id))
       ORDER BY created_at, rowid`,
    )
    .all() as { workId: string; period: string; corrects: string | null; isRemainder: number | null }[];
  return rows.map(({ workId, period, corrects, isRemainder }) => ({
    ...{ workId, period },
    corrects: corrects ?? '',
    isRemainder: isRemainder === 1,
  }));
}

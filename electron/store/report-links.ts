import { isHere } from './apart.ts';
import type { Store } from './database.ts';

/** A report with its month, and the one that it corrects or is the remainder of (empty if none). */
export type ReportLink = { workId: string; period: string; corrects: string; isRemainder: boolean };

/** Reports of no other one are told by their text, since reading thousands of rows as JSON is slow. */
const isLinked = `instr(body, '"corrects":""') = 0`;

const columns = `id AS workId, title AS period, created_at, rowid AS place,
  iif(${isLinked}, body ->> '$.corrects', '') AS corrects,
  iif(${isLinked}, body ->> '$.isRemainder', 0) AS isRemainder`;

/** The links of all reports in the order they were begun, of deleted ones if they were sent. Drafts are not looked at. */
export function reportLinks(store: Store): ReportLink[] {
  const rows = store
    .prepare(
      `SELECT ${columns} FROM work INDEXED BY work_by_kind WHERE kind = 'report' AND ${isHere}
       UNION ALL
       SELECT ${columns} FROM work WHERE removed_at IS NOT NULL AND apart_of IS NULL
         AND id IN (SELECT DISTINCT work_id FROM sends INDEXED BY sends_of_reports WHERE kind = 'report')
       ORDER BY created_at, place`,
    )
    .all() as { workId: string; period: string; corrects: string | null; isRemainder: number | null }[];
  return rows.map(({ workId, period, corrects, isRemainder }) => ({
    ...{ workId, period },
    corrects: corrects ?? '',
    isRemainder: isRemainder === 1,
  }));
}

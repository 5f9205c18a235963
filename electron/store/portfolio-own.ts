import type { Store } from './database.ts';

/** What was last reported of a loan and accepted; amount as decimal text, period `YYYY-MM`. */
export type LastReported = { amount: string; period: string };

/** What a draft of ours says of a loan, as typed. */
export type DraftWords = { activityId: string; loanUse: string; location: string };

/** What this program itself wrote and sent of loans, each by the partner's loan id. */
export type OwnRepository = {
  /** When Kiva accepted the newest journal (ISO 8601). */
  lastJournals: () => Map<string, string>;
  /** The newest accepted report in this meaning, or in any where it is null. */
  lastReported: (meaning: 'repaid' | 'outstanding' | null) => Map<string, LastReported>;
  /** The newest draft that is not removed, or was sent. */
  drafts: () => Map<string, DraftWords>;
};

/** See {@link OwnRepository}. */
export function ownRepository(store: Store): OwnRepository {
  return {
    lastJournals: () => lastJournals(store),
    lastReported: (meaning) => lastReported(store, meaning),
    drafts: () => drafts(store),
  };
}

function lastJournals(store: Store): Map<string, string> {
  const rows = store
    .prepare(
      `SELECT i.key, MAX(COALESCE(s.sent_at, s.finished_at, s.created_at)) AS at
       FROM sends s JOIN send_items i ON i.send_id = s.id
       WHERE s.kind = 'journals' AND i.state = 'accepted' GROUP BY i.key`,
    )
    .all() as { key: string; at: string }[];
  return new Map(rows.map(({ key, at }) => [key, at]));
}

/** In the order of sending, so that the last one of a month stays: a later report of it mends the earlier one. */
function lastReported(store: Store, meaning: string | null): Map<string, LastReported> {
  const rows = store
    .prepare(
      `SELECT i.key, i.amount, s.period FROM sends s JOIN send_items i ON i.send_id = s.id
       WHERE s.kind = 'report' AND i.state = 'accepted' AND s.period IS NOT NULL AND (? IS NULL OR s.meaning = ?)
       ORDER BY s.period, s.seq, i.position`,
    )
    .all(meaning, meaning) as (LastReported & { key: string })[];
  return new Map(rows.map(({ key, amount, period }) => [key, { amount, period }]));
}

/** Of an individual loan only the first member counts; a group has an id of its own, and its members have theirs. */
function drafts(store: Store): Map<string, DraftWords> {
  const words = `json_extract(w.body, '$.activityId') AS activityId, json_extract(w.body, '$.loanUse') AS loanUse,
    json_extract(w.body, '$.location') AS location, w.updated_at AS at`;
  const wanted = `w.kind = 'draft' AND (w.removed_at IS NULL
    OR EXISTS (SELECT 1 FROM sends s WHERE s.work_id = w.id AND s.state = 'accepted'))`;
  const rows = store
    .prepare(
      `SELECT trim(json_extract(m.value, '$.loanId')) AS loanId, ${words}
       FROM work w, json_each(w.body, '$.members') m
       WHERE ${wanted} AND (m.key = 0 OR json_extract(w.body, '$.loanType') = 'group')
       UNION ALL
       SELECT trim(json_extract(w.body, '$.groupLoanId')) AS loanId, ${words}
       FROM work w WHERE ${wanted} AND json_extract(w.body, '$.loanType') = 'group' ORDER BY at`,
    )
    .all() as (DraftWords & { loanId: string })[];
  const found = rows.filter(({ loanId }) => loanId !== '');
  return new Map(
    found.map(({ loanId, activityId, loanUse, location }) => [loanId, { activityId, loanUse, location }]),
  );
}

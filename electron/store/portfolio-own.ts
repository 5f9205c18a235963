import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { PortfolioLoan } from '../../shared/model/portfolio-search.ts';
import { cleanId } from '../../shared/rules/text.ts';
import { partnerHere } from './cache.ts';
import type { Store } from './database.ts';
import { packedRows } from './work-body.ts';

/** The last accepted report of a loan; amount as decimal text, period `YYYY-MM`. */
export type LastReported = { amount: string; period: string };

/** What our own draft says about a loan, as typed. */
export type DraftWords = {
  activityId: string;
  loanUse: string;
  location: string;
  languageId: string;
  /** Of the borrower; empty for a group. */
  givenName: string;
};

/** What this program itself wrote and sent about loans, by the partner's loan id. */
export type OwnRepository = {
  /** When the last sent and accepted journal of each loan was sent (ISO 8601). */
  lastJournals: () => Map<string, string>;
  /** The newest accepted report with this meaning (null: any). Yields between months. */
  lastReported: (meaning: 'repaid' | 'outstanding' | null) => Promise<Map<string, LastReported>>;
  /** Loan ids with an accepted report for a month. */
  reportedIn: (period: string) => string[];
  /** The newest accepted report and journal of one loan. */
  ofLoan: (loanId: string) => { lastReported: LastReported | null; lastJournalAt: string | null };
  /** Ids of the works that name a loan, last changed first. Yields between long works. */
  workOf: (loanId: string) => Promise<string[]>;
  /** Everything that was sent about a loan, newest first, in any state. */
  sentOf: (loanId: string) => PortfolioLoan['sent'];
  /** For each loan the newest draft that is not removed, or was sent. */
  drafts: () => Map<string, DraftWords>;
};

/** At most so many works of one loan are listed. */
const mostWorks = 200;

const sentAt = 'COALESCE(s.sent_at, s.finished_at, s.created_at)';

/** SQL for sends of the current partner: the same loan id of another partner is a different loan. */
export const ofOurPartner = `s.partner_id = COALESCE(${partnerHere}, s.partner_id)`;

/** See {@link OwnRepository}. */
export function ownRepository(store: Store): OwnRepository {
  const report = store.prepare(
    `SELECT i.amount, s.period FROM send_items i JOIN sends s ON s.id = i.send_id
     WHERE i.key = ? AND i.state = 'accepted' AND s.kind = 'report' AND s.period IS NOT NULL
       AND ${ofOurPartner}
     ORDER BY s.period DESC, s.confirmed_seq DESC, s.seq DESC, i.position DESC LIMIT 1`,
  );
  const journal = store.prepare(
    `SELECT ${sentAt} AS at FROM send_items i JOIN sends s ON s.id = i.send_id
     WHERE i.key = ? AND i.state = 'accepted' AND s.kind = 'journals' AND ${ofOurPartner}
     ORDER BY s.seq DESC LIMIT 1`,
  );
  const sent = store.prepare(
    `SELECT s.id AS sendId, s.kind, i.state, ${sentAt} AS at, COALESCE(s.period, '') AS period, i.amount, i.label, i.note
     FROM send_items i JOIN sends s ON s.id = i.send_id WHERE i.key = ? AND ${ofOurPartner}
     ORDER BY s.seq DESC, i.position LIMIT 500`,
  );
  return {
    lastJournals: () => lastJournals(store),
    lastReported: (meaning) => lastReported(store, meaning),
    reportedIn: (period) => reportedIn(store, period),
    ofLoan: (loanId) => {
      const reported = report.get(loanId) as LastReported | undefined;
      const written = journal.get(loanId) as { at: string } | undefined;
      return {
        lastReported: reported ? { amount: reported.amount, period: reported.period } : null,
        lastJournalAt: written?.at ?? null,
      };
    },
    workOf: (loanId) => workOf(store, loanId),
    sentOf: (loanId) => (sent.all(loanId) as PortfolioLoan['sent']).map((row) => ({ ...row })),
    drafts: () => drafts(store),
  };
}

function lastJournals(store: Store): Map<string, string> {
  const rows = store
    .prepare(
      `SELECT i.key, MAX(s.seq), ${sentAt} AS at
       FROM sends s CROSS JOIN send_items i ON i.send_id = s.id
       WHERE s.kind = 'journals' AND ${ofOurPartner} AND i.state = 'accepted' GROUP BY i.key`,
    )
    .all() as { key: string; at: string }[];
  return new Map(rows.map(({ key, at }) => [key, at]));
}

type Naming = { id: string; packed: Uint8Array | null };

/** Parses only bodies whose text contains the id: reports can have thousands of rows. */
async function workOf(store: Store, loanId: string): Promise<string[]> {
  if (loanId === '') return [];
  const named = (list: string): string =>
    `EXISTS (SELECT 1 FROM json_each(w.body, '$.${list}') e WHERE trim(e.value ->> '$.loanId') = $loanId)`;
  const rows = store
    .prepare(
      `SELECT w.id, w.packed FROM work w
       WHERE w.removed_at IS NULL AND w.apart_of IS NULL AND (w.packed IS NOT NULL OR instr(w.body, $written) > 0 AND (
         (w.kind = 'draft' AND (trim(w.body ->> '$.groupLoanId') = $loanId OR ${named('members')}))
         OR (w.kind = 'journals' AND ${named('entries')}) OR (w.kind = 'report' AND ${named('rows')})))
       ORDER BY w.updated_at DESC`,
    )
    .all({ loanId, written: JSON.stringify(loanId).slice(1, -1) }) as Naming[];
  const found: string[] = [];
  for (const { id, packed } of rows) {
    if (found.length === mostWorks) break;
    if (packed !== null) await yieldToEventLoop();
    if (packed === null || packedNames(packed, loanId)) found.push(id);
  }
  return found;
}

function packedNames(packed: Uint8Array, loanId: string): boolean {
  const rows = packedRows(packed, JSON.stringify(loanId).slice(1, -1));
  return rows.some((row) => row.loanId.trim() === loanId);
}

function reportedIn(store: Store, period: string): string[] {
  const rows = store
    .prepare(
      `SELECT i.key FROM sends s CROSS JOIN send_items i ON i.send_id = s.id
       WHERE s.kind = 'report' AND ${ofOurPartner} AND s.period = ? AND i.state = 'accepted'`,
    )
    .all(period) as { key: string }[];
  return rows.map(({ key }) => key);
}

/** Yields between months: years of reports at once would block for a second. */
async function lastReported(store: Store, meaning: string | null): Promise<Map<string, LastReported>> {
  const months = store
    .prepare(`SELECT DISTINCT s.period ${reports} ORDER BY s.period DESC`)
    .all({ meaning }) as { period: string }[];
  const found = new Map<string, LastReported>();
  for (const { period } of months) {
    for (const [key, amount] of rowsOfMonth(store, meaning, period))
      if (!found.has(key)) found.set(key, { amount, period });
    await yieldToEventLoop();
  }
  return found;
}

const reports = `FROM sends s INDEXED BY report_months
  WHERE s.kind = 'report' AND s.period IS NOT NULL AND ($meaning IS NULL OR s.meaning = $meaning) AND ${ofOurPartner}`;

/** Newest first, since a later report of a month corrects earlier ones. As one JSON text, as in reported.ts. */
function rowsOfMonth(store: Store, meaning: string | null, period: string): [string, string][] {
  const { rows } = store
    .prepare(
      `SELECT json_group_array(json_array(key, amount)) AS rows FROM (
         SELECT i.key, i.amount FROM (SELECT s.id, s.seq, s.confirmed_seq ${reports} AND s.period = $period) s
         CROSS JOIN send_items i ON i.send_id = s.id WHERE i.state = 'accepted'
           ORDER BY s.confirmed_seq DESC, s.seq DESC, i.position DESC)`,
    )
    .get({ meaning, period }) as { rows: string };
  return JSON.parse(rows) as [string, string][];
}

/** An individual loan has only its first member; a group has its own loan id and those of its members. */
function drafts(store: Store): Map<string, DraftWords> {
  const words = `json_extract(w.body, '$.activityId') AS activityId, json_extract(w.body, '$.loanUse') AS loanUse,
    json_extract(w.body, '$.location') AS location, json_extract(w.body, '$.languageId') AS languageId,
    w.updated_at AS at`;
  const wanted = `w.kind = 'draft' AND w.apart_of IS NULL AND (w.removed_at IS NULL
    OR EXISTS (SELECT 1 FROM sends s WHERE s.work_id = w.id AND s.state = 'accepted'))`;
  const rows = store
    .prepare(
      `SELECT json_extract(m.value, '$.loanId') AS loanId, json_extract(m.value, '$.givenName') AS givenName, ${words}
       FROM work w, json_each(w.body, '$.members') m
       WHERE ${wanted} AND (m.key = 0 OR json_extract(w.body, '$.loanType') = 'group')
       UNION ALL
       SELECT json_extract(w.body, '$.groupLoanId') AS loanId, '' AS givenName, ${words}
       FROM work w WHERE ${wanted} AND json_extract(w.body, '$.loanType') = 'group' ORDER BY at`,
    )
    .all() as (DraftWords & { loanId: string })[];
  const found = rows
    .map((row) => ({ ...row, loanId: cleanId(row.loanId) }))
    .filter(({ loanId }) => loanId !== '');
  return new Map(found.map(({ loanId, ...said }) => [loanId, said]));
}

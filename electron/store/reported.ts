import type { Reported } from '../../shared/model/report-facts.ts';
import type { AmountMeaning } from '../../shared/model/reporting.ts';
import type { Store } from './database.ts';
import { ofOurPartner } from './portfolio-own.ts';

/** What was reported of a loan: in the two latest months before one, and in that one. */
export type ReportedLoan = { last: Reported | null; before: Reported | null; now: Reported | null };

/** A month of reports: each loan id with its latest amount. */
export type ReportedMonth = { period: string; rows: { key: string; amount: string }[] };

/** Repayment rows that Kiva accepted, in one meaning and of the partner whom the credentials are of. */
export type ReportedRepository = {
  /** By loan id; loans that were never reported are not in it. */
  of: (loanIds: readonly string[], period: string, meaning: AmountMeaning) => Map<string, ReportedLoan>;
  /** The latest month before one that has accepted rows; null where there is none. */
  monthBefore: (period: string, meaning: AmountMeaning) => ReportedMonth | null;
  /** The month of the newest report up to one, where it was in the other meaning; else null. */
  otherMeaning: (period: string, meaning: AmountMeaning) => string | null;
};

type Row = Reported & { key: string };

/** Nearly every loan was reported in the latest months, so these are read whole and the rest loan by loan. */
const monthsReadWhole = 3;

/** No more than the index of months has: a row of sends is as long as its request. */
const selection = 'i.key, i.amount, s.period, s.id AS sendId, s.finished_at AS at';
const ours = `s.kind = 'report' AND s.meaning = ? AND ${ofOurPartner}`;
const newestFirst = 'ORDER BY s.period DESC, s.seq DESC, i.position DESC';

/** See {@link ReportedRepository}. */
export function reportedRepository(store: Store): ReportedRepository {
  const months = (meaning: AmountMeaning, upTo: string): string[] => monthsOf(store, meaning, upTo);
  return {
    of: (loanIds, period, meaning) => {
      const found = new Map(loanIds.map((id): [string, ReportedLoan] => [id, { ...nothing }]));
      const latest = months(meaning, period);
      for (const month of latest.slice(0, monthsReadWhole))
        for (const row of rowsOfMonth(store, meaning, month)) take(found.get(row.key), row, period);
      if (latest.length > monthsReadWhole) takeOlder(store, found, meaning, period);
      return new Map([...found].filter(([, { last, now }]) => last !== null || now !== null));
    },
    monthBefore: (period, meaning) => {
      const month = months(meaning, period).find((each) => each < period);
      return month === undefined
        ? null
        : { period: month, rows: latestOf(rowsOfMonth(store, meaning, month)) };
    },
    otherMeaning: (period, meaning) => {
      const newest = newestReport(store, period);
      return newest && meaning !== '' && newest.meaning !== meaning ? newest.period : null;
    },
  };
}

const nothing: ReportedLoan = { last: null, before: null, now: null };

/** Months with reports, the newest first, none after `upTo`. */
function monthsOf(store: Store, meaning: AmountMeaning, upTo: string): string[] {
  const rows = store
    .prepare(`SELECT DISTINCT s.period FROM sends s WHERE ${ours} AND s.period <= ? ORDER BY s.period DESC`)
    .all(meaning, upTo) as { period: string }[];
  return rows.map((row) => row.period);
}

/** Of the months up to one, the newest with accepted rows, and what its last report meant. */
function newestReport(store: Store, upTo: string): { period: string; meaning: AmountMeaning } | null {
  const row = store
    .prepare(
      `SELECT s.period, s.meaning FROM sends s WHERE s.kind = 'report' AND s.meaning IN ('repaid', 'outstanding')
         AND ${ofOurPartner} AND s.period <= ?
         AND EXISTS (SELECT 1 FROM send_items i WHERE i.send_id = s.id AND i.state = 'accepted')
       ORDER BY s.period DESC, s.seq DESC LIMIT 1`,
    )
    .get(upTo);
  return (row as { period: string; meaning: AmountMeaning } | undefined) ?? null;
}

/**
 * All accepted rows of a month, corrections before what they correct. They come as one text: an object for each of ten
 * thousand rows takes libsql five times as long. CROSS JOIN keeps the few sends in front of the many rows.
 */
function rowsOfMonth(store: Store, meaning: AmountMeaning, month: string): Row[] {
  const { rows } = store
    .prepare(
      `SELECT json_group_array(json_array(key, amount, sendId, at)) AS rows FROM (
         SELECT ${selection} FROM sends s CROSS JOIN send_items i ON i.send_id = s.id
         WHERE ${ours} AND s.period = ? AND i.state = 'accepted' ${newestFirst})`,
    )
    .get(meaning, month) as { rows: string };
  const parsed = JSON.parse(rows) as [string, string, string, string][];
  return parsed.map(([key, amount, sendId, at]) => ({ key, amount, sendId, at, period: month }));
}

function takeOlder(
  store: Store,
  found: Map<string, ReportedLoan>,
  meaning: AmountMeaning,
  period: string,
): void {
  const older = store.prepare(
    `SELECT ${selection} FROM send_items i CROSS JOIN sends s ON s.id = i.send_id
     WHERE ${ours} AND i.key = ? AND i.state = 'accepted' AND s.period <= ? ${newestFirst}`,
  );
  for (const [key, loan] of found) {
    if (loan.before !== null) continue;
    for (const row of older.all(meaning, key, period) as Row[]) take(loan, row, period);
  }
}

/** Rows come newest first: the first of a month is the one that holds. */
function take(loan: ReportedLoan | undefined, { amount, period, at, sendId }: Row, month: string): void {
  if (loan === undefined) return;
  const reported = { amount, period, at, sendId };
  if (period === month) loan.now ??= reported;
  else if (loan.last === null) loan.last = reported;
  else if (loan.last.period !== period) loan.before ??= reported;
}

function latestOf(newestFirst: readonly Row[]): ReportedMonth['rows'] {
  const latest = new Map<string, string>();
  for (const { key, amount } of newestFirst) if (!latest.has(key)) latest.set(key, amount);
  return [...latest].map(([key, amount]) => ({ key, amount }));
}

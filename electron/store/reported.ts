import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { LaterReported, Reported } from '../../shared/model/report-facts.ts';
import type { AmountMeaning } from '../../shared/model/reporting.ts';
import type { ItemState } from '../../shared/model/send.ts';
import type { Store } from './database.ts';
import { ofOurPartner } from './portfolio-own.ts';

/** Reports of a loan relative to a month: the two latest before it, the one of it, and the newest after it. */
export type ReportedLoan = {
  last: Reported | null;
  before: Reported | null;
  now: Reported | null;
  later: LaterReported | null;
};

/** The reports of a month: each loan id with its latest amount. */
export type MonthReports = { period: string; rows: { key: string; amount: string }[] };

/**
 * Repayment rows of the current partner that Kiva has or may have, or that are waiting. Unknown rows count as reported,
 * because a person confirmed them.
 */
export type ReportedRepository = {
  /** By loan id, with this meaning (later months: any meaning). Loans that were never reported are missing. */
  of: (
    loanIds: readonly string[],
    period: string,
    meaning: AmountMeaning,
  ) => Promise<Map<string, ReportedLoan>>;
  /** The latest month before `period` with rows of this meaning; null if there is none. */
  monthBefore: (period: string, meaning: AmountMeaning) => Promise<MonthReports | null>;
  /** The month of the newest report up to `period`, if it had the other meaning; else null. */
  otherMeaning: (period: string, meaning: AmountMeaning) => string | null;
  /** The newest reported month; null if there is none. */
  newestMonth: () => string | null;
};

type Row = Omit<Reported, 'state'> & { key: string; state: ItemState; meaning: AmountMeaning };

/** The latest months have nearly every loan, so they are read whole; older ones loan by loan. */
const monthsReadWhole = 3;

/** Loans to look up before yielding to the event loop. */
const loansAtOnce = 200;

const ours = `s.kind = 'report' AND ${ofOurPartner} AND s.replaced_by IS NULL AND s.stopped_at IS NULL`;
const isThere = "i.state NOT IN ('refused', 'outdated')";
const sentAt = 'COALESCE(s.finished_at, s.sent_at, s.created_at)';

/** See {@link ReportedRepository}. */
export function reportedRepository(store: Store): ReportedRepository {
  return {
    of: (loanIds, period, meaning) => reportedOf(store, loanIds, period, meaning),
    monthBefore: (period, meaning) => monthBefore(store, period, meaning),
    otherMeaning: (period, meaning) => {
      const newest = newestReport(store, period);
      return newest && meaning !== '' && newest.meaning !== meaning ? newest.period : null;
    },
    newestMonth: () => newestReport(store, '9999-12')?.period ?? null,
  };
}

async function monthBefore(
  store: Store,
  period: string,
  meaning: AmountMeaning,
): Promise<MonthReports | null> {
  for (const month of monthsOf(store, meaning, period).filter((each) => each < period)) {
    const latest = new Map<string, string>();
    for (const send of sendsOfMonth(store, month, meaning)) {
      for (const { key, amount } of rowsOfSend(store, send)) if (!latest.has(key)) latest.set(key, amount);
      await yieldToEventLoop();
    }
    if (latest.size > 0)
      return { period: month, rows: Array.from(latest, ([key, amount]) => ({ key, amount })) };
  }
  return null;
}

async function reportedOf(
  store: Store,
  loanIds: readonly string[],
  period: string,
  meaning: AmountMeaning,
): Promise<Map<string, ReportedLoan>> {
  const found = new Map(loanIds.map((id): [string, ReportedLoan] => [id, { ...nothing }]));
  const months = monthsOf(store, meaning, period);
  for (const month of months.slice(0, monthsReadWhole))
    for (const send of sendsOfMonth(store, month, meaning)) {
      for (const row of rowsOfSend(store, send)) take(found.get(row.key), row, period);
      await yieldToEventLoop();
    }
  for (const month of laterMonths(store, period))
    for (const send of sendsOfMonth(store, month, null)) {
      for (const row of rowsOfSend(store, send)) takeLater(found.get(row.key), row);
      await yieldToEventLoop();
    }
  if (months.length > monthsReadWhole) await takeOlder(store, found, meaning, period);
  await yieldToEventLoop();
  for (const [id, { last, now, later }] of found) if (!(last ?? now ?? later)) found.delete(id);
  return found;
}

const nothing: ReportedLoan = { last: null, before: null, now: null, later: null };

/** Months with reports of a meaning up to `upTo`, newest first. */
function monthsOf(store: Store, meaning: AmountMeaning, upTo: string): string[] {
  const rows = store
    .prepare(
      `SELECT DISTINCT s.period FROM sends s INDEXED BY report_months
       WHERE ${ours} AND s.meaning = ? AND s.period <= ? ORDER BY s.period DESC`,
    )
    .all(meaning, upTo) as { period: string }[];
  return rows.map((row) => row.period);
}

/** Newest first. */
function laterMonths(store: Store, after: string): string[] {
  const rows = store
    .prepare(
      `SELECT DISTINCT s.period FROM sends s INDEXED BY report_months WHERE ${ours} AND s.period > ? ORDER BY s.period DESC`,
    )
    .all(after) as { period: string }[];
  return rows.map((row) => row.period);
}

/** The newest month up to `upTo` with live rows, and the meaning of its last report. */
function newestReport(store: Store, upTo: string): { period: string; meaning: AmountMeaning } | null {
  const row = store
    .prepare(
      `SELECT s.period, s.meaning FROM sends s INDEXED BY report_months
       WHERE ${ours} AND s.meaning IN ('repaid', 'outstanding') AND s.period <= ?
         AND EXISTS (SELECT 1 FROM send_items i WHERE i.send_id = s.id AND ${isThere})
       ORDER BY s.period DESC, s.confirmed_seq DESC LIMIT 1`,
    )
    .get(upTo);
  return (row as { period: string; meaning: AmountMeaning } | undefined) ?? null;
}

type SendOfMonth = { id: string; period: string; meaning: AmountMeaning; at: string };

/** The requests of a month with this meaning (null: any), newest confirmation first. */
function sendsOfMonth(store: Store, period: string, meaning: AmountMeaning | null): SendOfMonth[] {
  return store
    .prepare(
      `SELECT s.id, s.period, s.meaning, ${sentAt} AS at FROM sends s INDEXED BY report_months
       WHERE ${ours} AND s.period = ? AND (? IS NULL OR s.meaning = ?) ORDER BY s.confirmed_seq DESC`,
    )
    .all(period, meaning, meaning) as SendOfMonth[];
}

/** As one JSON text: returning ten thousand row objects takes libsql five times as long. */
function rowsOfSend(store: Store, { id, period, meaning, at }: SendOfMonth): Row[] {
  const { rows } = store
    .prepare(
      `SELECT json_group_array(json_array(i.key, i.amount, i.state)) AS rows FROM send_items i
       WHERE i.send_id = ? AND ${isThere}`,
    )
    .get(id) as { rows: string };
  const parsed = JSON.parse(rows) as [string, string, ItemState][];
  return parsed.map(([key, amount, state]) => ({ key, amount, state, sendId: id, at, period, meaning }));
}

async function takeOlder(
  store: Store,
  found: Map<string, ReportedLoan>,
  meaning: AmountMeaning,
  period: string,
): Promise<void> {
  const older = store.prepare(
    `SELECT i.key, i.amount, i.state, s.period, s.meaning, s.id AS sendId, ${sentAt} AS at
     FROM send_items i INDEXED BY items_by_key CROSS JOIN sends s ON s.id = i.send_id
     WHERE i.key = ? AND ${isThere} AND ${ours} AND s.meaning = ? AND s.period <= ?
     ORDER BY s.period DESC, s.confirmed_seq DESC`,
  );
  const incomplete = [...found].filter(([, loan]) => loan.before === null);
  for (const [at, [key, loan]] of incomplete.entries()) {
    for (const row of older.all(key, meaning, period) as Row[]) take(loan, row, period);
    if (at % loansAtOnce === loansAtOnce - 1) await yieldToEventLoop();
  }
}

/** Rows come newest first, so the first row of a month is the current one. */
function take(loan: ReportedLoan | undefined, row: Row, month: string): void {
  if (loan === undefined) return;
  if (row.period === month) loan.now ??= reportedOfRow(row);
  else if (loan.last === null) loan.last = reportedOfRow(row);
  else if (loan.last.period !== row.period) loan.before ??= reportedOfRow(row);
}

function takeLater(loan: ReportedLoan | undefined, row: Row): void {
  if (loan !== undefined) loan.later ??= { ...reportedOfRow(row), meaning: row.meaning };
}

function reportedOfRow({ amount, period, at, sendId, state }: Row): Reported {
  return {
    amount,
    period,
    at,
    sendId,
    state: state === 'accepted' || state === 'waiting' ? state : 'unknown',
  };
}

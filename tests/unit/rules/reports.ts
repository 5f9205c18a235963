import type { MissingLoans, Reported, ReportFacts, ReportLoan } from '../../../shared/model/report-facts.ts';
import { type Reporting, reportingSchema } from '../../../shared/model/reporting.ts';
import type { Finding } from '../../../shared/model/review.ts';
import type { ReportContent, ReportRow } from '../../../shared/model/work.ts';
import { emptyReport, emptyRow } from '../../../shared/rules/empty-report.ts';
import { checkReport } from '../../../shared/rules/report-checks.ts';

/** The time of all checks, and of fetching the list of loans. */
export const at = '2026-11-21T10:00:00.000Z';

/** Complete settings. */
export const settled: Reporting = reportingSchema.parse({ meaning: 'repaid', columns: 'two' });

/** An accepted report of a loan, in cents, so that tests do not calculate in floats. */
export function reported(cents: number | null, period: string): Reported | null {
  const sendId = 'b3f5c0de-0000-4000-8000-000000000001';
  return cents === null ? null : { amount: money(cents), period, at, sendId, state: 'accepted' };
}

/** Cents as a decimal. */
export function money(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A loan of 1,000.00 without reports. */
export function loan(loanId: string, change: Partial<ReportLoan> = {}): ReportLoan {
  return {
    loanId,
    clientId: '',
    name: '',
    status: 'payingBack',
    currency: 'KES',
    localPrice: '1000.00',
    last: null,
    before: null,
    now: null,
    later: null,
    ...change,
  };
}

/** A complete list of loans. */
export const nothingMissing: MissingLoans = { unsure: false, unreadable: 0, withoutId: 0, sameId: 0 };

/** Facts with a list of loans just fetched. */
export function factsOf(expected: ReportLoan[], change: Partial<ReportFacts> = {}): ReportFacts {
  const none = { others: [], otherMeaning: null, newestMonth: null, missing: nothingMissing };
  return { asOf: at, expected, ...none, ...change };
}

/** A row with some of its texts. */
export function row(loanId: string, amount: string, change: Partial<ReportRow> = {}): ReportRow {
  return { ...emptyRow, loanId, amount, ...change };
}

/** A report for November of repaid totals. */
export function reportOf(rows: ReportRow[], change: Partial<ReportContent> = {}): ReportContent {
  return { ...emptyReport('repaid', '2026-11'), rows, ...change };
}

/** The findings of a report; its settings match unless given. */
export function found(
  report: ReportContent,
  facts: ReportFacts | null,
  change: Partial<Reporting> = {},
): Finding[] {
  const reporting = { ...settled, meaning: report.meaning, ...change };
  return checkReport(report, { facts, reporting, now: at });
}

/** Findings as `certainty rule path`, easier to read in a failed test. */
export function short(findings: readonly Finding[]): string[] {
  return findings.map(({ certainty, rule, path }) => `${certainty} ${rule} ${path}`.trim());
}

import type { PortfolioSummary } from '../../../shared/model/portfolio-search.ts';
import type { ReportRole } from '../../../shared/model/report-name.ts';
import type { SentReport } from '../../../shared/model/sent-report.ts';
import type { WorkSummary } from '../../../shared/model/work.ts';

/** What is known of a month as a whole: its report, what corrects it, and what of it Kiva has. */
export type MonthOfReport = {
  accepted: number;
  /** How many loans Kiva expects; null where the copy of the loans is not of this month. */
  expected: number | null;
  refused: number;
  corrections: number;
  /** Reports of rows that were stopped. */
  remainders: number;
};

/** The month that a report stands for; null for one that was never sent, and for what corrects another. */
export function monthOf(
  workId: string,
  reports: readonly SentReport[],
  coverage: PortfolioSummary['coverage'] | null,
): MonthOfReport | null {
  const report = reports.find((each) => each.workId === workId);
  if (report?.corrects !== '' || report.accepted + report.refused === 0) return null;
  const count = (role: ReportRole): number =>
    reports.filter((each) => each.corrects === workId && each.role === role).length;
  // A further report of the month has its own rows; the month as a whole is said of the first.
  const isCovered =
    report.nth === 1 && coverage !== null && coverage.period === report.period && coverage.expected > 0;
  return {
    accepted: isCovered ? coverage.reported : report.accepted,
    expected: isCovered ? coverage.expected : null,
    refused: report.refused,
    corrections: count('correction'),
    remainders: count('remainder'),
  };
}

/** Reports by their months, the newest first; what corrects one stands below it. */
export function byMonth(
  summaries: readonly WorkSummary[],
  reports: readonly SentReport[],
): readonly WorkSummary[] {
  const corrected = new Map(reports.map(({ workId, corrects }) => [workId, corrects]));
  const firstOf = (id: string): string => {
    const first = corrected.get(id) ?? '';
    return first !== '' && summaries.some((each) => each.id === first) ? first : id;
  };
  const place = new Map(summaries.map(({ id }, index) => [id, index]));
  const rank = ({ id }: WorkSummary): number => place.get(firstOf(id)) ?? 0;
  return summaries.toSorted(
    (a, b) =>
      b.title.localeCompare(a.title) ||
      rank(a) - rank(b) ||
      Number(firstOf(a.id) !== a.id) - Number(firstOf(b.id) !== b.id),
  );
}

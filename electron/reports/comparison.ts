import type { ReportFacts } from '../../shared/model/report-facts.ts';
import type { ReportReview } from '../../shared/model/report-review.ts';
import type { WorkBody } from '../../shared/model/work.ts';
import { sumsInSteps } from '../../shared/rules/report/review.ts';
import { inSlices } from '../in-slices.ts';
import type { Repositories } from '../store/repositories.ts';
import { factsForReport } from './facts.ts';

/** What a report is reviewed against: facts of its loans, and the month that was reported before it. */
export type ReportComparison = { facts: ReportFacts | null; previous: ReportReview['previous'] };

/** What a stored report is reviewed against; nothing for other work. */
export async function comparisonFor(
  body: WorkBody,
  repositories: Pick<Repositories, 'portfolio' | 'reported' | 'schedules'>,
): Promise<ReportComparison> {
  if (body.kind !== 'report') return { facts: null, previous: null };
  const { period, meaning } = body.content;
  const facts = await factsForReport(repositories, body.content);
  const month = await repositories.reported.monthBefore(period, meaning);
  return {
    facts,
    previous: month && {
      ...month,
      rows: month.rows.length,
      sums: await inSlices(sumsInSteps(month.rows, facts)),
    },
  };
}

import { encodeFacts, type ReportFacts } from '../../../shared/model/report-facts.ts';
import type { ReportReview } from '../../../shared/model/report-review.ts';
import type { WorkBody } from '../../../shared/model/work.ts';
import { ok } from '../../../shared/result.ts';
import { proposedMonth } from '../../../shared/rules/report/proposed-month.ts';
import { sumsInSteps } from '../../../shared/rules/report/review.ts';
import type { Records } from '../../environment/desk.ts';
import { factsForReport, reportFacts } from '../../environment/report-facts.ts';
import { inSlices } from '../../in-slices.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

/** What the page compares a report with while it is written. Read from the store alone, so it works without a line. */
export function reportsHandlers(parts: Parts): Pick<Handlers, 'reports.facts' | 'reports.month'> {
  return {
    'reports.month': async ({ environment }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      return ok({ month: proposedMonth(parts.now(), records.value.reported.newestMonth()) });
    },
    'reports.facts': async ({ environment, ...asked }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      return ok(await inSlices(encodeFacts(await reportFacts(records.value, asked))));
    },
  };
}

/** What a stored report is reviewed with; nothing for other work. */
export async function comparedWith(
  body: WorkBody,
  records: Records,
): Promise<{ facts: ReportFacts | null; previous: ReportReview['previous'] }> {
  if (body.kind !== 'report') return { facts: null, previous: null };
  const { period, meaning } = body.content;
  const facts = await factsForReport(records, body.content);
  const month = await records.reported.monthBefore(period, meaning);
  return {
    facts,
    previous: month && {
      ...month,
      rows: month.rows.length,
      sums: await inSlices(sumsInSteps(month.rows, facts)),
    },
  };
}

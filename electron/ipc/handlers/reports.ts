import { encodeFacts, type ReportFacts } from '../../../shared/model/report-facts.ts';
import type { WorkBody } from '../../../shared/model/work.ts';
import { ok } from '../../../shared/result.ts';
import type { Records } from '../../environment/desk.ts';
import { factsForReport, reportFacts } from '../../environment/report-facts.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

/** What the page compares a report with while it is written. Read from the store alone, so it works without a line. */
export function reportsHandlers(parts: Parts): Pick<Handlers, 'reports.facts'> {
  return {
    'reports.facts': async ({ environment, ...asked }) => {
      const records = await parts.desk(environment).records();
      return records.ok ? ok(encodeFacts(reportFacts(records.value, asked))) : records;
    },
  };
}

/** The facts that a stored report is reviewed with; null for other work. */
export function factsOf(body: WorkBody, records: Records): ReportFacts | null {
  return body.kind === 'report' ? factsForReport(records, body.content) : null;
}

import { ok } from '../../../shared/result.ts';
import { sendInParts } from '../../../shared/rules/parts.ts';
import { monthInWork, proposedMonth } from '../../../shared/rules/report/proposed-month.ts';
import { inSlices } from '../../in-slices.ts';
import { reportFacts } from '../../reports/facts.ts';
import { reportNames } from '../../reports/report-names.ts';
import { sentReports } from '../../reports/sent-reports.ts';
import type { Handlers } from '../pipeline.ts';
import { type HandlerDeps, withWorkspace } from './deps.ts';

/** What the page compares a report with while it is written. Read from the store alone, so it works without a line. */
export function reportsHandlers(
  deps: HandlerDeps,
): Pick<Handlers, 'reports.facts' | 'reports.month' | 'reports.names' | 'reports.sent'> {
  return {
    'reports.month': ({ environment }) =>
      withWorkspace(deps, environment, ({ reported }) => {
        const [now, newest] = [deps.now(), reported.newestMonth()];
        return ok({ month: proposedMonth(now, newest), inWork: monthInWork(now, newest) });
      }),
    'reports.names': ({ environment }) =>
      withWorkspace(deps, environment, ({ work }) => ok(reportNames(work))),
    'reports.sent': ({ environment }) =>
      withWorkspace(deps, environment, async (open) => ok(await sentReports(open))),
    'reports.facts': ({ environment, ...asked }, { part }) =>
      withWorkspace(deps, environment, async (open) =>
        ok({ parts: await inSlices(sendInParts(await reportFacts(open, asked), part)) }),
      ),
  };
}

import { ok } from '../../../shared/result.ts';
import { sendInParts } from '../../../shared/rules/parts.ts';
import { proposedMonth } from '../../../shared/rules/report/proposed-month.ts';
import { inSlices } from '../../in-slices.ts';
import { reportFacts } from '../../reports/facts.ts';
import type { Handlers } from '../pipeline.ts';
import { type HandlerDeps, withWorkspace } from './deps.ts';

/** What the page compares a report with while it is written. Read from the store alone, so it works without a line. */
export function reportsHandlers(deps: HandlerDeps): Pick<Handlers, 'reports.facts' | 'reports.month'> {
  return {
    'reports.month': ({ environment }) =>
      withWorkspace(deps, environment, ({ reported }) =>
        ok({ month: proposedMonth(deps.now(), reported.newestMonth()) }),
      ),
    'reports.facts': ({ environment, ...asked }, { part }) =>
      withWorkspace(deps, environment, async (open) =>
        ok({ parts: await inSlices(sendInParts(await reportFacts(open, asked), part)) }),
      ),
  };
}

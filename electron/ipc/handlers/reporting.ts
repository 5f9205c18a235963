import type { Environment } from '../../../shared/environment.ts';
import { ok } from '../../../shared/result.ts';
import { knownPartner } from '../../environment/partner.ts';
import { readReporting, saveReporting } from '../../reports/reporting-settings.ts';
import type { Handlers } from '../pipeline.ts';
import type { HandlerDeps } from './deps.ts';

/** How a partner reports in one environment: of the partner whom the last connection was of. */
export function reportingHandlers(deps: HandlerDeps): Pick<Handlers, 'reporting.get' | 'reporting.save'> {
  const { settings } = deps;
  return {
    'reporting.get': async ({ environment }) =>
      ok(readReporting(settings, environment, await partnerOf(deps, environment))),
    'reporting.save': async ({ environment, reporting }) =>
      saveReporting(settings, environment, await partnerOf(deps, environment), reporting),
  };
}

/** Null before the first connection, and while the store cannot be read. */
async function partnerOf({ workspace }: HandlerDeps, environment: Environment): Promise<string | null> {
  const opened = await workspace(environment).open();
  return opened.ok ? knownPartner(opened.value) : null;
}

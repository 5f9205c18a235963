import type { Environment } from '../../../shared/environment.ts';
import { type Reporting, reportingSchema } from '../../../shared/model/reporting.ts';
import { ok } from '../../../shared/result.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

type ReportingHandlers = Pick<Handlers, 'reporting.get' | 'reporting.save'>;

/** How a partner reports in one environment. */
export function reportingHandlers(parts: Parts): ReportingHandlers {
  return {
    'reporting.get': async ({ environment }) => ok(reportingIn(parts, environment)),
    'reporting.save': async ({ environment, reporting }) => {
      const all = { ...parts.settings.get().reporting, [environment]: reporting };
      const saved = parts.settings.update({ reporting: all });
      return saved.ok ? ok(reportingIn(parts, environment)) : saved;
    },
  };
}

/** The settings of one environment, with defaults for what was never said. */
export function reportingIn({ settings }: Parts, environment: Environment): Reporting {
  return settings.get().reporting[environment] ?? reportingSchema.parse({});
}

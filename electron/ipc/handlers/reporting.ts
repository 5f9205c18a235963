import type { Environment } from '../../../shared/environment.ts';
import { type Reporting, reportingSchema } from '../../../shared/model/reporting.ts';
import { ok } from '../../../shared/result.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

type ReportingHandlers = Pick<Handlers, 'reporting.get' | 'reporting.save'>;

/** How a partner reports in one environment: of the partner whom the last connection was of. */
export function reportingHandlers(parts: Parts): ReportingHandlers {
  return {
    'reporting.get': async ({ environment }) =>
      ok(reportingOf(parts, environment, await knownPartner(parts, environment))),
    'reporting.save': async ({ environment, reporting: { anew: _anew, ...said } }) => {
      const partner = await knownPartner(parts, environment);
      const { settings } = parts;
      const { reporting, reportingByPartner } = settings.get();
      const saved =
        partner === null
          ? settings.update({ reporting: { ...reporting, [environment]: said } })
          : settings.update({
              reporting: { ...reporting, [environment]: undefined },
              reportingByPartner: { ...reportingByPartner, [keyOf(environment, partner)]: said },
            });
      return saved.ok ? ok(reportingOf(parts, environment, partner)) : saved;
    },
  };
}

/**
 * The reporting settings of a partner in an environment, with defaults for what was never set. What amounts mean is agreed between
 * one partner and Kiva (API.md §5.1), so another partner's answer does not count: `anew` says that there is one. What was set
 * before any partner was known becomes that of the first.
 */
export function reportingOf(
  { settings }: Pick<Parts, 'settings'>,
  environment: Environment,
  partner: string | null,
): Reporting {
  const { reporting, reportingByPartner } = settings.get();
  const unsigned = reporting[environment];
  if (partner === null) return unsigned ?? reportingSchema.parse({});
  const own = reportingByPartner[keyOf(environment, partner)];
  const others = Object.keys(reportingByPartner).some((key) => key.startsWith(keyOf(environment, '')));
  if (own ?? !unsigned) return own ?? reportingSchema.parse(others ? { anew: true } : {});
  // The answer holds for this run also where it cannot be written.
  settings.update({
    reporting: { ...reporting, [environment]: undefined },
    reportingByPartner: { ...reportingByPartner, [keyOf(environment, partner)]: unsigned },
  });
  return unsigned ?? reportingSchema.parse({});
}

function keyOf(environment: Environment, partner: string): string {
  return `${environment}/${partner}`;
}

/** Null before the first connection, and while the store cannot be read. */
async function knownPartner(parts: Parts, environment: Environment): Promise<string | null> {
  const records = await parts.desk(environment).records();
  const partner = records.ok ? records.value.cache.read('partner') : null;
  return typeof partner === 'string' ? partner : null;
}

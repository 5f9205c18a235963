import type { Environment } from '../../shared/environment.ts';
import { type Reporting, type ReportingChange, reportingSchema } from '../../shared/model/reporting.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Settings } from '../settings/settings.ts';

/** The part of the settings that says how partners report. */
export type ReportingStore = Pick<Settings, 'get' | 'update'>;

/**
 * The reporting settings of a partner in an environment, with defaults for what was never set. What amounts mean is agreed between
 * one partner and Kiva (API.md §5.1), so another partner's answer does not count: `anew` says that there is one. What was set
 * before any partner was known (`partner` is null) becomes that of the first.
 */
export function readReporting(
  settings: ReportingStore,
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

/** Changes how a partner reports, in what is stored now; fails where the settings cannot be written. */
export function saveReporting(
  settings: ReportingStore,
  environment: Environment,
  partner: string | null,
  change: ReportingChange,
): Result<Reporting> {
  const { anew: _anew, ...said } = { ...readReporting(settings, environment, partner), ...change };
  const { reporting, reportingByPartner } = settings.get();
  const saved =
    partner === null
      ? settings.update({ reporting: { ...reporting, [environment]: said } })
      : settings.update({
          reporting: { ...reporting, [environment]: undefined },
          reportingByPartner: { ...reportingByPartner, [keyOf(environment, partner)]: said },
        });
  return saved.ok ? ok(readReporting(settings, environment, partner)) : saved;
}

function keyOf(environment: Environment, partner: string): string {
  return `${environment}/${partner}`;
}

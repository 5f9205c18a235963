import type { Environment } from '../../shared/environment.ts';
import type { EndpointPreset, EndpointPresets, EndpointSet } from '../../shared/model/connection.ts';

type Real = Exclude<Environment, 'practice'>;

const variants = { journalsPath: 'singular', journalsBody: 'wrapped', loansStatus: 'optional' } as const;

function preset(
  dated: string,
  name: string,
  [tokenUrl, audience, apiBaseUrl]: readonly [string, string, string],
): EndpointPreset {
  return { dated, name, set: { tokenUrl, audience, apiBaseUrl, ...variants } };
}

/** The sets that the two documents name from which this program was made (API.md §2.4). */
const documented = {
  stage: preset('2025-04', 'Kiva’s authentication page', [
    'https://auth-stage.kiva.org/oauth/token',
    'https://partner-api-stage.kiva.org',
    'https://partner-api-stage.kiva.org',
  ]),
  production: preset('2025-09', 'Kiva’s go-live page', [
    'https://auth.k1.kiva.org/oauth/token',
    'https://partner-api.k1.kiva.org',
    'https://partner-api.k1.kiva.org',
  ]),
} as const;

/** All sets of hosts that were ever seen (API.md §2.4), newest first. Raise the version with every change. */
const shipped: EndpointPresets = {
  version: '2026-11-28',
  stage: [
    preset('2026-08', 'Kiva’s samples', [
      'https://auth.staging.kiva.org/oauth/token',
      'https://partner-api-stage.kiva.org',
      'https://partnerapi.staging.kiva.org',
    ]),
    preset('2026-01', 'Kiva’s curl guide', [
      'https://auth.staging.kiva.org/oauth/token',
      'https://partner-api-stage.dk1.kiva.org',
      'https://partnerapi.staging.kiva.org',
    ]),
    documented.stage,
    preset('2024-10', 'Kiva’s Postman collection (dk1)', [
      'https://auth-stage.dk1.kiva.org/oauth/token',
      'https://partner-api-stage.dk1.kiva.org',
      'https://partner-api-stage.dk1.kiva.org',
    ]),
  ],
  production: [
    preset('2026-01', 'Kiva’s .NET library', [
      'https://auth.dk1.kiva.org/oauth/token',
      'https://partner-api.dk1.kiva.org',
      'https://partnerapi.kiva.org',
    ]),
    documented.production,
    preset('2025-06', 'Kiva’s Swagger links', [
      'https://auth.k1.kiva.org/oauth/token',
      'https://partner-api.k1.kiva.org',
      'https://partnerapi.production.kiva.org',
    ]),
    preset('2025-04', 'Kiva’s Spanish and French pages', [
      'https://auth.k1.kiva.org/oauth/token',
      'https://partner-api.k1.kiva.org',
      'https://partner-api.kiva.org',
    ]),
  ],
};

/** The sets that the program ships. */
export function shippedPresets(): EndpointPresets {
  return shipped;
}

/** The shipped sets of an environment, newest first; Practice has none. */
export function presetsOf(environment: Environment): readonly EndpointPreset[] {
  return environment === 'practice' ? [] : shipped[environment];
}

/** Whether an address has a host that is known for the other environment, and not for this one. */
export function isOfOther(environment: Real, url: string): boolean {
  return isKnownFor(environment === 'stage' ? 'production' : 'stage', url) && !isKnownFor(environment, url);
}

/** Whether a set of this environment has the host of an address, by the shipped list or another one. */
export function isKnownFor(environment: Real, url: string, known: EndpointPresets = shipped): boolean {
  return known[environment].some(({ set: { tokenUrl, apiBaseUrl } }) =>
    [tokenUrl, apiBaseUrl].some((each) => hasSameHost(each, url)),
  );
}

/** Whether two addresses have the same host, at whatever port. An address that cannot be read has none. */
export function hasSameHost(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).hostname === new URL(other).hostname;
}

/** What an environment begins with: the hosts of Kiva's own document, whatever newer ones were seen elsewhere. */
export function defaultSetOf(environment: Exclude<Environment, 'practice'>): EndpointSet {
  return documented[environment].set;
}

import { cleanCredential } from '../../shared/credential-text.ts';
import type { Environment } from '../../shared/environment.ts';
import { failure } from '../../shared/errors.ts';
import type { ConnectionFound, EndpointPresets, EndpointSet } from '../../shared/model/connection.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import {
  defaultSetOf,
  hasSameHost,
  isKnownFor,
  isOfOther,
  shippedPresets,
} from '../kiva/endpoint-presets.ts';
import { checkEndpointSet, type HostRule, isLoopback } from '../kiva/endpoint-sets.ts';
import type { EndpointsFile } from '../kiva/endpoints-file.ts';
import type { Settings } from '../settings/settings.ts';

type Real = Exclude<Environment, 'practice'>;

/** Addresses of the real environments: from an external file, else the person's settings, else the default preset. */
export type EndpointBook = {
  current: (environment: Real) => EndpointSet;
  /** Fails with HOST_OF_OTHER where what holds now has an address of the other environment: nothing may be sent there from this one. */
  check: (environment: Real) => Result<void>;
  /** All known sets: those of a file from Kiva's support, else the shipped ones. */
  presets: () => EndpointPresets;
  takePresets: (presets: EndpointPresets) => Result<void>;
  save: (environment: Environment, set: EndpointSet) => Result<EndpointSet>;
  /**
   * Keeps what was found out of a set: with the settings where they can be edited and written, else for this run. Nothing once other
   * addresses hold.
   */
  learn: (environment: Real, found: ConnectionFound, of: EndpointSet) => void;
  editable: (environment: Environment) => boolean;
  fromFile: boolean;
};

/** See {@link EndpointBook}. Hosts are checked at every save, and again at every use. */
export function endpointBook(settings: Settings, file: EndpointsFile, hosts: HostRule): EndpointBook {
  const editable = (environment: Environment): boolean => environment !== 'practice' && !file[environment];
  const learned: Record<Real, ConnectionFound> = { stage: {}, production: {} };
  const current = (environment: Real): EndpointSet => ({
    ...(file[environment] ?? settings.get().endpoints[environment] ?? defaultSetOf(environment)),
    ...withoutUndefined(learned[environment]),
  });
  const presets = (): EndpointPresets => settings.get().presets ?? shippedPresets();
  /** Hosts that are known for the other environment, and those that it has now; Kiva may share one for signing in. */
  const ofOther = (environment: Real, set: EndpointSet): Result<void> => {
    const other = environment === 'stage' ? 'production' : 'stage';
    const isTaken = (name: 'tokenUrl' | 'apiBaseUrl'): boolean => {
      const url = set[name];
      if (!URL.canParse(url) || isLoopback(new URL(url))) return false;
      if (isOfOther(environment, url)) return true;
      if (isKnownFor(environment, url) || isKnownFor(environment, url, presets())) return false;
      return (
        isKnownFor(other, url, presets()) ||
        (name === 'apiBaseUrl' && hasSameHost(url, current(other).apiBaseUrl))
      );
    };
    const fields = (['tokenUrl', 'apiBaseUrl'] as const)
      .filter(isTaken)
      .map((path) => ({ path, message: 'is of the other environment' }));
    return fields.length > 0 ? failed(failure('HOST_OF_OTHER', { fields })) : ok(undefined);
  };
  const write = (environment: Real, set: EndpointSet): Result<void> =>
    settings.update({ endpoints: { ...settings.get().endpoints, [environment]: set } });
  return {
    fromFile: Object.keys(file).length > 0,
    editable,
    current,
    check: (environment) => ofOther(environment, current(environment)),
    presets,
    takePresets: (presets) => settings.update({ presets }),
    save: (environment, typed) => {
      const set = cleanSet(typed);
      const fields = checkEndpointSet(set, hosts);
      if (fields.length > 0) return failed(failure('HOST_NOT_ALLOWED', { fields }));
      if (environment === 'practice' || !editable(environment))
        return failed(failure('BAD_INPUT', { message: 'this environment is set from outside' }));
      const elsewhere = ofOther(environment, set);
      if (!elsewhere.ok) return elsewhere;
      learned[environment] = {};
      const updated = write(environment, set);
      return updated.ok ? ok(set) : updated;
    },
    learn: (environment, found, of) => {
      const { tokenUrl, apiBaseUrl } = current(environment);
      const isOfThese = of.tokenUrl === tokenUrl && of.apiBaseUrl === apiBaseUrl;
      if (!isOfThese || Object.keys(found).length === 0) return;
      learned[environment] = { ...learned[environment], ...found };
      if (editable(environment) && write(environment, current(environment)).ok) learned[environment] = {};
    },
  };
}

function withoutUndefined(found: ConnectionFound): Partial<EndpointSet> {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** Removes invisible characters, which pasted addresses may contain. */
function cleanSet(set: EndpointSet): EndpointSet {
  const { tokenUrl, audience, apiBaseUrl } = set;
  return {
    ...set,
    tokenUrl: cleanCredential(tokenUrl),
    audience: cleanCredential(audience),
    apiBaseUrl: cleanCredential(apiBaseUrl),
  };
}

import { cleanCredential } from '../../shared/credential-text.ts';
import type { Environment } from '../../shared/environment.ts';
import { failure } from '../../shared/errors.ts';
import type { EndpointPreset, EndpointSet } from '../../shared/model/connection.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { checkEndpointSet, type HostRule, presetsOf } from '../kiva/endpoint-sets.ts';
import type { EndpointsFile } from '../kiva/endpoints-file.ts';
import type { Settings } from '../settings/settings.ts';

/** Addresses of the real environments: from an external file, else the person's settings, else the first preset. */
export type EndpointBook = {
  current: (environment: Exclude<Environment, 'practice'>) => EndpointSet;
  presets: (environment: Environment) => EndpointPreset[];
  save: (environment: Environment, set: EndpointSet) => Result<EndpointSet>;
  editable: (environment: Environment) => boolean;
  fromFile: boolean;
};

/** See {@link EndpointBook}. Hosts are checked at every save, and again at every use. */
export function endpointBook(settings: Settings, file: EndpointsFile, hosts: HostRule): EndpointBook {
  const editable = (environment: Environment): boolean => environment !== 'practice' && !file[environment];
  return {
    fromFile: Object.keys(file).length > 0,
    editable,
    presets: (environment) => [...presetsOf(environment)],
    current: (environment) =>
      file[environment] ?? settings.get().endpoints[environment] ?? firstPreset(environment),
    save: (environment, typed) => {
      const set = cleanSet(typed);
      const fields = checkEndpointSet(set, hosts);
      if (fields.length > 0) return failed(failure('HOST_NOT_ALLOWED', { fields }));
      if (!editable(environment))
        return failed(failure('BAD_INPUT', { message: 'this environment is set from outside' }));
      const updated = settings.update({ endpoints: { ...settings.get().endpoints, [environment]: set } });
      return updated.ok ? ok(set) : updated;
    },
  };
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

function firstPreset(environment: Environment): EndpointSet {
  const preset = presetsOf(environment)[0];
  if (!preset) throw new Error(`no endpoint preset for ${environment}`);
  return preset.set;
}

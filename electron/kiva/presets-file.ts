import { z } from 'zod';
import { environments } from '../../shared/environment.ts';
import {
  type EndpointPreset,
  type EndpointPresets,
  endpointPresetSchema,
  endpointPresetsSchema,
  type PresetChange,
} from '../../shared/model/connection.ts';
import { ok, type Result } from '../../shared/result.ts';
import { isOfOther } from './endpoint-presets.ts';
import { badFile, fileSetSchema, hostProblems, parseFile } from './endpoints-file.ts';

const { name, dated } = endpointPresetSchema.shape;

const listSchema = z
  .array(z.strictObject({ name, dated, ...fileSetSchema.shape }))
  .max(20)
  .transform((list): EndpointPreset[] => list.map(({ name, dated, ...set }) => ({ name, dated, set })));

const fileSchema = z.strictObject({
  version: endpointPresetsSchema.shape.version,
  stage: listSchema,
  production: listSchema,
});

/**
 * Reads the text of a file with which Kiva's support replaces the known addresses (API.md §2.4). BAD_INPUT names each
 * wrong field, such as `stage.0.tokenUrl`; only https under kiva.org is taken, in a checkout as well, and no host of one environment for the
 * other.
 */
export function readPresetsFile(text: string): Result<EndpointPresets> {
  const parsed = parseFile(text, fileSchema);
  if (!parsed.ok) return parsed;
  const problems = (['stage', 'production'] as const).flatMap((environment) =>
    parsed.value[environment].flatMap(({ set }, place) => [
      ...hostProblems(`${environment}.${place}`, set, 'kiva'),
      ...(['tokenUrl', 'apiBaseUrl'] as const)
        .filter((name) => isOfOther(environment, set[name]))
        .map((name) => ({ path: `${environment}.${place}.${name}`, message: 'is of the other environment' })),
    ]),
  );
  return problems.length > 0 ? badFile(problems) : ok(parsed.value);
}

/** What would be other in the lists, by the names of the sets: shown before a file is taken. */
export function presetChanges(before: EndpointPresets, after: EndpointPresets): PresetChange[] {
  return environments.flatMap((environment) => {
    if (environment === 'practice') return [];
    const [old, next] = [before[environment], after[environment]];
    const gone = old.filter(({ name }) => !next.some((one) => one.name === name));
    return [
      ...next.flatMap((preset): PresetChange[] => {
        const known = old.find(({ name }) => name === preset.name);
        if (known && JSON.stringify(known) === JSON.stringify(preset)) return [];
        return [{ environment, kind: known ? 'changed' : 'added', preset }];
      }),
      ...gone.map((preset): PresetChange => ({ environment, kind: 'removed', preset })),
    ];
  });
}

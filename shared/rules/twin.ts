import type { Config } from '../model/config.ts';
import type { ListName } from '../model/draft-fields.ts';

/** Kiva's lists that a draft is chosen from, those first that differ most. */
export const twinLists = [
  'themes',
  'locations',
  'activities',
  'languages',
  'currencies',
] as const satisfies readonly ListName[];

/** What is in one list only, by the names that a person knows, and how many are in both. */
export type TwinDifference = {
  list: ListName;
  onlyStage: string[];
  onlyProduction: string[];
  both: number;
};

/** Compares the lists by name, since ids differ between environments (`remap.ts`). */
export function compareTwins(stage: Config, production: Config): TwinDifference[] {
  return twinLists.map((list) => {
    const [here, there] = [namesIn(stage, list), namesIn(production, list)];
    const onlyStage = [...here].filter((name) => !there.has(name)).sort();
    const onlyProduction = [...there].filter((name) => !here.has(name)).sort();
    return { list, onlyStage, onlyProduction, both: here.size - onlyStage.length };
  });
}

function namesIn(config: Config, list: ListName): Set<string> {
  const isOwnName = list === 'locations' || list === 'currencies';
  return new Set(config[list].map(({ value, label }) => (isOwnName ? value : label)));
}

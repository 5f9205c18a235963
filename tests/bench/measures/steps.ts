import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../e2e/fixtures/paths.ts';
import type { Figure } from '../figures.ts';

/** Seconds that the whole of `npm test` may take. */
const goal = 8 * 60;

/** The steps of the last whole `npm test`, as it wrote them down; nothing where there was none. */
export function stepFigures(): Figure[] {
  const file = join(checkout, 'test-results', 'steps.json');
  const at = statSync(file, { throwIfNoEntry: false })?.mtime.toISOString().slice(0, 16);
  if (at === undefined) return [];
  const steps = JSON.parse(readFileSync(file, 'utf8')) as { name: string; seconds: number }[];
  const figure = (name: string, value: number): Figure => ({ name, value, unit: 's', base: null, note: at });
  const whole = steps.reduce((sum, { seconds }) => sum + seconds, 0);
  return [
    { ...figure('npm test, all steps', whole), target: { what: 'value', most: goal } },
    ...steps.map(({ name, seconds }) => figure(`npm test: ${name}`, seconds)),
  ];
}

import { globSync } from 'node:fs';
import { join } from 'node:path';
import { sizesOf } from '../../../build/packaging/contents.ts';
import { checkout } from '../../e2e/fixtures/paths.ts';
import type { Figure } from '../figures.ts';

/** The last packed program by part, as `npm run package` prints it; nothing where none was packed. */
export function packageFigures(): Figure[] {
  const [folder] = globSync('release*/*-unpacked', { cwd: checkout });
  if (folder === undefined) return [];
  const sizes = sizesOf(join(checkout, folder));
  const figure = (name: string, bytes: number): Figure => ({
    ...{ name: `Packed: ${name}`, value: bytes / 1e6, unit: 'MB', base: null, note: folder },
  });
  const whole = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  return [figure('all of it', whole), ...sizes.map(({ name, bytes }) => figure(name, bytes))];
}

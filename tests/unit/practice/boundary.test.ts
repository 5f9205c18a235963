import { globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const FOLDER = fileURLToPath(new URL('../../../electron/practice', import.meta.url));
const PACKAGES = /^(node:|hono$|@hono\/node-server(\/|$)|jose$)/;

it('imports nothing from the client that it tests', () => {
  const files = globSync('**/*.ts', { cwd: FOLDER });
  expect(files.length).toBeGreaterThan(40);
  const strange = files.flatMap((file) => {
    const source = readFileSync(resolve(FOLDER, file), 'utf8');
    const targets = [...source.matchAll(/(?:from|import) '([^']+)'/g)].map(([, target]) => String(target));
    const leaves = (target: string) =>
      target.startsWith('.')
        ? relative(FOLDER, resolve(FOLDER, dirname(file), target)).startsWith('..')
        : !PACKAGES.test(target);
    return targets.filter(leaves).map((target) => `${file}: ${target}`);
  });
  expect(strange).toEqual([]);
});

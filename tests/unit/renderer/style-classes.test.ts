import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const importOfStyles = /import (\w+) from '(\.[^']+\.module\.css)';/g;

/** Classes that a file takes of its style sheets, and that these do not have: TypeScript takes any name. */
function missingClasses(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const code = text.replaceAll(/^import .*;$/gm, '');
  return [...text.matchAll(importOfStyles)].flatMap(([, name = '', path = '']) => {
    const styles = readFileSync(join(root, dirname(file), path), 'utf8');
    const used = new Set(
      [...code.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, each = '']) => each),
    );
    return [...used]
      .filter((each) => !new RegExp(`\\.${each}\\b`).test(styles))
      .map((each) => `${file}: ${each}`);
  });
}

test('every class that a component names is in its style sheet', () => {
  const files = globSync('renderer/**/*.{ts,tsx}', { cwd: root });
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap(missingClasses)).toEqual([]);
});

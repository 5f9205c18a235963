import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { appFolder } from '../../e2e/fixtures/paths.ts';
import type { Figure } from '../figures.ts';

const folder = join(appFolder, 'dist', 'renderer');

/** The page's scripts and styles: what the first page loads, and all of it. Kilobytes as on disk. */
export function bundleFigures(): Figure[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|css)$/.test(name),
  );
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const first = files.filter((name) => page.includes(name.split('/').at(-1) ?? name));
  return [figure('Bundle of the first page', first), figure('Bundle of all pages', files)];
}

function figure(name: string, files: readonly string[]): Figure {
  const bytes = files.map((file) => readFileSync(join(folder, file)));
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0) / 1000;
  const zipped = sum(bytes.map((each) => gzipSync(each).length));
  return {
    name,
    value: sum(bytes.map((each) => each.length)),
    unit: 'kB',
    base: null,
    note: `${zipped.toFixed(0)} kB gzipped`,
  };
}

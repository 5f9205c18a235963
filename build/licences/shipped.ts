import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, root } from '../tools.mjs';
import { bundledLists } from './plugin.ts';
import type { ShippedPackage } from './rules.ts';

/** The packages that are shipped as files (`nativeParts` in packaging/config.ts), and what they load. */
const asFiles = [
  'node_modules/{keytar,libsql,@neon-rs/load,detect-libc}',
  'node_modules/libsql/node_modules/*',
  'node_modules/@libsql/!(*musl*)',
];

const licenceFile = /^(?:licen[cs]e|copying)/i;

/** Every package of which people get a copy, by name. Needs the bundles of a build. */
export function shippedPackages(): ShippedPackage[] {
  const bundled = readdirSync(bundledLists).flatMap((file): string[] => readJson(join(bundledLists, file)));
  const native = globSync(asFiles, { cwd: root }).map((folder) => join(root, folder));
  const all = [...new Set([...bundled, ...native])].map(packageIn);
  const byName = new Map(all.map((each) => [`${each.name}@${each.version}`, each]));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function packageIn(folder: string): ShippedPackage {
  const { name, version, license, author } = readJson(join(folder, 'package.json'));
  const licence = typeof license === 'string' ? license : '';
  const text = textIn(folder) || standardText(name, licence, author);
  return { name, version, licence, text: licence.startsWith('LGPL-3') ? `${text}\n\n${gplText()}` : text };
}

function textIn(folder: string): string {
  const file = readdirSync(folder).find((each) => licenceFile.test(each));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
}

/** The LGPL adds to the GPL and wants its text as well, which packages leave out. */
function gplText(): string {
  return readFileSync(join(import.meta.dirname, 'gpl-3.0.txt'), 'utf8').trim();
}

/** Some packages under MIT bring no text, so it gets the words of our own, and the author's name. */
function standardText(name: string, licence: string, author: string | { name?: string } | undefined): string {
  const ours = join(root, 'LICENSE');
  if (licence !== 'MIT' || !existsSync(ours)) return '';
  const holder = (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`;
  return readFileSync(ours, 'utf8')
    .trim()
    .replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);
}

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools.mjs';
import { megabytes } from './contents.ts';

/** A package that people get: the systems it is for, and why it was not made here, or where it is. */
export type Target = { name: string; platform: NodeJS.Platform; made?: string };

const elsewhere: Target[] = [
  { name: 'Windows x64: installer, zip', platform: 'win32' },
  { name: 'macOS arm64, x64: dmg, zip', platform: 'darwin' },
  { name: 'Linux: AppImage', platform: 'linux' },
];

/** What was made here and what is left to the release workflow, a line for each kind of package. */
export function targetTable(made: readonly Target[], withInstallers: boolean): string {
  const rest = elsewhere
    .filter(({ platform }) => !(withInstallers && platform === process.platform))
    .map(({ name, platform }) => [name, 'by the workflow', why(platform)] as const);
  const here = made.map(({ name, made: file = '' }) => [name, 'made here', described(file)] as const);
  const rows = [...here, ...rest];
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length));
  return rows
    .map(([name, state, note]) => `  ${name.padEnd(width(0))}  ${state.padEnd(width(1))}  ${note}`)
    .join('\n');
}

function why(platform: NodeJS.Platform): string {
  if (platform !== process.platform) return 'is made on that system';
  return 'needs tools that electron-builder downloads (--installers)';
}

function described(file: string): string {
  const stats = statSync(join(root, file));
  return stats.isFile() ? `${file}, ${megabytes(stats.size)}` : `${file}/`;
}

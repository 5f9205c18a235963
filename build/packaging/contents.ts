import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a packed program is made of, the largest first; a file belongs to the first part that fits it. */
const parts: readonly [name: string, files: RegExp][] = [
  ['languages of Chromium', /^locales\/|\.lproj\//],
  ['licences', /LICENSE|licences/],
  ['native modules', /\.node$/],
  ['the program itself', /resources\/(?:app\.asar|app\.asar\.unpacked\/.*)$/i],
  ['Chromium’s data', /\.(?:pak|dat|bin)$(?<!partner-desk.*\.bin)/],
  ['graphics and media libraries', /\.so(?:\.\d+)?$|\.dll$|\.dylib$/],
  ['Electron', /./],
];

/** Bytes of each part of a folder, the largest first. */
export function sizesOf(folder: string): { name: string; bytes: number }[] {
  const sizes = new Map(parts.map(([name]) => [name, 0]));
  for (const entry of globSync('**/*', { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const file = path.slice(folder.length + 1).replaceAll('\\', '/');
    const name = parts.find(([, files]) => files.test(file))?.[0] ?? '';
    sizes.set(name, (sizes.get(name) ?? 0) + statSync(path).size);
  }
  return [...sizes].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => b.bytes - a.bytes);
}

/** As people compare sizes. */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

/** Where the plugin leaves the folders of the packages that are in a bundle, a file for each bundle. */
export const bundledLists = resolve(import.meta.dirname, '..', '..', 'dist', '.bundled');

const folderOfPackage = new RegExp(`^.*\\${sep}node_modules\\${sep}(?:@[^\\${sep}]+\\${sep})?[^\\${sep}]+`);

/** Writes down from which packages a bundle was made, for the licences. */
export function bundledPackages(name: string): Plugin {
  return {
    name: 'bundled-packages',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const folders = modules.map(
        (id) => folderOfPackage.exec(id.split('?')[0]?.replace(/^\0/, '') ?? '')?.[0],
      );
      const list = [...new Set(folders)].filter((folder) => folder !== undefined).sort();
      mkdirSync(bundledLists, { recursive: true });
      const [first = ''] = Object.keys(bundle);
      writeFileSync(
        join(bundledLists, `${name}-${first.replaceAll(/\W+/g, '-')}.json`),
        JSON.stringify(list),
      );
    },
  };
}

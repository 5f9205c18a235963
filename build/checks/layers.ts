import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root, runScript, say } from '../tools.mjs';

/**
 * What each part of `electron/` may import of the others; every part may import `shared/`. Folders not listed may import nothing. The
 * table of electron/README.md says what each part is for.
 */
const electron: Record<string, readonly string[]> = {
  'main.ts': ['start.ts', 'lifecycle'],
  'start.ts': [
    'environment',
    'ipc',
    'lifecycle',
    'log',
    'package-kind.ts',
    'services.ts',
    'settings',
    'startup.ts',
    'window',
    'words',
  ],
  'startup.ts': ['kiva', 'lifecycle', 'package-kind.ts'],
  'services.ts': [
    ...[
      'diagnostics',
      'environment',
      'ipc',
      'kiva',
      'lifecycle',
      'log',
      'package-kind.ts',
      'pictures',
      'settings',
      'sheets',
      'startup.ts',
    ],
    ...['store', 'transfer', 'updates', 'vault', 'window'],
  ],
  ipc: [
    ...[
      'approval',
      'diagnostics',
      'drafts',
      'environment',
      'in-slices.ts',
      'kiva',
      'lifecycle',
      'log',
      'package-kind.ts',
      'pictures',
      'portfolio',
    ],
    ...['reports', 'sending', 'settings', 'sheets', 'store', 'transfer', 'updates', 'vault', 'window'],
  ],
  transfer: ['environment', 'settings', 'store', 'vault'],
  environment: [
    ...[
      'anchor',
      'approval',
      'in-slices.ts',
      'in-turn.ts',
      'kiva',
      'log',
      'package-kind.ts',
      'portfolio',
      'practice',
      'sending',
    ],
    ...['settings', 'store', 'vault'],
  ],
  sending: ['anchor', 'approval', 'drafts', 'in-slices.ts', 'kiva', 'reports', 'store'],
  diagnostics: ['kiva'],
  reports: ['in-slices.ts', 'settings', 'store'],
  drafts: ['store'],
  approval: ['anchor', 'store'],
  anchor: ['in-turn.ts', 'store', 'vault'],
  pictures: ['kiva'],
  portfolio: ['in-slices.ts', 'kiva', 'store'],
  updates: ['kiva', 'log', 'package-kind.ts'],
  kiva: ['package-kind.ts', 'secrets'],
  store: ['in-slices.ts', 'vault'],
  lifecycle: ['log', 'window', 'words'],
  window: ['in-turn.ts', 'package-kind.ts', 'words'],
  log: ['secrets'],
};

/** The same for `renderer/`. */
const renderer: Record<string, readonly string[]> = {
  'main.tsx': ['app', 'lib'],
  'photo-maker': [],
  app: ['components', 'i18n', 'lib', 'pages'],
  pages: ['components', 'i18n', 'lib'],
  components: ['i18n', 'lib'],
};

const layers: Record<string, typeof electron> = { electron, renderer };

/** An import that the order of the layers does not allow. */
export type ForbiddenImport = { file: string; imports: string };

/** Finds imports against the order of layers, in files by their paths from the top. */
export function forbiddenImports(files: ReadonlyMap<string, string>): ForbiddenImport[] {
  return [...files].flatMap(([file, text]) => {
    const [top = '', part = ''] = file.split('/');
    const allowed = layers[top]?.[part] ?? [];
    const targets = importsIn(text).map((path) => posix.join(posix.dirname(file), path));
    return targets
      .filter((target) => {
        const [otherTop, other = ''] = target.split('/');
        return otherTop === top && other !== part && !allowed.includes(other);
      })
      .map((imports) => ({ file, imports }));
  });
}

function importsIn(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport\(?)\s*'(\.[^']+)'/g)].map(([, path = '']) => path);
}

if (import.meta.main)
  await runScript(async () => {
    const files = globSync('{electron,renderer}/**/*.{ts,tsx}', { cwd: root });
    const texts = files.map(
      (file) => [file.replaceAll('\\', '/'), readFileSync(join(root, file), 'utf8')] as const,
    );
    const problems = forbiddenImports(new Map(texts));
    for (const { file, imports } of problems)
      say(`${file} may not import ${imports} (build/checks/layers.ts)`);
    return problems.length === 0 ? 0 : 1;
  });

import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inOwnDesktop } from '../desktop/session.ts';
import { node24, root, run, say } from '../tools.mjs';
import { check } from './check.ts';
import { type Counts, countsIn, countsOf } from './counts.ts';
import { tellFailedPages } from './failed-pages.ts';

/** One part of `npm test`. */
export type Step = {
  name: string;
  /** The folder of its tests; the step is skipped while it is empty. */
  tests?: string;
  /** Run only where it is named. */
  onlyByName?: true;
  /** `args` go to the runner, to filter tests. */
  run: (args: readonly string[]) => Promise<Counts>;
};

const path = (...parts: string[]): string => join(root, ...parts);

/** All parts, the fastest first. */
export const steps: readonly Step[] = [
  { name: 'check', run: check },
  { name: 'unit', tests: 'tests/unit', run: unit },
  { name: 'keychain', tests: 'tests/keychain', run: keychain },
  { name: 'components', tests: 'tests/components', run: components },
  {
    name: 'e2e',
    tests: 'tests/e2e',
    run: (args) => afterwards(['build/build.ts'], () => playwright('e2e', args)),
  },
  {
    name: 'packaged',
    tests: 'tests/packaged',
    // Where the pinned Electron cannot be downloaded, the tested package is marked as for tests only.
    run: (args) => afterwards(['build/packaging/main.ts', '--test-only-if-needed'], () => packaged(args)),
  },
  { name: 'speed', tests: 'tests/bench', run: () => afterwards(['build/build.ts'], speed) },
  {
    name: 'pictures',
    tests: 'tests/pictures',
    onlyByName: true,
    run: pictures,
  },
];

/** The packed folder, then the Debian package made of it, which is installed and removed; `deb` alone means the latter. */
async function packaged(args: readonly string[]): Promise<Counts> {
  if (args[0] === 'deb') return installed();
  const folder = await playwright('packaged', args);
  if (args.length > 0) return folder;
  const deb = await installed();
  const notes = [folder.note, deb.note].filter(Boolean).join('; ');
  return { passed: folder.passed + deb.passed, failed: folder.failed + deb.failed, note: notes };
}

async function installed(): Promise<Counts> {
  const { code, output } = await run(node24(), [path('tests', 'packaged', 'deb', 'run.ts')], { quiet: true });
  say(output.trim());
  const note = /^(The \.deb was not tested): .*$/m.exec(output)?.[1] ?? '';
  return { ...countsIn(output, code), note };
}

/** The cheapest ratios of `npm run bench`, with few loans: finds what broke, not what became a little slower. */
async function speed(): Promise<Counts> {
  if (process.platform !== 'linux') return { passed: 0, failed: 0, note: 'measured on Linux alone' };
  const report = freshReport('speed');
  // Not the refresh: beside a busy machine its ratio was 10 in one turn of many.
  const measures = ['ipc', 'report', 'start'];
  const flags = ['--loans', '5000', '--runs', '1', '--check', report];
  const script = path('tests', 'bench', 'run.ts');
  return countsOf(report, await inOwnDesktop([node24(), script, ...measures, ...flags]));
}

/** Takes the pictures of the guides; only a whole set replaces the one that is there. */
async function pictures(args: readonly string[]): Promise<Counts> {
  const taken = path('test-results', 'guides');
  rmSync(taken, { recursive: true, force: true });
  const counts = await afterwards(['build/build.ts'], () => playwright('pictures', args));
  if (counts.failed > 0 || args.length > 0) return counts;
  const kept = path('renderer', 'pages', 'help', 'pictures');
  rmSync(kept, { recursive: true, force: true });
  cpSync(taken, kept, { recursive: true });
  return counts;
}

async function unit(args: readonly string[]): Promise<Counts> {
  const report = freshReport('unit');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = [
    path('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '-c',
    path('build', 'vitest.config.ts'),
  ];
  const { code } = await run(node24(), [...vitest, ...reporters, ...args], { stdout: 'inherit' });
  return countsOf(report, code);
}

async function keychain(): Promise<Counts> {
  const { code, output } = await run(node24(), [path('tests', 'keychain', 'run.ts')], { quiet: true });
  say(output.trim());
  return countsIn(output, code);
}

/** The page of the scenes is built anew each time, which takes some seconds. */
async function components(args: readonly string[]): Promise<Counts> {
  const vite = path('node_modules', 'vite', 'bin', 'vite.js');
  const config = path('build', 'vite.scenes.config.ts');
  const { code } = await run(node24(), [vite, 'build', '-c', config, '--logLevel', 'warn']);
  return code === 0 ? playwright('components', args) : { passed: 0, failed: 1 };
}

async function playwright(project: string, args: readonly string[]): Promise<Counts> {
  const report = freshReport(project);
  const config = path('build', 'playwright.config.ts');
  const command = [
    path('node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    '-c',
    config,
    `--project=${project}`,
  ];
  // Playwright decides on colours itself, and warns if this is set.
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, NO_COLOR: undefined };
  const code = await onDesktop([node24(), ...command, '--reporter=list,json', ...args], env);
  tellFailedPages(path('test-results', 'playwright'));
  return countsOf(report, code);
}

/** Linux gets a separate desktop for the tests; other systems use the existing one. */
async function onDesktop(command: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  if (process.platform === 'linux') return inOwnDesktop(command, env);
  const [program = '', ...args] = command;
  return (await run(program, args, { env: { ...process.env, ...env }, stdout: 'inherit' })).code;
}

async function afterwards(
  [script = '', ...flags]: readonly string[],
  test: () => Promise<Counts>,
): Promise<Counts> {
  const { code } = await run(node24(), [path(script), '--if-needed', ...flags]);
  return code === 0 ? test() : { passed: 0, failed: 1 };
}

function freshReport(name: string): string {
  const file = path('test-results', `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

import { join } from 'node:path';
import { node24, root, run, runScript, say, seconds } from '../tools.mjs';
import type { Counts } from './counts.ts';

const tool = (...path: string[]): string => join(root, 'node_modules', ...path);

/** Types are checked per project, which also enforces the boundaries between folders. */
const projects = ['shared', 'electron', 'renderer', 'tests', 'build'];

const checks: Record<string, string[]> = {
  'style and rules': [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings'],
  'unused code': [tool('knip', 'bin', 'knip.js'), '--config', join('build', 'knip.json')],
  references: [join(root, 'build', 'checks', 'references.ts')],
  workflows: [tool('@tktco', 'node-actionlint', 'bin', 'node-actionlint.js'), '.github/workflows/*.yml'],
  'known holes in packages': [join(root, 'build', 'checks', 'advisories.ts')],
  'order of layers': [join(root, 'build', 'checks', 'layers.ts')],
  ...Object.fromEntries(projects.map((project) => [`types of ${project}`, typeCheck(project)])),
};

/** The cache lies in node_modules, so only changed files are checked again. */
function typeCheck(project: string): string[] {
  const memory = tool('.cache', 'partner-desk', `${project}.tsbuildinfo`);
  return [tool('typescript', 'bin', 'tsc'), '-p', project, '--incremental', '--tsBuildInfoFile', memory];
}

/** Runs all static checks in parallel and prints the output of those that fail. */
export async function check(): Promise<Counts> {
  const results = await Promise.all(Object.entries(checks).map(([name, args]) => one(name, args)));
  const failed = results.filter((passed) => !passed).length;
  return { passed: results.length - failed, failed };
}

async function one(name: string, args: readonly string[]): Promise<boolean> {
  const start = performance.now();
  const { code, output } = await run(node24(), args, { quiet: true });
  const note = code === 0 ? (/^not checked: .*$/m.exec(output)?.[0] ?? '') : `\n${output}`;
  say(`${code === 0 ? '✓' : '✗'} ${name} (${seconds(start)}) ${note}`.trimEnd());
  return code === 0;
}

if (import.meta.main) await runScript(async () => ((await check()).failed === 0 ? 0 : 1));

// @ts-check
import { join } from 'node:path';
import { provision } from './provision.mjs';
import { node24, root, run, runScript } from './tools.mjs';

const script = join(root, 'tests', 'bench', 'run.ts');

/** @param {readonly string[]} args */
async function bench(args) {
  const electron = await provision('headless');
  const env = { ...process.env, PARTNER_DESK_ELECTRON: electron };
  const built = await run(node24(), [join(root, 'build', 'build.ts'), '--if-needed'], { env });
  if (built.code !== 0) return built.code;
  const session = join(root, 'build', 'desktop', 'session.ts');
  return (await run(node24(), [session, node24(), script, ...args], { env, stdout: 'inherit' })).code;
}

/** The measures list themselves. */
async function help() {
  await provision('modules');
  return (await run(node24(), [script, '--help'], { stdout: 'inherit' })).code;
}

await runScript(async () => (process.argv.includes('--help') ? help() : bench(process.argv.slice(2))));

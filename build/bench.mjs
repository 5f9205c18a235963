// @ts-check
import { join } from 'node:path';
import { provision } from './provision.mjs';
import { node24, root, run, runScript } from './tools.mjs';

const HELP = `npm run bench [-- --loans N --runs N]: measures the built program with a portfolio of 100,000 loans and prints a
table of ratios. Linux only, on a desktop of its own; takes some minutes, and wants the machine for itself.`;

async function bench() {
  const electron = await provision('headless');
  const env = { ...process.env, PARTNER_DESK_ELECTRON: electron };
  const built = await run(node24(), [join(root, 'build', 'build.ts'), '--if-needed'], { env });
  if (built.code !== 0) return built.code;
  const session = join(root, 'build', 'desktop', 'session.ts');
  const command = [session, node24(), join(root, 'tests', 'bench', 'run.ts'), ...process.argv.slice(2)];
  return (await run(node24(), command, { env, stdout: 'inherit' })).code;
}

await runScript(async () => (process.argv.includes('--help') ? console.log(HELP) : bench()));

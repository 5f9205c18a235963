// @ts-check
import { join } from 'node:path';
import { provision } from './provision.mjs';
import { node24, root, run, runScript } from './tools.mjs';

const HELP = `npm test [-- STEP [ARGUMENT …]]: installs what is missing, checks and tests everything.
STEP is one of check, unit, keychain, components, e2e, packaged, speed; ARGUMENTs go to the step's runner.
The last line is "N passed, N failed"; the exit code is 0 if none failed.`;

/** Steps that need neither Electron nor a screen. */
const light = ['check', 'unit'];

async function test() {
  const args = process.argv.slice(2);
  const window = process.platform === 'linux' ? 'headless' : 'window';
  const electron = await provision(light.includes(args[0] ?? '') ? 'modules' : window);
  const env = { ...process.env, ...(electron === '' ? {} : { PARTNER_DESK_ELECTRON: electron }) };
  const script = join(root, 'build', 'checks', 'main.ts');
  return (await run(node24(), [script, ...args], { env, stdout: 'inherit' })).code;
}

await runScript(async () => (process.argv.includes('--help') ? console.log(HELP) : test()));

// @ts-check
import { join } from 'node:path';
import { hasScreen } from './desktop/screen.mjs';
import { provision } from './provision.mjs';
import { node24, root, run, runScript, SetupError } from './tools.mjs';

const HELP = `npm run dev: opens Partner Desk, builds each change as it is saved, and shows it: a change of the page loads it anew,
one of the main process starts the program again. Its data are apart from those of npm start. Needs a screen.`;

async function dev() {
  if (!hasScreen())
    throw new SetupError('npm run dev needs a screen. Without one use npm start or npm test.');
  const env = { ...process.env, PARTNER_DESK_ELECTRON: await provision('window') };
  return (await run(node24(), [join(root, 'build', 'desktop', 'dev.ts')], { env, stdout: 'inherit' })).code;
}

await runScript(async () => (process.argv.includes('--help') ? console.log(HELP) : dev()));

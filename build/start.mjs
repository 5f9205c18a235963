// @ts-check
import { join } from 'node:path';
import { hasScreen } from './desktop/screen.mjs';
import { provision } from './provision.mjs';
import { node24, root, run, runScript } from './tools.mjs';

const HELP = `npm start: installs what is missing, builds what has changed, and opens Partner Desk.

Without a screen (Linux with neither DISPLAY nor WAYLAND_DISPLAY) the program does its main job by itself, on a
screen and with a keychain of its own, and leaves pictures in test-results/tour/.

  PARTNER_DESK_DATA_DIR         a folder for everything the program writes
  PARTNER_DESK_ENDPOINTS        a JSON file that replaces the addresses of Stage and Production
  ELECTRON_OVERRIDE_DIST_PATH   the folder of an Electron to use instead of the one found`;

async function start() {
  const electron = await provision(hasScreen() ? 'window' : 'headless');
  const env = { ...process.env, PARTNER_DESK_ELECTRON: electron };
  const { code } = await run(node24(), [join(root, 'build', 'desktop', 'start.ts')], {
    env,
    stdout: 'inherit',
  });
  return code;
}

await runScript(async () => (process.argv.includes('--help') ? console.log(HELP) : start()));

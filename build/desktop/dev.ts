import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { build } from 'vite';
import { root, run, runScript, say, seconds, toolEnv } from '../tools.mjs';
import { ordinaryUser } from './ordinary-user.ts';

// The second half of `npm run dev`. The program is the built one, with its sandbox and CSP: what a change looks like here is what it
// looks like to a person. A whole build takes some seconds, and a page loads anew in less than one, so there is no server for modules.

const dataDir = join(root, 'node_modules', '.cache', 'partner-desk', 'dev-data');

/** The running program; null while it restarts. */
let running: ElectronApplication | null = null;
let isRestarting = false;

await runScript(async () => {
  const [wrapper, ...words] = ordinaryUser();
  const again = [...words, process.execPath, import.meta.filename];
  return wrapper === undefined ? dev() : (await run(wrapper, again, { stdout: 'inherit' })).code;
});

async function dev(): Promise<number> {
  mkdirSync(dataDir, { recursive: true });
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await Promise.all([
    watch('main', restart),
    watch('preload', restart),
    watch('renderer', reload),
    watch('photo', reload),
  ]);
  await start();
  return 0;
}

/** Rebuilds a part whenever its sources change; resolves after the first build, and calls `onBuilt` after each later one. */
async function watch(name: string, onBuilt: () => Promise<void>): Promise<void> {
  const configFile = join(root, 'build', `vite.${name}.config.ts`);
  const watcher = await build({ configFile, logLevel: 'warn', build: { watch: {} } });
  if (!('on' in watcher)) throw new Error(`${name} is not watched`);
  let begun = performance.now();
  await new Promise<void>((resolve) => {
    let isFirst = true;
    watcher.on('event', (event) => {
      if (event.code === 'START') begun = performance.now();
      if (event.code === 'ERROR') say(`${name}: ${event.error.message}`);
      if (event.code === 'BUNDLE_END') void event.result.close();
      if (event.code !== 'END') return;
      say(`Built ${name} (${seconds(begun)}).`);
      if (isFirst) resolve();
      else void onBuilt();
      isFirst = false;
    });
  });
}

async function start(): Promise<void> {
  const program = await _electron.launch({
    executablePath: process.env.PARTNER_DESK_ELECTRON ?? '',
    args: [root],
    chromiumSandbox: true,
    env: { ...(toolEnv() as Record<string, string>), PARTNER_DESK_DATA_DIR: dataDir },
  });
  running = program;
  program.on('close', () => {
    // Closed by the person: nothing left to run.
    if (!isRestarting) process.exit();
  });
}

async function reload(): Promise<void> {
  if (isRestarting) return;
  try {
    await running?.windows()[0]?.reload();
    say('The page is loaded anew.');
  } catch {
    // A newer build already replaced it and will load it.
  }
}

async function restart(): Promise<void> {
  if (isRestarting) return;
  isRestarting = true;
  await running?.close();
  await start();
  isRestarting = false;
  say('The program is started again.');
}

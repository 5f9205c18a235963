// @ts-check
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installed, node24, readJson, root, run, say } from '../tools.mjs';
import { cacheFolder, ensureCacheFolder } from './cache.mjs';
import { copyIsPossible } from './electron-copy.mjs';

const HOUR = 3_600_000;
const RETRY_AFTER = 12 * HOUR;
/** Short where the registry copy can replace it, long where this download is the only way. */
const limit = () => (copyIsPossible() ? 20_000 : 15 * 60_000);
const packageFolder = join(root, 'node_modules', 'electron');

/** The path of Electron's executable inside a folder of the official release. */
export const executableName =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[String(process.platform)] ??
  'electron';

/**
 * The binary of the `electron` package, downloaded within the time limit.
 * A failure is cached for half a day, so that not every start waits for an unreachable host.
 * @returns {Promise<string | null>} its folder
 */
export async function officialElectron() {
  const { version } = readJson(join(packageFolder, 'package.json')) ?? {};
  if (version === undefined) return null;
  if (isInstalled(version)) return join(packageFolder, 'dist');
  const failure = join(cacheFolder(), `electron-${version}-download-failed`);
  if (copyIsPossible() && failedLately(failure)) return null;
  return (await download(version, failure)) ? join(packageFolder, 'dist') : null;
}

/** @param {string} version */
function isInstalled(version) {
  const dist = join(packageFolder, 'dist');
  return (
    existsSync(join(dist, executableName)) &&
    readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '') === version
  );
}

/** @param {string} failure */
function failedLately(failure) {
  const then = statSync(failure, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - then < RETRY_AFTER;
}

/** @param {string} version @param {string} failure */
async function download(version, failure) {
  const start = performance.now();
  say(`Downloading Electron ${version} from its release host …`);
  const { code } = await run(node24(), ['install.js'], { cwd: packageFolder, quiet: true, timeout: limit() });
  if (code === 0 && isInstalled(version)) {
    installed(`Electron ${version}`, start);
    return true;
  }
  say('  that host cannot be reached from here (`npx install-electron` tries again at any time).');
  ensureCacheFolder();
  writeFileSync(failure, '');
  return false;
}

// @ts-check
import { join } from 'node:path';
import { installed, node24, readJson, root, run, SetupError, say } from '../tools.mjs';

/** Runs `npm ci` unless node_modules already matches package-lock.json. */
export async function nodeModules() {
  const reason = staleness();
  if (reason !== null) await install(reason);
  checkNode();
}

/**
 * Compares package-lock.json with the list that npm writes to node_modules after each install.
 * @returns {string | null} why an install is needed, null if none is
 */
function staleness() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (installed === undefined) return 'node_modules is missing or unfinished';
  const changed = Object.keys({ ...wanted, ...installed }).find(
    (path) => path !== '' && differs(wanted[path], installed[path]),
  );
  return changed === undefined ? null : `${changed} is not as in package-lock.json`;
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean } | undefined} Locked */

/** Packages for other systems are in the lock file only. @param {Locked} wanted @param {Locked} installed */
function differs(wanted, installed) {
  if (installed === undefined) return wanted?.optional !== true;
  return wanted?.version !== installed.version || wanted?.integrity !== installed.integrity;
}

/** @param {string} reason */
async function install(reason) {
  const start = performance.now();
  say(`Installing packages, because ${reason} …`);
  const { code } = await run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel', 'error'], {
    env: process.env,
  });
  if (code !== 0)
    throw new SetupError('`npm ci` failed, see above. Can this machine reach its npm registry?');
  installed('packages', start);
}

/** The scripts are TypeScript, which Node 20 does not run; it can only start them where Node 24 comes as a package. */
function checkNode() {
  if (node24() !== process.execPath || Number.parseInt(process.versions.node, 10) >= 24) return;
  throw new SetupError(`The tools need Node 24, this is ${process.version}.`);
}

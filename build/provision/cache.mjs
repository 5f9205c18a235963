// @ts-check
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { SetupError } from '../tools.mjs';

const DRAFT = '.draft-';
const DAY = 86_400_000;

/** Where downloads are kept: outside the checkout, so that `npm ci` and a second clone do not lose them. */
export function cacheFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? homedir(), 'partner-desk', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'partner-desk');
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'partner-desk');
}

/** Creates the cache folder if needed, or explains how to set another one. */
export function ensureCacheFolder() {
  const folder = cacheFolder();
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new SetupError(`${folder} cannot be made. Set XDG_CACHE_HOME to a folder you may write to.`);
  }
  return folder;
}

/**
 * Creates a cached folder atomically: it is built under a temporary name and renamed at the end,
 * so that an interrupted run, or two at once, leave nothing broken.
 * @param {string} name
 * @param {(folder: string) => Promise<void>} build
 */
export async function cached(name, build) {
  const folder = join(cacheFolder(), name);
  if (existsSync(folder)) return folder;
  removeOldDrafts(ensureCacheFolder());
  const draft = mkdtempSync(join(cacheFolder(), DRAFT));
  try {
    await build(draft);
    chmodSync(draft, 0o755);
    if (!existsSync(folder)) renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

/** Removes leftovers of killed runs. @param {string} cache */
function removeOldDrafts(cache) {
  for (const name of readdirSync(cache).filter((one) => one.startsWith(DRAFT))) {
    const path = join(cache, name);
    if (Date.now() - statSync(path).mtimeMs > DAY) rmSync(path, { recursive: true, force: true });
  }
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How windows are drawn: by the graphics card, or without it after its process kept failing. */
export type GraphicsMode = 'usual' | 'software';

/** Days without acceleration before it is tried again: drivers get updated. */
const softwareDays = 7;

/**
 * So many deaths within so many milliseconds are too many: Chromium forgives one in 5 minutes, and gives up at the
 * sixth.
 */
const tooMany = { deaths: 3, within: 300_000 };

const fileIn = (folder: string): string => join(folder, 'graphics.json');

/**
 * What the last run found out; `usual` where nothing is known. A file of its own and not a setting: it is read before
 * `ready`, and written when nothing else may work any more.
 */
export function readGraphics(folder: string, now: number): GraphicsMode {
  try {
    const { failedAt } = JSON.parse(readFileSync(fileIn(folder), 'utf8')) as { failedAt?: unknown };
    const age = now - Date.parse(String(failedAt));
    // A clock that was set back since must not make it last for years.
    return age >= 0 && age < softwareDays * 86_400_000 ? 'software' : 'usual';
  } catch {
    return 'usual';
  }
}

/** Remembers that acceleration failed. What cannot be written is found out again. */
export function rememberFailure(folder: string, now: number): void {
  try {
    writeFileSync(fileIn(folder), JSON.stringify({ failedAt: new Date(now).toISOString() }), { mode: 0o600 });
  } catch {
    // The program is started again without it all the same.
  }
}

/** Counts deaths of the graphics process by a `now` that never goes back; the answer is true at the one that is too many, and never again. */
export function createDeathCount(now: () => number): () => boolean {
  let times: number[] = [];
  let reached = false;
  return () => {
    times = [...times.filter((time) => now() - time < tooMany.within), now()];
    if (reached || times.length < tooMany.deaths) return false;
    reached = true;
    return true;
  };
}

import { join } from 'node:path';
import { explainAndEnd } from './lifecycle/problem-box.ts';
import { startProblemOf } from './lifecycle/start-problem.ts';

/**
 * All but the words for a failed start is loaded from here, so that also a part of the program that is missing or
 * damaged ends in a box.
 */
async function load() {
  try {
    return await import('./start.ts');
  } catch (error) {
    void explainAndEnd(startProblemOf(error, 'files'));
    return null;
  }
}

// Awaited, since Electron holds `ready` back only as long as this module is being evaluated.
const loaded = await load();
try {
  loaded?.start(join(import.meta.dirname, '..'));
} catch (error) {
  void explainAndEnd(startProblemOf(error, 'window'));
}

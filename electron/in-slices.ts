import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { finish, type Steps } from '../shared/rules/steps.ts';

/** Milliseconds after which others get their turn: window, page and network answer through this very thread. */
const sliceMs = 10;

/** When others had their turn last, as far as is known here. */
let lastTurn = 0;

/** Runs a computation to its end. */
export type StepRunner = <T>(steps: Steps<T>) => Promise<T>;

/** Runs steps, and lets others run every few milliseconds: what the steps read may be changed meanwhile. */
export const inSlices: StepRunner = async (steps) => {
  for (;;) {
    const step = steps.next();
    if (performance.now() - lastTurn >= sliceMs) await letOthersRun();
    if (step.done) return step.value;
  }
};

/**
 * After so many attempts in slices that concurrent writes spoilt, the next one runs in one piece and blocks everything
 * else.
 */
const mostInSlices = 3;

/** How the steps of a try run, the first of which is 1, where what they read must not be changed meanwhile. */
export function runnerOf(tries: number): StepRunner {
  return tries <= mostInSlices ? inSlices : async (steps) => finish(steps);
}

/** Runs steps again until `version`, which counts changes of what they read, is the same after as before. */
export async function inSlicesUnchanged<T>(version: () => number, steps: () => Steps<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const before = version();
    const result = await runnerOf(tries)(steps());
    if (version() === before) return result;
  }
}

/** Lets others run where the thread was held since a moment of `performance.now()` for so long that they should. */
export async function letOthersRunSince(moment: number): Promise<void> {
  if (performance.now() - moment >= sliceMs) await letOthersRun();
}

async function letOthersRun(): Promise<void> {
  await yieldToEventLoop();
  lastTurn = performance.now();
}

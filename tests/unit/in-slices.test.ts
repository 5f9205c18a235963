import { expect, test } from 'vitest';
import { inSlices, inSlicesUnchanged } from '../../electron/in-slices.ts';
import type { Steps } from '../../shared/rules/steps.ts';

/** Blocks the thread for longer than a slice. */
function beBusy(): void {
  for (const start = performance.now(); performance.now() - start < 15; );
}

/** Reads before and after a yield. */
function* readTwice(read: () => number): Steps<[number, number]> {
  const first = read();
  beBusy();
  yield;
  return [first, read()];
}

/** A writer that runs at every yield, `most` times. */
function writer(most: number): () => number {
  let written = 0;
  const write = (): void => {
    if (written >= most) return;
    written += 1;
    setImmediate(write);
  };
  setImmediate(write);
  return () => written;
}

test('lets other work run between two slow steps', async () => {
  const [before, after] = await inSlices(readTwice(writer(10_000)));
  expect(after).toBeGreaterThan(before);
});

test('starts again when the data changed while it was read', async () => {
  const written = writer(1);
  expect(await inSlicesUnchanged(written, () => readTwice(written))).toEqual([1, 1]);
});

test('reads in one piece when the data changes all the time', async () => {
  const written = writer(10_000);
  let tries = 0;
  const [before, after] = await inSlicesUnchanged(written, () => {
    tries += 1;
    return readTwice(written);
  });
  expect(after).toBe(before);
  expect(tries).toBe(4);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check, mend } from './machine-model/checks.ts';
import { play } from './machine-model/play.ts';
import { type Step, step } from './machine-model/steps.ts';
import { World } from './machine-model/world.ts';

/**
 * The same histories in every run of the suite. By hand: other ones with `PARTNER_DESK_MODEL_SEED`, more with
 * `PARTNER_DESK_MODEL_RUNS`.
 */
const numRuns = Number(process.env.PARTNER_DESK_MODEL_RUNS ?? 120);
const seed = Number(process.env.PARTNER_DESK_MODEL_SEED ?? 20261128);

async function playAll(hasBackups: boolean, steps: readonly Step[]): Promise<void> {
  const world = new World();
  world.hasBackups = hasBackups;
  try {
    for (const each of steps) {
      await play(world, each);
      check(world);
      expect(world.complaints).toEqual([]);
    }
    await mend(world);
    expect(world.complaints).toEqual([]);
  } finally {
    world.close();
  }
}

it('sends every row once, whatever disk, keychain, backups and other programs do', async () => {
  await fc.assert(fc.asyncProperty(fc.boolean(), fc.array(step, { maxLength: 14, size: 'max' }), playAll), {
    numRuns,
    seed,
  });
}, 86_400_000);

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check, checkFacts } from './office-model/checks.ts';
import { Play } from './office-model/play.ts';
import { type Step, step } from './office-model/steps.ts';

/** Tens of thousands by hand: `PARTNER_DESK_MODEL_RUNS=20000`; `PARTNER_DESK_MODEL_SEED` begins with other histories. */
const numRuns = Number(process.env.PARTNER_DESK_MODEL_RUNS ?? 100);
const seed = process.env.PARTNER_DESK_MODEL_SEED;

async function playAll(steps: readonly Step[]): Promise<void> {
  const play = new Play();
  const { model, store } = play.office;
  try {
    for (const each of steps) {
      await play.play(each);
      await check(play);
      expect(model.complaints).toEqual([]);
    }
    await checkFacts(play);
    expect(model.complaints).toEqual([]);
  } finally {
    store.close();
  }
}

it('sends a person’s latest word, once, and counts it right, whatever happens in an office', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 16, size: 'max' }), playAll), {
    numRuns,
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  });
}, 86_400_000);

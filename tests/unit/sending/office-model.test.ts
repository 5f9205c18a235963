import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check, checkFacts } from './office-model/checks.ts';
import { mendAll } from './office-model/mending.ts';
import { Play } from './office-model/play.ts';
import { type Step, step } from './office-model/steps.ts';

/** The same histories in every run of the suite. By hand: other ones with `PARTNER_DESK_MODEL_SEED`, more with `PARTNER_DESK_MODEL_RUNS`. */
const numRuns = Number(process.env.PARTNER_DESK_MODEL_RUNS ?? 250);
const seed = Number(process.env.PARTNER_DESK_MODEL_SEED ?? 20261128);

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
    await mendAll(play);
    await check(play);
    expect(model.complaints).toEqual([]);
  } finally {
    store.close();
  }
}

it('sends a person’s latest word, once, and counts it right, whatever happens in an office', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 16, size: 'max' }), playAll), {
    numRuns,
    seed,
  });
}, 86_400_000);

import fc from 'fast-check';
import { restoreKinds } from './disk.ts';
import { fates } from './kiva.ts';
import { blows, points } from './world.ts';

/** A person's hand on one send or on the whole work, and the clock's. */
const hands = [
  'resume',
  'arrived',
  'again',
  'withdraw',
  'pauseWork',
  'resumeWork',
  'stopWork',
  'ring',
] as const;

const strikes = fc.array(fc.record({ at: fc.constantFrom(...points), blow: fc.constantFrom(...blows) }), {
  maxLength: 2,
});
const place = fc.constantFrom<(0 | 1)[]>(0, 0, 0, 1);
const fateList = fc.array(fc.constantFrom(...fates), { maxLength: 2 });

/** What a person, the disk, a backup or the system does next. Numbers choose among what is there. */
export const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      rows: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 4 }),
      place,
      fates: fateList,
      strikes,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(...hands),
      pick: fc.nat({ max: 40 }),
      place,
      fates: fateList,
      strikes,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('blow' as const), blow: fc.constantFrom(...blows) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('restore' as const),
      pick: fc.nat({ max: 9 }),
      kind: fc.constantFrom(...restoreKinds),
      isClosed: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('compare' as const), place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('checkpoint' as const, 'end' as const), place }) },
);

/** One of {@link step}. */
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A hand on something that was sent. */
export type Hand = Extract<Step, { do: (typeof hands)[number] }>;

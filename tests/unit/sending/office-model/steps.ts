import fc from 'fast-check';
import { fateKinds } from './kiva.ts';

const loan = fc.integer({ min: 0, max: 2 });

const reportBody = fc.record({
  kind: fc.constant('report' as const),
  month: fc.constantFrom('2026-11', '2026-10', '2026-12', '2026-09'),
  meaning: fc.constantFrom('repaid' as const, 'repaid' as const, 'repaid' as const, 'outstanding' as const),
  rows: fc.uniqueArray(
    fc.record({
      loan: fc.integer({ min: 0, max: 3 }),
      amount: fc.constantFrom('10', '12', '15'),
      hasClient: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4, selector: (row) => row.loan },
  ),
});

const journalsBody = fc.record({
  kind: fc.constant('journals' as const),
  entries: fc.uniqueArray(fc.record({ loan, text: fc.integer({ min: 0, max: 1 }) }), {
    ...{ minLength: 1, maxLength: 3 },
    selector: (entry) => `${entry.loan} ${entry.text}`,
  }),
});

const draftBody = fc.record({
  kind: fc.constant('draft' as const),
  isGroup: fc.boolean(),
  hasLoan: fc.boolean(),
  loan: fc.integer({ min: 0, max: 1 }),
  text: fc.integer({ min: 0, max: 1 }),
});

const body = fc.oneof(
  { weight: 5, arbitrary: reportBody },
  { weight: 2, arbitrary: journalsBody },
  { weight: 1, arbitrary: draftBody },
);

const fate = fc.record({
  kind: fc.oneof(
    { weight: 1, arbitrary: fc.constant('accepted' as const) },
    { weight: 3, arbitrary: fc.constantFrom(...fateKinds) },
  ),
  rows: fc.nat({ max: 255 }),
});

const fates = fc.array(fate, { maxLength: 3 });

const pick = fc.nat({ max: 40 });

/** How a piece of work is started. */
const how = fc.record({
  hasReason: fc.boolean(),
  isStale: fc.integer({ min: 0, max: 9 }).map((n) => n === 9),
  isTwice: fc.integer({ min: 0, max: 9 }).map((n) => n === 9),
});

/** What is started: a new work, one with other content (mostly one that may be corrected), another with the same, or one as it stands. */
const go = fc.record({
  do: fc.constant('go' as const),
  what: fc.constantFrom(...(['new', 'new', 'new', 'edit', 'correct', 'correct', 'copy', 'same'] as const)),
  ...{ pick, body, how, fates },
});

/** A report of what Kiva refused or a person stopped. */
const mend = fc.record({
  do: fc.constant('mend' as const),
  chosen: fc.constantFrom('refused' as const, 'stopped' as const),
  month: fc.constantFrom('', '2026-11', '2026-10'),
  ...{ pick, how, fates },
});

const onSend = fc.record({
  do: fc.constantFrom(
    'resumeSend' as const,
    'withdraw' as const,
    'arrived' as const,
    'again' as const,
    'leave' as const,
  ),
  ...{ pick, fates },
});

const onWork = fc.record({
  do: fc.constantFrom(
    ...(['resume', 'stop', 'pause', 'edit', 'lock', 'unlock', 'remove', 'restore'] as const),
  ),
  ...{ pick, body, fates, how },
});

const onOffice = fc.record({
  do: fc.constantFrom(
    'ring' as const,
    'restart' as const,
    'settings' as const,
    'rule' as const,
    'clock' as const,
  ),
  columns: fc.constantFrom('' as const, 'two' as const, 'three' as const),
  meaning: fc.constantFrom('' as const, '' as const, 'repaid' as const, 'outstanding' as const),
  batchSize: fc.constantFrom(1, 2, 200),
  days: fc.integer({ min: -40, max: 40 }),
  fates,
});

const hand = fc.oneof(
  { weight: 6, arbitrary: go },
  { weight: 1, arbitrary: mend },
  { weight: 5, arbitrary: onSend },
  { weight: 4, arbitrary: onWork },
  { weight: 2, arbitrary: onOffice },
);

/** What a person does, or fate, and what happens while a request of it is on its way. */
export const step = fc.record({ hand, meanwhile: fc.option(hand, { freq: 4 }) });

type Made<A> = A extends fc.Arbitrary<infer T> ? T : never;

/** What {@link step} makes. */
export type Step = Made<typeof step>;
/** One thing that a person does. */
export type Hand = Made<typeof hand>;
/** A work is started. */
export type Go = Made<typeof go>;
/** A hand on a request. */
export type OnSend = Made<typeof onSend>;
/** A hand on a work. */
export type OnWork = Made<typeof onWork>;
/** A piece of work in short. */
export type Body = Made<typeof body>;
/** How a work is started. */
export type How = Made<typeof how>;

import { afterAll, expect, test } from 'vitest';
import type { FaultName } from '../../../electron/practice/faults/names.ts';
import { batchCount, MatrixDesk, rowsPerBatch, type Strike } from './matrix.ts';

const day = 86_400_000;

/** A fault of the practice server at one request for rows. */
const fault = (name: FaultName, times = 1): Strike => ({
  before: ({ server }) => server.setFault(name, { only: 'repayments', times }),
});

/** An answer that comes later than it is waited for. */
const timedOut = (name: FaultName): Strike => ({
  before: ({ server }) => server.setFault(name, { only: 'repayments', times: 1, delayMs: 1_000 }),
  limitMs: 400,
});

const clock = (by: number): Strike => ({
  before: (desk) => {
    desk.clockOff = by;
  },
});

/** The disk takes no page more when the answer comes, and has room again a while later. */
const diskFull: Strike = {
  after: ({ store }) => {
    const { page_count } = store.prepare('PRAGMA page_count').get() as { page_count: number };
    store.exec(`PRAGMA max_page_count = ${page_count}`);
    setTimeout(() => store.exec('PRAGMA max_page_count = 1000000'), 100);
  },
};

/** Each fault with what becomes of the rows of its batch; all after it wait, unless it was overcome. */
const faults: Record<
  string,
  { strike: Strike; becomes: 'accepted' | 'unknown' | 'waiting'; holds: boolean }
> = {
  'reset before receipt': { strike: fault('reset'), becomes: 'unknown', holds: true },
  'reset in the middle': {
    strike: { before: ({ line }) => line.cutAfter(0) },
    becomes: 'unknown',
    holds: true,
  },
  'reset after receipt': { strike: fault('reset-after-receipt'), becomes: 'unknown', holds: true },
  'time-out after receipt': { strike: timedOut('timeout-after-receipt'), becomes: 'unknown', holds: true },
  'slower than the time-out': { strike: timedOut('slow'), becomes: 'unknown', holds: true },
  '500': { strike: fault('500'), becomes: 'unknown', holds: true },
  '502 with a page of HTML': { strike: fault('502-html'), becomes: 'unknown', holds: true },
  'answer cut in half': { strike: fault('not-json'), becomes: 'unknown', holds: true },
  'captive portal': { strike: fault('captive-portal'), becomes: 'unknown', holds: true },
  '429 once': { strike: fault('429'), becomes: 'accepted', holds: false },
  'token expired once': {
    strike: { before: ({ server }) => server.expireTokens() },
    becomes: 'accepted',
    holds: false,
  },
  'token never taken': { strike: fault('token-expired', 2), becomes: 'waiting', holds: true },
  'disk full': { strike: diskFull, becomes: 'accepted', holds: true },
  'clock a day ahead': { strike: clock(day), becomes: 'accepted', holds: false },
  'clock a day back': { strike: clock(-day), becomes: 'accepted', holds: false },
  'killed before receipt': { strike: {}, becomes: 'unknown', holds: true },
  'killed after receipt': { strike: { after: (desk) => desk.killed() }, becomes: 'unknown', holds: true },
};

/** Killed before: the program dies while the request is on its way and never gets there. */
const killedBefore: Strike = {
  before: (desk) => {
    desk.server.setFault('reset', { only: 'repayments', times: 1 });
  },
  after: (desk) => desk.killed(),
};

const table: Record<string, string | number>[] = [];
afterAll(() => console.table(table));

for (const [name, { strike, becomes, holds }] of Object.entries(faults))
  for (const batch of Array.from({ length: batchCount }, (_, index) => index))
    test(`${name}, batch ${batch + 1}: every row is accounted for and none is held twice`, async () => {
      const desk = await MatrixDesk.start();
      try {
        const reviewed = await desk.report(batch, name === 'killed before receipt' ? killedBefore : strike);
        const { accepted, refused, unknown, waiting, sending, stopped } = desk.counted();
        const held = desk.held();
        table.push({ fault: name, batch: batch + 1, accepted, refused, unknown, waiting, held: held.length });
        expect([sending, stopped]).toEqual([0, 0]);
        expectAccounted(desk, reviewed, held);
        const after = holds ? (batchCount - 1 - batch) * rowsPerBatch : 0;
        expect({ unknown, waiting }).toEqual({
          unknown: becomes === 'unknown' ? rowsPerBatch : 0,
          waiting: after + (becomes === 'waiting' ? rowsPerBatch : 0),
        });
        await expectMended(desk, reviewed);
      } finally {
        await desk.close();
      }
    });

/** The union of all states is what was reviewed; what is accepted the server holds once, and nothing else but unknown rows. */
function expectAccounted(desk: MatrixDesk, reviewed: string[], held: string[]): void {
  const rows = desk.rows();
  expect(rows.map(({ key }) => key)).toEqual(reviewed);
  expect(new Set(held).size, 'no row twice').toBe(held.length);
  const of = (state: string) => rows.filter((row) => row.state === state).map(({ key }) => key);
  const atServer = new Set(held);
  expect(of('accepted').filter((key) => !atServer.has(key))).toEqual([]);
  const known = new Set([...of('accepted'), ...of('unknown')]);
  expect(held.filter((key) => !known.has(key))).toEqual([]);
}

async function expectMended(desk: MatrixDesk, reviewed: string[]): Promise<void> {
  desk.store.exec('PRAGMA max_page_count = 1000000');
  desk.server.setFault(null);
  await desk.mend();
  expect(desk.counted()).toMatchObject({ accepted: reviewed.length, unknown: 0, waiting: 0, refused: 0 });
  expect([...desk.held()].sort()).toEqual([...reviewed].sort());
}

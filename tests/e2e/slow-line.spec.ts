import { expect, type Page } from '@playwright/test';
import { photoUriStart } from '../../shared/model/photo.ts';
import { jpeg, type Picture } from '../fixtures/pictures/jpeg.ts';
import { test } from './fixtures/app.ts';
import type { PracticeServer } from './fixtures/practice-server.ts';
import { callBridge, good } from './tasks/bridge.ts';
import { saveCredentials } from './tasks/credentials.ts';
import { copiesOf, heldOf } from './tasks/held.ts';
import { wholeCopy } from './tasks/loans.ts';
import { switchTo } from './tasks/places.ts';
import { atRest, payingRows, reportInBatches, startReport, startWork } from './tasks/reporting.ts';
import { draftBody } from './tasks/samples.ts';
import { type SlowLine, slowLine } from './tasks/slow-line.ts';

// A slow line that loses packets and breaks: 64 kbit/s, 800 ms of delay, one packet of twenty lost. Here all of that is
// sixteen times faster, since a draft of 500 kB takes more than a minute otherwise; PARTNER_DESK_LINE_QUICKER=1 runs
// the real figures.
const quicker = Number(process.env.PARTNER_DESK_LINE_QUICKER ?? 16);
const shape = { bitsPerSecond: 64_000 * quicker, delay: 800 / quicker, lossEvery: 20 };

/** Milliseconds: longer than the program's own timeouts (electron/kiva/transport.ts). */
const patience = 200_000;

const environment = 'stage';
const rows = payingRows(2_400);
/** A picture of some 370 kB makes a request of 500 kB. */
const picture: Picture = { width: 1_300, height: 960, colour: () => [120, 128, 128], roughness: 40 };

const onSlowLine = test.extend<{ office: { page: Page; server: PracticeServer; line: SlowLine } }>({
  office: async ({ launch, practiceServer, endpointsOf }, use) => {
    const server = await practiceServer();
    const line = await slowLine(server);
    const { page } = await launch({ env: endpointsOf({ stage: line.server }) });
    await switchTo(page, 'Stage');
    await saveCredentials(page, server.address);
    await wholeCopy(page);
    await reportInBatches(page, 200);
    line.become(shape);
    await use({ page, server, line });
  },
});

/** Something to send: how it starts (returns the work's id) and how much of it the server has; `turn` tells several apart. */
const sendings = [
  {
    what: 'a batch of 200 rows',
    items: 200,
    begin: (page: Page, turn: number) => startReport(page, rowsOf(turn)),
    held: async (server: PracticeServer, turn: number) => (await heldOf(server, rowsOf(turn))).length,
  },
  {
    what: 'a draft of 500 kB',
    items: 1,
    begin: (page: Page, turn: number) => startDraft(page, `SLOW-${turn}`),
    held: (server: PracticeServer, turn: number) => copiesOf(server, `SLOW-${turn}`),
  },
];

const rowsOf = (turn: number) => rows.slice(turn * 200, (turn + 1) * 200);

onSlowLine('a slow line that loses packets brings all of it, once', async ({ office: { page, server } }) => {
  onSlowLine.setTimeout(300_000);
  for (const { what, items, begin, held } of sendings) {
    const started = performance.now();
    const workId = await begin(page, 0);
    const { rows: ended } = await atRest(page, workId, patience);
    console.log(`${what}: ${Math.round(performance.now() - started)} ms, the line ${quicker} times quicker`);
    expect([what, ended.accepted, await held(server, 0)]).toEqual([what, items, items]);
  }
});

onSlowLine(
  'a slow line that breaks leaves an unknown outcome, and nothing comes twice',
  async ({ office }) => {
    onSlowLine.setTimeout(600_000);
    const { page, server, line } = office;
    for (const [turn, where] of (['request', 'answer'] as const).entries())
      for (const { what, items, begin, held } of sendings) {
        const [arrived, verdict] = where === 'answer' ? [items, 'arrived' as const] : [0, 'again' as const];
        line.breakAt(where);
        const workId = await begin(page, turn);
        const { rows: broken, batches } = await atRest(page, workId, patience);
        expect([what, where, broken.unknown, await held(server, turn)]).toEqual([
          what,
          where,
          items,
          arrived,
        ]);

        line.breakAt(null);
        const id = batches[0]?.id ?? '';
        await good(callBridge(page, 'sends.settle', { environment, id, verdict }));
        const { rows: ended } = await atRest(page, workId, patience);
        expect([what, where, ended.accepted, await held(server, turn)]).toEqual([what, where, items, items]);
      }
  },
);

/** A draft with a photo of 500 kB. */
async function startDraft(page: Page, loanId: string): Promise<string> {
  const bytes = jpeg(picture);
  const { width, height } = picture;
  const photo = {
    ...{ width, height, bytes: bytes.length, warnings: [] },
    dataUri: `${photoUriStart}${bytes.toString('base64')}`,
    hash: '0'.repeat(16),
  };
  const input = { environment, workId: crypto.randomUUID(), photo } as const;
  const { photoId } = await good(callBridge(page, 'photos.save', input));
  return startWork(page, draftBody(loanId, { photoId }));
}

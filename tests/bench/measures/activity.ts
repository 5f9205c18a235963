import type { Page } from '@playwright/test';
import type { Input } from '../../../shared/contract.ts';
import { sendFilterSchema } from '../../../shared/model/send-search.ts';
import type { ProcedureName } from '../../../shared/procedures.ts';
import { launchApp, type RunningApp } from '../../e2e/fixtures/running-app.ts';
import { callBridge, good } from '../../e2e/tasks/bridge.ts';
import { plainTable } from '../bases.ts';
import { writeEarlierSends } from '../earlier-sends.ts';
import { type Figure, median } from '../figures.ts';
import { holdsDuring } from '../holds.ts';
import { actInPage, untilPainted } from '../painted.ts';
import { atPlace, type Sizes, startOnStage, withBlank } from '../setup.ts';

/** Loans of the portfolio, which matter little here. */
const loans = 1_000;

/** Milliseconds; above this a window answers late to a key or a click. */
const longestHold = 50;

/** Rows and columns of one page of Activity. */
const table = { rows: 50, columns: 6 };

/** Pages and calls that look at everything that was ever sent, after so many sends. */
export async function activityFigures({ sends, runs }: Sizes): Promise<Figure[]> {
  return atPlace(['--loans', String(loans)], async (place) => {
    const first = await startOnStage(place);
    await good(
      callBridge(first.page, 'portfolio.refresh', { environment: 'stage', scope: 'all', resume: false }),
    );
    await first.close();
    await writeEarlierSends(place.dataDir, place.server.address.partnerId, sends);
    const app = await launchApp(place);
    try {
      return await withBlank(async (blank) => [
        await opening(app.page, blank, runs),
        ...(await calls(app, runs)),
      ]);
    } finally {
      await app.close();
    }
  });
}

async function opening(page: Page, blank: Page, runs: number): Promise<Figure> {
  const times: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await actInPage(page, `location.hash = '#/settings'`);
    await page.getByRole('heading', { level: 1, name: 'Settings', exact: true }).waitFor();
    await page.waitForTimeout(300);
    const shown = `document.querySelector('table[aria-label="Activity"][data-stale="false"] tbody tr')`;
    times.push(await untilPainted(page, shown, () => actInPage(page, `location.hash = '#/activity'`)));
    bare.push(await plainTable(blank, table.rows, table.columns));
  }
  const base = { name: 'a plain table of a page', value: median(bare) };
  return { name: 'Opening Activity', value: median(times), unit: 'ms', base, note: `median of ${runs}` };
}

/** Milliseconds of each call over one that does nothing, and how long it blocks the main process. */
async function calls(app: RunningApp, runs: number): Promise<Figure[]> {
  const timed = async <N extends ProcedureName>(name: N, input: Input<N>): Promise<number> => {
    const start = performance.now();
    await good(callBridge(app.page, name, input));
    return performance.now() - start;
  };
  const environment = 'stage';
  const stretch = { environment, limit: 50, offset: 0 } as const;
  const search = { ...stretch, filter: sendFilterSchema.parse({ text: '1000001' }) };
  const asked: [title: string, call: () => Promise<number>][] = [
    ['Activity: lines', () => timed('sends.lines', stretch)],
    ['Activity: a loan searched', () => timed('sends.list', search)],
    ['Outbox', () => timed('sends.outbox', { environment })],
    ['To finish in PA2', () => timed('todo.list', { environment })],
    ['Today', () => timed('today.get', { environment })],
  ];
  const figures: Figure[] = [];
  for (const [name, call] of asked) {
    const times: number[] = [];
    const holds: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const { main } = await holdsDuring(app, async () => times.push(await call()));
      holds.push(main);
      bare.push(await timed('app.state', {}));
    }
    const base = { name: 'a call that does nothing', value: median(bare) };
    const note = `median of ${runs}`;
    figures.push(
      { name, value: median(times), unit: 'ms', base, note },
      {
        name: `${name}: hold`,
        value: median(holds),
        unit: 'ms',
        base: null,
        target: { what: 'value', most: longestHold },
        note,
      },
    );
  }
  return figures;
}

import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { testConnection } from './tasks/credentials.ts';
import { floodBody, postFromPage } from './tasks/flood.ts';
import { goTo, openWork, switchTo } from './tasks/places.ts';
import { isAlive, killProcess, processId, signalProcess } from './tasks/processes.ts';
import { draftBody, journalBody } from './tasks/samples.ts';
import { answerOnPage, review, reviewAndSend, sendButton, sendIs } from './tasks/sending.ts';

// The server of Practice, in its own process: attacked, unused, killed.

test.skip(process.platform === 'win32', 'processes are stopped and killed by signals');

const name = 'Partner Desk practice';

async function originOf(page: Page): Promise<string> {
  const { current } = await good(callBridge(page, 'endpoints.get', { environment: 'practice' }));
  return new URL(current.apiBaseUrl).origin;
}

/** Loop counts: 5 ms timers in the main process, and sequential calls from the page to it. */
type Turns = { main: number; page: number; test: number };

/** Counts loops while `act` runs, in this process too, so that a busy machine slows down both equally. */
async function turnsDuring({ electron, page }: RunningApp, act: () => Promise<void>): Promise<Turns> {
  await electron.evaluate(() => {
    const counted = globalThis as { turns?: number };
    counted.turns = 0;
    setInterval(() => {
      counted.turns = (counted.turns ?? 0) + 1;
    }, 5);
  });
  await page.evaluate(() => {
    const counted = globalThis as { turns?: number };
    counted.turns = 0;
    const ask = async (): Promise<void> => {
      await window.partnerDesk.calls['app.state']({}, crypto.randomUUID());
      counted.turns = (counted.turns ?? 0) + 1;
      setTimeout(ask, 5);
    };
    void ask();
  });
  const count = () => (globalThis as { turns?: number }).turns ?? 0;
  const before = [await electron.evaluate(count), await page.evaluate(count)] as const;
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 5);
  await act();
  clearInterval(timer);
  return {
    test: turns,
    main: (await electron.evaluate(count)) - before[0],
    page: (await page.evaluate(count)) - before[1],
  };
}

const residentMb = ({ electron }: RunningApp): Promise<number> =>
  electron.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type }) => type === 'Browser' || type === 'Utility')
      .reduce((sum, { memory }) => sum + memory.workingSetSize / 1024, 0),
  );

test('repeated sets of twelve 16 MB POSTs from a web page affect neither window nor memory', async ({
  desk,
}) => {
  const port = Number(new URL(await originOf(desk.page)).port);
  await goTo(desk.page, 'Loans');
  await expect(desk.page.getByRole('grid', { name: 'Loans' })).toBeVisible();
  const body = floodBody(16);
  const before = await residentMb(desk);
  const answers: number[] = [];
  const turns = await turnsDuring(desk, async () => {
    for (let wave = 0; wave < 20; wave += 1)
      answers.push(...(await Promise.all(Array.from({ length: 12 }, () => postFromPage(port, body)))));
  });
  const grown = (await residentMb(desk)) - before;
  expect(answers.filter((status) => status !== 403 && status !== 0)).toEqual([]);
  expect(turns.main).toBeGreaterThan(turns.test / 3);
  expect(turns.page).toBeGreaterThan(turns.test / 20);
  expect(grown).toBeLessThan(128);
  await goTo(desk.page, 'Loans');
  await expect(desk.page.getByRole('row', { name: /000042/ }).first()).toBeVisible();
});

test('shows its state to nobody, and has no controls', async ({ desk }) => {
  const origin = await originOf(desk.page);
  for (const path of ['state', 'log', 'fault'])
    expect((await fetch(`${origin}/practice/${path}`)).status).toBe(404);
  const fault = { method: 'PUT', body: '{"name":"500"}' };
  expect((await fetch(`${origin}/practice/fault`, fault)).status).toBe(404);
});

test('runs only while Practice is used, and resumes with its state', async ({ desk }) => {
  const { page } = desk;
  await sendJournal(page, 1);
  const origin = await originOf(page);
  await switchTo(page, 'Stage');
  await expect
    .poll(() =>
      fetch(origin).then(
        () => 'open',
        () => 'closed',
      ),
    )
    .toBe('closed');
  await expect.poll(() => processId(desk, name)).toBeUndefined();
  await switchTo(page, 'Practice');
  await sendJournal(page, 2);
  for (const environment of ['Stage', 'Practice', 'Stage', 'Practice'] as const)
    await switchTo(page, environment);
  await sendJournal(page, 3);
});

test('does not start when the program starts in another environment', async ({ launch }) => {
  const first = await launch();
  await switchTo(first.page, 'Stage');
  await first.close();
  const second = await launch();
  await goTo(second.page, 'Settings');
  await goTo(second.page, 'Drafts');
  expect(await processId(second, name)).toBeUndefined();
});

test('finishes a send in flight when Practice is left', async ({ desk }) => {
  const { page } = desk;
  await openWork(page, 'draft', await storeWork(page, 'practice', draftBody('LEFT')));
  await sendUnanswered(desk);
  await switchTo(page, 'Stage');
  // Longer than an idle server stays; by the page's own clock.
  await page.evaluate(() => new Promise((over) => setTimeout(over, 4_000)));
  await signalProcess(desk, name, 'SIGCONT');
  await expect.poll(() => processId(desk, name)).toBeUndefined();
  await switchTo(page, 'Practice');
  await goTo(page, 'Activity');
  await expect(page.getByRole('table', { name: 'Activity' }).getByText('Accepted')).toBeVisible();
});

test('a send in flight when it crashes is Unknown and says why; then it restarts', async ({ desk }) => {
  const { page } = desk;
  await openWork(page, 'draft', await storeWork(page, 'practice', draftBody('DIED')));
  await sendUnanswered(desk);
  await killProcess(desk, name);
  await sendIs(page, 'Unknown');
  await page.getByText('Technical details').click();
  await expect(page.getByText('PRACTICE_STOPPED')).toBeVisible();
  await openWork(page, 'draft', await storeWork(page, 'practice', draftBody('ANEW')));
  await reviewAndSend(page, 'Practice');
  await sendIs(page, 'Accepted');
});

test('a search in flight when it crashes is repeated automatically; a connection test reports it', async ({
  desk,
}) => {
  const { page } = desk;
  await goTo(page, 'Loans');
  const table = page.getByRole('grid', { name: 'Loans' });
  await expect(table.getByRole('row', { name: /000042/ }).first()).toBeVisible();
  await signalProcess(desk, name, 'SIGSTOP');
  await page.getByRole('searchbox', { name: 'Search loans' }).fill('КР-15');
  const query = { environment: 'practice', query: 'КР-15', status: '', offset: 0, limit: 10 } as const;
  const asked = callBridge(page, 'loans.page', query);
  // Until the requests are under way; by the page's own clock.
  await page.evaluate(() => new Promise((over) => setTimeout(over, 1_000)));
  await killProcess(desk, name);
  expect(await asked).toMatchObject({ ok: false, error: { code: 'PRACTICE_STOPPED' } });
  await expect(table.getByRole('link', { name: 'Ольга Асанова' })).toBeVisible();

  await goTo(page, 'Settings');
  await signalProcess(desk, name, 'SIGSTOP');
  await page.getByRole('button', { name: 'Test connection' }).click();
  await page.evaluate(() => new Promise((over) => setTimeout(over, 1_000)));
  await killProcess(desk, name);
  await expect(page.getByText('The practice server stopped')).toBeVisible();
  await expect((await testConnection(page)).getByText('The connection works')).toBeVisible();
});

test('no process is left, however the program ends', async ({ launch }) => {
  const first = await launch();
  await originOf(first.page);
  const served = (await processId(first, name)) ?? 0;
  expect(isAlive(served)).toBe(true);
  await first.kill9();
  await expect.poll(() => isAlive(served)).toBe(false);
  const second = await launch();
  await originOf(second.page);
  const next = (await processId(second, name)) ?? 0;
  await second.close();
  await expect.poll(() => isAlive(next)).toBe(false);
});

/** Sends what is on the page to a server that does not answer, since its process is stopped. */
async function sendUnanswered(app: RunningApp): Promise<void> {
  await review(app.page);
  await expect(sendButton(app.page, 'Practice')).toBeEnabled();
  await signalProcess(app, name, 'SIGSTOP');
  await sendButton(app.page, 'Practice').click();
  await sendIs(app.page, 'Sending');
}

/** Sends a journal; Kiva's answer counts the archives of the run. */
async function sendJournal(page: Page, archive: number): Promise<void> {
  await openWork(
    page,
    'journals',
    await storeWork(page, 'practice', journalBody({ subject: `J-${archive}` })),
  );
  await reviewAndSend(page, 'Practice');
  await sendIs(page, 'Accepted');
  await expect(await answerOnPage(page)).toContainText(`/confirm/${archive}`);
}

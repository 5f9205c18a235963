import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { beginDraft } from './tasks/drafting.ts';
import { goTo } from './tasks/places.ts';
import { beginReport } from './tasks/writing.ts';

// The page's process is killed or hangs while somebody types: it comes back where it was, with what was typed and one notice.

test.skip(process.platform === 'win32', 'processes are killed by signals');

const text = 'Achieng sells maize at the market of Kisumu, six days a week';

type Scene = {
  what: string;
  begin: (page: Page) => Promise<void>;
  field: (page: Page) => ReturnType<Page['getByRole']>;
};

const scenes: Scene[] = [
  {
    what: 'a draft',
    begin: beginDraft,
    field: (page) => page.getByRole('textbox', { name: 'Loan use' }),
  },
  {
    what: 'journals',
    begin: async (page) => {
      await goTo(page, 'Journals');
      await page.getByRole('button', { name: 'New journal' }).click();
    },
    field: (page) => page.getByRole('textbox', { name: 'Body' }).first(),
  },
];

for (const { what, begin, field } of scenes)
  test(`kill -9 of the page while ${what} is typed`, async ({ desk }) => {
    await begin(desk.page);
    await field(desk.page).pressSequentially(text, { delay: 15 });
    // What the autosaver holds back at most, and a slow machine; see saveDelay.
    await desk.page.waitForTimeout(1_000);
    const address = await addressOf(desk);
    await killPage(desk);
    const page = await pageAgain(desk);
    await expect(field(page)).toHaveValue(text);
    expect(await addressOf(desk)).toBe(address);
    await hasOneNotice(page);
    expect(desk.log()).toContain('"reason":"killed"');
  });

test('kill -9 of the page while a report is typed', async ({ desk }) => {
  await beginReport(desk.page, '2026-09');
  await desk.page.getByRole('gridcell').first().click();
  await desk.page.keyboard.type('000042');
  await desk.page.keyboard.press('Enter');
  await desk.page.waitForTimeout(1_000);
  await killPage(desk);
  const page = await pageAgain(desk);
  await expect(page.getByRole('gridcell', { name: '000042', exact: true })).toBeVisible();
  await hasOneNotice(page);
});

test('a page that hangs is asked about, and comes back with what was typed', async ({ desk }) => {
  test.setTimeout(180_000);
  await answerBoxes(desk, [0, 1]);
  await beginDraft(desk.page);
  const field = (page: Page) => page.getByRole('textbox', { name: 'Loan use' });
  await field(desk.page).pressSequentially(text, { delay: 15 });
  await desk.page.waitForTimeout(1_000);
  // The first answer is to wait: the page hangs on, and the question comes again.
  void desk.page
    .evaluate(() =>
      setTimeout(() => {
        for (;;);
      }, 0),
    )
    .catch(() => {});
  await pressKeys(desk, () => asked(desk).then((count) => count >= 2));
  const page = await pageAgain(desk);
  await expect(field(page)).toHaveValue(text);
  await hasOneNotice(page);
  expect(desk.log()).toContain('page.unresponsive');
});

test('a page that hung for a while and responds again is not asked about any more', async ({ desk }) => {
  test.setTimeout(120_000);
  await answerBoxes(desk, []);
  void desk.page
    .evaluate(() =>
      setTimeout(() => {
        for (const end = Date.now() + 40_000; Date.now() < end; );
      }, 0),
    )
    .catch(() => {});
  await pressKeys(desk, () => Promise.resolve(desk.log().includes('page.responsive')));
  expect(await asked(desk)).toBe(1);
  await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a page that keeps crashing leads to a report of it', async ({ desk }) => {
  await killPage(desk);
  await pageAgain(desk);
  await killPage(desk);
  const page = desk.page;
  await expect.poll(() => addressOf(desk)).toMatch(/^app:\/\/bundle\/crashed\.html\?ref=[0-9A-Z]{8}$/);
  const [, ref = ''] = (await addressOf(desk)).split('ref=');
  await expect(page.getByText(`Reference ${ref}`)).toBeVisible();
  await page.getByRole('link', { name: 'Report a problem' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Report a problem' })).toBeVisible();
  await page.getByRole('button', { name: 'Log' }).click();
  await expect(page.getByRole('region', { name: 'log.txt' })).toContainText(ref);
});

async function hasOneNotice(page: Page): Promise<void> {
  const notice = page.getByText('The page did not respond or stopped, and was loaded again');
  await expect(notice).toHaveCount(1);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(notice).toHaveCount(0);
}

function addressOf({ electron }: RunningApp): Promise<string> {
  return electron.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? '',
  );
}

function pidOf({ electron }: RunningApp): Promise<number> {
  return electron.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  );
}

async function killPage(app: RunningApp): Promise<void> {
  const before = await pidOf(app);
  process.kill(before, 'SIGKILL');
  await expect.poll(async () => ![0, before].includes(await pidOf(app))).toBe(true);
}

/** Playwright calls a page that crashed dead for good, though its contents live on; it finds them anew. */
async function pageAgain({ electron, page }: RunningApp): Promise<Page> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return electron.windows()[0] ?? page;
}

type Boxes = { boxes: number };

/** Answers the boxes of the system in this order; one that has no answer stays open until it is withdrawn. */
async function answerBoxes({ electron }: RunningApp, answers: number[]): Promise<void> {
  await electron.evaluate(({ dialog }, given) => {
    (globalThis as unknown as Boxes).boxes = 0;
    dialog.showMessageBox = (async (...args: unknown[]) => {
      (globalThis as unknown as Boxes).boxes += 1;
      const response = given.shift();
      const { signal } = args.at(-1) as { signal?: AbortSignal };
      if (response === undefined) await new Promise((resolve) => signal?.addEventListener('abort', resolve));
      return { response: response ?? 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  }, answers);
}

function asked({ electron }: RunningApp): Promise<number> {
  return electron.evaluate(() => (globalThis as unknown as Boxes).boxes);
}

/** Chromium finds out that a page hangs when a key is not answered. */
async function pressKeys({ electron }: RunningApp, isDone: () => Promise<boolean>): Promise<void> {
  await expect(async () => {
    await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Shift' }),
    );
    expect(await isDone()).toBe(true);
  }).toPass({ timeout: 150_000, intervals: [1_000] });
}

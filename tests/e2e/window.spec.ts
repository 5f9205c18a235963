import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { appFolder, electronExecutable } from './fixtures/paths.ts';
import type { RunningApp } from './fixtures/running-app.ts';

const run = promisify(execFile);
const areas = ['Drafts', 'Journals', 'Repayments', 'Activity', 'Settings', 'Loans', 'Today'];

test('no page violates the CSP or logs an error', async ({ desk: { page } }) => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  await page.reload();
  await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(event.effectiveDirective));
  });
  for (const area of areas) {
    await page.getByRole('link', { name: area, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
  }
  expect(said).toEqual([]);
});

test('the window title ends with the environment, whatever the page title is', async ({ desk }) => {
  const title = () =>
    desk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  await expect.poll(title).toMatch(/ – Practice$/);
  await desk.page.evaluate(() => {
    document.title = 'Partner Desk – Production';
  });
  await expect.poll(title).toBe('Partner Desk – Practice');
});

test('a page crash reloads it; a second one soon after shows the crash page with a way back', async ({
  desk,
}) => {
  const { electron, page } = desk;
  const url = () =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
  const crash = async () => {
    const before = await processId();
    await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    // The page must be back before it can crash again; having no process is not enough.
    await expect.poll(async () => ![null, before].includes(await processId())).toBe(true);
  };
  const processId = () =>
    electron.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() || null,
    );
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await crash();
  await expect.poll(url).toMatch(/^app:\/\/bundle\/index\.html/);
  await crash();
  await expect.poll(url).toMatch(/^app:\/\/bundle\/crashed\.html\?ref=[0-9A-Z]{8}$/);
  expect(desk.log()).toContain('page.crashed');
});

test('a second start on the same data shows the first window and exits', async ({ desk, dataDir }) => {
  await desk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const env = { ...process.env, PARTNER_DESK_DATA_DIR: dataDir };
  await run(electronExecutable(), [appFolder], { env, timeout: 60_000 });
  const windows = () =>
    desk.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => one.isMinimized()),
    );
  await expect.poll(windows).toEqual([false]);
});

test('the window opens where it was, with the same zoom', async ({ launch }) => {
  const first = await launch();
  await first.electron.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.setBounds({ x: 40, y: 50, width: 900, height: 700 });
    window?.webContents.setZoomFactor(1.5);
  });
  const placeOf = ({ electron }: RunningApp) =>
    electron.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      return { bounds: window?.getBounds(), zoom: window?.webContents.getZoomFactor() };
    });
  const wanted = { bounds: { x: 40, y: 50, width: 900, height: 700 }, zoom: 1.5 };
  await expect.poll(() => placeOf(first)).toEqual(wanted);
  await first.close();
  const second = await launch();
  await expect.poll(() => placeOf(second)).toEqual(wanted);
});

test('plus, minus and zero change the zoom, also on the keypad', async ({ desk }) => {
  // Keys pressed by Playwright start in the page: the main process would not see them.
  const press = (keyCode: string) =>
    desk.electron.evaluate(({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const type of ['keyDown', 'keyUp'] as const)
        contents?.sendInputEvent({ type, keyCode: key, modifiers: ['control'] });
      return contents?.getZoomLevel();
    }, keyCode);
  const levels: unknown[] = [];
  for (const key of ['=', 'Plus', 'numadd', '-', 'numsub', '0', '-', 'num0']) levels.push(await press(key));
  expect(levels).toEqual([0.5, 1, 1.5, 1, 0.5, 0, -0.5, 0]);
});

test('1 · plain http to another computer is a start-up error that names the field', async ({
  dataDir,
}, info) => {
  const file = info.outputPath('endpoints.json');
  const set = {
    tokenUrl: 'http://auth.kiva.org/oauth/token',
    apiBaseUrl: 'https://a.kiva.org',
    audience: 'a',
  };
  writeFileSync(file, JSON.stringify({ stage: set }));
  const env = { ...process.env, PARTNER_DESK_DATA_DIR: dataDir, PARTNER_DESK_ENDPOINTS: file, DISPLAY: '' };
  const ended = await run(electronExecutable(), [appFolder], { env, timeout: 60_000 }).catch(
    (error) => error,
  );
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('stage.tokenUrl');
});

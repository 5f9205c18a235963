import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { leaveSettings, type RunningApp } from './fixtures/running-app.ts';
import { type BareStart, startBare, windowsOf } from './tasks/bare-start.ts';
import { canPress, pressButton } from './tasks/boxes.ts';
import { beginDraft } from './tasks/drafting.ts';
import { logOf } from './tasks/other-computer.ts';
import { goTo } from './tasks/places.ts';
import { beginReport } from './tasks/writing.ts';

// The page's process is killed or hangs while somebody works: the page comes back where it was, with what was typed and one notice.

test.skip(process.platform !== 'linux', 'processes are killed and stopped by signals');

const text = 'Achieng sells maize at the market of Kisumu, six days a week';
const notice = 'The page did not respond or stopped, and was loaded again';
/** Milliseconds that the autosaver holds back at most (`saveDelay`), and a slow machine. */
const saved = 1_500;

type Scene = { what: string; type: (page: Page) => Promise<void> };

const scenes: Scene[] = [
  {
    what: 'a draft',
    type: async (page) => {
      await beginDraft(page);
      await page.getByRole('textbox', { name: 'Loan use' }).pressSequentially(text, { delay: 15 });
    },
  },
  {
    what: 'a journal',
    type: async (page) => {
      await goTo(page, 'Journals');
      await page.getByRole('button', { name: 'New journal' }).click();
      await page.getByRole('textbox', { name: 'Body' }).first().pressSequentially(text, { delay: 15 });
    },
  },
  {
    what: 'a report',
    type: async (page) => {
      await beginReport(page, '2026-09');
      await page.getByRole('gridcell').first().click();
      await page.keyboard.type(text.slice(0, 30));
      await page.keyboard.press('Enter');
    },
  },
];

for (const { what, type } of scenes)
  test(`kill -9 of the page while ${what} is typed`, async ({ desk }) => {
    await type(desk.page);
    await desk.page.waitForTimeout(saved);
    const place = placeOf(await addressOf(desk));
    await killPage(desk);
    await expect.poll(() => shownIn(desk)).toContain(text.slice(0, 30));
    expect(placeOf(await addressOf(desk))).toBe(place);
    expect((await shownIn(desk)).split(notice)).toHaveLength(2);
    expect(desk.log()).toContain('"reason":"killed"');
    // Whoever loads the page anew by hand knows why.
    await inPage(desk, 'location.reload()').catch(() => {});
    await expect.poll(() => shownIn(desk)).toContain(text.slice(0, 30));
    expect(await shownIn(desk)).not.toContain(notice);
  });

test('a page that keeps crashing leads to a report of it', async ({ desk }) => {
  await killPage(desk);
  await expect.poll(() => shownIn(desk)).toContain(notice);
  await killPage(desk);
  await expect.poll(() => addressOf(desk)).toMatch(/^app:\/\/bundle\/crashed\.html\?ref=[0-9A-Z]{8}$/);
  const [, ref = ''] = (await addressOf(desk)).split('ref=');
  expect(await shownIn(desk)).toContain(`Reference ${ref}`);
  await inPage(desk, 'document.querySelector(\'a[href$="#/problem"]\').click()').catch(() => {});
  await expect.poll(() => shownIn(desk)).toContain('Program and computer');
  await inPage(desk, 'document.querySelectorAll("nav button")[2].click()');
  await expect.poll(() => shownIn(desk)).toContain(`"again":true,"ref":"${ref}"`);
});

test.describe('a page that hangs', () => {
  const onTestEnd: (() => void)[] = [];
  test.afterEach(() => {
    for (const end of onTestEnd.splice(0)) end();
  });
  // Chromium asks nothing of a page that a debugger is attached to, which Playwright is.
  test.skip(!canPress, 'the Debian package xdotool is not installed: no button was pressed');

  test('is asked about and loaded again, or left alone once it responds', async ({ dataDir }) => {
    test.setTimeout(300_000);
    const closeScreen = await openOwnScreen();
    onTestEnd.push(closeScreen);
    leaveSettings(dataDir);
    const start = startBare({ PARTNER_DESK_DATA_DIR: dataDir });
    const count = (event: string) => logOf(dataDir).split(` ${event}`).length - 1;
    await expect.poll(() => count('window.shown')).toBe(1);
    const window = await windowOf(start, /Practice$/);

    const first = await pageProcess(start);
    process.kill(first, 'SIGSTOP');
    await pressUntil(window, () => count('page.unresponsive') === 1);
    await windowOf(start, /^Partner Desk$/);
    process.kill(first, 'SIGCONT');
    await expect.poll(() => count('page.responsive')).toBe(1);
    await expect
      .poll(() => windowsOf(start.child.pid ?? 0).some(({ name }) => name === 'Partner Desk'))
      .toBe(false);

    process.kill(first, 'SIGSTOP');
    await pressUntil(window, () => count('page.unresponsive') === 2);
    await pressButton(start.child.pid ?? 0, 1, 2);
    await expect.poll(() => count('page.crashed')).toBe(1);
    await expect.poll(async () => (await pageProcess(start)) !== first).toBe(true);
    start.child.kill('SIGTERM');
    expect(await start.ended).toBe(0);
  });
});

/** Without it what is pressed here would reach a window of the test that runs beside this one. */
async function openOwnScreen(): Promise<() => void> {
  const before = process.env.DISPLAY;
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(screen.stdio[3] as Readable, 'data');
  process.env.DISPLAY = `:${String(number).trim()}`;
  return () => {
    process.env.DISPLAY = before;
    screen.kill();
  };
}

function placeOf(address: string): string {
  return new URL(address).hash;
}

function addressOf({ electron }: RunningApp): Promise<string> {
  return electron.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? '',
  );
}

/** Playwright calls a page that crashed dead for good, though its contents live on: they are asked by the main process. */
function inPage({ electron }: RunningApp, script: string): Promise<unknown> {
  return electron.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    script,
  );
}

/** All texts in sight, also of fields. */
async function shownIn(app: RunningApp): Promise<string> {
  const code =
    '[document.body.innerText, ...[...document.querySelectorAll("input, textarea")].map((e) => e.value)].join("\\n")';
  return String(await inPage(app, code).catch(() => ''));
}

async function killPage(app: RunningApp): Promise<void> {
  const pid = () =>
    app.electron.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    );
  const before = await pid();
  process.kill(before, 'SIGKILL');
  await expect.poll(async () => ![0, before].includes(await pid())).toBe(true);
}

async function windowOf({ child }: BareStart, name: RegExp): Promise<string> {
  const ids = () => windowsOf(child.pid ?? 0).filter((window) => name.test(window.name));
  await expect.poll(() => ids().length, { timeout: 60_000 }).toBeGreaterThan(0);
  return ids()[0]?.id ?? '';
}

/** Chromium finds out that a page hangs when a key or a click is not answered. */
async function pressUntil(window: string, isDone: () => boolean): Promise<void> {
  await expect(() => {
    execFileSync('xdotool', [
      'windowfocus',
      window,
      'mousemove',
      '--window',
      window,
      '300',
      '300',
      'click',
      '1',
      'key',
      'Shift_L',
    ]);
    expect(isDone()).toBe(true);
  }).toPass({ timeout: 90_000, intervals: [1_000] });
}

/** The process of the page, found by its ancestors: only the program itself knows it by name. */
async function pageProcess({ child }: BareStart): Promise<number> {
  const found = () =>
    processes().find(
      ({ line, ancestors }) => /--type=renderer/.test(line) && ancestors.includes(child.pid ?? 0),
    );
  await expect.poll(found).toBeDefined();
  return found()?.pid ?? 0;
}

function processes(): { pid: number; line: string; ancestors: number[] }[] {
  const all = new Map(
    readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [[Number(name), parentOf(name)]] : [])),
  );
  return [...all].map(([pid = 0]) => {
    const ancestors: number[] = [];
    for (let at = all.get(pid) ?? 0; at > 1; at = all.get(at) ?? 0) ancestors.push(at);
    return { pid, line: read(`/proc/${pid}/cmdline`), ancestors };
  });
}

function parentOf(pid: string): number {
  return Number(/\) \S (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1] ?? 0);
}

/** A process may be gone by now. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

import { closeSync, ftruncateSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { defaultOptions, type PhotoResult } from '../../shared/model/photo.ts';
import { heif } from '../fixtures/pictures/headers.ts';
import { gifOfFrame, jpegOfScans, pngOfProfile, spoilt } from '../fixtures/pictures/hostile.ts';
import { jpeg } from '../fixtures/pictures/jpeg.ts';
import { pngBomb } from '../fixtures/pictures/png.ts';
import { test } from './fixtures/app.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { good } from './tasks/bridge.ts';
import { chooseFile } from './tasks/files.ts';
import { isAlive } from './tasks/processes.ts';

// Pictures and sheets that were made to harm: each ends in a message, and program and page go on. The pictures are decoded in a
// process of their own, by Chromium's and libheif's real decoders.

const garden = readFileSync(join(import.meta.dirname, '../fixtures/pictures/garden.heic'));
const upright = { width: 1_200, height: 900, colour: () => [90, 128, 128] as [number, number, number] };

const bombs: [name: string, bytes: () => Buffer, problems: string[]][] = [
  ['a PNG of 30,000 × 30,000', () => pngBomb(), ['too-large']],
  ['a PNG of as many pixels as are decoded', () => pngBomb(10_000, 10_000), ['ok', 'too-heavy', 'too-slow']],
  ['a GIF whose first frame is larger than its screen', () => gifOfFrame(30_000, 30_000), ['too-large']],
  ['a PNG with a profile of 300 MB', () => pngOfProfile(300_000_000), ['ok', 'damaged']],
  ['a JPEG of 8,000 scans', () => jpegOfScans(9_000, 9_000, 8_000), ['too-slow', 'damaged']],
  ['a HEIC that says 60,000 × 60,000', () => heif('heic', 60_000, 60_000), ['too-large']],
  ['a HEIC without a picture in it', () => heif('heic', 4_032, 3_024), ['heic']],
  ['a HEIC that says another size than it has', () => heicOfSize(9_999, 9_999), ['ok', 'heic', 'too-heavy']],
  ['an AVIF without a picture in it', () => heif('avif', 9_000, 9_000), ['damaged']],
];

test('pictures that were made to harm end in a message, in a process of their own', async ({ desk }) => {
  test.setTimeout(300_000);
  const { page } = desk;
  const window = await pagePid(desk);
  for (const [name, bytes, problems] of bombs) {
    const begun = performance.now();
    const { result, memory } = await prepare(desk, bytes());
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const outcome = result.ok ? 'ok' : result.problem;
    console.log(`${name}: ${outcome}, ${seconds} s, ${memory} MB`);
    expect(problems, name).toContain(outcome);
    if (!result.ok) expect(desk.log(), name).toContain(`"ref":"${result.ref}"`);
    expect(memory, name).toBeLessThan(2_000);
  }
  // The next honest picture is a photo, and the page never noticed.
  expect((await prepare(desk, jpeg(upright))).result.ok).toBe(true);
  expect((await prepare(desk, garden)).result.ok).toBe(true);
  expect(await pagePid(desk)).toBe(window);
  expect(await makerPids(desk)).not.toContain(window);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // It goes once nobody needs it.
  await expect.poll(() => makerPids(desk), { timeout: 15_000 }).toEqual([]);
});

test('spoilt copies of real pictures are a photo or a message', async ({ desk }) => {
  test.setTimeout(300_000);
  const outcomes: Record<string, number> = {};
  for (const bytes of [
    ...spoilt(garden, 12),
    ...spoilt(jpeg(upright), 12),
    ...spoilt(pngOfProfile(1_000), 8),
  ]) {
    const { result } = await prepare(desk, bytes);
    const outcome = result.ok ? 'ok' : result.problem;
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  console.log('32 spoilt pictures:', outcomes);
  expect(desk.log()).not.toContain('page.crashed');
  expect((await prepare(desk, jpeg(upright))).result.ok).toBe(true);
});

test('a process that decodes is ended at its limits, and replaced where it dies', async ({ desk }) => {
  test.setTimeout(180_000);
  test.skip(process.platform === 'win32', 'processes are killed by signals');
  expect((await prepare(desk, jpeg(upright))).result.ok).toBe(true);
  const [idle = 0] = await makerPids(desk);
  process.kill(idle, 'SIGKILL');
  await expect.poll(() => isAlive(idle)).toBe(false);
  expect((await prepare(desk, jpeg(upright))).result.ok).toBe(true);

  const [stopped = 0] = await makerPids(desk);
  process.kill(stopped, 'SIGSTOP');
  expect((await prepare(desk, jpeg(upright))).result).toMatchObject({ ok: false, problem: 'too-slow' });
  await expect.poll(() => isAlive(stopped)).toBe(false);

  // A process of this size cannot be had on every machine that runs the tests, so what is measured is made larger.
  await desk.electron.evaluate(({ app, webContents, BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows()[0]?.webContents.id;
    const measured = app.getAppMetrics.bind(app);
    app.getAppMetrics = () => {
      const makers = webContents.getAllWebContents().filter(({ id }) => id !== own);
      const pids = new Set(makers.map((each) => each.getOSProcessId()));
      return measured().map((each) =>
        pids.has(each.pid) ? { ...each, memory: { ...each.memory, workingSetSize: 1_600 * 1_024 } } : each,
      );
    };
  });
  expect((await prepare(desk, jpeg({ ...upright, width: 6_000, height: 5_000 }))).result).toMatchObject({
    ok: false,
    problem: 'too-heavy',
  });
});

test('a sheet of a gigabyte ends in a message, without being read', async ({ desk, dataDir }) => {
  const path = join(dataDir, 'huge.xlsx');
  const file = openSync(path, 'w');
  ftruncateSync(file, 1_073_741_824);
  closeSync(file);
  await desk.page.evaluate(() => {
    location.hash = '#/drafts/import';
  });
  await chooseFile(desk.page, 'Choose file', path);
  await expect(desk.page.getByRole('alert').filter({ hasText: /too large/i })).toBeVisible();
});

/** `garden.heic` with another size in its properties. */
function heicOfSize(width: number, height: number): Buffer {
  const copy = Buffer.from(garden);
  for (let at = copy.indexOf('ispe'); at >= 0; at = copy.indexOf('ispe', at + 4)) {
    copy.writeUInt32BE(width, at + 8);
    copy.writeUInt32BE(height, at + 12);
  }
  return copy;
}

/** Prepares a picture by the bridge, and tells the most memory that its process had, in megabytes. */
async function prepare(app: RunningApp, bytes: Buffer): Promise<{ result: PhotoResult; memory: number }> {
  let memory = 0;
  let isDone = false;
  const watch = async (): Promise<void> => {
    while (!isDone) {
      memory = Math.max(memory, await makerMemory(app));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const watching = watch();
  const result = await good(callWithBytes(app.page, bytes));
  isDone = true;
  await watching;
  return { result, memory: Math.round(memory) };
}

function callWithBytes(page: Page, bytes: Buffer) {
  return page.evaluate(
    ([base64, options]) => {
      const raw = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      return window.partnerDesk.calls['photos.prepare']({ bytes: raw, options }, crypto.randomUUID());
    },
    [bytes.toString('base64'), defaultOptions] as const,
  );
}

function pagePid({ electron }: RunningApp): Promise<number> {
  return electron.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  );
}

function makerPids({ electron }: RunningApp): Promise<number[]> {
  return electron.evaluate(({ webContents, BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows()[0]?.webContents.id;
    const others = webContents.getAllWebContents().filter(({ id }) => id !== own);
    return others.map((each) => each.getOSProcessId()).filter((pid) => pid > 0);
  });
}

function makerMemory({ electron }: RunningApp): Promise<number> {
  return electron.evaluate(({ app, webContents, BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows()[0]?.webContents.id;
    const others = webContents.getAllWebContents().filter(({ id }) => id !== own);
    const pids = others.map((each) => each.getOSProcessId());
    const sizes = app.getAppMetrics().filter(({ pid }) => pids.includes(pid));
    return Math.max(0, ...sizes.map(({ memory }) => memory.workingSetSize / 1_024));
  });
}

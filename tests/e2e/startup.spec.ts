import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { appFolder, electronExecutable } from './fixtures/paths.ts';
import { saveCredentials } from './tasks/credentials.ts';
import { keychainDesktop } from './tasks/keychains.ts';
import { switchTo } from './tasks/places.ts';

const run = promisify(execFile);
const good = { tokenUrl: 'https://auth.kiva.org/t', apiBaseUrl: 'https://api.kiva.org', audience: 'a' };

const badFiles = [
  { name: 'not JSON', text: '{ "stage": ', field: 'file' },
  { name: 'a set without its audience', text: stage({ audience: undefined }), field: 'stage.audience' },
  { name: 'an empty audience', text: stage({ audience: ' ' }), field: 'stage.audience' },
  { name: 'plain http', text: stage({ apiBaseUrl: 'http://api.kiva.org' }), field: 'stage.apiBaseUrl' },
  {
    name: 'a foreign host',
    text: stage({ tokenUrl: 'https://kiva.org.evil.com/t' }),
    field: 'stage.tokenUrl',
  },
  { name: 'a user name', text: stage({ tokenUrl: 'https://kiva.org@evil.com/t' }), field: 'stage.tokenUrl' },
  { name: 'an unknown field', text: stage({ password: 'x' }), field: 'stage.password' },
  { name: 'an unknown environment', text: JSON.stringify({ live: good }), field: 'live' },
];

function stage(change: Record<string, unknown>): string {
  return JSON.stringify({ stage: { ...good, ...change } });
}

test('a bad PARTNER_DESK_ENDPOINTS stops the start with a message that names the field', async ({
  dataDir,
}) => {
  const file = join(dataDir, 'endpoints.json');
  const folder = join(dataDir, 'data');
  for (const { name, text, field } of badFiles) {
    writeFileSync(file, text);
    const { code, stderr } = await failedStart({
      PARTNER_DESK_DATA_DIR: folder,
      PARTNER_DESK_ENDPOINTS: file,
    });
    expect([name, code]).toEqual([name, 1]);
    expect(stderr).toMatch(new RegExp(`PARTNER_DESK_ENDPOINTS[\\s\\S]*^${field}: `, 'm'));
  }
  const missing = join(dataDir, 'no-such-file.json');
  const { code, stderr } = await failedStart({
    PARTNER_DESK_DATA_DIR: folder,
    PARTNER_DESK_ENDPOINTS: missing,
  });
  expect(code).toBe(1);
  expect(stderr).toMatch(/PARTNER_DESK_ENDPOINTS[\s\S]*no-such-file\.json/);
  expect(existsSync(join(folder, 'stores'))).toBe(false);
});

test('an unusable data folder stops the start with a message that names it', async ({ dataDir }) => {
  const file = join(dataDir, 'a-file');
  writeFileSync(file, '');
  const { code, stderr } = await failedStart({ PARTNER_DESK_DATA_DIR: join(file, 'below') });
  expect(code).toBe(1);
  expect(stderr).toContain('PARTNER_DESK_DATA_DIR');
});

/** Starts the program without a screen, where it must end by itself. */
async function failedStart(env: Record<string, string>): Promise<{ code: unknown; stderr: string }> {
  const options = { env: { ...process.env, ...env, DISPLAY: '' }, timeout: 60_000 };
  return run(electronExecutable(), [appFolder], options).then(
    ({ stderr }) => ({ code: 0, stderr }),
    (error: { code: unknown; stderr: string }) => error,
  );
}

test('keychain, store and network are not accessed until the window has painted', async ({
  launch,
  dataDir,
  practiceServer,
  endpointsOf,
}) => {
  test.skip(process.platform !== 'linux', 'the keychain is watched on D-Bus');
  const desktop = await keychainDesktop();
  const server = await practiceServer();
  const env = { ...endpointsOf({ stage: server }), ...desktop.env };
  const first = await launch({ env });
  await switchTo(first.page, 'Stage');
  await saveCredentials(first.page, server.address);
  await first.close();
  await server.resetLog();

  const bus = await watchKeychain(desktop.env);
  const { page, log } = await launch({ env });
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  const painted = shownAt(log());
  // The frame of the page appears before what Kiva answers.
  await expect.poll(() => server.log()).not.toEqual([]);
  const [request] = (await server.log()) as unknown as { at: string }[];
  const store = statSync(join(dataDir, 'stores', 'stage', 'store.db-shm'));
  const keychain = await bus.stop();
  expect(keychain.length).toBeGreaterThan(0);
  expect(Math.min(...keychain)).toBeGreaterThan(painted);
  expect(Date.parse(request?.at ?? '')).toBeGreaterThan(painted);
  expect(store.birthtimeMs).toBeGreaterThan(painted);
  await desktop.stop();
});

test('closing the program during start-up ends it immediately', async ({ launch }) => {
  for (const moment of [0, 50, 100, 200, 400]) {
    const { page, electron, close } = await launch();
    await page.waitForTimeout(moment);
    const asked = performance.now();
    const process = electron.process();
    await close();
    // Half a second on a quiet machine; waiting for a closed page would never end.
    expect(performance.now() - asked, `closed after ${moment} ms`).toBeLessThan(20_000);
    expect([process.exitCode, process.signalCode]).not.toEqual([null, null]);
  }
});

test('ending the program before start-up completes causes no error', async ({ dataDir }) => {
  test.skip(process.platform === 'win32', 'Windows has no SIGTERM');
  for (const moment of [300, 350, 400, 450, 500, 600, 700, 900, 1200]) {
    const env = { ...process.env, PARTNER_DESK_DATA_DIR: dataDir };
    const child = spawn(electronExecutable(), [appFolder], { env, stdio: 'ignore' });
    const ended = once(child, 'exit');
    await new Promise((resolve) => setTimeout(resolve, moment));
    child.kill('SIGTERM');
    // A program with an error would show a box until the test times out.
    await ended;
  }
  const log = join(dataDir, 'logs', 'main.log');
  expect(existsSync(log) ? readFileSync(log, 'utf8') : '').not.toContain('process.uncaught_exception');
});

/** When the page first painted something, in epoch milliseconds. */
/**
 * When the window was last shown, by the program's log: at its first frame. The page's first-paint is when the
 * screen had that frame, which a restarting graphics process delays by a tenth of a second.
 */
function shownAt(log: string): number {
  const last = [...log.matchAll(/^(\S+) info window\.shown/gm)].at(-1)?.[1];
  if (last === undefined) throw new Error('no window was shown');
  return Date.parse(last);
}

/** Records calls to the keychain in epoch milliseconds; `stop` returns them. */
async function watchKeychain(env: Record<string, string>): Promise<{ stop: () => Promise<number[]> }> {
  const filter = "destination='org.freedesktop.secrets'";
  const monitor = spawn('dbus-monitor', ['--session', '--profile', filter], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const reader = createInterface({ input: monitor.stdout });
  reader.on('line', (line) => lines.push(line));
  await once(reader, 'line');
  return {
    stop: async () => {
      monitor.kill();
      await once(monitor, 'exit');
      const calls = lines.map((line) => line.split('\t')).filter(([kind]) => kind === 'mc');
      return calls.map(([, seconds]) => Number(seconds) * 1000);
    },
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';

const release = resolve(import.meta.dirname, '../../release');

/** The folder of the packed program, whatever the system calls it. */
export function packedFolder(): string {
  const name = readdirSync(release).find((entry) => /unpacked$|^mac/.test(entry));
  if (!name) throw new Error('release/ holds no packed program: run `npm run package`');
  return join(release, name);
}

/** Its executable. */
export function packedExecutable(): string {
  const folder = packedFolder();
  if (process.platform === 'darwin') return join(folder, 'Partner Desk.app/Contents/MacOS/Partner Desk');
  return join(folder, process.platform === 'win32' ? 'Partner Desk.exe' : 'partner-desk');
}

/** What it is made of; on Linux a launcher stands before it. */
export function packedBinary(): string {
  return process.platform === 'linux' ? `${packedExecutable()}.bin` : packedExecutable();
}

/** A packed program that runs. */
export type Packed = { page: Page; terminal: () => string; close: () => Promise<void> };

/** Starts it on a data folder of its own and finds its page. */
export async function startPacked(
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Packed> {
  const dataDir = mkdtempSync(join(tmpdir(), 'partner-desk-packed-'));
  const child = spawn(packedExecutable(), ['--remote-debugging-port=0', ...args], {
    env: { ...process.env, ...env, PARTNER_DESK_DATA_DIR: dataDir },
  });
  let terminal = '';
  child.stderr.on('data', (data) => {
    terminal += data;
  });
  const browser = await chromium.connectOverCDP(await devtoolsAddress(child, () => terminal));
  const page = await pageOf(browser);
  const close = async (): Promise<void> => {
    await browser.close();
    if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit');
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  return { page, terminal: () => terminal, close };
}

async function devtoolsAddress(child: ChildProcess, terminal: () => string): Promise<string> {
  for (;;) {
    const address = /DevTools listening on (ws:\S+)/.exec(terminal())?.[1];
    if (address) return address;
    if (child.exitCode !== null) throw new Error(`the packed program ended:\n${terminal()}`);
    await once(child.stderr ?? child, 'data');
  }
}

async function pageOf(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (!context) throw new Error('no page');
  return context.pages()[0] ?? context.waitForEvent('page');
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from '@playwright/test';
import { electronExecutable } from '../e2e/fixtures/paths.ts';

/** A program started as a person does, inspected through Chromium's debugging port. */
export type Started = {
  page: Page;
  /** Time of the start, in epoch milliseconds like a page's `timeOrigin`. */
  at: number;
  pid: number;
  end: () => Promise<void>;
};

/**
 * Starts a program without Playwright's loader, which would hold it up while attaching. `folder` has a `package.json`.
 * The page is looked for only `settleMs` after the start, so that looking does not slow what is measured.
 */
export async function startBare(
  folder: string,
  env: Record<string, string>,
  settleMs: number,
): Promise<Started> {
  const at = Date.now();
  const child = spawn(electronExecutable(), [folder, '--remote-debugging-port=0'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await debuggingAddress(child);
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  const browser = await chromium.connectOverCDP(address);
  return { page: await firstPage(browser), at, pid: child.pid ?? 0, end: () => ended(child, browser) };
}

async function debuggingAddress(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('the program has no output');
  for await (const line of createInterface({ input: child.stderr })) {
    const [address] = /ws:\/\/\S+/.exec(line) ?? [];
    if (!address) continue;
    child.stderr.resume();
    return address;
  }
  throw new Error('the program ended before it opened its debugging port');
}

async function firstPage(browser: Browser): Promise<Page> {
  for (let tries = 0; tries < 100; tries += 1) {
    const page = browser.contexts().flatMap((context) => context.pages())[0];
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the program opened no window');
}

async function ended(child: ChildProcess, browser: Browser): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
  await browser.close().catch(() => undefined);
}

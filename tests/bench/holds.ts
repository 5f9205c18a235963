import type { Page } from '@playwright/test';
import type { RunningApp } from '../e2e/fixtures/running-app.ts';

/** The longest time in milliseconds that the main process, and the page, were blocked while something ran. */
export type Holds = { main: number; page: number };

/** Watches both processes while something runs. */
export async function holdsDuring(app: RunningApp, run: () => Promise<unknown>): Promise<Holds> {
  await watchMain(app);
  await watchPage(app.page);
  await run();
  return { main: await longestOfMain(app), page: await longestOfPage(app.page) };
}

async function watchMain({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const delay = monitorEventLoopDelay({ resolution: 1 });
    Object.assign(globalThis, { benchDelay: delay });
    delay.enable();
  });
}

function longestOfMain({ electron }: RunningApp): Promise<number> {
  return electron.evaluate(() => {
    const { benchDelay } = globalThis as unknown as { benchDelay: { disable: () => void; max: number } };
    benchDelay.disable();
    return benchDelay.max / 1e6;
  });
}

/** Reads the clock as often as a page may; between two readings it was blocked. */
async function watchPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { longest: 0, end: () => clearInterval(timer) };
    let last = performance.now();
    const timer = setInterval(() => {
      seen.longest = Math.max(seen.longest, performance.now() - last);
      last = performance.now();
    }, 4);
    Object.assign(window, { benchHolds: seen });
  });
}

function longestOfPage(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { benchHolds } = window as unknown as { benchHolds: { longest: number; end: () => void } };
    // A hold that is just over is seen at the next look.
    await new Promise((resolve) => setTimeout(resolve, 20));
    benchHolds.end();
    return benchHolds.longest;
  });
}

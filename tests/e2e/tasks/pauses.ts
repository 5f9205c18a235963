import type { Page } from '@playwright/test';

/** Milliseconds between two clock readings. */
const pace = 10;

/** From now on the page reads the clock continuously: a delay there also delays a person. */
export async function watchPauses(page: Page): Promise<void> {
  await page.evaluate((every) => {
    let last = performance.now();
    const seen = { longest: 0 };
    Object.assign(window, { pauses: seen });
    setInterval(() => {
      seen.longest = Math.max(seen.longest, performance.now() - last);
      last = performance.now();
    }, every);
  }, pace);
}

/** The longest time in milliseconds that the page was blocked since the last call, or since watching started. */
export function longestPause(page: Page): Promise<number> {
  return page.evaluate(async (late) => {
    // A pause that is just over is seen at the next look.
    await new Promise((resolve) => setTimeout(resolve, late));
    const seen = (window as unknown as { pauses: { longest: number } }).pauses;
    const { longest } = seen;
    seen.longest = 0;
    return Math.round(longest);
  }, 3 * pace);
}

import type { Page } from '@playwright/test';

/** Milliseconds from one look at the clock to the next. */
const pace = 10;

/** From now on the page looks at the clock all the time: what keeps it from that keeps a person waiting, too. */
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

/** The longest time in milliseconds that the page stood still since this was last asked, or the watch began. */
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

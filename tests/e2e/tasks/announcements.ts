import type { Page } from '@playwright/test';

/** What was announced, and when, in milliseconds. */
export type Announced = { at: number; text: string };

type Recording = typeof globalThis & { announcements: Announced[] };

/** Loads the page anew, and records from then on what a screen reader is given to read. */
export async function recordAnnouncements(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const recording = globalThis as Recording;
    recording.announcements = [];
    const attach = Element.prototype.attachShadow;
    // The words stand in a closed tree, which is opened for this test alone.
    Element.prototype.attachShadow = function attachAndWatch(options) {
      const tree = attach.call(this, options);
      const record = (): unknown =>
        recording.announcements.push({ at: performance.now(), text: tree.textContent ?? '' });
      new MutationObserver(record).observe(tree, { childList: true, subtree: true });
      return tree;
    };
  });
  await page.reload();
  await page.getByRole('main').waitFor();
}

/** What was announced since the page was loaded. */
export function announced(page: Page): Promise<Announced[]> {
  return page.evaluate(() => (globalThis as Recording).announcements.filter(({ text }) => text !== ''));
}

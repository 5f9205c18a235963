import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 A and AA. What passed is not listed: that took axe as long again on a page full of rows. */
const options = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
} satisfies Parameters<AxeBuilder['options']>[0];

/** What axe finds, one line each. Legacy mode: the program lets no script open a second window. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().options(options).analyze();
  const lines: string[] = [];
  for (const { id, nodes } of found) {
    const targets = nodes.map(({ target }) => target.join(' '));
    const left = id === 'target-size' ? await pressable(page, targets) : targets;
    if (left.length > 0) lines.push(`${id}: ${left.join(', ')}`);
  }
  return lines;
}

/** What an open dialog covers in part cannot be pressed: axe measures what is left of it to see. */
function pressable(page: Page, targets: readonly string[]): Promise<string[]> {
  return page.evaluate((selectors) => {
    const dialog = document.querySelector('[role="dialog"][aria-modal="true"]');
    return selectors.filter((selector) => dialog === null || dialog.querySelector(selector) !== null);
  }, targets);
}

/** The page passes axe, once it has come to rest. The test goes on where it does not, so that one run tells of every page. */
export async function passes(page: Page, where: string): Promise<void> {
  // What is fading away has less contrast than it had.
  await expect(page.locator('.mantine-Notifications-notification')).toHaveCount(0);
  // A colour that is still changing is judged as it is at that moment.
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.all(ending.map(({ finished }) => finished.catch(() => null)));
  });
  expect.soft(await violations(page), where).toEqual([]);
}

/** Has the page drawn in these colours, as the system would ask for it; Mantine hears of it a moment later. */
export async function inColours(page: Page, colorScheme: 'dark' | 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toHaveCount(1);
}

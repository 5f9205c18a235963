import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

type AxeOptions = Parameters<AxeBuilder['options']>[0];

/** WCAG 2.2 A and AA. Passed rules are not listed: that doubled the time of axe on a page full of rows. */
const wcag = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
} satisfies AxeOptions;

/** The rules of these whose result depends on colours. */
const ofColours = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
} satisfies AxeOptions;

/** What axe finds, one line each. Legacy mode: the program lets no script open a second window. */
async function violations(page: Page, rules: AxeOptions): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().options(rules).analyze();
  const lines: string[] = [];
  for (const { id, nodes } of found) {
    const targets = nodes.map(({ target }) => target.join(' '));
    const left = id === 'target-size' ? await tooSmall(page, await pressable(page, targets)) : targets;
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

/** What a sticky bar covers in part at this place of the page is measured again where nothing does. */
async function tooSmall(page: Page, targets: readonly string[]): Promise<string[]> {
  const small: string[] = [];
  for (const target of targets) {
    await page.locator(target).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const axe = new AxeBuilder({ page }).setLegacyMode().include(target).withRules('target-size');
    if ((await axe.analyze()).violations.length > 0) small.push(target);
  }
  return small;
}

/** The page passes axe once it is idle. The test continues on failure, so that one run covers every page. */
export function passes(page: Page, where: string): Promise<void> {
  return passesRules(page, where, wcag);
}

async function passesRules(page: Page, where: string, rules: AxeOptions): Promise<void> {
  // Elements that are fading out have less contrast.
  await expect(page.locator('.mantine-Notifications-notification')).toHaveCount(0);
  // A colour that is still changing is judged as it is at that moment.
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.all(ending.map(({ finished }) => finished.catch(() => null)));
  });
  expect.soft(await violations(page, rules), where).toEqual([]);
}

/** The same in light colours, then in dark ones, where only the rules on colours can find anything else. */
export async function passesInBoth(page: Page, where: string): Promise<void> {
  await inColours(page, 'light');
  await passes(page, `${where}, light`);
  await inColours(page, 'dark');
  await passesRules(page, `${where}, dark`, ofColours);
}

/** Switches the page to these colours like the system; Mantine reacts a moment later. */
export async function inColours(page: Page, colorScheme: 'dark' | 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toHaveCount(1);
}

import { expect, type Locator, type Page } from '@playwright/test';

/** A person with a keyboard and no mouse; counts keystrokes. */
export type Hands = {
  /** Presses a key, or several at once, so many times. */
  press: (key: string, times?: number) => Promise<void>;
  /** Types text; each letter is a keystroke, whatever the script. */
  type: (text: string) => Promise<void>;
  /** Presses Tab until the thing of this name has the focus. */
  tabTo: (name: string | RegExp) => Promise<void>;
  /** Keystrokes so far. */
  strokes: () => number;
};

/** More presses than that, and the thing is not reachable by Tab. */
const mostTabs = 160;

/** Makes {@link Hands} on a page. */
export function handsOn(page: Page): Hands {
  let strokes = 0;
  const press = async (key: string, times = 1): Promise<void> => {
    for (let done = 0; done < times; done += 1) await page.keyboard.press(key);
    strokes += times * key.split('+').length;
  };
  return {
    press,
    type: async (text) => {
      await page.keyboard.type(text);
      strokes += [...text].length;
    },
    tabTo: async (name) => {
      for (let tabs = 0; tabs < mostTabs; tabs += 1) {
        const focused = await focusedName(page);
        if (typeof name === 'string' ? focused === name : name.test(focused)) return;
        await press('Tab');
      }
      throw new Error(`Tab does not reach ${name}; it is at ${await focusedName(page)}`);
    },
    strokes: () => strokes,
  };
}

/** Presses Tab until this has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target}; it is at ${await focusedName(page)}`);
}

/** Goes to this by Tab alone, and presses Enter. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** What the element with the focus is called: by its label, or by what stands in it. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return '';
    const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0]?.textContent : null;
    return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
  });
}

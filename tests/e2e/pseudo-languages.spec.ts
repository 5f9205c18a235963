import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { callBridge, good } from './tasks/bridge.ts';
import { everyPage, openPage, type PageOfDesk } from './tasks/every-page.ts';
import { resize, setZoom } from './tasks/in-sight.ts';
import { cutText, overlaps } from './tasks/layout-faults.ts';
import { wordsOutsideMessages } from './tasks/messages-in-sight.ts';

// Two languages that nobody speaks find what no translator could mend.

const width = 1_280;
const height = 720;

/** Every page, found by its address alone: its heading is in another language. */
async function pagesIn(page: Page, language: 'en-XA' | 'ar-XB'): Promise<PageOfDesk[]> {
  const pages = await everyPage(page);
  await good(callBridge(page, 'app.preferences', { language }));
  await page.reload();
  return pages.map((each) => ({ ...each, heading: /./ }));
}

test('every word in sight is a message, and is whole when it is 40 % longer, also at 200 %', async ({
  desk,
}, info) => {
  test.setTimeout(300_000);
  const { page, electron } = desk;
  await resize(electron, width, height);
  for (const each of await pagesIn(page, 'en-XA')) {
    await openPage(page, each);
    expect.soft(await wordsOutsideMessages(page), `${each.name}, words`).toEqual([]);
    expect.soft(await cutText(page), `${each.name}, cut`).toEqual([]);
    await page.screenshot({ path: info.outputPath(`longer-${each.name}.png`) });
    await setZoom(desk, 2, width);
    expect.soft(await cutText(page), `${each.name}, cut at 200 %`).toEqual([]);
    await setZoom(desk, 1, width);
  }
});

test('the layout turns round with a script from right to left, and nothing overlaps', async ({
  desk,
}, info) => {
  test.setTimeout(300_000);
  const { page, electron } = desk;
  await resize(electron, width, height);
  for (const each of await pagesIn(page, 'ar-XB')) {
    await openPage(page, each);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    const nav = await page.getByRole('navigation').first().boundingBox();
    expect.soft(nav?.x, `${each.name}, navigation`).toBeGreaterThan(width / 2);
    // Every word has a run of its own here, so it looks broken.
    const cut = (await cutText(page)).filter((fault) => !fault.startsWith('broken'));
    expect.soft(cut, `${each.name}, cut`).toEqual([]);
    expect.soft(await overlaps(page), `${each.name}, overlaps`).toEqual([]);
    await page.screenshot({ path: info.outputPath(`right-to-left-${each.name}.png`) });
  }
});

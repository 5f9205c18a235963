import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { guides } from '../../renderer/pages/help/guides.ts';
import type { SpokenLanguage } from '../../shared/language.ts';
import { guideNames } from '../../shared/model/guide.ts';
import { test } from './fixtures/app.ts';
import { passesInBoth } from './tasks/axe.ts';
import { callBridge, good } from './tasks/bridge.ts';
import { savedFile } from './tasks/files.ts';
import { press } from './tasks/keyboard.ts';
import { goTo } from './tasks/places.ts';
import { namesIn } from './tasks/tongue.ts';
import { visit } from './tasks/tongue-work.ts';

// Guides are found from where a person is stuck, and show the program in the person's language.

/** Waits until all pictures of the page are read, and answers how many there are. */
async function picturesRead(page: Page): Promise<number> {
  const pictures = page.locator('main img');
  await expect(pictures.first()).toBeVisible();
  const widths = () =>
    pictures.evaluateAll((all) => all.map((each) => (each as HTMLImageElement).naturalWidth));
  await expect.poll(async () => Math.min(...(await widths()))).toBeGreaterThan(0);
  return pictures.count();
}

async function inLanguage(page: Page, language: SpokenLanguage): Promise<void> {
  await good(callBridge(page, 'app.preferences', { language }));
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

test('a guide is opened by the palette, from its page and from the list by keyboard', async ({
  desk: { page, electron },
}) => {
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('guide journals');
  await page.keyboard.press('Enter');
  await expect(heading('Send journals')).toBeFocused();
  expect(await picturesRead(page)).toBeGreaterThanOrEqual(3);
  await passesInBoth(page, 'a guide');
  await page.getByRole('link', { name: 'Open the page “Journals”' }).click();
  await expect(heading('Journals')).toBeVisible();

  for (const area of ['Drafts', 'Journals', 'Repayments', 'Activity', 'Settings'] as const) {
    await goTo(page, area);
    await page.getByRole('link', { name: /^Guide: / }).click();
    await expect(page.getByRole('link', { name: `Open the page “${area}”` })).toBeVisible();
  }

  await page.keyboard.press('Shift+F1');
  await expect(heading('Guides')).toBeFocused();
  await passesInBoth(page, 'the list of guides');
  await press(page, page.getByRole('link', { name: 'Send a loan draft' }));
  await expect(heading('Send a loan draft')).toBeFocused();

  await goTo(page, 'Today');
  await electron.evaluate(({ Menu, BrowserWindow }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    const [window] = BrowserWindow.getAllWindows();
    items?.find(({ label }) => label === 'Guides')?.click({}, window, window?.webContents);
  });
  await expect(heading('Guides')).toBeVisible();
});

test('a guide in French has French names and pictures', async ({ desk: { page } }) => {
  const t = await namesIn('fr');
  await inLanguage(page, 'fr');
  await visit(page, t, 'help');
  for (const guide of guideNames) {
    await page.getByRole('link', { name: t(`help:guide.${guide}.title`), exact: true }).click();
    await picturesRead(page);
    await page.getByRole('link', { name: t('help:back') }).click();
  }
  await page.getByRole('link', { name: t('help:guide.draft.title'), exact: true }).click();
  await expect(page.getByText(t('drafts:create'))).toBeVisible();
  const french = await page.locator('main img').first().getAttribute('src');
  await inLanguage(page, 'en');
  await expect(page.getByRole('heading', { level: 1, name: 'Send a loan draft' })).toBeVisible();
  expect(await page.locator('main img').first().getAttribute('src')).not.toBe(french);
});

test('a guide is printed with its pictures', async ({ desk, dataDir }) => {
  await desk.page.evaluate(() => {
    location.hash = '#/help/refused';
  });
  const pdf = await savedFile(desk, 'Print to PDF', join(dataDir, 'guide.pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const { length } = guides.refused.steps.filter(({ hasPicture }) => hasPicture);
  expect(pdf.toString('latin1').match(/\/Subtype \/Image/g)?.length).toBeGreaterThanOrEqual(length);
});

test('an unknown guide is a page that is not there', async ({ sharedDesk: { page } }) => {
  await page.evaluate(() => {
    location.hash = '#/help/nothing';
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
});

import { expect, type Page } from '@playwright/test';
import type * as Electron from 'electron';
import { test } from './fixtures/app.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { passes, passesInBoth } from './tasks/axe.ts';
import { openProduction } from './tasks/going-live.ts';
import { wholeCopy } from './tasks/loans.ts';
import { goTo, switchTo } from './tasks/places.ts';

// Every page passes WCAG 2.2 A and AA, and the frame around it works by keyboard alone.

const pages = ['Today', 'Loans', 'Drafts', 'Journals', 'Repayments', 'Activity', 'Settings'] as const;

/** The text of the focused element. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}

async function setZoom({ electron }: RunningApp, factor: number): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }: typeof Electron, zoom) =>
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom),
    factor,
  );
}

test('every page passes axe in both colours', async ({ fileDesk: { page } }) => {
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(page.getByRole('region', { name: 'Connection' })).toContainText('Partner ID');
  await passesInBoth(page, 'Settings');
  for (const name of pages) {
    await goTo(page, name);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await passesInBoth(page, name);
  }
});

test('the environment menu and the Production dialog pass axe', async ({ fileDesk: { page } }) => {
  await page.getByRole('button', { name: 'Environment: Practice' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await passes(page, 'the environment menu');
  await page.getByRole('menuitemradio', { name: 'Production', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Switch to Production' })).toBeVisible();
  await passes(page, 'the Production dialog');
});

test('at 200 % zoom nothing is cut off and the navigation keeps its names', async ({ fileDesk: desk }) => {
  const { page } = desk;
  await setZoom(desk, 2);
  for (const name of pages) {
    await goTo(page, name);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content, name).toBeLessThanOrEqual(room ?? 0);
    for (const other of pages)
      await expect(page.getByRole('link', { name: other, exact: true })).toBeInViewport();
  }
  await passes(page, 'at 200 %');
  await setZoom(desk, 1);
});

test('the first Tab offers a skip link, and a new page focuses its heading', async ({
  fileDesk: { page },
}) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('Skip to the page');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.getByRole('link', { name: 'Activity', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Activity');
});

test('the environment is changed by keyboard alone, and Escape returns the focus', async ({
  fileDesk: { page },
}) => {
  await openProduction(page);
  const button = page.getByRole('button', { name: /^Environment: / });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Practice');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toBe('Production');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Type PRODUCTION to confirm')).toBeFocused();
  await page.keyboard.type('production');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(page).toHaveTitle(/Practice$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Practice');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toBe('Stage');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/Stage$/);
  await switchTo(page, 'Practice');
});

test('the focused element has an outline of at least two pixels', async ({ fileDesk: { page } }) => {
  // Elements of this page appear and disappear while the loans are fetched.
  await wholeCopy(page);
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press('Tab');
    const line = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
    });
    expect(line, await focused(page)).toBeGreaterThanOrEqual(2);
  }
});

import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { passesInBoth } from './tasks/axe.ts';
import { callBridge, good } from './tasks/bridge.ts';
import { resize } from './tasks/in-sight.ts';
import { handsOn } from './tasks/keyboard.ts';
import { environmentButton } from './tasks/places.ts';

// The first screen on a new data folder.

const welcome = (page: Page) => page.getByRole('heading', { level: 1, name: 'Welcome to Partner Desk' });
const today = (page: Page) => page.getByRole('heading', { level: 1, name: 'Today' });

test('a new person is greeted once, and Start in Practice leads to Today', async ({ launch }) => {
  const app = await launch({ firstRun: true });
  const { page, electron } = app;
  await expect(welcome(page)).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('radio')).toHaveCount(5);
  await expect(page.getByRole('radio', { name: 'English' })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue('');
  await passesInBoth(page, 'the first screen');
  for (const [width, height] of [
    [1280, 720],
    [1024, 640],
  ] as const) {
    await resize(electron, width, height);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    await expect(page.getByRole('button', { name: /Stage credentials/ })).toBeInViewport({ ratio: 1 });
  }
  await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(512);
  await passesInBoth(page, 'the first screen at 200 %');
  const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(await isWide()).toBe(false);
  // Closed before anybody began: it waits for the next start.
  await app.close();

  const second = await launch({ firstRun: true });
  await second.page.getByRole('button', { name: 'Start in Practice' }).click();
  await expect(today(second.page)).toBeFocused();
  await expect(environmentButton(second.page, 'Practice')).toBeVisible();
  await second.close();
  const third = await launch({ firstRun: true });
  await expect(today(third.page)).toBeVisible();
  await expect(welcome(third.page)).toHaveCount(0);
});

test('language and region are chosen by keyboard and hold at once; Escape leads to Today', async ({
  launch,
}) => {
  const app = await launch({ firstRun: true });
  const { page } = app;
  const hands = handsOn(page);
  await hands.tabTo('English');
  await hands.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Français' })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await hands.press('ArrowUp');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.getByRole('combobox').selectOption('DE');
  await expect(page.getByText('48.500,50')).toBeVisible();
  await page.getByRole('radio', { name: 'Français' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await hands.press('Escape');
  await expect(page.getByRole('navigation')).toBeVisible();
  await app.close();
  const again = await launch({ firstRun: true });
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'fr');
  expect(await good(callBridge(again.page, 'app.state', {}))).toMatchObject({ language: 'fr', region: 'DE' });
  await expect(again.page.getByRole('navigation')).toBeVisible();
});

test('who has Stage credentials comes to the Settings of Stage', async ({ launch }) => {
  const { page } = await launch({ firstRun: true });
  await page.getByRole('button', { name: 'I have Stage credentials: open Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(environmentButton(page, 'Stage')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Client ID' })).toBeVisible();
});

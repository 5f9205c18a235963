import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { addPerson, pins } from './tasks/approving.ts';
import { passesInBoth } from './tasks/axe.ts';
import { callBridge, storeWork } from './tasks/bridge.ts';
import { saveCredentials } from './tasks/credentials.ts';
import { goTo, openWork, switchTo, windowTitle } from './tasks/places.ts';
import { payingRows } from './tasks/reporting.ts';
import { draftBody, reportBody } from './tasks/samples.ts';
import { review, sendButton, sendIs } from './tasks/sending.ts';

// What a partner allows: how carefully an environment sends, the last page before Production, and the lock.

const lockScreen = (page: Page) => page.getByRole('dialog', { name: 'Partner Desk is locked' });

/** Counts the input of the window that the main process hears of from now on. */
async function inputHeard(electron: ElectronApplication): Promise<() => Promise<number>> {
  await electron.evaluate(({ BrowserWindow }) => {
    const count = globalThis as { inputHeard?: number };
    BrowserWindow.getAllWindows()[0]?.webContents.on('input-event', () => {
      count.inputHeard = (count.inputHeard ?? 0) + 1;
    });
  });
  return () => electron.evaluate(() => (globalThis as { inputHeard?: number }).inputHeard ?? 0);
}

/** Types a PIN on the lock screen. */
async function unlock(page: Page, pin: string): Promise<void> {
  await lockScreen(page).getByLabel('PIN', { exact: true }).fill(pin);
  await lockScreen(page).getByRole('button', { name: 'Unlock' }).click();
}

test('by a PIN, then not at all: a level is chosen in Settings and holds on the page', async ({ launch }) => {
  const { page } = await launch();
  await goTo(page, 'Settings');
  await page.getByRole('radio', { name: 'Ask for a PIN' }).click();
  const first = page.getByRole('dialog', { name: 'Nobody has a PIN yet' });
  await first.getByRole('textbox', { name: 'Name of the person' }).fill('Ben');
  await first.getByLabel('New PIN', { exact: true }).fill(pins.ben);
  await first.getByLabel('Repeat the new PIN').fill(pins.ben);
  await first.getByRole('button', { name: 'Add a person' }).click();
  await expect(page.getByRole('radio', { name: 'Ask for a PIN' })).toBeChecked();

  const id = await storeWork(page, 'practice', draftBody('L-allowed'));
  await openWork(page, 'draft', id);
  await review(page);
  await sendButton(page, 'Practice').click();
  const asked = page.getByRole('dialog', { name: 'Enter your PIN to send' });
  await expect(asked.getByLabel('PIN', { exact: true })).toBeFocused();
  await expect(asked.getByText('PRACTICE', { exact: true })).toBeVisible();
  await passesInBoth(page, 'the PIN before sending');
  await asked.getByLabel('PIN', { exact: true }).fill(pins.wrong);
  await asked.getByRole('button', { name: 'Send now' }).click();
  await expect(asked.getByText('The PIN is not right')).toBeVisible();
  await asked.getByLabel('PIN', { exact: true }).fill(pins.ben);
  await asked.getByRole('button', { name: 'Send now' }).click();
  await sendIs(page, 'Accepted');

  await goTo(page, 'Settings');
  await page.getByRole('radio', { name: 'Read-only' }).click();
  await expect(page.locator('header').getByText('Read-only: nothing is sent.')).toBeVisible();
  const other = await storeWork(page, 'practice', draftBody('L-held'));
  await openWork(page, 'draft', other);
  await review(page);
  await expect(sendButton(page, 'Practice')).toBeDisabled();
  await expect(sendButton(page, 'Practice')).toHaveAccessibleDescription(/read-only/);
});

test('a report of many rows leaves for Production once their number is typed on the last page', async ({
  launch,
  practiceServer,
  endpointsOf,
}) => {
  const server = await practiceServer(['--partner-id', '2222', '--loans', '300']);
  const { page } = await launch({ env: endpointsOf({ production: server }) });
  await switchTo(page, 'Production');
  await saveCredentials(page, server.address);
  const rows = payingRows(300, '2222').slice(0, 60);
  const id = await storeWork(page, 'production', reportBody({ rows }));
  await openWork(page, 'report', id);
  await review(page);
  await sendButton(page, 'Production').click();
  const last = page.getByRole('dialog', { name: 'Send to Production?' });
  await expect(last.getByText('2222')).toBeVisible();
  await expect(last.getByText('PRODUCTION', { exact: true })).toBeVisible();
  await expect(last.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await passesInBoth(page, 'the last page before Production');
  await page.keyboard.press('Escape');
  expect((await server.state()).repayments).toEqual([]);
  await sendButton(page, 'Production').click();
  await last.getByRole('textbox', { name: /60$/ }).fill('60');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await server.state()).repayments?.length).toBe(60);
  await expect(page.locator('header').getByText('Partner 2222')).toBeVisible();
});

test('locked, nothing can be read or called; unlocked, everything typed is where it was', async ({
  launch,
}) => {
  const { page, electron } = await launch();
  await goTo(page, 'Settings');
  await addPerson(page, 'Ben', pins.ben);
  const id = await storeWork(page, 'practice', draftBody('L-lock', { givenName: 'Wanjiru' }));
  await openWork(page, 'draft', id);
  const use = page.getByRole('textbox', { name: 'Loan use' });
  const heard = await inputHeard(electron);
  await use.fill('to buy two goats');
  await use.press('ArrowLeft');
  await page.keyboard.press('Control+l');
  // By this the main process knows that somebody is there.
  expect(await heard()).toBeGreaterThan(0);

  await expect(lockScreen(page).getByLabel('PIN', { exact: true })).toBeFocused();
  await expect(use).toBeHidden();
  await expect(page.getByText('Wanjiru').filter({ visible: true })).toHaveCount(0);
  expect(await windowTitle(electron)).toBe('Partner Desk – Practice');
  await passesInBoth(page, 'the lock screen');
  const list = await callBridge(page, 'work.list', { environment: 'practice', kind: 'draft' });
  expect(list).toMatchObject({ ok: false, error: { code: 'LOCKED' } });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(lockScreen(page)).toBeVisible();
  await unlock(page, pins.wrong);
  await expect(lockScreen(page).getByText('The PIN is not right')).toBeVisible();
  await unlock(page, pins.ben);

  await expect(lockScreen(page)).toBeHidden();
  await expect(use).toBeFocused();
  await page.keyboard.type('!');
  await expect(use).toHaveValue('to buy two goat!s');
  await expect.poll(() => windowTitle(electron)).toMatch(/^Wanjiru/);
  const saved = async () =>
    JSON.stringify(await callBridge(page, 'work.get', { environment: 'practice', id }));
  await expect.poll(saved).toContain('to buy two goat!s');

  await page.keyboard.press('F1');
  await page.keyboard.press('Control+l');
  await expect(lockScreen(page).getByLabel('PIN', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await unlock(page, pins.ben);
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { pins } from './tasks/approving.ts';
import { callBridge, good } from './tasks/bridge.ts';
import { press, tabTo } from './tasks/keyboard.ts';

// What an office sets and reads by keyboard alone: the history for auditors, how an environment sends, and the lock.

test('the history is read, verified and erased from by keyboard alone', async ({ desk: { page } }) => {
  await press(page, page.getByRole('link', { name: 'Activity', exact: true }));
  await press(page, page.getByRole('link', { name: 'History for auditors' }));
  await expect(page.getByRole('heading', { level: 1, name: 'History for auditors' })).toBeFocused();
  await tabTo(page, page.getByLabel('Your name'));
  await page.keyboard.type('Amina Otieno');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('cell', { name: 'Person or settings changed' })).toBeVisible();
  await tabTo(page, page.getByLabel('Loan ID'));
  await page.keyboard.type('AUD-1');
  await press(page, page.getByRole('button', { name: 'Erase personal data' }));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const erase = page.getByRole('button', { name: 'Erase personal data' });
  await expect(erase).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page, dialog.getByRole('button', { name: 'Erase personal data' }));
  await expect(page.getByRole('status').filter({ hasText: 'AUD-1' })).toBeVisible();
  await page.keyboard.press('Home');
  await press(page, page.getByRole('button', { name: 'Verify history' }));
  await expect(page.getByText(/(entry is|entries are) unchanged/)).toBeVisible();
});

test('an environment is made read-only, locked and unlocked by keyboard alone', async ({
  desk: { page },
}) => {
  const person = { environment: 'practice', name: 'Ben', pin: pins.ben, approves: true } as const;
  await good(callBridge(page, 'approvals.add', person));
  await press(page, page.getByRole('link', { name: 'Settings', exact: true }));
  await tabTo(page, page.getByRole('radio', { name: 'Ask every time' }));
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('Now set to “Read-only”.')).toBeVisible();
  const readOnly = page.getByRole('radio', { name: 'Read-only' });
  await expect(readOnly).toBeChecked();
  await expect(readOnly).toBeFocused();
  await page.keyboard.press('Control+l');
  const lock = page.getByRole('dialog', { name: 'Partner Desk is locked' });
  const pin = lock.getByLabel('PIN', { exact: true });
  await expect(pin).toBeFocused();
  await page.keyboard.type(pins.wrong);
  await page.keyboard.press('Enter');
  await expect(lock.getByRole('alert')).toBeVisible();
  await expect(pin).toBeFocused();
  await page.keyboard.type(pins.ben);
  await page.keyboard.press('Enter');
  await expect(lock).toBeHidden();
  await expect(readOnly).toBeFocused();
});

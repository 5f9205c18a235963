import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { passes } from './tasks/axe.ts';
import { wholeCopy } from './tasks/loans.ts';
import { goTo } from './tasks/places.ts';
import { sampleDraft } from './tasks/samples.ts';
import { sendIs } from './tasks/sending.ts';
import { saved, writeDraft } from './tasks/writing.ts';

// Everything by the keys that hold on every page.

test('the first loan takes three keys; the palette begins work; Ctrl+Enter reviews and sends it', async ({
  desk: { page },
}) => {
  const { keyboard } = page;
  await wholeCopy(page);
  await goTo(page, 'Today');
  await keyboard.press('/');
  const palette = page.getByRole('combobox', { name: 'Go to or start' });
  await expect(palette).toBeFocused();
  await passes(page, 'the palette');
  await keyboard.press('4');
  await expect(page.getByRole('option').first()).toHaveAttribute('data-combobox-selected', 'true');
  await expect(page.getByRole('option', { name: /000042/ }).first()).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Money' })).toBeVisible();

  await keyboard.press('Control+2');
  await expect(page.getByRole('heading', { level: 1, name: 'Loans' })).toBeFocused();
  await keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: 'Search loans' })).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('grid', { name: 'Loans' }).locator(':focus')).toHaveCount(1);

  await keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await passes(page, 'the sheet of all keys');
  await keyboard.press('Escape');
  await keyboard.press('Control+k');
  await keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await keyboard.press('Control+k');
  await keyboard.type('new dr');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'New draft' })).toBeVisible();

  await writeDraft(page, sampleDraft('L-77'));
  await saved(page);
  await keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Send to Practice' })).toBeEnabled();
  await keyboard.press('Control+Enter');
  await sendIs(page, 'Accepted');
});

test('the palette leads to Go live, and to a part of Settings, also from there', async ({
  desk: { page },
}) => {
  const { keyboard } = page;
  const goThere = async (typed: string): Promise<void> => {
    await keyboard.press('Control+k');
    await keyboard.type(typed);
    await keyboard.press('Enter');
  };
  await goThere('go live');
  await expect(page.getByRole('heading', { level: 1, name: 'Go live' })).toBeFocused();
  const network = page.getByRole('heading', { level: 2, name: 'Network' });
  for (const from of ['another page', 'another part', 'the same part']) {
    await goThere('settings netw');
    await expect(network, from).toBeFocused();
    await expect(network, from).toBeInViewport();
    if (from === 'another page') {
      await goThere('second person');
      await expect(page.getByRole('heading', { level: 2, name: 'Second person' })).toBeFocused();
    } else await page.getByRole('heading', { level: 1, name: 'Settings' }).scrollIntoViewIfNeeded();
  }
});

import { expect, type Page } from '@playwright/test';
import { passes } from '../e2e/tasks/axe.ts';
import { test } from './harness/test.ts';

// Updates in Settings, and the notice of them on every page.

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test.describe('a newer version', () => {
  test.use({ scene: 'updateOffered' });

  test('is downloaded, stopped, continued and installed only where a person says so', async ({ page }) => {
    const part = page.getByRole('region', { name: 'Updates' });
    await expect(part).toContainText('Version 0.3.0 is available');
    await part.getByText('What is new').click();
    // What its makers wrote is text, whatever stands in it.
    await expect(part).toContainText('A page that shows <b>all</b> of it.');
    await passes(page, 'an update that is offered');
    await press(page, 'Download 88 MB');
    await expect(part.getByRole('progressbar', { name: 'Getting version 0.3.0' })).toBeVisible();
    await expect(part).toContainText('31 MB of 88 MB');
    await passes(page, 'an update on its way');
    await press(page, 'Stop');
    await expect(part).toContainText('31 MB of 88 MB are here and are kept.');
    await press(page, 'Continue the download');
    await expect(part).toContainText('it comes from the makers of Partner Desk');
    await press(page, 'Install version 0.3.0…');
    const dialog = page.getByRole('dialog', { name: 'Install version 0.3.0 now?' });
    await expect(dialog).toContainText('opens again on this page');
    await passes(page, 'the question before an installation');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.locator('body')).not.toHaveAttribute('data-installed');
    await press(page, 'Install version 0.3.0…');
    await dialog.getByRole('button', { name: 'Yes, install it' }).click();
    await expect(page.locator('body')).toHaveAttribute('data-installed', /^0\.3\.0 \//);
  });

  test('is put away, by keyboard alone', async ({ page }) => {
    await expect(page.getByRole('status').filter({ hasText: 'Partner Desk is available' })).toBeVisible();
    const putAway = page.getByRole('button', { name: 'Not now' });
    await putAway.focus();
    await page.keyboard.press('Enter');
    await expect(putAway).toBeHidden();
    await press(page, 'Check for updates');
    await expect(page.getByText('Version 0.0.0 was the newest.')).toBeVisible();
  });

  test('gone back from names the data that would be missing, environment by environment', async ({
    page,
  }) => {
    await press(page, 'Prepare going back to version 0.1.4');
    await expect(page.getByText('Version 0.1.4 is older than this one')).toBeVisible();
    await press(page, 'Go back to version 0.1.4…');
    const dialog = page.getByRole('dialog', { name: 'Go back to version 0.1.4 now?' });
    await expect(dialog).toContainText(
      'Changed since and missing in it: 12. Sent since and missing in it: 3.',
    );
    await expect(dialog).toContainText('Stage: copy of');
    await expect(dialog).toContainText('Production: no copy. Version 0.1.4 cannot open this work.');
    await passes(page, 'the question before going back');
    await dialog.getByRole('button', { name: 'Yes, go back' }).click();
    await expect(page.locator('body')).toHaveAttribute('data-installed', /^0\.1\.4 \//);
  });
});

test.describe('an installation that failed', () => {
  test.use({ scene: 'updateFailed' });

  test('says why, and can be tried again or done by hand', async ({ page }) => {
    const notice = page.getByRole('status').filter({ hasText: 'Version 0.3.0 was not installed' });
    await expect(notice).toContainText('no permission from an administrator');
    await expect(notice.getByRole('button', { name: 'Show the installer in its folder' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Install version 0.3.0…' })).toBeVisible();
    await passes(page, 'an installation that failed');
    await notice.getByRole('button', { name: 'OK' }).click();
    await expect(notice).toBeHidden();
  });
});

test.describe('a program that is updated from files', () => {
  test.use({ scene: 'updateFromFile' });

  test('asks no server, and says that a file is not from its makers', async ({ page }) => {
    const part = page.getByRole('region', { name: 'Updates' });
    await expect(part).toContainText('updated from a file');
    await expect(part.getByRole('alert')).toContainText('This update is not from the makers of Partner Desk');
    await expect(part.getByRole('button')).toHaveText(['Update from a file…']);
    await expect(part).toContainText('To go back, choose its installer under “Update from a file…”.');
    await passes(page, 'updates from files');
  });
});

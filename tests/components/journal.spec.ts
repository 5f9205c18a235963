import { expect } from '@playwright/test';
import { passes } from '../e2e/tasks/axe.ts';
import { test } from './harness/test.ts';

test.use({ scene: 'journal' });

test('right-to-left text is right-to-left in its fields', async ({ page }) => {
  for (const name of ['Subject', 'Body']) {
    const field = page.getByRole('textbox', { name, exact: true });
    await field.fill('فاطمة وسّعت دكانها');
    await expect(field).toHaveCSS('direction', 'rtl');
    await field.fill('A good harvest');
    await expect(field).toHaveCSS('direction', 'ltr');
  }
});

test('the picture of an address is shown on a press, and goes once another address is typed', async ({
  page,
}) => {
  const field = page.getByRole('textbox', { name: 'Image URL' });
  const show = page.getByRole('button', { name: 'Show the picture' });
  await field.fill('pictures');
  await expect(show).toHaveAttribute('aria-disabled', 'true');
  await field.fill('https://pictures.example/ann.gif');
  const picture = page.getByRole('img', { name: 'The picture at this address' });
  await expect(picture).toBeHidden();
  await show.click();
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.src.split(':')[0])).toBe('blob');
  expect(
    await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBe(1);
  await field.fill('https://pictures.example/ben.gif');
  await expect(picture).toBeHidden();
  await show.click();
  await expect(
    page.getByRole('status').filter({ hasText: 'The server has no picture at this address' }),
  ).toBeVisible();
  await passes(page, 'the picture of an address');
});

import { expect } from '@playwright/test';
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

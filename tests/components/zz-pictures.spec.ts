import { test } from './harness/test.ts';

for (const scene of ['updateOffered', 'updateFailed', 'updateFromFile'] as const)
  test.describe(scene, () => {
    test.use({ scene });
    test('picture', async ({ page }) => {
      await page.setViewportSize({ width: 900, height: 760 });
      await page.waitForTimeout(600);
      await page.screenshot({ path: `/tmp/upd-${scene}.png` });
      if (scene !== 'updateOffered') return;
      await page.getByRole('button', { name: /^Download/ }).click();
      await page.waitForTimeout(300);
      await page.screenshot({ path: `/tmp/upd-down.png` });
      await page.getByRole('button', { name: 'Stop' }).click();
      await page.waitForTimeout(300);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.screenshot({ path: `/tmp/upd-stopped-dark.png` });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.getByRole('button', { name: /Prepare/ }).click();
      await page.getByRole('button', { name: /^Go back/ }).click();
      await page.waitForTimeout(500);
      await page.screenshot({ path: `/tmp/upd-back.png` });
    });
  });

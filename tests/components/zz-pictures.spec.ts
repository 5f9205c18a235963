import { test } from './harness/test.ts';
for (const lang of ['ru', 'fr', 'pt', 'es'])
  test.describe(lang, () => {
    test.use({ scene: 'updateOffered' });
    test('picture', async ({ page, desk }) => {
      await page.context().addInitScript((l) => Object.defineProperty(HTMLHtmlElement.prototype, 'lang', { get: () => l }), lang);
      await page.reload();
      await page.setViewportSize({ width: lang === 'ru' ? 640 : 900, height: 900 });
      await page.waitForTimeout(900);
      await page.screenshot({ path: `/tmp/upd-${lang}.png` });
      const back = page.locator('#updates').locator('xpath=ancestor::section').getByRole('button').last();
      await back.click().catch(() => {});
      await page.waitForTimeout(300);
      await page.locator('button', { hasText: '0.1.4…' }).first().click().catch(() => {});
      await page.waitForTimeout(500);
      await page.screenshot({ path: `/tmp/upd-${lang}-back.png` });
      void desk;
    });
  });

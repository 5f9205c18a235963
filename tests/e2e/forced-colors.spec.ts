import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { inColours } from './tasks/axe.ts';
import { storeWork } from './tasks/bridge.ts';
import { loansGrid, wholeCopy } from './tasks/loans.ts';
import { goTo, openWork } from './tasks/places.ts';
import { reportBody, sampleReport } from './tasks/samples.ts';

// High contrast removes backgrounds and colours: selection must differ by more than those.

test.beforeEach(async ({ fileDesk: { page } }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
});

test('rows, checked columns and the current page are distinguishable in high contrast', async ({
  fileDesk: { page },
}) => {
  await goTo(page, 'Loans');
  const row = loansGrid(page).getByRole('row').nth(3);
  await expect(page.getByText('2,400 loans').first()).toBeVisible();
  await differs(page, row, () => row.getByRole('checkbox').check());
  await differs(page, page.getByRole('link', { name: 'Settings', exact: true }), () =>
    goTo(page, 'Settings'),
  );
  await goTo(page, 'Loans');
  await page.getByRole('button', { name: 'Columns' }).click();
  const column = page.getByRole('checkbox', { name: 'UUID' });
  await differs(page, column, () => column.check());
});

test('row filters, choices and days of a report and a draft are distinguishable in high contrast', async ({
  fileDesk: { page },
}) => {
  await openWork(page, 'report', await storeWork(page, 'practice', reportBody()));
  const filter = page.getByText('With amount', { exact: true });
  await differs(page, filter, () => filter.click());
  const meaning = page.getByRole('radio', { name: 'Principal still outstanding' });
  await differs(page, meaning, () => meaning.check());
  await goTo(page, 'Drafts');
  await page.getByRole('button', { name: 'New draft' }).click();
  const waiver = page.getByRole('checkbox', { name: /waiver/ });
  await differs(page, waiver, () => waiver.check());
  const date = page.getByRole('textbox', { name: 'Disbursal date' });
  const openCalendar = () => date.locator('xpath=../..').getByRole('button').click();
  await date.fill('2026-12-10');
  await openCalendar();
  const day = page.getByRole('button', { name: '17 December 2026' });
  await differs(page, day, async () => {
    await day.click();
    await expect(date).toHaveValue('12/17/2026');
    await openCalendar();
  });
});

test('a wrong cell has a line that can be seen, and a button that is off is grey', async ({
  fileDesk: { page },
}) => {
  const rows = [{ loanId: '', clientId: 'C-1', amount: 'twelve', note: '' }, ...sampleReport().rows];
  await openWork(page, 'report', await storeWork(page, 'practice', reportBody({ rows })));
  const wrong = page.locator('[data-mark="wrong"][role="gridcell"]').last();
  await expect(wrong).toBeVisible();
  for (const scheme of ['light', 'dark'] as const) {
    await inColours(page, scheme);
    const { line, text } = await wrong.evaluate((cell) => {
      const { outlineColor, outlineStyle, color } = getComputedStyle(cell);
      return { line: `${outlineStyle} ${outlineColor}`, text: color };
    });
    expect(line).toBe(`dashed ${text}`);
  }
  await wholeCopy(page);
  await goTo(page, 'Journals');
  await page.getByRole('link', { name: 'Write for several loans' }).click();
  const off = page.getByRole('button', { name: 'Clear selection' });
  await expect(off).toHaveAttribute('aria-disabled', 'true');
  const colour = (button: Locator) => button.evaluate((element) => getComputedStyle(element).color);
  expect(await colour(off)).not.toBe(await colour(page.getByRole('button', { name: 'Select all shown' })));
});

/** Compares pictures of the same thing, neither pointed at nor focused. */
async function differs(page: Page, thing: Locator, choose: () => Promise<unknown>): Promise<void> {
  const before = await picture(page, thing);
  await choose();
  await expect.poll(async () => (await picture(page, thing)).equals(before), `${thing}`).toBe(false);
}

/** Retried if the list rendered its rows again meanwhile. */
async function picture(page: Page, thing: Locator): Promise<Buffer> {
  let shot: Buffer = Buffer.alloc(0);
  await expect(async () => {
    await page.mouse.move(0, 0);
    await thing.scrollIntoViewIfNeeded({ timeout: 5_000 });
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    shot = await thing.screenshot({ timeout: 5_000 });
  }).toPass();
  return shot;
}

import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { alteredLoans } from './tasks/altered-loans.ts';
import { withClipboard } from './tasks/clipboard.ts';
import { copiedRows, loansGrid, searchLoans, wholeCopy } from './tasks/loans.ts';
import { beginReport, pasteRows } from './tasks/writing.ts';

// What is copied goes into spreadsheets, where a name from outside must not be a formula (OWASP, CSV injection).

const formula = '=HYPERLINK("http://x.example","a")';

test('a name of a loan is not a formula when pasted elsewhere, copied as a row or selected on its page', async ({
  launchOnStage,
  practiceServer,
}) => {
  const line = await alteredLoans(await practiceServer(['--loans', '120']));
  line.change((loan) =>
    loan.internal_loan_id === '000042' ? { ...loan, name: `\u0000${formula}`, location: '@SUM(1)' } : loan,
  );
  const desk = await launchOnStage(line.server);
  const { page } = desk;
  await wholeCopy(page);
  await searchLoans(page, '000042');
  await loansGrid(page).getByRole('gridcell', { name: '000042' }).first().click();
  const [, row = []] = await copiedRows(desk, '1 row copied');
  expect(row[0]).toBe(`"'${formula.replaceAll('"', '""')}"`);

  await loansGrid(page).getByRole('link').first().click();
  const place = page.getByRole('definition').filter({ hasText: '@SUM(1)' }).first();
  const [copied, hasHtml] = await copiedSelection(desk, () =>
    place.evaluate((element) => getSelection()?.selectAllChildren(element)),
  );
  expect(copied).toBe("'@SUM(1)");
  expect(hasHtml).toBe(false);
  const isDragged = await place.evaluate((element) =>
    element.dispatchEvent(new DragEvent('dragstart', { bubbles: true, cancelable: true })),
  );
  expect(isDragged).toBe(false);
  await line.stop();
});

test('cells of a report are not formulas elsewhere, and are unchanged when pasted back', async ({
  sharedDesk,
}) => {
  const { page, electron } = sharedDesk;
  await beginReport(page, '2020-01');
  await pasteRows(page, 'L1\tC1\t10\t=1+1\r\nL2\t-7\t-20\tx;@SUM(1)\r\n');
  const cells = page.getByRole('grid', { name: 'Repayments' }).getByRole('gridcell');
  await expect(cells.filter({ hasText: '=1+1' })).toBeVisible();
  await withClipboard(async () => {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    const text = await electron.evaluate(({ clipboard }) => clipboard.readText());
    expect(text).toContain("'=1+1");
    expect(text).toContain("x;'@SUM(1)");
    expect(text).toMatch(/\t'-7\t/);
    expect(text).toMatch(/\t-20(\t|\r)/);
    await page.keyboard.press('Delete');
    await expect(cells.filter({ hasText: '=1+1' })).toHaveCount(0);
    await page.keyboard.press('Control+v');
  });
  for (const text of ['=1+1', '-7', 'x;@SUM(1)'])
    await expect(cells.getByText(text, { exact: true })).toBeVisible();
});

/** Copies by key what `select` selects; answers the text on the clipboard, and whether HTML is there too. */
function copiedSelection({ electron, page }: RunningApp, select: () => Promise<void>) {
  return withClipboard(async () => {
    await select();
    await page.keyboard.press('Control+c');
    return electron.evaluate(
      async ({ clipboard }) => [await clipboard.readText(), await clipboard.has('text/html')] as const,
    );
  });
}

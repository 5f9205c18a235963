import { expect, type Page } from '@playwright/test';
import { workbookOf } from '../fixtures/sheets.ts';
import { test } from './fixtures/app.ts';
import { reportFacts } from './tasks/bridge.ts';
import { chooseFile, madeFile, savedFile } from './tasks/files.ts';
import { longestPause, watchPauses } from './tasks/pauses.ts';
import { review, sendButton } from './tasks/sending.ts';
import { beginReport, saved } from './tasks/writing.ts';

// A report of 10,000 loans, from its workbook to the receipt: measured, with the longest time the window was blocked.

const rowCount = 10_000;

test('10,000 rows: imported, edited, reviewed, sent in 50 batches, with a receipt', async ({
  launchOnStage,
  practiceServer,
  dataDir,
}) => {
  test.setTimeout(540_000);
  const server = await practiceServer(['--loans', '17000']);
  const app = await launchOnStage(server);
  const { page } = app;
  await beginReport(page, '2026-11');
  await watchPauses(page);
  const seen: Record<string, string> = {};
  const measured = async (name: string, act: () => Promise<unknown>) => {
    await longestPause(page);
    const start = Date.now();
    await act();
    seen[name] = `${Date.now() - start} ms, longest stall ${await longestPause(page)} ms`;
  };

  await measured('load expected loans', async () => {
    await page.getByRole('button', { name: 'Load expected loans' }).click();
    await expect(page.getByText(/^0 of [\d,]+ expected loans reported$/)).toBeVisible({ timeout: 240_000 });
  });
  const workbook = await workbookOfExpected(page);
  await measured('import', async () => {
    await chooseFile(page, 'Import file', madeFile('november.xlsx', workbook));
    await expect(page.getByText('= 10,000 matched')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('10,000 rows with an amount', { exact: true })).toBeVisible();
    await expect(page.getByText('No problems')).toBeVisible();
  });
  await measured('edit one cell until it is checked', async () => {
    await page.getByRole('grid').getByRole('textbox').click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('-1');
    await page.keyboard.press('Enter');
    await expect(page.getByText('1 problem', { exact: true })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByText('No problems')).toBeVisible();
  });
  await saved(page);
  await measured('review', async () => {
    await review(page);
    await expect(page.getByText('50 batches of at most 200 rows, one after the other.')).toBeVisible({
      timeout: 60_000,
    });
  });
  await measured('send half of 50 batches', async () => {
    await sendButton(page, 'Stage').click();
    await expect(page.getByText(/^(?:2[5-9]|[34]\d|50) of 50 batches answered$/)).toBeVisible({
      timeout: 240_000,
    });
  });
  await measured('send the rest, watched on the receipt', async () => {
    await page.getByRole('link', { name: 'Open the receipt' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Receipt');
    await expect(page.getByText('50 of 50 batches answered')).toBeVisible({ timeout: 240_000 });
    await expect(page.getByText('10,000 rows: 10,000 accepted')).toBeVisible({ timeout: 60_000 });
  });
  for (const [button, ending] of [
    ['Save JSON', 'json'],
    ['Save CSV', 'csv'],
    ['Save PDF', 'pdf'],
  ] as const)
    await measured(button, () => savedFile(app, button, `${dataDir}/many.${ending}`, 120_000));
  console.log(
    `${rowCount} rows\n${Object.entries(seen)
      .map(([name, text]) => `  ${name}: ${text}`)
      .join('\n')}`,
  );
  const sent = (await server.log()).filter(({ path }) => path.endsWith('/repayments'));
  expect(sent).toHaveLength(50);
  const { repayments = [] } = await server.state();
  expect(repayments).toHaveLength(rowCount);
  expect(repayments.every(({ copies }) => copies === 1)).toBe(true);
});

/** A workbook of the first expected loans, each with a third of its price repaid. */
async function workbookOfExpected(page: Page): Promise<Buffer> {
  const { expected } = await reportFacts(page, { period: '2026-11', meaning: 'repaid', loanIds: [] });
  expect(expected.length).toBeGreaterThanOrEqual(rowCount);
  const rows = expected
    .slice(0, rowCount)
    .map(({ loanId, clientId, localPrice }) => [
      loanId,
      clientId,
      String(Math.floor(Number(localPrice) / 3)),
    ]);
  return workbookOf('xlsx', [['Loan ID', 'Client ID', 'Amount'], ...rows]);
}

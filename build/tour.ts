import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { launchApp } from '../tests/e2e/fixtures/running-app.ts';
import { testConnection } from '../tests/e2e/tasks/credentials.ts';
import { goTo } from '../tests/e2e/tasks/places.ts';
import { sampleDraft, sampleJournal, sampleReport } from '../tests/e2e/tasks/samples.ts';
import { review, sendButton, sendIs } from '../tests/e2e/tasks/sending.ts';
import {
  beginReport,
  clipboardText,
  pasteRows,
  writeDraft,
  writeJournal,
} from '../tests/e2e/tasks/writing.ts';

// Run by build/start on a machine without a screen: does the main job once in the real program, on Practice, and keeps
// pictures. It succeeds only if the practice server accepted everything that was sent.

const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'test-results', 'tour');
let taken = 0;

await tour().catch((error: Error) => {
  console.error(`The tour stopped: ${error.message}`);
  process.exitCode = 1;
});

async function tour(): Promise<void> {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), 'partner-desk-tour-'));
  const { page, close } = await launchApp({ dataDir });
  try {
    await steps(page);
  } catch (error) {
    await picture(page, 'failed');
    throw error;
  } finally {
    await close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function steps(page: Page): Promise<void> {
  await connect(page);
  await browse(page);
  await sendDraft(page);
  await sendJournal(page);
  await sendReport(page);
  await lookBack(page);
  await inTheDark(page);
}

async function connect(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  const connection = await testConnection(page);
  await expect(connection).toContainText('The connection works');
  say('Practice answers: the connection test passed.');
  await connection.scrollIntoViewIfNeeded();
  await picture(page, 'connection');
}

async function browse(page: Page): Promise<void> {
  await goTo(page, 'Loans');
  const loans = page.getByRole('grid', { name: 'Loans' });
  await expect(loans.getByRole('row').nth(1)).toBeVisible();
  say(`Loans are listed, ${(await loans.getByRole('row').count()) - 1} on the first page.`);
  await picture(page, 'loans');
  await page.getByRole('searchbox', { name: 'Search loans' }).fill('GRP-001');
  await loans.getByRole('link', { name: 'Tuungane Women Group 7' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tuungane Women Group 7' })).toBeVisible();
  say('A loan was searched for and opened.');
  await picture(page, 'loan');
  await goTo(page, 'Loans');
  await page.getByRole('link', { name: 'Portfolio', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'By month of creation' })).toBeVisible({ timeout: 30_000 });
  await picture(page, 'portfolio');
}

async function sendDraft(page: Page): Promise<void> {
  await writeDraft(page, sampleDraft('L-2026-0117'));
  await picture(page, 'draft');
  await send(page, 'draft', 'The draft');
}

async function sendJournal(page: Page): Promise<void> {
  await writeJournal(page, sampleJournal());
  await picture(page, 'journal');
  await send(page, 'journal', 'The journal');
}

async function sendReport(page: Page): Promise<void> {
  await beginReport(page, '2026-10');
  await page.getByRole('button', { name: 'Load expected loans' }).click();
  await expect(page.getByText(/^0 of [\d,]+ expected loans reported$/)).toBeVisible({ timeout: 30_000 });
  await pasteRows(page, clipboardText(sampleReport().rows));
  await expect(page.getByText('3 rows with an amount')).toBeVisible();
  await picture(page, 'report');
  await send(page, 'report', 'The repayment report');
  await page
    .getByRole('link', { name: /receipt/i })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Receipt');
  say('Its receipt says what left, to the byte, and what is still to be done in PA2.');
  await picture(page, 'receipt');
}

/** Reviews and sends what is on the page; fails unless it is accepted. */
async function send(page: Page, name: string, what: string): Promise<void> {
  await review(page);
  await expect(sendButton(page, 'Practice')).toBeEnabled();
  await picture(page, `${name}-review`);
  await sendButton(page, 'Practice').click();
  await sendIs(page, 'Accepted', { timeout: 30_000 });
  say(`${what} was reviewed, sent and Accepted.`);
  await picture(page, `${name}-accepted`);
}

async function lookBack(page: Page): Promise<void> {
  await goTo(page, 'Activity');
  await expect(page.getByRole('cell', { name: 'Accepted', exact: true })).toHaveCount(3);
  say('Activity shows the three of them.');
  await picture(page, 'activity');
}

async function inTheDark(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('combobox', { name: 'Colors' }).selectOption('Dark');
  await picture(page, 'settings-dark');
  await goTo(page, 'Activity');
  await picture(page, 'activity-dark');
  await goTo(page, 'Loans');
  await expect(page.getByRole('grid', { name: 'Loans' }).getByRole('row').nth(1)).toBeVisible();
  await picture(page, 'loans-dark');
}

function say(line: string): void {
  console.log(`✓ ${line}`);
}

async function picture(page: Page, name: string): Promise<void> {
  taken += 1;
  const path = join(pictures, `${String(taken).padStart(2, '0')}-${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  console.log(`  ${path}`);
}

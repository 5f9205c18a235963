import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { passes, passesInBoth } from './tasks/axe.ts';
import { storeWork } from './tasks/bridge.ts';
import { chooseFile, madeFile } from './tasks/files.ts';
import { press, tabTo } from './tasks/keyboard.ts';
import { goTo, openWork } from './tasks/places.ts';
import { draftBody, journalBody, reportBody, sampleReport } from './tasks/samples.ts';
import { review, reviewAndSend, sendIs } from './tasks/sending.ts';
import { beginReport, pasteRows, saved } from './tasks/writing.ts';

// The forms, reviews, dialogs and sends by WCAG 2.2 A and AA, and the main job by keyboard alone.

const rows = [{ loanId: '', clientId: 'C-1', amount: 'twelve', note: '' }];

test('forms, reviews and dialogs pass axe in both colours', async ({ fileDesk: { page } }) => {
  await goTo(page, 'Loans');
  await page.getByRole('grid', { name: 'Loans' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 2, name: 'Money' })).toBeVisible();
  await passesInBoth(page, 'a loan');
  const bodies = [
    draftBody('L-1', { amount: '-5', disbursalDate: '2020-13-01' }),
    journalBody({ body: '' }),
    reportBody({ rows: [...rows, ...sampleReport().rows] }),
  ];
  for (const body of bodies) {
    await openWork(page, body.kind, await storeWork(page, 'practice', body));
    await expect(page.getByRole('button', { name: 'Review', exact: true })).toBeVisible();
    await passesInBoth(page, `form of ${body.kind}`);
    await review(page);
    await expect(page.getByText('Must be corrected before sending', { exact: true })).toBeVisible();
    await passesInBoth(page, `review of ${body.kind}`);
    await page.getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await passesInBoth(page, `question before deleting ${body.kind}`);
    await page.keyboard.press('Escape');
  }
});

test('every state of a report passes axe in both colours', async ({ fileDesk: { page } }) => {
  await beginReport(page, '2026-10');
  await passesInBoth(page, 'an empty report with both questions');
  await page.getByRole('button', { name: 'Load expected loans' }).click();
  await expect(page.getByText(/expected loans reported$/)).toBeVisible({ timeout: 60_000 });
  await passesInBoth(page, 'a loaded report');
  await pasteRows(page, '000042\tC-000042\t1250\r\n42\tX\t-3\r\nLOAN/12/204\t\t0');
  await expect(page.getByText(/matched by Loan ID/)).toBeVisible();
  await passesInBoth(page, 'problems and a paste by Loan ID');
  await page.getByRole('radiogroup', { name: 'Rows shown' }).getByText('Problems').click();
  await passesInBoth(page, 'a filtered report');
  await page.getByRole('radiogroup', { name: 'Rows shown' }).getByText('Changed').click();
  await passesInBoth(page, 'a filter that no row passes');
  const sheet = 'Loan ID,Amount\nVN-0007,5\nNONE-1,6\n';
  await chooseFile(page, 'Import file', madeFile('october.csv', sheet));
  await expect(page.getByText('= 1 matched + 1 unknown')).toBeVisible();
  await passesInBoth(page, 'the rows of a file in their buckets');
  await page.getByRole('button', { name: 'For all rows' }).click();
  await page.getByRole('menuitem', { name: 'Put zeros before IDs' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await passesInBoth(page, 'a repair for all rows');
});

test('sends in every state pass axe, also at 200 % zoom', async ({ launchOnStage, practiceServer }) => {
  const server = await practiceServer();
  const { page, electron } = await launchOnStage(server);
  const faults = { Accepted: null, Unknown: 'reset', Waiting: '429' } as const;
  for (const [word, name] of Object.entries(faults) as [keyof typeof faults, string | null][]) {
    await openWork(page, 'draft', await storeWork(page, 'stage', draftBody(word)));
    await server.fault({ name, only: 'draft' });
    await reviewAndSend(page, 'Stage');
    await sendIs(page, word);
    await passes(page, word);
  }
  await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  await passes(page, 'Waiting at 200 %');
  await openWork(page, 'report', await storeWork(page, 'stage', reportBody()));
  await expect(page.getByRole('grid', { name: 'Repayments' })).toBeVisible();
  await passes(page, 'a report at 200 %');
  const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(room ?? 0);
});

test('a draft is written and sent by keyboard alone', async ({ fileDesk: { page } }) => {
  await pressLink(page, 'Drafts');
  await press(page, page.getByRole('button', { name: 'New draft' }));
  await expect(page.getByRole('heading', { level: 1, name: 'New draft' })).toBeFocused();
  const text = (name: string) => page.getByRole('textbox', { name, exact: true });
  await tabTo(page, page.getByRole('checkbox', { name: 'Client waiver signed' }));
  await page.keyboard.press('Space');
  for (const [name, typed] of [
    ['Client ID', 'C-7'],
    ['Loan ID', 'K-7'],
    ['Given name', 'Grace'],
    ['Family name', 'Wekesa'],
  ] as const) {
    await tabTo(page, text(name));
    await page.keyboard.type(typed);
  }
  await choose(page, 'Gender', '', 'Female');
  await choose(page, 'Location', 'kakuma 1', 'Kakuma 1: Kenya');
  await choose(page, 'Activity', 'tailo', 'Tailoring');
  await tabTo(page, text('Amount'));
  await page.keyboard.type('1200');
  await press(page, page.getByRole('button', { name: 'Review', exact: true }));
  await expect(page.getByRole('heading', { level: 2, name: 'Review', exact: true })).toBeFocused();
  await press(page, page.getByRole('button', { name: 'Send to Practice' }));
  await sendIs(page, 'Accepted');
});

test('a report is typed and sent by keyboard alone', async ({ launch }) => {
  const { page } = await launch();
  await pressLink(page, 'Repayments');
  await press(page, page.getByRole('button', { name: 'New report' }));
  await tabTo(page, page.getByRole('textbox', { name: 'Month' }));
  await page.keyboard.type('2026-10');
  await tabTo(page, page.getByRole('radio', { name: 'Total principal repaid so far' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('textbox', { name: 'Loan ID, row 1', exact: true }));
  for (const { loanId, clientId, amount } of sampleReport().rows)
    for (const cell of [loanId, clientId, amount]) {
      await page.keyboard.type(cell);
      await page.keyboard.press('Tab');
    }
  await saved(page);
  await expect(page.getByText('3 rows with an amount', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await press(page, page.getByRole('button', { name: 'Review', exact: true }));
  await press(page, page.getByRole('button', { name: 'Send to Practice' }));
  await sendIs(page, 'Accepted');
});

async function pressLink(page: Page, name: string): Promise<void> {
  await press(page, page.getByRole('link', { name, exact: true }));
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Opens a list, types where it takes letters, and takes the option with the arrow keys. */
async function choose(page: Page, name: string, letters: string, option: string): Promise<void> {
  const list = page.getByRole('combobox', { name, exact: true });
  await tabTo(page, list);
  await page.keyboard.type(letters);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: option, exact: true })).toBeVisible();
  // One press too many wraps around the list.
  await expect(async () => {
    if ((await activeOption(list)) !== option) await page.keyboard.press('ArrowDown');
    await expect.poll(() => activeOption(list), { timeout: 500 }).toBe(option);
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(list).toHaveValue(option);
}

/** The option that a screen reader announces as active. */
function activeOption(list: Locator): Promise<string | undefined> {
  return list.evaluate(
    (element) => document.getElementById(element.getAttribute('aria-activedescendant') ?? '')?.innerText,
  );
}

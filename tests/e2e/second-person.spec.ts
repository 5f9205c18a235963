import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { receiptSchema } from '../../shared/model/receipt.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { onStage } from './fixtures/stage.ts';
import {
  addPerson,
  askForSecondPerson,
  lockReport,
  pins,
  prove,
  ruleSwitch,
  unlockReport,
} from './tasks/approving.ts';
import { passesInBoth } from './tasks/axe.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { chooseFile, madeFile, saveAt } from './tasks/files.ts';
import { holdAnswers, ipcRecord, recordIpc } from './tasks/ipc-record.ts';
import { handsOn } from './tasks/keyboard.ts';
import { found, foundInFiles, needlesOf } from './tasks/needles.ts';
import { heapOf, pageTexts } from './tasks/page-memory.ts';
import { environmentButton, goTo, openWork } from './tasks/places.ts';
import { reportInBatches } from './tasks/reporting.ts';
import { reportBody, sampleReport } from './tasks/samples.ts';
import { review, sendButton, sendIs } from './tasks/sending.ts';

// A second person approves each repayment report: the whole task, and every attempt to bypass it.

const environment = 'stage';

// Each has a program of its own, and they are the last to run: in one worker after the other they took two minutes.
onStage.describe.configure({ mode: 'parallel' });

/** Stores a report and opens its page. */
async function openReport(page: Page, period = '2026-10'): Promise<string> {
  const id = await storeWork(page, environment, reportBody({ period }));
  await openWork(page, 'report', id);
  await expect(page.getByRole('button', { name: 'Review', exact: true })).toBeVisible();
  return id;
}

/** Starts the program again, where it was: on Stage. */
async function startedAgain(launch: (o: object) => Promise<RunningApp>, env: object): Promise<RunningApp> {
  const app = await launch({ env });
  await expect(environmentButton(app.page, 'Stage')).toBeVisible();
  return app;
}

/** The code that a call past the page fails with, or `ok`. */
async function codeOf(answer: Promise<{ ok: boolean; error?: { code: string } }>): Promise<string> {
  const result = await answer;
  return result.ok ? 'ok' : (result.error?.code ?? '');
}

onStage('a file that is still read while its report is locked changes nothing', async ({ stage }) => {
  const { app, page } = stage;
  await askForSecondPerson(page);
  const id = await openReport(page);
  const kept = async () => (await good(callBridge(page, 'work.get', { environment, id }))).body;
  const before = await kept();
  const letGo = await holdAnswers(app, 'sheets.read');
  await chooseFile(page, 'Import file', madeFile('late.csv', 'Loan ID,Amount\nLATE-1,5\nLATE-2,6\n'));
  await lockReport(page);
  await letGo();
  await unlockReport(page, 'Ana', pins.ana);
  await expect(page.getByRole('button', { name: 'Import file' })).toBeEnabled();
  await expect(page.getByText('LATE-1')).toHaveCount(0);
  expect(await kept()).toEqual(before);
});

onStage(
  'by keyboard alone: one locks, the power goes, another finds it, mistypes, approves; both names are kept',
  async ({ stage, launch, dataDir }) => {
    const { app, page, server, env } = stage;
    await reportInBatches(page, 200);
    await askForSecondPerson(page);
    const id = await openReport(page);

    const first = handsOn(page);
    await first.tabTo('Review');
    await first.press('Enter');
    await expect(page.getByRole('heading', { name: 'Review', exact: true })).toBeFocused();
    await expect(sendButton(page, 'Stage')).toHaveCount(0);
    await first.tabTo('Prepared by');
    await first.type('Ana');
    await first.press('Tab');
    await first.type(pins.ana);
    await first.press('Control+Enter');
    await expect(page.getByText('Locked for approval by Ana')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Review', exact: true })).toBeFocused();
    await expectHeld(page, id);
    await app.kill9();

    const again = await startedAgain(launch, env);
    expect((await server.state()).repayments).toEqual([]);
    const second = handsOn(again.page);
    await second.tabTo('Repayments');
    await expect(
      again.page.getByRole('link', { name: 'Repayments', exact: true }),
    ).toHaveAccessibleDescription('1 report is waiting for approval');
    await second.press('Enter');
    await expect(again.page.getByRole('cell', { name: 'Waiting for approval' })).toBeVisible();
    await second.tabTo('Report of October 2026 is waiting for approval');
    await second.press('Enter');
    await expect(again.page.getByText('Locked for approval by Ana')).toBeVisible();
    await expect(again.page.getByText('3 repayments', { exact: true })).toBeVisible();
    await second.tabTo('Approver');
    await expect(again.page.getByRole('combobox', { name: 'Approver' }).getByRole('option')).toHaveCount(3);
    await second.type('Ben');
    await expect(again.page.getByRole('combobox', { name: 'Approver' })).not.toHaveValue('');
    await second.press('Tab');
    await second.type(pins.wrong);
    await second.press('Enter');
    await expect(again.page.getByText('The PIN is not right')).toBeVisible();
    await expect(again.page.getByText('4 tries left before you must wait.')).toBeVisible();
    await expect(again.page.getByLabel('PIN', { exact: true })).toBeFocused();
    expect((await server.state()).repayments).toEqual([]);
    await second.type(pins.ben);
    await second.press('Control+Enter');
    await sendIs(again.page, 'Accepted');
    expect((await server.state()).repayments).toHaveLength(3);
    await expectBothNames(again, dataDir);
  },
);

/** No direct call sends or changes a locked report. */
async function expectHeld(page: Page, id: string): Promise<void> {
  const { digest } = await good(callBridge(page, 'work.review', { environment, id }));
  const start = (more: object) =>
    callBridge(page, 'sends.start', { environment, workId: id, digest, ...more });
  expect(await codeOf(start({}))).toBe('APPROVAL_NEEDED');
  expect(await codeOf(start({ overrideReason: 'because' }))).toBe('APPROVAL_NEEDED');
  const body = reportBody({ period: '2026-09' });
  expect(await codeOf(callBridge(page, 'work.save', { environment, id, body }))).toBe('REPORT_LOCKED');
  // A store that opens is not set aside.
  await good(callBridge(page, 'store.setAside', { environment }));
  expect(await codeOf(callBridge(page, 'work.remove', { environment, id }))).toBe('REPORT_LOCKED');
}

async function expectBothNames(app: RunningApp, dataDir: string): Promise<void> {
  const { page } = app;
  await expect(page.getByText(/^Ben, /)).toBeVisible();
  await page.getByRole('link', { name: 'Open the receipt' }).click();
  const facts = page.getByRole('region', { name: 'What was sent' });
  await expect(facts).toContainText('Prepared byAna');
  await expect(facts).toContainText('Approved byBen, ');
  const json = receiptSchema.parse(JSON.parse((await saved(app, 'JSON', `${dataDir}/r.json`)).toString()));
  expect(json.batches).toMatchObject([{ preparedBy: 'Ana', approvedBy: 'Ben' }]);
  const [heads, row] = (await saved(app, 'CSV', `${dataDir}/r.csv`)).toString().split(/\r?\n/);
  expect(heads).toContain('Prepared by,Approved by,Approved at');
  expect(row).toMatch(/,Ana,Ben,\d{4}-/);
  expect((await saved(app, 'PDF', `${dataDir}/r.pdf`)).subarray(0, 5).toString()).toBe('%PDF-');
}

async function saved({ electron, page }: RunningApp, format: string, path: string): Promise<Buffer> {
  await saveAt({ electron }, path);
  const button = page.getByRole('button', { name: `Save ${format}` });
  await button.click();
  await expect
    .poll(() =>
      readFile(path).then(
        (bytes) => bytes.length,
        () => 0,
      ),
    )
    .toBeGreaterThan(0);
  await expect(button).toBeEnabled();
  return readFile(path);
}

onStage(
  'who locked it cannot approve it; unlocked with a reason it is edited, locked and approved anew',
  async ({ stage }) => {
    const { page, server } = stage;
    await reportInBatches(page, 200);
    await askForSecondPerson(page);
    const id = await openReport(page);
    await lockReport(page, 'Ben', pins.ben);
    const approver = page.getByRole('combobox', { name: 'Approver' });
    await expect(approver.getByRole('option')).toHaveText(['Cleo']);
    const { people } = await good(callBridge(page, 'approvals.get', { environment }));
    const proofOf = (who: string, pin: string) => ({
      personId: people.find(({ name }) => name === who)?.id ?? '',
      pin,
    });
    const ben = proofOf('Ben', pins.ben);
    const { digest } = await good(callBridge(page, 'work.review', { environment, id }));
    expect(
      await codeOf(callBridge(page, 'sends.start', { environment, workId: id, digest, approval: ben })),
    ).toBe('SAME_PERSON');
    const ana = proofOf('Ana', pins.ana);
    expect(
      await codeOf(callBridge(page, 'sends.start', { environment, workId: id, digest, approval: ana })),
    ).toBe('NOT_APPROVER');

    await page.getByRole('button', { name: 'Check the rows' }).click();
    await expect(page.getByRole('grid', { name: 'Repayments' })).toHaveAttribute('aria-readonly', 'true');
    await page.getByRole('button', { name: 'Back to the review' }).click();
    await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Unlock this report?' });
    await dialog.getByRole('button', { name: 'Yes, unlock' }).click();
    await expect(dialog.getByText('Say why in a few words.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Why' }).fill('a row is missing');
    await dialog.getByRole('combobox', { name: 'Unlocked by' }).selectOption({ label: 'Ben' });
    await dialog.getByLabel('PIN', { exact: true }).fill(pins.ben);
    await dialog.getByRole('button', { name: 'Yes, unlock' }).click();
    await expect(page.getByRole('grid', { name: 'Repayments' })).not.toHaveAttribute('aria-readonly', 'true');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

    await lockReport(page);
    await page.getByText('Earlier locks').click();
    await expect(page.getByText(/^Locked by Ben, .*\. Unlocked by Ben, .*: a row is missing$/)).toBeVisible();
    // A setting it depends on is changed, and changed back.
    await reportInBatches(page, 2);
    await goTo(page, 'Repayments');
    await page.getByRole('link', { name: 'Review and approve' }).click();
    await expect(page.getByText('This is no longer what Ana locked')).toBeVisible();
    await expect(sendButton(page, 'Stage')).toHaveCount(0);
    await reportInBatches(page, 200);
    await goTo(page, 'Repayments');
    await page.getByRole('link', { name: 'Review and approve' }).click();
    await expect(page.getByText('Locked for approval by Ana')).toBeVisible();
    expect((await server.state()).repayments).toEqual([]);
    await prove(page, pins.ben, 'Ben');
    await sendButton(page, 'Stage').click();
    await sendIs(page, 'Accepted');
  },
);

onStage(
  'five wrong PINs make everybody wait who tries that name, also after a restart',
  async ({ stage, launch }) => {
    const { app, page, env } = stage;
    await goTo(page, 'Settings');
    await expect(ruleSwitch(page)).toBeDisabled();
    await addPerson(page, 'Ben', pins.ben);
    const { people } = await good(callBridge(page, 'approvals.get', { environment }));
    const by = { personId: people[0]?.id ?? '', pin: pins.wrong };
    for (let tries = 0; tries < 7; tries += 1)
      expect(await codeOf(callBridge(page, 'approvals.setRule', { environment, on: true, by }))).toBe(
        tries < 5 ? 'PIN_WRONG' : 'PIN_WAIT',
      );
    await app.kill9();
    const again = await startedAgain(launch, env);
    await goTo(again.page, 'Settings');
    await ruleSwitch(again.page).click();
    const dialog = again.page.getByRole('dialog', { name: 'Turn the rule on?' });
    await prove(dialog, pins.ben);
    await dialog.getByRole('button', { name: 'Turn on' }).click();
    await expect(dialog.getByText('Too many wrong PINs: wait')).toBeVisible();
    await expect(dialog.getByText(/^Try again at /)).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(ruleSwitch(again.page)).not.toBeChecked();
  },
);

onStage(
  'rows of which nobody knows after a power cut go again by two people alone',
  async ({ stage, launch }) => {
    const { app, page, server, env } = stage;
    await reportInBatches(page, 200);
    await askForSecondPerson(page);
    const id = await openReport(page);
    await lockReport(page);
    await server.fault({ name: 'slow', delayMs: 60_000, only: 'repayments' });
    await prove(page, pins.ben, 'Ben');
    await sendButton(page, 'Stage').click();
    await sendIs(page, 'Sending');
    await app.kill9();
    await server.fault({ name: null });

    const again = await startedAgain(launch, env);
    await goTo(again.page, 'Activity');
    const letGo = await holdAnswers(again, 'approvals.get');
    await again.page.getByRole('table', { name: 'Activity' }).getByRole('link').first().click();
    await sendIs(again.page, 'Unknown');
    // Until the page knows the rule, it does not offer sending by one person.
    const sendAgain = again.page.getByRole('button', { name: 'Send again', exact: true });
    await expect(sendAgain).toBeDisabled();
    await letGo();
    const posts = (await server.log()).filter(
      ({ method, path }) => method === 'POST' && path.includes('repay'),
    );
    const { batches } = await good(callBridge(again.page, 'sends.progress', { environment, workId: id }));
    const settle = { environment, id: batches[0]?.id ?? '', verdict: 'again' } as const;
    expect(await codeOf(callBridge(again.page, 'sends.settle', settle))).toBe('APPROVAL_NEEDED');
    await sendAgain.click();
    const dialog = again.page.getByRole('dialog', { name: 'Are you sure that it is not in PA2?' });
    await expect(dialog.getByRole('combobox', { name: 'Requested by' }).locator(':checked')).toHaveText(
      'Ana',
    );
    await dialog.getByLabel('PIN of the person who requests it').fill(pins.ana);
    await dialog.getByRole('combobox', { name: 'Approver' }).selectOption({ label: 'Cleo' });
    await dialog.getByLabel('PIN of the approver').fill(pins.cleo);
    await dialog.getByRole('button', { name: 'Approve and send again' }).click();
    await sendIs(again.page, 'Accepted');
    const after = (await server.log()).filter(
      ({ method, path }) => method === 'POST' && path.includes('repay'),
    );
    expect(after.length).toBe(posts.length + 1);
  },
);

onStage('every page and dialog of it passes axe in both colours', async ({ stage: { page } }) => {
  await reportInBatches(page, 200);
  await askForSecondPerson(page);
  await passesInBoth(page, 'the rule and its people');
  for (const [button, dialog] of [
    ['Add a person', 'Add a person'],
    ['Change PIN of Ben', 'Change the PIN of Ben'],
    ['Remove Ben', 'Remove Ben?'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
    await passesInBoth(page, dialog);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await openReport(page);
  await review(page);
  await passesInBoth(page, 'a review that ends in a lock');
  await page.getByRole('button', { name: 'Lock for approval' }).click();
  await expect(page.getByText('Choose your name.')).toBeVisible();
  await passesInBoth(page, 'a lock without a name');
  await page.getByRole('combobox', { name: 'Prepared by' }).selectOption({ label: 'Ana' });
  await prove(page, pins.wrong);
  await page.getByRole('button', { name: 'Lock for approval' }).click();
  await expect(page.getByText('This is not the PIN of Ana.')).toBeVisible();
  await prove(page, pins.ana);
  await page.getByRole('button', { name: 'Lock for approval' }).click();
  await expect(page.getByText('Locked for approval by Ana')).toBeVisible();
  await prove(page, pins.wrong, 'Ben');
  await sendButton(page, 'Stage').click();
  await expect(page.getByText('The PIN is not right')).toBeVisible();
  await passesInBoth(page, 'a locked review with a wrong PIN');
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await passesInBoth(page, 'the question before unlocking');
  await page.keyboard.press('Escape');
  await goTo(page, 'Repayments');
  await expect(page.getByText('Report of October 2026 is waiting for approval')).toBeVisible();
  await passesInBoth(page, 'what waits for approval');
});

onStage('no PIN is in a file, the log, the page, or any answer to it', async ({ stage, launch, dataDir }) => {
  const { app, page, env } = stage;
  await recordIpc(app);
  await reportInBatches(page, 200);
  await askForSecondPerson(page);
  await openReport(page);
  await lockReport(page);
  await prove(page, pins.wrong, 'Ben');
  await sendButton(page, 'Stage').click();
  await expect(page.getByText('The PIN is not right')).toBeVisible();
  await prove(page, pins.ben, 'Ben');
  await sendButton(page, 'Stage').click();
  await sendIs(page, 'Accepted');
  const answers = await ipcRecord(app);
  const texts = await pageTexts(page);
  await app.close();

  const second = await startedAgain(launch, env);
  await recordIpc(second);
  await goTo(second.page, 'Settings');
  await goTo(second.page, 'Repayments');
  await openReport(second.page, '2026-09');
  answers.push(...(await ipcRecord(second)));
  const heap = await heapOf(second.page);
  await second.close();

  const needles = needlesOf(pins);
  expect(sampleReport().rows.every(({ loanId }) => heap.includes(loanId))).toBe(true);
  expect(answers.join('\n')).toContain('"preparedBy":"Ana"');
  expect(found(needles, Buffer.from(answers.join('\n')))).toEqual([]);
  expect(found(needles, Buffer.from(texts))).toEqual([]);
  expect(found(needles, heap)).toEqual([]);
  expect(found(needles, Buffer.from(app.log() + second.log()))).toEqual([]);
  expect(foundInFiles(needles, dataDir)).toEqual([]);
});

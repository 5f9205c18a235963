import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { SendState } from '../../shared/model/send.ts';
import type { WorkBody } from '../../shared/model/work.ts';
import { emptyMember } from '../../shared/rules/members.ts';
import { test } from './fixtures/app.ts';
import { passesInBoth } from './tasks/axe.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { saveCredentials, testConnection } from './tasks/credentials.ts';
import { savedFile } from './tasks/files.ts';
import { press, tabTo } from './tasks/keyboard.ts';
import {
  chooseEnvironment,
  environmentButton,
  openWork,
  productionDialog,
  switchTo,
} from './tasks/places.ts';
import { dayAhead, draftBody, journalBody, reportBody, sampleDraft } from './tasks/samples.ts';

// From an empty desk through the tests on Stage to Production: what a new partner does once.

const word = 'PRODUCTION';
const group: WorkBody = {
  kind: 'draft',
  content: {
    ...sampleDraft('L-1'),
    ...{ loanType: 'group', groupName: 'Umoja', groupClientId: 'G-1', groupLoanId: 'GL-1' },
    members: ['Amina', 'Baraka', 'Chausiku'].map((givenName, at) => ({
      ...emptyMember(),
      ...{ givenName, familyName: 'Otieno', clientId: `C-${at}`, loanId: `L-G${at}`, amount: '1000' },
      gender: 'female' as const,
    })),
  },
};

test('a new partner tests on Stage, records Kiva’s confirmation by keyboard, and enters Production', async ({
  launch,
  practiceServer,
  endpointsOf,
  dataDir,
}) => {
  test.setTimeout(240_000);
  const stage = await practiceServer(['--partner-id', '9001']);
  const production = await practiceServer(['--partner-id', '9001', '--client-id', 'live-client-12345']);
  const app = await launch({ env: endpointsOf({ stage, production }) });
  const { page } = app;
  await chooseEnvironment(page, 'Production');
  const { dialog, word: wordBox } = productionDialog(page);
  await expect(dialog.getByText('Production is locked until Kiva has confirmed your tests')).toBeVisible();
  await expect(wordBox).toHaveCount(0);
  await press(page, dialog.getByRole('link', { name: 'Open Go live' }));
  const heading = page.getByRole('heading', { level: 1, name: 'Go live' });
  await expect(heading).toBeVisible();
  await expect(heading).toBeFocused();
  expect(await callBridge(page, 'environment.switch', { to: 'production', word })).toMatchObject({
    error: { code: 'KIVA_NOT_CONFIRMED' },
  });
  await passesInBoth(page, 'Go live, empty');

  await press(page, page.getByRole('button', { name: 'Go to Stage' }).first());
  await expect(environmentButton(page, 'Stage')).toBeVisible();
  await saveCredentials(page, stage.address);
  await testConnection(page);
  await send(page, draftBody('L-1'), 'accepted');
  await send(page, group, 'accepted');
  await send(page, reportBody(), 'accepted');
  const refused = await send(page, journalBody({ loanId: 'NO-SUCH-LOAN', clientId: '' }), 'refused');
  await goLive(page);
  const list = page.getByRole('region', { name: 'Tested on Stage' });
  await expect(list.getByText('4 of 6 done')).toBeVisible();
  await expect(list.getByRole('listitem').filter({ hasText: 'An error' })).toContainText('Not done yet');
  const { revision } = await good(callBridge(page, 'work.get', { environment: 'stage', id: refused }));
  const corrected = { environment: 'stage', id: refused, body: journalBody(), revision } as const;
  await good(callBridge(page, 'work.save', corrected));
  await start(page, refused, 'accepted');
  await expect(list.getByText('6 of 6 done')).toBeVisible();
  await press(page, list.getByRole('link', { name: 'Open the receipt: A repayment report' }));
  await expect(page.getByText('October 2026').first()).toBeVisible();

  await goLive(page);
  const pdf = await savedFile(app, 'Save PDF', join(dataDir, 'kiva.pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const json = await savedFile(app, 'Save JSON', join(dataDir, 'kiva.json'));
  const dossier = JSON.parse(json.toString());
  expect(dossier).toMatchObject({ partner: '9001', notTested: [], connection: { partnerId: '9001' } });
  expect(dossier.requests.map(({ state }: { state: string }) => state)).toEqual([
    ...['accepted', 'accepted', 'accepted', 'refused', 'accepted'],
  ]);
  for (const hidden of ['Wanjiru', 'Baraka', 'Otieno', 'Umoja', 'water pump', stage.address.clientSecret])
    expect(json.toString()).not.toContain(hidden);
  expect(json.toString()).toContain('GL-1');

  const typed = { person: 'Amina', by: 'Ana', on: '2026-01-05', words: 'Approved' };
  const other = await callBridge(page, 'goLive.confirm', { ...typed, untested: ['group'] });
  expect(other).toMatchObject({ error: { code: 'CHECKLIST_CHANGED' } });
  const tomorrow = await callBridge(page, 'goLive.confirm', { ...typed, on: dayAhead(2), untested: [] });
  expect(tomorrow).toMatchObject({ error: { code: 'BAD_INPUT' } });
  await confirmByKeys(page);
  await passesInBoth(page, 'Go live, confirmed');
  const entries = await historyOf(page);
  expect(entries).toContain('Ana, Kiva API team · Jan 5, 2026');
  await chooseEnvironment(page, 'Production');
  await expect(dialog.getByText('PRODUCTION', { exact: true })).toBeVisible();
  await expect(wordBox).toBeFocused();
  await page.keyboard.type(word);
  await page.keyboard.press('Enter');
  await expect(environmentButton(page, 'Production')).toBeVisible();

  await saveCredentials(page, production.address);
  await goLive(page);
  const sides = page.getByRole('region', { name: 'Four things that change' }).first();
  await expect(sides.getByRole('row', { name: /^Client ID/ })).toContainText('saved, ends in 2345');
  await expect(sides.getByRole('row', { name: /^Client secret/ })).toContainText('saved');
  await expect(page.locator('body')).not.toContainText(production.address.clientSecret);
  await press(page, page.getByRole('button', { name: 'Load the lists of Production' }));
  // Stage's were read while its drafts were looked at.
  const compared = page.getByRole('table', { name: 'Do Stage and Production have the same lists?' });
  await expect(compared.getByRole('row', { name: /^Locations/ })).toContainText('none');
  await switchTo(page, 'Stage');
  await goLive(page);
  await expect(compared.getByRole('row', { name: /^Themes/ })).toBeVisible();
});

test('what is typed of a confirmation is still there after another page', async ({ desk: { page } }) => {
  await goLive(page);
  await page.getByLabel('Kiva’s message').fill('Your tests are approved');
  await page.getByRole('link', { name: 'Loans', exact: true }).click();
  await goLive(page);
  await expect(page.getByLabel('Kiva’s message')).toHaveValue('Your tests are approved');
});

test('a partner that is live already says so once, with a reason, and it stays so', async ({ launch }) => {
  const first = await launch();
  await goLive(first.page);
  await first.page.getByText('We are already live', { exact: true }).click();
  const form = first.page.getByRole('region', { name: 'Kiva’s confirmation' });
  const open = form.getByRole('button', { name: 'Open Production' });
  await open.click();
  await expect(form.getByRole('alert').last()).toContainText('2 fields need your attention');
  await form.getByLabel('Your name').last().fill('Amina Otieno');
  await form.getByLabel('Why Kiva’s confirmation is not needed').fill('Live through the API since 2024');
  await open.click();
  await expect(form.getByText('Production is open')).toBeVisible();
  await expect(form).toContainText('Amina Otieno');
  await first.close();
  const { page } = await launch();
  await chooseEnvironment(page, 'Production');
  await expect(productionDialog(page).word).toBeVisible();
});

test('Kiva’s confirmation is added later, and a wrong record is taken back, which locks Production again', async ({
  desk: { page },
}) => {
  await good(callBridge(page, 'goLive.already', { person: 'Amina', why: 'live since 2024' }));
  await goLive(page);
  const panel = page.getByRole('region', { name: 'Kiva’s confirmation' });
  await panel.getByText('Add Kiva’s confirmation').click();
  await panel.getByLabel('Confirmed by (at Kiva)').fill('Ana');
  await panel.getByLabel('Date of the confirmation').fill('2026-01-05');
  await panel.getByLabel('Kiva’s message').fill('Approved.');
  await panel.getByLabel('Your name').fill('Amina');
  await panel.getByRole('checkbox').check();
  await panel.getByRole('button', { name: 'Record the confirmation' }).click();
  await expect(panel.getByText('Ana', { exact: true })).toBeVisible();
  await expect(panel.getByText('Add Kiva’s confirmation')).toHaveCount(0);

  await switchTo(page, 'Production');
  await goLive(page);
  const takeBack = panel.getByRole('button', { name: 'Take this record back' });
  await expect(takeBack).toHaveAttribute('aria-disabled', 'true');
  const typed = { person: 'Amina', why: 'it is another partner' };
  expect(await callBridge(page, 'goLive.withdraw', typed)).toMatchObject({
    error: { code: 'LEAVE_PRODUCTION' },
  });
  await switchTo(page, 'Stage');
  await goLive(page);
  await takeBack.click();
  const dialog = page.getByRole('dialog', { name: 'Take this record back?' });
  await expect(dialog.getByText('PRODUCTION', { exact: true })).toBeVisible();
  const lock = dialog.getByRole('button', { name: 'Lock Production again' });
  await lock.click();
  const why = dialog.getByLabel('What was wrong with it');
  await expect(why).toBeFocused();
  await expect(why).toHaveAttribute('aria-invalid', 'true');
  await why.fill(typed.why);
  await lock.click();
  await expect(panel.getByText('Production is locked until Kiva')).toBeVisible();
  await expect(panel.getByText(typed.why)).toBeVisible();
  await passesInBoth(page, 'Go live, taken back');
  const entered = await callBridge(page, 'environment.switch', { to: 'production', word });
  expect(entered).toMatchObject({ error: { code: 'KIVA_NOT_CONFIRMED' } });
  expect(await historyOf(page)).toContain('Record that opened Production taken back');
});

async function goLive(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/go-live';
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Go live' })).toBeVisible();
}

async function send(page: Page, body: WorkBody, state: SendState): Promise<string> {
  const id = await storeWork(page, 'stage', body);
  await openWork(page, body.kind, id);
  await start(page, id, state);
  return id;
}

/** Sends what is stored, as it is, and waits for Kiva's answer. */
async function start(page: Page, workId: string, state: SendState): Promise<void> {
  const environment = 'stage';
  const { digest } = await good(callBridge(page, 'work.review', { environment, id: workId }));
  const { sendIds } = await good(callBridge(page, 'sends.start', { environment, workId, digest }));
  const id = sendIds[0] ?? '';
  await expect
    .poll(async () => (await good(callBridge(page, 'sends.get', { environment, id }))).state)
    .toBe(state);
}

async function confirmByKeys(page: Page): Promise<void> {
  const form = page.getByRole('region', { name: 'Kiva’s confirmation' });
  const type = async (name: string, text: string) => {
    await tabTo(page, form.getByLabel(name).first());
    await page.keyboard.type(text);
  };
  await type('Confirmed by (at Kiva)', 'Ana, Kiva API team');
  await type('Date of the confirmation', '2026-01-05');
  await type('Kiva’s message', 'Your tests are approved.');
  await type('Your name', 'Amina Otieno');
  await press(page, form.getByRole('button', { name: 'Record the confirmation' }));
  await expect(form.getByText('Production is open')).toBeVisible();
  await expect(form).toContainText('Ana, Kiva API team');
}

async function historyOf(page: Page): Promise<string> {
  await page.evaluate(() => {
    location.hash = '#/activity/history';
  });
  const table = page.getByRole('table').first();
  await expect(table.getByText('Kiva’s confirmation recorded')).toBeVisible();
  return (await table.textContent()) ?? '';
}

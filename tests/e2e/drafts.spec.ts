import { expect, type Page } from '@playwright/test';
import type { Member } from '../../shared/model/draft.ts';
import { emptyMember } from '../../shared/rules/members.ts';
import { test } from './fixtures/app.ts';
import type { PracticeServer } from './fixtures/practice-server.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { saveCredentials } from './tasks/credentials.ts';
import {
  beginDraft,
  chooseByArrows,
  choosePhoto,
  draftRow,
  openDraft,
  reviewAndSendByKeys,
  typeBorrower,
  typeMembers,
  typeStory,
  typeTerms,
} from './tasks/drafting.ts';
import { handsOn } from './tasks/keyboard.ts';
import { wholeCopy } from './tasks/loans.ts';
import { goTo, switchTo } from './tasks/places.ts';
import { draftBody, sampleDraft } from './tasks/samples.ts';
import { review, sendButton, sendIs } from './tasks/sending.ts';
import { saved } from './tasks/writing.ts';

// Loan drafts from the first keystroke to Kiva: saved, checked, copied, sent once.

const story =
  'Olga, Nguyễn Thị Ánh and their neighbours of São Tomé grow vegetables 🌱 together — “our field”.\nThey sell at the market.';

test('an individual loan with schedule and photo is written and sent by keyboard alone', async ({
  launchOnStage,
  practiceServer,
}) => {
  const server = await practiceServer(['--strict']);
  const { page } = await launchOnStage(server);
  await beginDraft(page);
  const draft = sampleDraft('000042-A', {
    givenName: 'Ольга',
    familyName: 'Nguyễn Thị Ánh',
    description: story,
  });
  const hands = handsOn(page);
  await hands.tabTo('Client waiver signed');
  await hands.press('Space');
  await typeBorrower(page, hands, draft.members[0] ?? emptyMember());
  await typeStory(page, hands, draft);
  await typeTerms(page, hands, draft, '6');
  await expect(page.getByText('Principal 48,500.50 of 48,500.50')).toBeVisible();
  await choosePhoto(page, hands);
  await reviewAndSendByKeys(page, hands, 'Send to Stage');
  await sendIs(page, 'Accepted');
  const [sent] = await sentDrafts(server);
  expect(sent).toMatchObject({
    entreps: [{ first_name: 'Ольга', last_name: 'Nguyễn Thị Ánh', loan_id: '000042-A', amount: 48500.5 }],
    description: story,
    location: 'Nakuru: Kenya',
    image_encoded: expect.stringMatching(/^data:image\/jpeg;base64,\/9j\//),
  });
  expect(sent?.schedule).toHaveLength(6);
  for (const field of ['group_name', 'not_pictured', 'internal_client_id', 'internal_loan_id'])
    expect(sent).not.toHaveProperty(field);
});

test('a group loan of twelve with schedule and photo is written and sent by keyboard alone', async ({
  launchOnStage,
  practiceServer,
}) => {
  const server = await practiceServer(['--strict']);
  const { page } = await launchOnStage(server);
  await beginDraft(page);
  const draft = {
    ...sampleDraft('', { description: story }),
    loanType: 'group' as const,
    groupName: 'Mulheres de São Tomé 🌱',
    members: twelve(),
  };
  const hands = handsOn(page);
  await chooseByArrows(page, hands, 'Loan type', 'Group');
  await hands.tabTo('Client waiver signed');
  await hands.press('Space');
  await hands.tabTo('Group name');
  await hands.type(draft.groupName);
  await typeMembers(hands, draft.members);
  await hands.press('Alt+ArrowUp');
  await hands.tabTo('In the photo, member 11');
  await hands.press('Space');
  await expect(page.getByText('11 in the photo')).toBeVisible();
  await typeStory(page, hands, draft);
  await typeTerms(page, hands, draft, '12');
  await choosePhoto(page, hands);
  await reviewAndSendByKeys(page, hands, 'Send to Stage');
  await sendIs(page, 'Accepted');
  const [sent] = await sentDrafts(server);
  const names = draft.members.map(({ givenName }) => givenName);
  const moved = [...names.slice(0, 10), names[11], names[10]];
  expect(sent?.entreps).toMatchObject(moved.map((first_name) => ({ first_name })));
  expect(sent?.not_pictured).toEqual(moved.map((_, index) => index === 10));
  expect(sent?.group_name).toBe('Mulheres de São Tomé 🌱');
  expect(sent?.description).toBe(story);
});

test('changing the loan type asks first, hides fields and restores them', async ({
  sharedDesk: { page },
}) => {
  const members = [...sampleDraft('L-type').members, ...twelve().slice(0, 2)];
  const content = { ...sampleDraft('L-type'), loanType: 'group' as const, groupName: 'Switchers', members };
  await storeWork(page, 'practice', { kind: 'draft', content });
  await openDraft(page, 'Switchers');
  await chooseType(page, 'Individual');
  const dialog = page.getByRole('dialog', { name: 'Change to an individual loan?' });
  await expect(dialog).toContainText('2 more members');
  await dialog.getByRole('button', { name: 'Change to individual' }).click();
  await expect(page.getByRole('textbox', { name: 'Given name', exact: true })).toHaveValue('Wanjiru');
  await expect(page.getByText('Kept, but not shown or sent:')).toBeVisible();
  await page.getByRole('textbox', { name: 'Given name', exact: true }).fill('Wanjiru Two');
  await chooseType(page, 'Group');
  await expect(page.getByRole('textbox', { name: 'Group name' })).toHaveValue('Switchers');
  await expect(page.getByRole('textbox', { name: 'Given name, member 1', exact: true })).toHaveValue(
    'Wanjiru Two',
  );
  await expect(page.getByRole('textbox', { name: 'Loan ID, member 3', exact: true })).toHaveValue('GL-02');
});

test('an earlier version is viewed and restored, which can be undone', async ({ sharedDesk: { page } }) => {
  await storeWork(
    page,
    'practice',
    draftBody('L-version', { givenName: 'Versiona', loanUse: 'to buy hens' }),
  );
  await openDraft(page, /^Versiona/);
  const use = page.getByRole('textbox', { name: 'Loan use' });
  await use.fill('to buy ducks');
  await saved(page);
  await page.getByRole('button', { name: 'Earlier versions' }).click();
  const dialog = page.getByRole('dialog', { name: 'Earlier versions' });
  await dialog.getByRole('button', { name: /^Show: version/ }).click();
  await expect(dialog.getByText('to buy hens')).toBeVisible();
  await dialog.getByRole('button', { name: /^Restore/ }).click();
  await expect(use).toHaveValue('to buy hens');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(use).toHaveValue('to buy ducks');
  await saved(page);
  await openDraft(page, /^Versiona/);
  await expect(use).toHaveValue('to buy ducks');
});

test('a deleted draft is restored by one press, from the list and from its page', async ({
  sharedDesk: { page },
}) => {
  await storeWork(page, 'practice', draftBody('L-undo', { givenName: 'Undone' }));
  await goTo(page, 'Loans');
  await goTo(page, 'Drafts');
  await page.getByRole('button', { name: 'More for Undone Njoroge' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(draftRow(page, 'Undone Njoroge')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(draftRow(page, 'Undone Njoroge')).toHaveCount(1);
  await openDraft(page, 'Undone Njoroge');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Yes, delete' }).click();
  await expect(page.getByText('Deleted: Undone Njoroge')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(draftRow(page, 'Undone Njoroge')).toHaveCount(1);
});

test('the list is searched without accents and shows what is still to do', async ({
  sharedDesk: { page },
}) => {
  await storeWork(page, 'practice', draftBody('L-search', { givenName: 'Ñandú', familyName: 'Søren' }));
  await goTo(page, 'Loans');
  await goTo(page, 'Drafts');
  await page.getByRole('searchbox', { name: 'Search drafts' }).fill('nandu L-SEARCH');
  await expect(page.getByRole('table', { name: 'Drafts' }).getByRole('row')).toHaveCount(2);
  await expect(draftRow(page, /Ñandú/)).toContainText('2 to do');
});

test('several drafts are sent in a row; drafts that need a person are skipped', async ({
  launchOnStage,
  practiceServer,
}) => {
  const server = await practiceServer();
  const { page } = await launchOnStage(server);
  for (const name of ['Anna', 'Berta', 'Cilla'])
    await storeWork(page, 'stage', draftBody(`L-${name}`, { givenName: name }));
  await storeWork(page, 'stage', draftBody('L-Dora', { givenName: 'Dora', amount: 'abc' }));
  await goTo(page, 'Drafts');
  await page.getByRole('checkbox', { name: 'Select all that can be sent' }).check();
  // The button that leads on says the key, and each press is one step.
  await expect(page.getByRole('button', { name: 'Send selected' })).toHaveAttribute(
    'aria-keyshortcuts',
    'Control+Enter',
  );
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('3 drafts can be sent.')).toBeVisible();
  expect(await sentDrafts(server)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Finished: 3 of 3 sent')).toBeVisible();
  const table = page.getByRole('table', { name: 'Send selected drafts' });
  await expect(table.getByText('Accepted')).toHaveCount(3);
  await expect(table.getByRole('row', { name: /Dora/ })).toContainText('Must be corrected first');
  expect(await sentDrafts(server)).toHaveLength(3);
});

test('a run can be stopped, and stops by itself when a result is unknown', async ({
  launchOnStage,
  practiceServer,
}) => {
  const server = await practiceServer();
  const { page } = await launchOnStage(server);
  for (const name of ['Anna', 'Berta', 'Cilla'])
    await storeWork(page, 'stage', draftBody(`L-${name}`, { givenName: name }));
  await server.fault({ name: 'reset-after-receipt', times: 1, only: 'draft' });
  await goTo(page, 'Drafts');
  await page.getByRole('checkbox', { name: 'Select all that can be sent' }).check();
  await page.getByRole('button', { name: 'Send selected' }).click();
  await page.getByRole('button', { name: 'Send 3 drafts to Stage' }).click();
  await expect(page.getByText('Paused after 0 of 3')).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Stopped after 0 of 3')).toBeVisible();
  expect(await sentDrafts(server)).toHaveLength(1);
});

test('a second draft of the same loan is reported in the review, with a link to the first', async ({
  sharedDesk: { page },
}) => {
  await storeWork(page, 'practice', draftBody('L-same', { givenName: 'First' }));
  await storeWork(page, 'practice', draftBody('L-same', { givenName: 'Second' }));
  await openDraft(page, /^Second/);
  await review(page);
  await expect(page.getByText('Another draft has the same Loan ID')).toBeVisible();
  await page.getByRole('link', { name: 'First Njoroge' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'First Njoroge' })).toBeVisible();
});

test('a draft of a loan that Kiva has is sent only with a reason, and links to the loan', async ({
  page,
}) => {
  await goTo(page, 'Loans');
  await wholeCopy(page);
  const [loan] = (
    await good(
      callBridge(page, 'loans.page', {
        ...{ environment: 'practice', query: '', status: 'payingBack', offset: 0, limit: 1 },
      }),
    )
  ).loans;
  const name = loan?.name ?? '';
  await storeWork(page, 'practice', draftBody(loan?.loanId ?? '', { givenName: 'Twin' }));
  await openDraft(page, /^Twin/);
  await review(page);
  const title = page.getByText('Kiva already has a loan with this Loan ID', { exact: true });
  await expect(title).toBeVisible();
  await expect(sendButton(page, 'Practice')).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('textbox', { name: 'Why send another loan with this Loan ID?' }).fill('A second loan');
  await expect(sendButton(page, 'Practice')).not.toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('an error from Kiva is shown at its field', async ({ launchOnStage, practiceServer }) => {
  const server = await practiceServer(['--strict']);
  const { page } = await launchOnStage(server);
  await storeWork(
    page,
    'stage',
    draftBody('L-refused', { givenName: 'Refused', disbursalDate: '2020-01-01' }),
  );
  await openDraft(page, /^Refused/);
  await review(page);
  await sendButton(page, 'Stage').click();
  await sendIs(page, 'Refused');
  await openDraft(page, /^Refused/);
  await expect(page.getByText('Kiva’s answer names these fields')).toBeVisible();
  await page.getByRole('button', { name: /^Disbursal date:/ }).click();
  const date = page.getByRole('textbox', { name: 'Disbursal date' });
  await expect(date).toBeFocused();
  await expect(date).toHaveAccessibleDescription(/Kiva’s message: /);
});

test('a draft rehearsed on Stage is copied to Production, listing what does not exist there', async ({
  launch,
  practiceServer,
  endpointsOf,
}) => {
  const stage = await practiceServer(['--partner-id', '9001']);
  const production = await practiceServer(['--partner-id', '9002']);
  const { page } = await launch({ env: endpointsOf({ stage, production }) });
  await switchTo(page, 'Stage');
  await saveCredentials(page, stage.address);
  await storeWork(page, 'stage', draftBody('L-carry', { givenName: 'Carried', location: 'Nowhere: Kenya' }));
  await openDraft(page, /^Carried/);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Copy to another environment…' }).click();
  await expect(page.getByText('A copy is ready for the other environment')).toBeVisible();
  await switchTo(page, 'Production');
  await saveCredentials(page, production.address);
  await goTo(page, 'Drafts');
  await expect(page.getByText('A draft was copied here from Stage')).toBeVisible();
  await expect(page.getByText('Location: Nowhere: Kenya')).toBeVisible();
  await page.getByRole('button', { name: 'Use it as a new draft' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Carried/ })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Activity', exact: true })).toHaveValue('Farming');
  await expect(page.getByRole('combobox', { name: 'Location', exact: true })).toHaveValue('');
  expect(await sentDrafts(production)).toHaveLength(0);
  await goTo(page, 'Drafts');
  await expect(page.getByText('A draft was copied here from Stage')).toHaveCount(0);
});

test('counts the steps for one loan: from scratch, and from a previous borrower', async ({ launch }) => {
  const { page } = await launch();
  const draft = sampleDraft('L-effort-1');
  const hands = handsOn(page);
  const begun = Date.now();
  await beginDraft(page);
  await hands.tabTo('Client waiver signed');
  await hands.press('Space');
  await typeBorrower(page, hands, draft.members[0] ?? emptyMember());
  await typeStory(page, hands, draft);
  await typeTerms(page, hands, draft, '12');
  await choosePhoto(page, hands);
  await reviewAndSendByKeys(page, hands, 'Send to Practice');
  await sendIs(page, 'Accepted');
  tell('from nothing', 2, hands.strokes(), begun);

  await openDraft(page, /^Wanjiru/);
  const again = handsOn(page);
  const since = Date.now();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'New loan for this borrower' }).click();
  const loanId = page.getByRole('textbox', { name: 'Loan ID', exact: true });
  await expect(loanId).toHaveValue('');
  await expect(page.getByRole('textbox', { name: 'Client ID', exact: true })).toHaveValue('C-0815');
  await expect(page.getByRole('checkbox', { name: 'Client waiver signed' })).not.toBeChecked();
  await again.tabTo('Client waiver signed');
  await again.press('Space');
  await again.tabTo('Loan ID');
  await again.type('L-effort-2');
  await again.tabTo('Amount');
  await again.type('52000');
  await again.tabTo('Disbursal date');
  await again.type(draft.disbursalDate);
  await again.tabTo('Build schedule');
  await again.press('Enter');
  await choosePhoto(page, again);
  await reviewAndSendByKeys(page, again, 'Send to Practice');
  await sendIs(page, 'Accepted');
  tell('from a previous borrower', 2, again.strokes(), since);
});

/** Prints how much work the form is for a person. */
function tell(what: string, clicks: number, strokes: number, since: number): void {
  console.log(
    `One loan ${what}: ${clicks} clicks, ${strokes} keystrokes, ${(Date.now() - since) / 1_000} s by script`,
  );
}

/** The drafts that a server holds, exactly as they came. */
async function sentDrafts(server: PracticeServer): Promise<Record<string, unknown>[]> {
  const { drafts } = (await server.state()) as unknown as { drafts: { sent: Record<string, unknown> }[] };
  return drafts.map(({ sent }) => sent);
}

function twelve(): Member[] {
  const names = ['Ольга', 'Nguyễn Thị', 'Maria da Conceição', 'Achieng'];
  return Array.from({ length: 12 }, (_, index) => ({
    ...emptyMember(),
    givenName: `${names[index % 4]} ${index + 1}`,
    familyName: index % 2 === 0 ? 'Ánh' : 'São Tomé',
    gender: index % 3 === 0 ? 'male' : 'female',
    amount: String(1_000 + index),
    loanId: `GL-0${index + 1}`,
    clientId: `GC-${index + 1}`,
  }));
}

async function chooseType(page: Page, type: 'Individual' | 'Group'): Promise<void> {
  await page.getByRole('combobox', { name: 'Loan type' }).click();
  await page.getByRole('option', { name: type, exact: true }).click();
}

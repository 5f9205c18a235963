import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { pictureFile } from './tasks/drafting.ts';
import { type Effort, type Officer, officerAt } from './tasks/officer.ts';
import { dayAhead, sampleDraft } from './tasks/samples.ts';
import { sendIs } from './tasks/sending.ts';

// What drafts cost a loan officer in clicks and keys, by scripted officers who make mistakes and repair them.

const typedUse = 'Wanjiru wants to buy maize seed and fertiliser for the coming season';
const story = sampleDraft('').description;
const phoneSentence = 'Call her on 0712 345 678.';

test('an individual draft with four mistakes is repaired and sent within 10 clicks and 220 keys', async ({
  launch,
}) => {
  const app = await launch();
  for (const [what, loanId] of [
    ['first', 'L-effort-1'],
    ['next', 'L-effort-2'],
  ] as const) {
    const effort = await individualDraft(app, loanId);
    tell(`The ${what} individual draft`, effort);
    expect(effort.clicks).toBeLessThanOrEqual(10);
    expect(effort.keys).toBeLessThanOrEqual(220);
  }
});

async function individualDraft(app: RunningApp, loanId: string): Promise<Effort> {
  const { page } = app;
  const officer = officerAt(app);
  await begin(page, officer);
  await officer.click(page.getByRole('checkbox', { name: 'Client waiver signed' }));
  await officer.press('Tab');
  await officer.type('C-0815');
  for (const text of [loanId, 'Wanjiru', 'Njoroge']) {
    await officer.press('Enter');
    await officer.type(text);
  }
  await officer.press('Enter');
  await officer.type('f');
  await officer.press('Tab');
  await pickIfEmpty(page, officer, 'Location', 'na', 'Nakuru: Kenya');
  await pickIfEmpty(page, officer, 'Activity', 'farmi', 'Farming');
  await pickIfEmpty(page, officer, 'Language of description', 'en', 'English');
  await officer.type(typedUse);
  await officer.press('Tab');
  await officer.paste(`${story} ${phoneSentence}`);
  await officer.press('Tab');
  await pickIfEmpty(page, officer, 'Theme', 'ag', 'Agriculture');
  await pickIfEmpty(page, officer, 'Currency', 'ke', 'KES');
  await officer.type('48,500');
  await officer.press('Enter');
  const [day, typedDay] = ambiguousDay();
  await officer.type(typedDay);
  await officer.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Number of repayments' })).toBeFocused();
  await officer.type('12');
  await officer.click(page.getByRole('button', { name: '48,500', exact: true }));
  await officer.click(page.getByRole('button', { name: new RegExp(`^${spelt(day)}$`) }));
  await expect(page.getByText('12 repayments were added.')).toBeVisible();
  await officer.choose(page.getByRole('button', { name: 'Choose a picture' }), await pictureFile(page));
  await expect(page.getByRole('button', { name: 'Crop' })).toBeVisible();
  await officer.press('Control+Enter');
  await inReview(page);
  await officer.click(page.getByRole('button', { name: /^Start with “to buy maize seed/ }).first());
  await officer.click(page.getByRole('button', { name: `Remove “${phoneSentence}”` }));
  await expect(page.getByText('0712')).toHaveCount(0);
  await expect(page.getByText(/^to buy maize seed and fertiliser/)).toBeVisible();
  await expect(page.getByText('PA2 will ask for this before publishing')).toHaveCount(0);
  await inReview(page);
  await officer.press('Control+Enter');
  await sendIs(page, 'Accepted');
  return officer.effort();
}

test('a group of five members is pasted and sent within 12 clicks and 100 keys', async ({ launch }) => {
  const app = await launch();
  const { page } = app;
  const officer = officerAt(app);
  await begin(page, officer);
  await officer.click(page.getByRole('checkbox', { name: 'Client waiver signed' }));
  await officer.press('Shift+Tab');
  await officer.type('g');
  await officer.click(page.getByRole('textbox', { name: 'Given name, member 1' }));
  await officer.paste(membersSheet());
  await expect(
    page.getByText('Filled in from the pasted rows: Group name, Group Client ID, Group Loan ID.'),
  ).toBeVisible();
  await expect(page.getByText('Total 15,000')).toBeVisible();
  await officer.click(page.getByRole('combobox', { name: 'Location', exact: true }));
  await pickIfEmpty(page, officer, 'Location', 'na', 'Nakuru: Kenya');
  await pickIfEmpty(page, officer, 'Activity', 'farmi', 'Farming');
  await pickIfEmpty(page, officer, 'Language of description', 'en', 'English');
  await officer.type('to buy seed and fertiliser');
  await officer.press('Tab');
  await officer.paste('The group of five grows maize near Nakuru and sells it at the town market.');
  await officer.press('Tab');
  await pickIfEmpty(page, officer, 'Theme', 'ag', 'Agriculture');
  await pickIfEmpty(page, officer, 'Currency', 'ke', 'KES');
  await officer.tabTo('Disbursal date');
  await officer.type(dayAhead(7));
  await officer.press('Enter');
  await officer.type('12');
  await officer.choose(page.getByRole('button', { name: 'Choose a picture' }), await pictureFile(page));
  await expect(page.getByRole('button', { name: 'Crop' })).toBeVisible();
  await officer.press('Control+Enter');
  await inReview(page);
  await expect(page.getByText('PA2 will ask for this before publishing')).toHaveCount(0);
  await officer.press('Control+Enter');
  await sendIs(page, 'Accepted');
  const effort = officer.effort();
  tell('A group of five', effort);
  expect(effort.clicks).toBeLessThanOrEqual(12);
  expect(effort.keys).toBeLessThanOrEqual(100);
});

test('a new person comes from an empty folder to an accepted draft by what the pages say alone', async ({
  launch,
}) => {
  const app = await launch();
  const { page } = app;
  const officer = officerAt(app);
  const steps = page.getByRole('region', { name: 'First steps' });
  await officer.click(steps.getByRole('button', { name: 'Start a draft' }));
  await officer.click(page.getByRole('button', { name: 'Review', exact: true }));
  await expect(page.getByText('Nothing is filled in yet.')).toBeVisible();
  await officer.click(page.getByRole('button', { name: 'Back to editing' }));
  await officer.click(page.getByRole('checkbox', { name: 'Client waiver signed' }));
  await officer.press('Tab');
  await officer.type('C-1');
  await officer.click(page.getByRole('button', { name: 'Review', exact: true }));
  // Whatever the review asks for is a press that leads to its field.
  const asked = page.getByRole('button', { name: /: (?:This is empty|There is no .+ yet)\./ });
  for (let fields = 0; fields < 20 && (await stillAsked(page, asked)); fields += 1) {
    const [label = ''] = ((await asked.first().textContent()) ?? '').split(':');
    await officer.click(asked.first());
    if (label === 'Photo')
      await officer.choose(page.getByRole('button', { name: 'Choose a picture' }), await pictureFile(page));
    else await officer.type(`${firstAnswers[label]}`);
    if (label === 'Photo') await expect(page.getByRole('button', { name: 'Crop' })).toBeVisible();
    else await officer.press('Tab');
    await officer.click(page.getByRole('button', { name: 'Review', exact: true }));
  }
  await inReview(page);
  await expect(page.getByText('PA2 will ask for this before publishing')).toHaveCount(0);
  await officer.click(page.getByRole('button', { name: 'Send to Practice' }));
  await sendIs(page, 'Accepted');
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await expect(steps.getByText('Send a practice draft: Done')).toBeVisible();
  tell('The first practice draft of a new person', officer.effort());
});

/** What a new person types into the fields that the review asks for. */
const firstAnswers: Readonly<Record<string, string>> = {
  'Loan ID': 'L-first',
  'Given name': 'Achieng',
  'Family name': 'Odhiambo',
  Gender: 'f',
  Location: 'na',
  Activity: 'farmi',
  'Language of description': 'en',
  'Loan use': 'to buy seeds',
  Description: 'Achieng grows maize on a rented field.',
  Theme: 'ag',
  Currency: 'ke',
  Amount: '48500',
  'Disbursal date': dayAhead(7),
  'Repayment schedule': '12',
};

async function stillAsked(page: Page, asked: Locator): Promise<boolean> {
  await expect(page.getByRole('heading', { level: 2, name: 'Review', exact: true })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Send to Practice' })).toBeVisible();
  return (await asked.count()) > 0;
}

async function begin(page: Page, officer: Officer): Promise<void> {
  await officer.click(page.getByRole('link', { name: 'Drafts', exact: true }));
  await officer.click(page.getByRole('button', { name: 'New draft' }));
  await expect(page.getByRole('heading', { level: 1, name: 'New draft' })).toBeVisible();
}

async function inReview(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name: 'Review', exact: true })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Send to Practice' })).toBeEnabled();
}

/** Chooses by letters, unless the field has the right choice already; Tab takes what was found and goes on. */
async function pickIfEmpty(
  page: Page,
  officer: Officer,
  field: string,
  letters: string,
  option: string,
): Promise<void> {
  const box = page.getByRole('combobox', { name: field, exact: true });
  await officer.tabTo(field);
  if ((await box.inputValue()) !== option) {
    await officer.type(letters);
    const first = page.getByRole('listbox', { name: field }).getByRole('option').first();
    await expect(first).toHaveAttribute('data-combobox-selected', 'true');
  }
  await officer.press('Tab');
  await expect(box).toHaveValue(option);
}

/** A day soon that reads two ways as day/month/year, as a date and as typed. */
function ambiguousDay(): [string, string] {
  for (let ahead = 2; ; ahead += 1) {
    const day = dayAhead(ahead);
    const [year, month, date] = day.split('-');
    if (Number(date) <= 12 && date !== month) return [day, `${date}/${month}/${year}`];
  }
}

function spelt(day: string): string {
  const options = { dateStyle: 'medium', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-US', options).format(new Date(`${day}T00:00:00Z`));
}

const names = ['Achieng', 'Wanjiru', 'Njeri', 'Otieno', 'Kamau'];

/** The officer's sheet: the group's own columns beside those of its members. */
function membersSheet(): string {
  const group = ['Umoja Farmers', 'GC-77', 'GL-2026-9'];
  const head = ['Group name', 'Group client ID', 'Group loan ID', 'Given name', 'Family name', 'Gender'];
  const rows = names.map((name, index) => [
    ...[
      ...group,
      name,
      `Odhiambo ${index}`,
      index < 3 ? 'Female' : 'Male',
      '3000',
      `GL-${index}`,
      `GC-${index}`,
    ],
  ]);
  return [[...head, 'Amount', 'Loan ID', 'Client ID'], ...rows].map((cells) => cells.join('\t')).join('\r\n');
}

/** Prints what a task took. */
function tell(what: string, { clicks, keys }: Effort): void {
  console.log(`${what}: ${clicks} clicks, ${keys} keys`);
}

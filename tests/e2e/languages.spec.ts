import { expect, type Page } from '@playwright/test';
import type { Words } from '../../electron/words/words.ts';
import { languageNames } from '../../renderer/i18n/languages.ts';
import { languages, type SpokenLanguage } from '../../shared/language.ts';
import { test } from './fixtures/app.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { passes } from './tasks/axe.ts';
import { cutText } from './tasks/layout-faults.ts';
import { goTo } from './tasks/places.ts';
import { sampleDraft, sampleJournal, sampleReport } from './tasks/samples.ts';
import { type Names, namesIn } from './tasks/tongue.ts';
import { clipboardText, pasteAt } from './tasks/writing.ts';

// The program in each of its languages, by the names of that language.

const areas = [
  'today',
  'loans',
  'portfolio',
  'drafts',
  'journals',
  'repayments',
  'activity',
  'settings',
] as const;

/** Chooses a language in Settings, which is in English by then. */
async function choose(page: Page, language: SpokenLanguage): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption(languageNames[language]);
}

async function visit(page: Page, t: Names, area: (typeof areas)[number]): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${area}`);
  await expect(page.getByRole('heading', { level: 1, name: t(`${area}:title`), exact: true })).toBeVisible();
}

async function begin(page: Page, t: Names, area: 'drafts' | 'journals' | 'repayments'): Promise<void> {
  await visit(page, t, area);
  await page.getByRole('button', { name: t(`${area}:create`), exact: true }).click();
}

async function fill(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: label, exact: true }).fill(text);
}

async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Reviews and sends what is on the page; it is accepted. */
async function send(page: Page, t: Names): Promise<void> {
  await expect(page.getByText(t('work:save.saved'), { exact: true })).toBeVisible();
  await page.getByRole('button', { name: t('work:review'), exact: true }).click();
  await page.getByRole('button', { name: t('review:send.practice'), exact: true }).click();
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: t('common:sendState.accepted') })
      .first(),
  ).toBeVisible();
}

async function sendDraft(page: Page, t: Names): Promise<void> {
  const draft = sampleDraft('L-1');
  const texts = { ...draft, ...draft.members[0] };
  await begin(page, t, 'drafts');
  for (const field of [
    'clientId',
    'loanId',
    'givenName',
    'familyName',
    'loanUse',
    'description',
    'amount',
  ] as const)
    await fill(page, t(`drafts:field.${field}`), texts[field] ?? '');
  await fill(page, t('drafts:field.disbursalDate'), draft.disbursalDate);
  await pick(page, t('drafts:field.gender'), t('drafts:gender.female'));
  await pick(page, t('drafts:field.location'), 'Nakuru: Kenya');
  await pick(page, t('drafts:field.activityId'), 'Farming');
  await pick(page, t('drafts:field.languageId'), 'English');
  await pick(page, t('drafts:field.themeTypeId'), 'Agriculture');
  await pick(page, t('drafts:field.currency'), 'KES');
  await page.getByRole('checkbox', { name: t('drafts:field.waiverSigned') }).check();
  await send(page, t);
}

async function sendJournal(page: Page, t: Names): Promise<void> {
  const entry = sampleJournal();
  await begin(page, t, 'journals');
  for (const field of ['loanId', 'clientId', 'subject', 'body'] as const)
    await fill(page, t(`journals:field.${field}`), entry[field]);
  await send(page, t);
}

async function sendReport(page: Page, t: Names): Promise<void> {
  await begin(page, t, 'repayments');
  await page.getByRole('radio', { name: t('repayments:meaning.repaid') }).check();
  const cell = page.getByRole('textbox', {
    name: t('repayments:grid.cell', { column: t('repayments:grid.loanId'), row: '1' }),
    exact: true,
  });
  await cell.click();
  await pasteAt(cell, clipboardText(sampleReport().rows.slice(0, 2)));
  await send(page, t);
}

function menuLabels({ electron }: RunningApp): Promise<string[]> {
  return electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
}

for (const language of languages)
  test(`in ${languageNames[language]}: chosen at once, the main job, and every page passes axe`, async ({
    desk,
  }) => {
    const { page } = desk;
    const t = await namesIn(language);
    await choose(page, language);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await visit(page, t, 'settings');
    const { words } = (await import(`../../electron/words/${language}.ts`)) as { words: Words };
    expect(await menuLabels(desk)).toEqual([
      words.menu.file,
      words.menu.edit,
      words.menu.view,
      words.menu.window,
      words.menu.help,
    ]);
    await sendDraft(page, t);
    await sendJournal(page, t);
    await sendReport(page, t);
    for (const area of areas) {
      await visit(page, t, area);
      await passes(page, `${area} in ${language}`);
      expect.soft(await cutText(page), `${area} in ${language}, cut`).toEqual([]);
    }
  });

test('the language of the computer is taken until a person chooses one', async ({ launch }) => {
  const { page } = await launch({ env: { LANGUAGE: 'es_PE', LANG: 'es_PE.UTF-8' } });
  await expect(
    page.getByRole('heading', { level: 1, name: (await namesIn('es'))('today:title') }),
  ).toBeVisible();
});

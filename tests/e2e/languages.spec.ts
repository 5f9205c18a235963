import { expect, type Page } from '@playwright/test';
import type { Words } from '../../electron/words/words.ts';
import { languageNames } from '../../renderer/i18n/languages.ts';
import { languages, type SpokenLanguage } from '../../shared/language.ts';
import { test } from './fixtures/app.ts';
import type { RunningApp } from './fixtures/running-app.ts';
import { passes } from './tasks/axe.ts';
import { resize } from './tasks/in-sight.ts';
import { cutText, overlaps } from './tasks/layout-faults.ts';
import { goTo } from './tasks/places.ts';
import { namesIn } from './tasks/tongue.ts';
import { review, send, visit, writeDraft, writeJournal, writeReport } from './tasks/tongue-work.ts';

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
  'help',
] as const;

/** Chooses a language in Settings, which is in English by then. */
async function choose(page: Page, language: SpokenLanguage): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption(languageNames[language]);
}

function menuLabels({ electron }: RunningApp): Promise<string[]> {
  return electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
}

for (const language of languages)
  test(`in ${languageNames[language]}: chosen at once, the main job, and every page passes axe`, async ({
    desk,
  }) => {
    const { page, electron } = desk;
    const t = await namesIn(language);
    await resize(electron, 1_280, 720);
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
    for (const write of [writeDraft, writeJournal, writeReport]) {
      await write(page, t);
      expect.soft(await cutText(page), `${write.name} in ${language}, cut`).toEqual([]);
      expect.soft(await overlaps(page), `${write.name} in ${language}, overlapping`).toEqual([]);
      await review(page, t);
      await send(page, t);
    }
    for (const area of areas) {
      await visit(page, t, area);
      await passes(page, `${area} in ${language}`);
      expect.soft(await cutText(page), `${area} in ${language}, cut`).toEqual([]);
      expect.soft(await overlaps(page), `${area} in ${language}, overlapping`).toEqual([]);
    }
  });

test('the language of the computer is taken until a person chooses one', async ({ launch }) => {
  const { page } = await launch({ env: { LANGUAGE: 'es_PE', LANG: 'es_PE.UTF-8' } });
  await expect(
    page.getByRole('heading', { level: 1, name: (await namesIn('es'))('today:title') }),
  ).toBeVisible();
});

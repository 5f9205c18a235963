import { expect, type Locator, type Page } from '@playwright/test';
import { languages, type SpokenLanguage } from '../../shared/language.ts';
import { test } from '../e2e/fixtures/app.ts';
import type { PracticeServer } from '../e2e/fixtures/practice-server.ts';
import { callBridge, good, storeWork } from '../e2e/tasks/bridge.ts';
import { startWork } from '../e2e/tasks/reporting.ts';
import { draftBody, journalBody } from '../e2e/tasks/samples.ts';
import { type Names, namesIn } from '../e2e/tasks/tongue.ts';
import { review, send, visit, writeDraft, writeJournal, writeReport } from '../e2e/tasks/tongue-work.ts';
import { type Camera, cameraOn } from './camera.ts';

// Takes the pictures of the guides, in each language by its own names: `npm run pictures`.

type Scene = { page: Page; t: Names; take: Camera };

/** A country for each language, by which dates and numbers are written. */
const regions: Record<SpokenLanguage, string> = { en: 'KE', fr: 'SN', es: 'PE', pt: 'MZ', ru: 'KG' };

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const title = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });

/** A part of the page that is named by its heading. */
const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** A field with its label and what is said below it. */
const whole = (input: Locator): Locator =>
  input.locator('xpath=ancestor::*[contains(@class, "mantine-InputWrapper-root")][1]');

/** The box around what a page says first. */
const notice = (page: Page, text: string): Locator =>
  page.locator('main [class*="_notice_"]').filter({ hasText: text }).first();

async function drafts({ page, t, take }: Scene): Promise<void> {
  await storeWork(page, 'practice', draftBody('L-2026-0116', { givenName: 'Achieng', familyName: 'Otieno' }));
  await visit(page, t, 'drafts');
  await take(
    'draft-start',
    title(page),
    button(page, t('drafts:create')),
    page.getByRole('table', { name: t('drafts:table') }),
  );
  await writeDraft(page, t);
  await take(
    'draft-borrower',
    region(page, t('drafts:step1.title')).getByRole('heading'),
    field(page, t('drafts:field.clientId')),
    field(page, t('drafts:field.familyName')),
  );
  await take('draft-terms', region(page, t('drafts:step2.title')));
  await review(page, t);
  const asked = region(page, t('review:title'));
  await take(
    'draft-review',
    asked.getByRole('heading', { name: t('review:title'), exact: true }),
    asked.locator('[class*="_notice_"]').last(),
    asked.getByText(t('common:environment.practice'), { exact: true }),
  );
  await send(page, t);
  await take('draft-send', title(page), notice(page, t('activity:unfinished.draft')));
}

async function journals({ page, t, take }: Scene): Promise<void> {
  await storeWork(page, 'practice', journalBody({ subject: 'A new stall' }));
  await visit(page, t, 'journals');
  await take('journals-start', title(page), button(page, t('journals:create')), page.getByRole('table'));
  await writeJournal(page, t);
  await take(
    'journals-write',
    whole(field(page, t('journals:field.subject'))),
    whole(field(page, t('journals:field.body'))),
  );
  await review(page, t);
  await take('journals-review', region(page, t('review:title')));
  await send(page, t);
  await take('journals-send', title(page), notice(page, t('activity:unfinished.journals')));
}

async function repayments({ page, t, take }: Scene): Promise<void> {
  await writeReport(page, t);
  const meaning = page.getByRole('radio', { name: t('repayments:meaning.repaid') });
  await take('repayments-basics', page.locator('main [class*="_facts_"]').filter({ has: meaning }).first());
  const usual = page.viewportSize();
  await page.setViewportSize({ width: 1060, height: 640 });
  // From the Loan ID over the Client ID to the amount, which the grid then shows.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await take('repayments-amounts', page.getByRole('grid', { name: t('repayments:grid.label') }));
  if (usual) await page.setViewportSize(usual);
  await review(page, t);
  await take('repayments-review', region(page, t('review:title')));
  await send(page, t);
  await take('repayments-send', title(page), notice(page, t('activity:unfinished.report')));
}

async function connect({ page, t, take }: Scene, server: PracticeServer): Promise<void> {
  await visit(page, t, 'settings');
  await button(page, t('settings:credentials.test')).click();
  await expect(page.getByText(t('settings:connection.passed'))).toBeVisible();
  const connection = region(page, t('settings:connection.title'));
  await take(
    'connect-result',
    connection.getByRole('heading').first(),
    connection.getByRole('list', { name: t('settings:connection.steps') }),
  );
  const environment = button(
    page,
    t('shell:environmentButton', { environment: t('common:environment.practice') }),
  );
  await environment.click();
  await take('connect-environment', environment, page.getByRole('menu'));
  await page.getByRole('menuitemradio', { name: t('common:environment.stage'), exact: true }).click();
  await visit(page, t, 'settings');
  const { clientId, clientSecret } = server.address;
  await field(page, t('settings:credentials.clientId')).fill(clientId);
  await field(page, t('settings:credentials.clientSecret')).fill(clientSecret);
  await take(
    'connect-enter',
    whole(field(page, t('settings:credentials.clientId'))),
    button(page, t('settings:credentials.save')),
  );
  await button(page, t('settings:credentials.save')).click();
  await expect(field(page, t('settings:credentials.clientSecret'))).toHaveValue('');
}

/** On Stage, for which a server stands that refuses and fails when it is told to. */
async function refused({ page, t, take }: Scene, server: PracticeServer): Promise<void> {
  const ended = async (state: string): Promise<string> => {
    const { sends } = await good(
      callBridge(page, 'sends.list', { environment: 'stage', limit: 9, offset: 0 }),
    );
    return sends.find((each) => each.state === state)?.id ?? '';
  };
  await startWork(page, journalBody({ loanId: '000999', clientId: '' }));
  await expect.poll(() => ended('refused')).not.toBe('');
  await server.fault({ name: '502-html', only: 'draft' });
  await startWork(page, draftBody('L-2026-0118'));
  await expect.poll(() => ended('unknown')).not.toBe('');
  await server.fault({ name: null });
  await visit(page, t, 'activity');
  await take('refused-outbox', region(page, t('activity:outbox.title')));
  const open = async (state: string): Promise<void> => {
    const hash = `#/activity/${await ended(state)}`;
    await page.evaluate((address) => {
      location.hash = address;
    }, hash);
  };
  await open('refused');
  await take('refused-read', title(page), notice(page, t('activity:refused')));
  await open('unknown');
  await take('refused-unknown', title(page), notice(page, t('activity:unknown.title')));
  await button(page, t('activity:unknown.again')).click();
  await take('refused-say', page.getByRole('dialog'));
}

for (const language of languages)
  test(`the pictures of the guides: ${language}`, async ({ launch, practiceServer, endpointsOf }) => {
    const server = await practiceServer();
    const { page } = await launch({ env: endpointsOf({ stage: server }) });
    const [t, take] = [await namesIn(language), await cameraOn(page, language)];
    const preferences = { language, region: regions[language], colorScheme: 'light' } as const;
    await good(callBridge(page, 'app.preferences', preferences));
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const scene = { page, t, take };
    await drafts(scene);
    await journals(scene);
    await repayments(scene);
    await connect(scene, server);
    await refused(scene, server);
  });

import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { passes } from './tasks/axe.ts';
import { goTo } from './tasks/places.ts';
import { sampleDraft } from './tasks/samples.ts';
import { reviewAndSend, sendIs } from './tasks/sending.ts';
import { writeDraft } from './tasks/writing.ts';

// The first page: first steps of a new person, then what waits for them.

const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

test('a start opens Today; a step is ticked once it was done, and the list is put away for good', async ({
  launch,
}) => {
  const { page, close } = await launch();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  const steps = region(page, 'First steps');
  await expect(steps.getByText('Not done yet')).toHaveCount(4);
  await expect(region(page, /^Report of /)).toContainText(/0 of [\d,]+ loans reported/);
  await passes(page, 'Today with the first steps');

  await writeDraft(page, sampleDraft('L-1', { loanUse: '' }));
  await reviewAndSend(page, 'Practice');
  await sendIs(page, 'Accepted');
  await goTo(page, 'Today');
  await expect(steps.getByText('Not done yet')).toHaveCount(3);
  const drafts = region(page, /^Drafts to publish in PA2/);
  await expect(drafts).toContainText(/PA2 asks for \d more things?/);
  const link = page.getByRole('link', { name: 'Drafts', exact: true });
  await expect(link).toHaveAccessibleDescription('1 draft to publish in PA2');
  await drafts.getByRole('checkbox', { name: 'I published it' }).check();
  await expect(link).toHaveAccessibleDescription('');
  await drafts.getByRole('checkbox', { name: 'I published it' }).uncheck();
  await expect(link).toHaveAccessibleDescription('1 draft to publish in PA2');

  await steps.getByRole('button', { name: 'Hide this list' }).click();
  await expect(steps).toHaveCount(0);
  await close();
  const again = await launch();
  await expect(region(again.page, 'Your copy of the loans')).toBeVisible();
  await expect(region(again.page, 'First steps')).toHaveCount(0);
});

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { checkout } from './fixtures/paths.ts';
import { passesInBoth } from './tasks/axe.ts';
import { officerAt } from './tasks/officer.ts';
import { sendIs } from './tasks/sending.ts';

// A first day without a trainer: what a new person does, by what the pages say alone.

const pictures = join(checkout, 'test-results', 'newcomer');
const steps = (page: Page) => page.getByRole('region', { name: 'First steps' });
const guide = (page: Page, step: number) =>
  page.getByRole('region', { name: new RegExp(`^Your first draft: ${step} of 4`) });

test('from an empty folder to the first accepted practice draft in 5 clicks, without a key', async ({
  launch,
}) => {
  mkdirSync(pictures, { recursive: true });
  const app = await launch({ firstRun: true });
  const { page } = app;
  const officer = officerAt(app);
  const picture = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });
  await expect(page.getByRole('button', { name: 'Start in Practice' })).toBeVisible();
  await picture('1-first-screen');
  await officer.click(page.getByRole('button', { name: 'Start in Practice' }));
  await expect(steps(page)).toBeVisible();
  await picture('2-today');
  await officer.click(steps(page).getByRole('button', { name: 'Start a draft' }));
  await expect(guide(page, 1)).toBeVisible();
  await picture('3-first-draft');
  await officer.click(page.getByRole('button', { name: 'Fill in an example' }));
  await expect(guide(page, 4)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Crop' })).toBeVisible();
  await picture('4-example');
  await officer.click(page.getByRole('button', { name: 'Review', exact: true }));
  await expect(page.getByRole('button', { name: 'Send to Practice' })).toBeEnabled();
  await expect(page.getByText('PA2 will ask for this before publishing')).toHaveCount(0);
  await picture('5-review');
  await officer.click(page.getByRole('button', { name: 'Send to Practice' }));
  await sendIs(page, 'Accepted');
  await picture('6-accepted');
  const { clicks, keys } = officer.effort();
  console.log(`The first practice draft with an example: ${clicks} clicks, ${keys} keys`);
  expect([clicks <= 5, keys]).toEqual([true, 0]);
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await expect(steps(page).getByText('Send a practice draft: Done')).toBeVisible();
});

test('the guide of a first draft leads from step to step, and goes when it is closed', async ({ page }) => {
  await steps(page).getByRole('button', { name: 'Start a draft' }).click();
  await guide(page, 1).getByRole('button', { name: 'Go to the first empty field' }).click();
  await expect(page.getByRole('checkbox', { name: 'Client waiver signed' })).toBeFocused();
  await passesInBoth(page, 'a first draft with its guide');
  await page.getByRole('button', { name: 'Fill in an example' }).click();
  await expect(guide(page, 4)).toBeVisible();
  const count = page.getByRole('textbox', { name: 'Amount', exact: true });
  await count.fill('');
  await guide(page, 2).getByRole('button', { name: 'Go to the first empty field' }).click();
  await expect(count).toBeFocused();
  await count.fill('48000');
  await guide(page, 4).getByRole('button', { name: 'Go to Review' }).click();
  await expect(page.getByRole('button', { name: 'Review', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Close this guide' }).click();
  await expect(page.getByRole('region', { name: /^Your first draft/ })).toHaveCount(0);
  await expect(count).toHaveValue('48000');
  await page.reload();
  await expect(page.getByRole('region', { name: /^Your first draft/ })).toHaveCount(0);
});

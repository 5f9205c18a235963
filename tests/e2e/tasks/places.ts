import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Environment } from '../../../shared/environment.ts';
import type { WorkKind } from '../../../shared/model/work.ts';
import { openProduction } from './going-live.ts';

/** The seven links of the navigation. */
export const areas = ['Today', 'Loans', 'Drafts', 'Journals', 'Repayments', 'Activity', 'Settings'] as const;

/** One of {@link areas}. */
export type Area = (typeof areas)[number];

/** How the environments are named on screen. */
export const environmentNames = { practice: 'Practice', stage: 'Stage', production: 'Production' } as const;

/** The name of an environment on screen. */
export type EnvironmentName = (typeof environmentNames)[Environment];

/** Goes to an area by its link, and waits for its heading. */
export async function goTo(page: Page, area: Area): Promise<void> {
  await page.getByRole('link', { name: area, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: area, exact: true })).toBeVisible();
}

/** Opens the page of a piece of work that was stored without typing it. */
export async function openWork(page: Page, kind: WorkKind, id: string): Promise<void> {
  const list = { draft: 'drafts', journals: 'journals', report: 'repayments' }[kind];
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${list}/${id}`);
}

/** The button that shows the current environment. */
export function environmentButton(page: Page, name: EnvironmentName): Locator {
  return page.getByRole('button', { name: `Environment: ${name}`, exact: true });
}

/** Opens the menu of environments and chooses one. */
export async function chooseEnvironment(page: Page, name: EnvironmentName): Promise<void> {
  await page.getByRole('button', { name: /^Environment: / }).click();
  await page.getByRole('menuitemradio', { name, exact: true }).click();
}

/** The dialog before Production, and what is in it. */
export function productionDialog(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Switch to Production' });
  return {
    dialog,
    word: dialog.getByRole('textbox', { name: 'Type PRODUCTION to confirm' }),
    enter: dialog.getByRole('button', { name: 'Switch to Production' }),
  };
}

/** Switches the environment as a person of a partner that is live does, with the word where it is asked for. */
export async function switchTo(page: Page, name: EnvironmentName): Promise<void> {
  if (name === 'Production') await openProduction(page);
  await chooseEnvironment(page, name);
  if (name === 'Production') {
    const { word, enter } = productionDialog(page);
    await word.fill('PRODUCTION');
    await enter.click();
  }
  await expect(environmentButton(page, name)).toBeVisible();
}

/** The title of the operating system's window. */
export function windowTitle(electron: ElectronApplication): Promise<string | undefined> {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
}

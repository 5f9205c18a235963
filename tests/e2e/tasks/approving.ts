import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { goTo } from './places.ts';
import { review } from './sending.ts';

/** PINs that are searched for wherever they must not be; too long to match a number in the page's memory by chance. */
export const pins = {
  ...{ ben: '582913647021', cleo: '739164028853', ana: '640285173962', wrong: '402817365904' },
} as const;

/** The role of an added person. */
type Role = 'Preparer' | 'Approver';

/** Adds a person in Settings. The first one approves; all others are allowed by Ben. */
export async function addPerson(page: Page, name: string, pin: string, role?: Role): Promise<void> {
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a person' });
  await dialog.getByRole('textbox', { name: 'Name of the person' }).fill(name);
  if (role) await dialog.getByRole('radio', { name: role, exact: true }).check();
  await dialog.getByLabel('New PIN', { exact: true }).fill(pin);
  await dialog.getByLabel('Repeat the new PIN').fill(pin);
  if (role) await proveInDialog(dialog, pins.ben, 'Ben');
  await dialog.getByRole('button', { name: 'Add a person' }).click();
  await expect(page.getByText(`${name} was added.`)).toBeVisible();
}

/** Types an approver's PIN; `name` where there are several to choose from. */
export async function prove(within: Locator | Page, pin: string, name?: string): Promise<void> {
  if (name) await within.getByRole('combobox', { name: 'Approver' }).selectOption({ label: name });
  await within.getByLabel('PIN', { exact: true }).fill(pin);
}

/** The same if Ben may be the only one, who is then preselected. */
async function proveInDialog(dialog: Locator, pin: string, name: string): Promise<void> {
  const isOnly = (await dialog.getByRole('combobox', { name: 'Approver' }).getByRole('option').count()) === 1;
  await prove(dialog, pin, isOnly ? undefined : name);
}

/** Goes to Settings, adds Ben and Cleo, who approve, and Ana, who prepares, and turns the rule on. */
export async function askForSecondPerson(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await addPerson(page, 'Ben', pins.ben);
  await addPerson(page, 'Cleo', pins.cleo, 'Approver');
  await addPerson(page, 'Ana', pins.ana, 'Preparer');
  await ruleSwitch(page).click();
  const dialog = page.getByRole('dialog', { name: 'Turn the rule on?' });
  await prove(dialog, pins.ben, 'Ben');
  await dialog.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByText('The rule is on.')).toBeVisible();
}

/** The switch of the rule. */
export function ruleSwitch(page: Page): Locator {
  return page.getByRole('switch', { name: 'A second person approves each repayment report' });
}

/** Reviews the report on the page and locks it. */
export async function lockReport(page: Page, name = 'Ana', pin: string = pins.ana): Promise<void> {
  await review(page);
  await page.getByRole('combobox', { name: 'Prepared by' }).selectOption({ label: name });
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await page.getByRole('button', { name: 'Lock for approval' }).click();
  await expect(page.getByText(`Locked for approval by ${name}`)).toBeVisible();
}

/** Unlocks the report on the page. */
export async function unlockReport(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Unlock this report?' });
  await dialog.getByRole('textbox', { name: 'Why' }).fill('a row is missing');
  await dialog.getByRole('combobox', { name: 'Unlocked by' }).selectOption({ label: name });
  await dialog.getByLabel('PIN', { exact: true }).fill(pin);
  await dialog.getByRole('button', { name: 'Yes, unlock' }).click();
}

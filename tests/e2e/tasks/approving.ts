import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { goTo } from './places.ts';
import { review } from './sending.ts';

/** PINs that are looked for wherever they must not be; so long that no number of the page's memory is like one by chance. */
export const pins = { ben: '582913647021', cleo: '739164028853', wrong: '402817365904' } as const;

/** Adds an approver in Settings; `by` is one who is there already, with the PIN, and not given for the first. */
export async function addApprover(
  page: Page,
  name: string,
  pin: string,
  by?: { name: string; pin: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Add approver' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add approver' });
  await dialog.getByRole('textbox', { name: 'Name of the approver' }).fill(name);
  await dialog.getByLabel('New PIN', { exact: true }).fill(pin);
  await dialog.getByLabel('New PIN once more').fill(pin);
  if (by) await prove(dialog, by.pin);
  await dialog.getByRole('button', { name: 'Add approver' }).click();
  await expect(page.getByText(`${name} may approve now.`)).toBeVisible();
}

/** Types an approver's PIN; `name` where there are several to choose from. */
export async function prove(within: Locator | Page, pin: string, name?: string): Promise<void> {
  if (name) await within.getByRole('combobox', { name: 'Approver' }).selectOption({ label: name });
  await within.getByLabel('PIN', { exact: true }).fill(pin);
}

/** Goes to Settings, adds Ben and Cleo, and turns the rule on. */
export async function askForSecondPerson(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await addApprover(page, 'Ben', pins.ben);
  await addApprover(page, 'Cleo', pins.cleo, { name: 'Ben', pin: pins.ben });
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

/** Reviews the report on the page and locks it in this name. */
export async function lockReport(page: Page, name: string): Promise<void> {
  await review(page);
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('button', { name: 'Lock for approval' }).click();
  await expect(page.getByText(`Locked for approval by ${name}`)).toBeVisible();
}

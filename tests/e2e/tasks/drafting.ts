import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { DraftContent, Member } from '../../../shared/model/draft.ts';
import type { Hands } from './keyboard.ts';
import { goTo } from './places.ts';
import { saved } from './writing.ts';

/** A picture as a camera would give it, made by the browser itself: a JPEG that is really one. */
export async function pictureFile(page: Page, width = 1_200, height = 900) {
  const base64 = await page.evaluate(
    async ([w, h]) => {
      const canvas = new OffscreenCanvas(w, h);
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no canvas');
      for (let x = 0; x < w; x += 40)
        for (let y = 0; y < h; y += 40) {
          pen.fillStyle = `hsl(${(x * 7 + y * 13) % 360} 60% ${35 + ((x + y) % 40)}%)`;
          pen.fillRect(x, y, 40, 40);
        }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    [width, height] as [number, number],
  );
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

/** Reloads the list and opens a draft, which may have been stored without the page. */
export async function openDraft(page: Page, title: string | RegExp): Promise<void> {
  await goTo(page, 'Loans');
  await goTo(page, 'Drafts');
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('link', { name: 'All drafts' })).toBeVisible();
}

/** Begins a draft; ends on its page. */
export async function beginDraft(page: Page): Promise<void> {
  await goTo(page, 'Drafts');
  await page.getByRole('button', { name: 'New draft' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'New draft' })).toBeVisible();
}

/** The row of the list with this title. */
export function draftRow(page: Page, title: string | RegExp) {
  const link = page.getByRole('link', { name: title });
  return page.getByRole('table', { name: 'Drafts' }).getByRole('row').filter({ has: link });
}

/** Chooses from a picker by typing the start of a name: takes the first match. */
export async function pick(page: Page, hands: Hands, field: string, letters: string): Promise<void> {
  await hands.tabTo(field);
  await hands.type(letters);
  const first = page.getByRole('option', { name: new RegExp(letters, 'i') }).first();
  await expect(first).toHaveAttribute('data-combobox-selected', 'true');
  await hands.press('Enter');
  await expect(page.getByRole('combobox', { name: field, exact: true })).toHaveValue(
    new RegExp(letters, 'i'),
  );
}

/** What both types of loan have in PA2's first step, from Location on. */
export async function typeStory(page: Page, hands: Hands, draft: DraftContent): Promise<void> {
  await pick(page, hands, 'Location', 'nakuru');
  await pick(page, hands, 'Activity', 'farming');
  await pick(page, hands, 'Language of description', 'engl');
  await hands.tabTo('Loan use');
  await hands.type(draft.loanUse);
  await hands.press('Tab');
  await hands.type(draft.description);
}

/** The one borrower of an individual loan. */
export async function typeBorrower(page: Page, hands: Hands, member: Member): Promise<void> {
  await hands.tabTo('Client ID');
  await hands.type(member.clientId);
  for (const text of [member.loanId, member.givenName, member.familyName]) {
    await hands.press('Tab');
    await hands.type(text);
  }
  const gender = member.gender === 'female' ? 'Female' : 'Male';
  await hands.tabTo('Gender');
  await hands.press(gender.slice(0, 1).toLowerCase());
  await expect(page.getByRole('combobox', { name: 'Gender' })).toHaveValue(gender);
}

/** Chooses from a short list: an arrow key opens it, others go to the option. */
export async function chooseByArrows(page: Page, hands: Hands, field: string, option: string): Promise<void> {
  await hands.tabTo(field);
  await hands.press('ArrowDown');
  const wanted = page.getByRole('option', { name: option, exact: true });
  await expect(wanted).toBeVisible();
  // One press too many wraps around the list.
  await expect(async () => {
    await hands.press('ArrowDown');
    await expect(wanted).toHaveAttribute('data-combobox-selected', 'true', { timeout: 500 });
  }).toPass();
  await hands.press('Enter');
  await expect(page.getByRole('combobox', { name: field })).toHaveValue(option);
}

/** The members of a group, line by line as in a spreadsheet; Enter in the last cell begins the next line. */
export async function typeMembers(hands: Hands, members: readonly Member[]): Promise<void> {
  await hands.tabTo('Given name, member 1');
  for (const [index, member] of members.entries()) {
    await hands.type(member.givenName);
    await hands.press('Tab');
    await hands.type(member.familyName);
    await hands.press('Tab');
    await hands.type(member.gender);
    for (const text of [member.amount, member.loanId, member.clientId]) {
      await hands.press('Tab');
      await hands.type(text);
    }
    if (index < members.length - 1) await hands.press('Enter');
  }
}

/** PA2's second step with a schedule of so many months. */
export async function typeTerms(
  page: Page,
  hands: Hands,
  draft: DraftContent,
  months: string,
): Promise<void> {
  await pick(page, hands, 'Theme', 'agri');
  await pick(page, hands, 'Currency', 'kes');
  if (draft.loanType === 'individual') {
    await hands.tabTo('Amount');
    await hands.type(draft.members[0]?.amount ?? '');
  }
  await hands.tabTo('Disbursal date');
  await hands.type(draft.disbursalDate);
  await hands.tabTo('Number of repayments');
  await hands.type(months);
  await hands.tabTo('Build schedule');
  await hands.press('Enter');
}

/** PA2's third step: the button by keyboard, the file by the system's own dialog. */
export async function choosePhoto(page: Page, hands: Hands): Promise<void> {
  // Playwright intercepts the system's dialog only some time after it was told to.
  const opened = page.waitForEvent('filechooser');
  const file = await pictureFile(page);
  await hands.tabTo('Choose a picture');
  await hands.press('Enter');
  await (await opened).setFiles(file);
  await expect(page.getByRole('button', { name: 'Crop' })).toBeVisible();
  await saved(page);
}

/** From the form to the page of the send. */
export async function reviewAndSendByKeys(page: Page, hands: Hands, send: string): Promise<void> {
  await hands.tabTo('Review');
  await hands.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Review', exact: true })).toBeFocused();
  await hands.tabTo(send);
  await hands.press('Enter');
  await expect(page.getByRole('link', { name: 'All activity' })).toBeVisible();
}

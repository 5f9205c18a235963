import { expect, type Page } from '@playwright/test';
import { emptyDraft } from '../../shared/rules/empty-draft.ts';
import { emptyMember } from '../../shared/rules/members.ts';
import { test } from './fixtures/app.ts';
import { alteredLoans } from './tasks/altered-loans.ts';
import { storeWork } from './tasks/bridge.ts';
import { loansGrid, searchLoans, wholeCopy } from './tasks/loans.ts';
import { goTo } from './tasks/places.ts';

// Foreign names with direction marks: on screen, for screen readers and in the window title.

const names = ['\u202eFCE 0.00021\u202d\u2066 Achieng', 'فاطمة الزهراء 12 (مجموعة)', 'שרה כהן 7'];

test('direction marks in a name affect neither the list, its page nor the window title', async ({
  launchOnStage,
  practiceServer,
}) => {
  const line = await alteredLoans(await practiceServer(['--loans', '120']));
  const ids: string[] = [];
  line.change((loan) => {
    const id = String(loan.internal_loan_id);
    if (!ids.includes(id)) ids.push(id);
    const place = ids.indexOf(id);
    const odd = names[place];
    return odd === undefined ? loan : { ...loan, name: odd };
  });
  const { page, electron } = await launchOnStage(line.server);
  await wholeCopy(page);

  await searchLoans(page, 'Achieng');
  const link = loansGrid(page).getByRole('link', { name: '[RLO]FCE 0.00021[LRO][LRI] Achieng' });
  await expect(link).toBeVisible();
  expect(await rawMarks(page)).toEqual([]);
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('[RLO]FCE 0.00021[LRO][LRI] Achieng');
  expect(await rawMarks(page)).toEqual([]);
  const title = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  await expect.poll(title).toMatch(/^\[RLO\]FCE 0\.00021\[LRO\]\[LRI\] Achieng – .* – Stage$/);
  await line.stop();
});

test('direction marks in a draft do not affect the lists of work', async ({ sharedDesk: { page } }) => {
  const members = [{ ...emptyMember(), givenName: '\u202egnihcA', familyName: 'שרה', amount: '500' }];
  await storeWork(page, 'practice', { kind: 'draft', content: { ...emptyDraft(), members } });
  await goTo(page, 'Drafts');
  await expect(page.getByRole('link', { name: /\[RLO\]\u2069?gnihcA/ })).toBeVisible();
  expect(await rawMarks(page)).toEqual([]);
});

/** Direction marks on screen, for screen readers or in tooltips, except closed isolates. */
function rawMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const innermost = /\u2068[^\u202a-\u202e\u2066-\u2069]*\u2069/g;
    const spoken = ['title', 'aria-label', 'alt', 'placeholder'];
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      spoken.map((name) => element.getAttribute(name) ?? ''),
    );
    const texts: string[] = [document.title, ...attributes];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
    return texts.filter((text) =>
      /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(
        text.replaceAll(innermost, '').replaceAll(innermost, '').replaceAll(innermost, ''),
      ),
    );
  });
}

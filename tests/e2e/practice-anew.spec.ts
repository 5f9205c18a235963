import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { passesInBoth } from './tasks/axe.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { goTo, switchTo } from './tasks/places.ts';
import { draftBody, sampleDraft } from './tasks/samples.ts';
import { reviewAndSend, sendIs } from './tasks/sending.ts';
import { writeDraft } from './tasks/writing.ts';

// Practice from the beginning: all of it goes, and nothing of any other environment.

const practice = { environment: 'practice' } as const;
const drafts = { ...practice, kind: 'draft' } as const;

test('Practice starts again from the beginning at one press, and Stage keeps its work', async ({ page }) => {
  await switchTo(page, 'Stage');
  const staged = await storeWork(page, 'stage', draftBody('STAYS'));
  await switchTo(page, 'Practice');
  await goTo(page, 'Today');
  await page.getByRole('button', { name: 'Hide this list' }).click();
  await writeDraft(page, sampleDraft('GOES'));
  await reviewAndSend(page, 'Practice');
  await sendIs(page, 'Accepted');
  await storeWork(page, 'practice', draftBody('GOES-TOO'));

  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Start Practice again from the beginning' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start Practice again from the beginning?' });
  await expect(dialog).toContainText('Stage and Production stay as they are');
  await passesInBoth(page, 'the question before Practice starts again');
  await dialog.getByRole('button', { name: 'Yes, start Practice again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'First steps' }).getByText('Not done yet')).toHaveCount(4);
  expect(await good(callBridge(page, 'work.list', drafts))).toEqual([]);
  expect((await good(callBridge(page, 'sends.list', { ...practice, limit: 10, offset: 0 }))).sends).toEqual(
    [],
  );

  // The new Practice takes work as the first one did.
  await writeDraft(page, sampleDraft('GOES'));
  await reviewAndSend(page, 'Practice');
  await sendIs(page, 'Accepted');
  await switchTo(page, 'Stage');
  const kept = await good(callBridge(page, 'work.list', { environment: 'stage', kind: 'draft' }));
  expect(kept.map(({ id }) => id)).toEqual([staged]);
});

test('no call made in Stage starts Practice again, nor Stage', async ({ page }) => {
  const id = await storeWork(page, 'practice', draftBody('STAYS'));
  await switchTo(page, 'Stage');
  const staged = await storeWork(page, 'stage', draftBody('STAYS'));
  const codeOf = async (input: typeof practice) => {
    const answer = await callBridge(page, 'practice.startAnew', input);
    return answer.ok ? 'done' : answer.error.code;
  };
  expect(await codeOf(practice)).toBe('ENVIRONMENT_CHANGED');
  for (const environment of ['stage', 'production'])
    expect(await codeOf({ environment } as unknown as typeof practice)).toBe('BAD_INPUT');
  await expect(page.getByRole('button', { name: 'Start Practice again from the beginning' })).toHaveCount(0);
  const works = await good(callBridge(page, 'work.list', { environment: 'stage', kind: 'draft' }));
  expect(works.map((work) => work.id)).toEqual([staged]);
  await switchTo(page, 'Practice');
  expect((await good(callBridge(page, 'work.list', drafts))).map((work) => work.id)).toEqual([id]);
});

import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';
import { passesInBoth } from './tasks/axe.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { savedFile } from './tasks/files.ts';
import { goTo } from './tasks/places.ts';
import { draftBody } from './tasks/samples.ts';

// What an auditor asks for: who did what, that nothing was changed, and that a borrower can be erased.

test('the history names the person, verifies, is saved, and still verifies after a borrower is erased', async ({
  desk: app,
  dataDir,
}) => {
  const { page } = app;
  await goTo(page, 'Activity');
  await page.getByRole('link', { name: 'History for auditors' }).click();
  await page.getByLabel('Your name').fill('Amina Otieno');
  await page.getByLabel('Your name').press('Enter');
  await expect(page.getByRole('cell', { name: 'Person or settings changed' })).toBeVisible();

  const workId = await storeWork(page, 'practice', draftBody('AUD-1'));
  const { digest } = await good(callBridge(page, 'work.review', { environment: 'practice', id: workId }));
  const { sendIds } = await good(
    callBridge(page, 'sends.start', { environment: 'practice', workId, digest }),
  );
  const id = sendIds[0] ?? '';
  const send = () => good(callBridge(page, 'sends.get', { environment: 'practice', id }));
  await expect.poll(async () => (await send()).state).toBe('accepted');
  expect((await send()).confirmedBy).toBe('Amina Otieno');

  await page.getByRole('link', { name: 'Activity', exact: true }).last().click();
  await page.getByRole('link', { name: 'History for auditors' }).click();
  const result = page.getByRole('row').filter({ has: page.getByRole('cell', { name: 'Result' }) });
  await expect(result).toContainText('Amina Otieno');
  await expect(result).toContainText('Loan draft · Accepted');
  await page.getByRole('button', { name: 'Verify history' }).click();
  await expect(page.getByText(/All \d entries are unchanged/)).toBeVisible();
  await passesInBoth(page, 'history');

  const csv = await savedFile(app, 'Save CSV', join(dataDir, 'history.csv'));
  expect(csv.toString()).toContain('Amina Otieno');
  const json = JSON.parse((await savedFile(app, 'Save JSON', join(dataDir, 'history.json'))).toString());
  expect(json.entries.map(({ event }: { event: string }) => event)).toEqual([
    'desk',
    'confirmed',
    'left',
    'ended',
  ]);
  const pdf = await savedFile(app, 'Save PDF', join(dataDir, 'history.pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');

  const { members } = draftBody('AUD-1').content as { members: { givenName: string }[] };
  const name = members[0]?.givenName ?? '';
  expect(JSON.stringify(await send())).toContain(name);
  await page.getByLabel('Loan ID').fill('AUD-1');
  await page.getByRole('button', { name: 'Erase personal data' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase personal data' }).click();
  await expect(
    page.getByText('Erased for loan AUD-1: 1 in the history, 1 in drafts and journals.'),
  ).toBeVisible();
  const { title, request, rows } = await send();
  expect(JSON.stringify([title, request, rows])).not.toContain(name);
  await page.getByRole('button', { name: 'Verify history' }).click();
  await expect(page.getByText(/All \d entries are unchanged/)).toBeVisible();
});

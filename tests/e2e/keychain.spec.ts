import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { shell } from '../../renderer/i18n/en/shell.ts';
import { test } from './fixtures/app.ts';
import { callBridge, good, storeWork } from './tasks/bridge.ts';
import { saveCredentials } from './tasks/credentials.ts';
import { holdAnswers } from './tasks/ipc-record.ts';
import { keychainDesktop, uselessKeychains } from './tasks/keychains.ts';
import { foundInFiles, needlesOf } from './tasks/needles.ts';
import { goTo, switchTo } from './tasks/places.ts';
import { draftBody } from './tasks/samples.ts';

test.skip(process.platform !== 'linux', 'the Secret Service is of Linux');

const needsKeychain = 'This needs the keychain: see the notice at the top.';

const troubles = [
  { state: 'locked', code: 'VAULT_LOCKED' },
  { state: 'absent', code: 'VAULT_ABSENT' },
  { state: 'broken', code: 'VAULT_BROKEN' },
  { state: 'no-library', code: 'VAULT_NO_LIBRARY' },
] as const;

for (const { state, code } of troubles)
  test(`keychain ${state}: a notice says so, nothing is written, and the program works until it closes`, async ({
    launch,
    dataDir,
    practiceServer,
    endpointsOf,
  }) => {
    const desktop = await uselessKeychains[state]();
    const server = await practiceServer();
    const env: Record<string, string> = { ...endpointsOf({ stage: server }), ...desktop.env };
    const first = await launch({ env });
    const { page } = first;
    await expect(notice(page, state)).toBeVisible();
    await switchTo(page, 'Stage');
    await goTo(page, 'Settings');
    // More than one part of Settings needs it.
    await expect(page.getByText(needsKeychain).first()).toBeVisible();
    await expect(page.getByText('No credentials are saved for Stage yet.')).toHaveCount(0);
    expect(await callBridge(page, 'work.save', newDraft())).toMatchObject({ ok: false, error: { code } });
    expect(existsSync(join(dataDir, 'stores'))).toBe(false);

    await notice(page, state).getByRole('button', { name: 'Work until I close the program' }).click();
    await expect(page.getByText('Nothing is saved')).toBeVisible();
    await saveCredentials(page, server.address);
    await expect(page.getByText(/^Kept in memory until you close the program\./)).toBeVisible();
    await goTo(page, 'Loans');
    await expect(page.getByRole('grid', { name: 'Loans' })).toBeVisible();
    await storeWork(page, 'stage', draftBody('L-1', { givenName: 'Canarylina' }));
    await first.close();
    const { clientId, clientSecret } = server.address;
    expect(existsSync(join(dataDir, 'stores'))).toBe(false);
    const secrets = needlesOf({ clientId, clientSecret, name: 'Canarylina' });
    expect(foundInFiles(secrets, dataDir)).toEqual([]);

    const second = await launch({ env });
    await expect(notice(second.page, state)).toBeVisible();
    await good(callBridge(second.page, 'vault.useMemory', {}));
    const kept = await good(callBridge(second.page, 'credentials.status', { environment: 'stage' }));
    expect(kept).toMatchObject({ saved: false, kept: 'none' });
    expect(await good(callBridge(second.page, 'work.list', { environment: 'stage', kind: 'draft' }))).toEqual(
      [],
    );
    await second.close();
    await desktop.stop();
  });

test('a locked keychain never reads as "nothing saved", and everything is there after unlocking', async ({
  launch,
  practiceServer,
  endpointsOf,
}) => {
  const desktop = await keychainDesktop();
  const server = await practiceServer();
  const env = { ...endpointsOf({ stage: server }), ...desktop.env };
  const first = await launch({ env });
  await switchTo(first.page, 'Stage');
  await saveCredentials(first.page, server.address);
  await storeWork(first.page, 'stage', draftBody('L-1'));
  await first.close();

  desktop.lock();
  const second = await launch({ env });
  const { page } = second;
  await expect(notice(page, 'locked')).toBeVisible();
  await goTo(page, 'Settings');
  // More than one part of Settings needs it.
  await expect(page.getByText(needsKeychain).first()).toBeVisible();
  await expect(page.getByText('No credentials are saved for Stage yet.')).toHaveCount(0);
  await goTo(page, 'Drafts');
  await expect(page.getByText(needsKeychain)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No drafts yet' })).toHaveCount(0);

  await desktop.unlock();
  // The status event may remove the button before its own call returns.
  const letGo = await holdAnswers(second, 'vault.status');
  await notice(page, 'locked').getByRole('button', { name: 'Try again' }).click();
  await expect(notice(page, 'locked')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Wanjiru Njoroge' })).toBeVisible();
  await letGo();
  await goTo(page, 'Settings');
  await expect(page.getByText(/^Saved in your keychain\./)).toBeVisible();
  await second.close();
  await desktop.stop();
});

/** The notice of a state; none of another state may be there at the same time. */
function notice(page: Page, state: (typeof troubles)[number]['state']) {
  return page.getByRole('alert').filter({ hasText: shell.vault[state].text });
}

function newDraft() {
  return { environment: 'stage', id: crypto.randomUUID(), body: draftBody('L-1') } as const;
}

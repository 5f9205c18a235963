import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maxSecretBytes } from '../../../electron/vault/vault.ts';
import { filesWith, got, name, precious, realVault } from '../support.ts';

test('an open keyring is ready', async () => {
  assert.equal(await realVault().probe(), 'ready');
});

test('it has no entry at first, and that is believed', async () => {
  assert.equal(got(await realVault().read(name)), null);
});

test('an entry is kept, replaced and found by another run', async () => {
  got(await realVault().write(name, 'first'));
  got(await realVault().write(name, precious));
  assert.equal(got(await realVault().read(name)), precious);
  assert.equal(got(await realVault().read('credentials/production')), null);
});

test('an entry is removed, and a second removal is fine', async () => {
  const vault = realVault();
  got(await vault.write('store-key/stage', 'x'.repeat(maxSecretBytes)));
  got(await vault.remove('store-key/stage'));
  got(await vault.remove('store-key/stage'));
  assert.equal(got(await vault.read('store-key/stage')), null);
});

test('calls at the same time do not disturb each other', async () => {
  const vault = realVault();
  const names = ['store-key/practice', 'store-key/stage', 'store-key/production'] as const;
  await Promise.all(names.map((each) => vault.write(each, each)));
  const read = await Promise.all(names.map((each) => vault.read(each)));
  assert.deepEqual(read.map(got), names);
  for (const each of names) got(await vault.remove(each));
});

test('nothing is in clear in any file', () => {
  assert.deepEqual(filesWith('CANARY'), []);
});

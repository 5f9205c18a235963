import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failedWith, filesWith, got, keyringDigest, name, realVault } from '../support.ts';

const before = keyringDigest();

test('a keyring that was not opened in this session is locked', async () => {
  assert.equal(await realVault().probe(), 'locked');
});

test('it never reads as "no credentials"', async () => {
  failedWith(await realVault().read(name), 'VAULT_LOCKED');
});

test('nothing is written by any call', async () => {
  const vault = realVault();
  failedWith(await vault.write(name, 'overwritten'), 'VAULT_LOCKED');
  failedWith(await vault.remove(name), 'VAULT_LOCKED');
  assert.equal(keyringDigest(), before);
});

test('memory mode works beside it and leaves no trace', async () => {
  const vault = realVault();
  await vault.probe();
  assert.deepEqual(vault.useMemory(), { state: 'locked', memoryOnly: true });
  assert.equal(got(await vault.read(name)), null);
  got(await vault.write(name, 'CANARY in memory'));
  assert.equal(got(await vault.read(name)), 'CANARY in memory');
  assert.equal(await vault.probe(), 'locked');
  assert.equal(keyringDigest(), before);
  assert.deepEqual(filesWith('CANARY'), []);
});

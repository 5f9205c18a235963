import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  failedWith,
  got,
  keyringDigest,
  lockKeyring,
  name,
  precious,
  realVault,
  unlockKeyring,
} from '../support.ts';

const vault = realVault();
const states: string[] = [];
vault.onChange(({ state }) => states.push(state));

test('while the program runs, the keyring is locked: no read says "no credentials"', async () => {
  assert.equal(got(await vault.read(name)), precious);
  lockKeyring();
  failedWith(await vault.read(name), 'VAULT_LOCKED');
  failedWith(await vault.read('store-key/stage'), 'VAULT_LOCKED');
});

test('nothing is written or removed while it is locked', async () => {
  const before = keyringDigest();
  failedWith(await vault.write(name, 'overwritten'), 'VAULT_LOCKED');
  failedWith(await vault.remove(name), 'VAULT_LOCKED');
  assert.equal(await vault.probe(), 'locked');
  assert.equal(keyringDigest(), before);
});

test('a vault that first looks now does not believe the null either', async () => {
  failedWith(await realVault().read(name), 'VAULT_LOCKED');
});

test('after it is unlocked the entry is there, unchanged', async () => {
  await unlockKeyring();
  assert.equal(await vault.probe(), 'ready');
  assert.equal(got(await vault.read(name)), precious);
  assert.deepEqual(states, ['ready', 'locked', 'ready']);
});

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

test('no read returns "no credentials" when the keyring is locked during the run', async () => {
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

test('a vault with its first access now does not trust the null either', async () => {
  failedWith(await realVault().read(name), 'VAULT_LOCKED');
});

test('the entry is there unchanged after unlocking', async () => {
  await unlockKeyring();
  assert.equal(await vault.probe(), 'ready');
  assert.equal(got(await vault.read(name)), precious);
  assert.deepEqual(states, ['ready', 'locked', 'ready']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { got, name, precious, realVault } from '../support.ts';

test('the entry is there unchanged in the next session', async () => {
  const vault = realVault();
  assert.equal(got(await vault.read(name)), precious);
  assert.deepEqual(vault.status(), { state: 'ready', memoryOnly: false });
});

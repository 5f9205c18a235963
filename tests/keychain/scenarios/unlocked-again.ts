import assert from 'node:assert/strict';
import { test } from 'node:test';
import { got, name, precious, realVault } from '../support.ts';

test('in the next session the entry of before is there, unchanged', async () => {
  const vault = realVault();
  assert.equal(got(await vault.read(name)), precious);
  assert.deepEqual(vault.status(), { state: 'ready', memoryOnly: false });
});

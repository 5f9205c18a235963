import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failedWith, filesWith, got, name, realVault } from '../support.ts';

/** The expected state, given by the runner: several environments share this scenario. */
const [state = '', code = ''] = (process.env.EXPECTED ?? '').split(' ');

test(`the state is ${state}`, async () => {
  assert.equal(await realVault().probe(), state);
});

test(`every call fails with ${code}`, async () => {
  const vault = realVault();
  for (const result of [await vault.read(name), await vault.write(name, 'CANARY'), await vault.remove(name)])
    failedWith(result, code as Parameters<typeof failedWith>[1]);
});

test('memory mode works on request and leaves no trace', async () => {
  const vault = realVault();
  await vault.probe();
  assert.deepEqual(vault.useMemory(), { state, memoryOnly: true });
  got(await vault.write(name, 'CANARY in memory'));
  assert.equal(got(await vault.read(name)), 'CANARY in memory');
  assert.equal(
    got(
      await realVault()
        .remove(name)
        .then(() => vault.read(name)),
    ),
    'CANARY in memory',
  );
  assert.deepEqual(filesWith('CANARY'), []);
});

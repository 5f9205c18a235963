import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRuleAnchor } from '../../../electron/anchor/rules.ts';
import { approvalRepository } from '../../../electron/store/approvals.ts';
import { openDatabase } from '../../../electron/store/database.ts';
import { maxSecretBytes } from '../../../electron/vault/vault.ts';
import { filesWith, got, name, precious, realVault } from '../support.ts';

test('an unlocked keyring is ready', async () => {
  assert.equal(await realVault().probe(), 'ready');
});

test('a missing entry is reported as missing', async () => {
  assert.equal(got(await realVault().read(name)), null);
});

test('an entry is stored, replaced and found by another run', async () => {
  got(await realVault().write(name, 'first'));
  got(await realVault().write(name, precious));
  assert.equal(got(await realVault().read(name)), precious);
  assert.equal(got(await realVault().read('credentials/production')), null);
});

test('an entry is removed, and removing it again succeeds', async () => {
  const vault = realVault();
  got(await vault.write('store-key/stage', 'x'.repeat(maxSecretBytes)));
  got(await vault.remove('store-key/stage'));
  got(await vault.remove('store-key/stage'));
  assert.equal(got(await vault.read('store-key/stage')), null);
});

test('parallel calls do not affect each other', async () => {
  const vault = realVault();
  const names = ['store-key/practice', 'store-key/stage', 'store-key/production'] as const;
  await Promise.all(names.map((each) => vault.write(each, each)));
  const read = await Promise.all(names.map((each) => vault.read(each)));
  assert.deepEqual(read.map(got), names);
  for (const each of names) got(await vault.remove(each));
});

test('entries of fifty approvers with long names survive every store, and are removed with them', async () => {
  const vault = realVault();
  const run = () => {
    const approvals = approvalRepository(got(openDatabase(':memory:', '')));
    const now = () => '2026-11-21T10:00:00.000Z';
    const rules = createRuleAnchor({ approvals, vault, environment: 'stage', now, onTriesRaised: () => {} });
    return { approvals, rules };
  };
  const people = Array.from({ length: 50 }, (_, n) => ({
    ...{ id: crypto.randomUUID(), name: `${n} ${'é€😀\u200e'.repeat(19)}`, approves: true, wrong: n },
    ...{
      pin: `scrypt$65536$8$1$${'A'.repeat(22)}==$${'B'.repeat(43)}=`,
      addedAt: '2026-11-21T10:00:00.000Z',
    },
  }));
  const first = run();
  const said = { by: 'Ben' };
  got(await first.rules.change((state) => ({ ok: true, value: { ...state, on: true, people } }), said));
  const second = run();
  got(await second.rules.settle());
  assert.deepEqual(second.approvals.state().people, people);
  assert.equal(second.approvals.rule().on, true);
  got(await second.rules.change((state) => ({ ok: true, value: { ...state, on: false, people: [] } }), said));
  const third = run();
  got(await third.rules.settle());
  assert.deepEqual([third.approvals.rule().on, third.approvals.people()], [false, []]);
});

test('no file contains plain text of the entries', () => {
  assert.deepEqual(filesWith('CANARY'), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRuleAnchor } from '../../../electron/anchor/rules.ts';
import { approvalRepository } from '../../../electron/store/approvals.ts';
import { openDatabase } from '../../../electron/store/database.ts';
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

test('fifty approvers of long names outlive every store, and their entries end with them', async () => {
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

test('nothing is in clear in any file', () => {
  assert.deepEqual(filesWith('CANARY'), []);
});

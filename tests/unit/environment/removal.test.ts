import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { createWorkspace, type WorkspaceDeps } from '../../../electron/environment/workspace.ts';
import { defaultSetOf } from '../../../electron/kiva/endpoint-presets.ts';
import { hostRuleOf } from '../../../electron/kiva/endpoint-sets.ts';
import { FolderTaken } from '../../../electron/store/failures.ts';
import { storeFile } from '../../../electron/store/open.ts';
import type { Vault } from '../../../electron/vault/vault.ts';
import { failure } from '../../../shared/errors.ts';
import { failed, ok } from '../../../shared/result.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { examineInChild } from '../store/examining.ts';
import { keychain } from '../store/keychain.ts';
import { at, reportSend } from '../store/new-send.ts';
import { dataFolder } from '../store/opening.ts';

function desk(change: (entries: Map<string, string>) => Partial<Vault> = () => ({})) {
  const data = dataFolder();
  const { folder, entries, file } = data;
  const vault = { ...keychain(entries), ...change(entries) };
  const world = { isFolderTaken: false };
  const log = { registerSecret: () => {}, info: () => {}, error: () => {} };
  const workspace = createWorkspace({
    ...({ environment: 'stage', folder, log } as unknown as WorkspaceDeps),
    ...{ vault: async () => vault, onSendsChange: () => {}, examine: examineInChild },
    checkFolder: () => {
      if (world.isFolderTaken) throw new FolderTaken('another computer');
    },
    ...{
      checkEndpoints: () => ok(undefined),
      connections: () => ({ fetch, write: (use) => use(fetch) }),
      otherAudiences: () => [],
      onAudience: () => {},
    },
    endpoints: async () => ok({ ...defaultSetOf('stage'), hosts: hostRuleOf('stage', 'checkout') }),
    builtIn: async () => null,
  });
  const open = async () => {
    const opened = await workspace.open();
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  };
  return { folder, entries, file, workspace, open, vault, world };
}

/** Work, a request that left, an approver, credentials and something set aside; and files of Production. */
async function used(made = desk()) {
  const { folder, entries, file, open } = made;
  const { work, sends, anchor, authority, historyAnchor } = await open();
  work.save({ id: 'w', body: { kind: 'report', content: emptyReport() }, missing: null, base: 0 }, at);
  const send = reportSend({ '7': '5' });
  sends.add([send], at);
  sends.begin(send.id, at);
  await anchor.keep();
  expect((await authority.add({ name: 'Amina', pin: '482915', approves: true }, null)).ok).toBe(true);
  await historyAnchor.keep();
  expect(entries.has('history/stage')).toBe(true);
  entries.set('credentials/stage', JSON.stringify({ clientId: 'a', clientSecret: 'b' }));
  entries.set('credentials/production', 'of another');
  for (const path of [
    `${dirname(file)}-set-aside-2026-11-20T00-00-00-000Z`,
    dirname(storeFile(folder, 'production')),
  ]) {
    mkdirSync(path);
    writeFileSync(join(path, 'store.db'), 'bytes');
  }
  return made;
}

it('removes all of one environment, its key too, and keeps only what says that something has left', async () => {
  const { folder, entries, file, workspace, open } = await used();
  const [key, departure] = [entries.get('store-key/stage'), entries.get('departures/stage')];
  expect(await workspace.removeAll(() => ok(undefined))).toEqual(ok(undefined));
  expect([...entries.keys()].sort()).toEqual(['credentials/production', 'departures/stage']);
  expect(entries.get('departures/stage')).toBe(departure);
  expect(existsSync(dirname(file))).toBe(false);
  expect(existsSync(`${dirname(file)}-set-aside-2026-11-20T00-00-00-000Z`)).toBe(false);
  expect(existsSync(storeFile(folder, 'production'))).toBe(true);

  const { work, sends, approvals, anchor } = await open();
  expect(entries.get('store-key/stage')).not.toBe(key);
  expect([work.list('report'), sends.list(9, 0).sends, approvals.people()]).toEqual([[], [], []]);
  expect(await anchor.check()).toMatchObject({ error: { code: 'STORE_BEHIND', values: { requests: 1 } } });
  expect((await anchor.accept()).ok).toBe(true);
  expect((await anchor.check()).ok).toBe(true);
  await workspace.closeStore();
});

it('remembers what left also where the keychain did not', async () => {
  const { entries, workspace, open } = await used();
  entries.delete('departures/stage');
  await workspace.removeAll(() => ok(undefined));
  expect(await (await open()).anchor.check()).toMatchObject({ error: { code: 'STORE_BEHIND' } });
  await workspace.closeStore();
});

it('remembers that a record of going live was taken back, also where the keychain did not', async () => {
  const { entries, workspace, open } = await used();
  const { goLive } = await open();
  goLive.add({ how: 'already', why: 'live since 2024' }, at);
  goLive.withdraw('it is another partner', at);
  expect((await workspace.removeAll(() => ok(undefined))).ok).toBe(true);
  expect(JSON.parse(entries.get('go-live') ?? '')).toEqual({ partner: null, at });
  await workspace.closeStore();
});

it('changes nothing where it may not, or while the keychain does not answer', async () => {
  const { entries, workspace, open } = await used();
  const before = new Map(entries);
  const refused = failed(failure('SENDS_RUNNING'));
  expect(await workspace.removeAll(() => refused)).toEqual(refused);
  expect(entries).toEqual(before);
  expect((await open()).work.list('report')).toHaveLength(1);
  await workspace.closeStore();

  const locked = await used(desk((each) => ({ remove: keychain(each, true).remove })));
  expect(await locked.workspace.removeAll(() => ok(undefined))).toMatchObject({
    error: { code: 'VAULT_LOCKED' },
  });
  expect((await locked.open()).work.list('report')).toHaveLength(1);
  await locked.workspace.closeStore();
});

it('removes nothing that the keychain must remember while it does not, nor without one', async () => {
  for (const [code, change] of [
    ['VAULT_LOCKED', { write: keychain(new Map(), true).write }],
    ['VAULT_ABSENT', { status: () => ({ state: 'locked', memoryOnly: true }) as const }],
  ] as const) {
    const { entries, workspace, open, vault } = await used();
    Object.assign(vault, change);
    const before = new Map(entries);
    expect(await workspace.removeAll(() => ok(undefined))).toMatchObject({ error: { code } });
    expect(entries).toEqual(before);
    expect((await open()).work.list('report')).toHaveLength(1);
    await workspace.closeStore();
  }
});

it('removes a store that is behind the keychain, whose newer departure stays', async () => {
  const { entries, workspace } = await used();
  const newer = JSON.stringify({ number: 9, mark: 'of the world', at });
  entries.set('departures/stage', newer);
  expect((await workspace.removeAll(() => ok(undefined))).ok).toBe(true);
  expect(entries.get('departures/stage')).toBe(newer);
});

it('removes nothing in a folder that another program took, not even from the keychain', async () => {
  const { entries, file, workspace, world } = await used();
  const before = new Map(entries);
  world.isFolderTaken = true;
  expect(await workspace.removeAll(() => ok(undefined))).toMatchObject({ error: { code: 'STORE_TAKEN' } });
  expect([entries, existsSync(file)]).toEqual([before, true]);
});

it('removes nothing while something is being sent', async () => {
  const { workspace, open } = await used();
  const { machine, work } = await open();
  machine.isSending = () => true;
  expect(await workspace.removeAll(() => ok(undefined))).toMatchObject({ error: { code: 'SENDS_RUNNING' } });
  expect(work.list('report')).toHaveLength(1);
});

it('says so where the keychain fails on the way', async () => {
  const { workspace } = await used(
    desk((entries) => ({
      remove: (name) => keychain(entries, name === 'approvals/stage').remove(name),
    })),
  );
  expect(await workspace.removeAll(() => ok(undefined))).toMatchObject({ error: { code: 'VAULT_LOCKED' } });
});

it('forgets the token, and lets nobody open what is being removed', async () => {
  let opened: ReturnType<ReturnType<typeof desk>['open']> | null = null;
  const made = desk((entries) => ({
    remove: (name) => {
      opened ??= made.open();
      return keychain(entries).remove(name);
    },
  }));
  const { workspace, entries } = await used(made);
  const before = await workspace.kiva();
  expect((await workspace.removeAll(() => ok(undefined))).ok).toBe(true);
  const { work } = await (opened ?? made.open());
  expect(work.list('report')).toEqual([]);
  // It would be without its key otherwise.
  expect(entries.has('store-key/stage')).toBe(true);
  expect(await workspace.kiva()).not.toBe(before);
  await workspace.closeStore();
});

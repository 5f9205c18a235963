import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { createWorkspace, type WorkspaceDeps } from '../../../electron/environment/workspace.ts';
import { storeFile } from '../../../electron/store/open.ts';
import { failure } from '../../../shared/errors.ts';
import { failed, ok } from '../../../shared/result.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { examineInChild } from '../store/examining.ts';
import { keychain } from '../store/keychain.ts';
import { at, reportSend } from '../store/new-send.ts';
import { dataFolder } from '../store/opening.ts';

function desk(locked = false) {
  const data = dataFolder();
  const { folder, entries, file } = data;
  const vault = { ...keychain(entries), ...(locked && { remove: keychain(entries, true).remove }) };
  const log = { registerSecret: () => {}, info: () => {}, error: () => {} };
  const workspace = createWorkspace({
    ...({ environment: 'stage', folder, log } as unknown as WorkspaceDeps),
    ...{ vault: async () => vault, checkFolder: () => {}, onSendsChange: () => {}, examine: examineInChild },
    endpoints: async () => failed(failure('BAD_INPUT')),
    builtIn: async () => null,
  });
  const open = async () => {
    const opened = await workspace.open();
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  };
  return { folder, entries, file, workspace, open };
}

/** Work, a request that left, an approver, credentials and something set aside; and files of Production. */
async function used(made = desk()) {
  const { folder, entries, file, open } = made;
  const { work, sends, anchor, authority } = await open();
  work.save({ id: 'w', body: { kind: 'report', content: emptyReport() }, missing: null, base: 0 }, at);
  const send = reportSend({ '7': '5' });
  sends.add([send], at);
  sends.begin(send.id, at);
  await anchor.keep();
  expect((await authority.add({ name: 'Amina', pin: '482915', approves: true }, null)).ok).toBe(true);
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

  const locked = await used(desk(true));
  expect(await locked.workspace.removeAll(() => ok(undefined))).toMatchObject({
    error: { code: 'VAULT_LOCKED' },
  });
  expect((await locked.open()).work.list('report')).toHaveLength(1);
  await locked.workspace.closeStore();
});

it('lets nobody open what is being removed', async () => {
  const { workspace, open } = await used();
  const [removed, opened] = [workspace.removeAll(() => ok(undefined)), open()];
  await removed;
  const { work } = await open();
  await opened;
  expect(work.list('report')).toEqual([]);
  await workspace.closeStore();
});

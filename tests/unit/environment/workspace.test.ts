import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import {
  createWorkspace,
  type Workspace,
  type WorkspaceDeps,
} from '../../../electron/environment/workspace.ts';
import { defaultSetOf } from '../../../electron/kiva/endpoint-presets.ts';
import type { Examine } from '../../../electron/store/examine/task.ts';
import { FolderTaken } from '../../../electron/store/failures.ts';
import { listAside } from '../../../electron/store/old-copies.ts';
import { createVault } from '../../../electron/vault/vault.ts';
import { failure } from '../../../shared/errors.ts';
import type { Work } from '../../../shared/model/work.ts';
import { failed, ok } from '../../../shared/result.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { examineInChild } from '../store/examining.ts';
import { keychain } from '../store/keychain.ts';
import { type DataFolder, dataFolder } from '../store/opening.ts';
import { fakeKeytar } from '../vault/fake-keytar.ts';

it('opens the store once the obstacle is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'partner-workspace-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const vault = createVault({ service: 'Partner Desk', load: () => Promise.reject(new Error('no library')) });
  await vault.probe();
  vault.useMemory();
  let isInTheWay = true;
  const workspace = createWorkspace({
    ...({ environment: 'stage', folder, log: { registerSecret: () => {} } } as unknown as WorkspaceDeps),
    vault: async () => {
      if (isInTheWay) throw new Error('the disk is full');
      return vault;
    },
  });
  await expect(workspace.open()).rejects.toThrow('full');
  isInTheWay = false;
  expect((await workspace.open()).ok).toBe(true);
  await workspace.closeStore();
});

const at = '2026-11-21T10:00:00.000Z';

function workspaceOf({ folder, entries }: DataFolder, change: Partial<WorkspaceDeps> = {}): Workspace {
  return createWorkspace({
    ...({ environment: 'stage', folder, log: { registerSecret: () => {} } } as unknown as WorkspaceDeps),
    ...{ vault: async () => keychain(entries), checkFolder: () => {}, onSendsChange: () => {} },
    examine: examineInChild,
    ...change,
  });
}

async function save(workspace: Workspace, id: string): Promise<void> {
  const records = await workspace.open();
  if (!records.ok) throw new Error(records.error.code);
  records.value.work.save(
    { id, body: { kind: 'report', content: emptyReport() }, missing: null, base: 0 },
    at,
  );
}

async function works(workspace: Workspace): Promise<Work['id'][]> {
  const records = await workspace.open();
  if (!records.ok) throw new Error(records.error.code);
  return records.value.work
    .list('report')
    .map(({ id }) => id)
    .sort();
}

/** A store whose seal was deleted after it was closed. */
async function unsealed(): Promise<DataFolder> {
  const data = dataFolder();
  const workspace = workspaceOf(data);
  await save(workspace, 'a');
  await workspace.closeStore();
  rmSync(`${data.file}.seal`);
  return data;
}

it('repairs a store once for concurrent callers, and keeps everything saved afterwards', async () => {
  const data = await unsealed();
  let examined = 0;
  const examine = (async (task) => {
    examined += 1;
    return examineInChild(task);
  }) as Examine;
  const workspace = workspaceOf(data, { examine });
  // Several notices on a page may have the same button.
  const [first, second, opened] = [workspace.mendStore(), workspace.mendStore(), workspace.open()];
  expect((await first).ok).toBe(true);
  expect((await opened).ok).toBe(true);
  await save(workspace, 'b');
  expect((await second).ok).toBe(true);
  expect((await workspace.mendStore()).ok).toBe(true);
  await save(workspace, 'c');
  await workspace.closeStore();
  expect(await works(workspaceOf(data))).toEqual(['a', 'b', 'c']);
  expect(examined).toBe(1);
  expect(listAside(data.file)).toHaveLength(1);
});

it('does not set aside a store that opens again', async () => {
  const data = await unsealed();
  const workspace = workspaceOf(data);
  const [mended, opened, aside] = [workspace.mendStore(), workspace.open(), workspace.setStoreAside()];
  expect((await mended).ok && (await opened).ok && (await aside).ok).toBe(true);
  expect(await works(workspace)).toEqual(['a']);
});

it('compares an older store with the keychain, not with memory-only storage chosen since', async () => {
  const data = dataFolder();
  const keytar = fakeKeytar();
  const vault = createVault({ service: 'Partner Desk', load: async () => keytar });
  const newer = { number: 3, mark: 'of the world', at };
  await vault.write('departures/stage', JSON.stringify(newer));
  const workspace = workspaceOf(data, { vault: async () => vault });
  const records = await workspace.open();
  if (!records.ok) throw new Error(records.error.code);
  const { anchor } = records.value;
  expect(await anchor.check()).toMatchObject({ error: { code: 'STORE_BEHIND' } });
  keytar.locked = true;
  await vault.probe();
  expect(vault.useMemory()).toMatchObject({ memoryOnly: true });
  expect(await anchor.keep()).toMatchObject({ error: { code: 'KEYCHAIN_LEFT' } });
  expect(await anchor.accept()).toMatchObject({ error: { code: 'KEYCHAIN_LEFT' } });
  await workspace.closeStore();
});

it('connects to no address of another environment, and asks the keychain for no credentials', async () => {
  const data = dataFolder();
  const reads = vi.fn();
  const workspace = workspaceOf(data, {
    endpoints: async () => ok({ ...defaultSetOf('production'), hosts: 'kiva' }),
    checkEndpoints: () => failed(failure('HOST_OF_OTHER')),
    vault: async () => ({ ...keychain(data.entries), read: reads }),
    connections: () => {
      throw new Error('a connection');
    },
  });
  expect(await workspace.kiva()).toMatchObject({ error: { code: 'HOST_OF_OTHER' } });
  expect(reads).not.toHaveBeenCalled();
});

it('deletes the store of Practice, and opens a new one for whoever asks meanwhile', async () => {
  const data = dataFolder();
  const practice = workspaceOf(data, { environment: 'practice' });
  await save(practice, 'a');
  const [deleted, opened] = [practice.deletePracticeStore(), practice.open()];
  expect((await deleted).ok && (await opened).ok).toBe(true);
  expect(await works(practice)).toEqual([]);
  await save(practice, 'b');
  await practice.closeStore();
  expect(await works(workspaceOf(data, { environment: 'practice' }))).toEqual(['b']);
});

it('deletes no other store than that of Practice, nor in a folder that another program took', async () => {
  const data = dataFolder();
  const practice = workspaceOf(data, { environment: 'practice' });
  await save(practice, 'p');
  await practice.closeStore();
  for (const environment of ['stage', 'production'] as const) {
    const workspace = workspaceOf(data, { environment });
    await save(workspace, 'a');
    expect(await workspace.deletePracticeStore()).toMatchObject({ error: { code: 'ENVIRONMENT_CHANGED' } });
    expect(await works(workspace)).toEqual(['a']);
    await workspace.closeStore();
  }
  const taken = workspaceOf(data, {
    environment: 'practice',
    checkFolder: () => {
      throw new FolderTaken('another computer');
    },
  });
  expect((await taken.deletePracticeStore()).ok).toBe(false);
  expect(await works(workspaceOf(data, { environment: 'practice' }))).toEqual(['p']);
});

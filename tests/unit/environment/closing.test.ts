import { afterEach, expect, it, vi } from 'vitest';
import { closeProgram } from '../../../electron/environment/closing.ts';
import { createWorkspace, type WorkspaceDeps } from '../../../electron/environment/workspace.ts';
import { createVault, type Vault } from '../../../electron/vault/vault.ts';
import { examineInChild } from '../store/examining.ts';
import { at } from '../store/new-send.ts';
import { dataFolder } from '../store/opening.ts';
import { fakeKeytar } from '../vault/fake-keytar.ts';

afterEach(() => void vi.useRealTimers());

async function openDesk() {
  const { folder } = dataFolder();
  const keytar = fakeKeytar();
  const vault = createVault({ service: 'Partner Desk', load: async () => keytar });
  const log = { registerSecret: () => {}, info: () => {}, error: () => {} };
  const workspace = createWorkspace({
    ...({ environment: 'stage', folder, log } as unknown as WorkspaceDeps),
    ...{ vault: async () => vault, checkFolder: () => {}, onSendsChange: () => {}, examine: examineInChild },
  });
  const opened = await workspace.open();
  if (!opened.ok) throw new Error(opened.error.code);
  const { audit } = opened.value;
  const record = (person: string): void => audit.setDesk({ ...audit.desk(), person }, at);
  const anchored = (): unknown =>
    JSON.parse(keytar.entries.get('Partner Desk|history/stage') ?? 'null') as unknown;
  return { keytar, vault, workspace, opened: opened.value, record, anchored };
}

it('keeps the newest entry of the history in the keychain as the program ends', async () => {
  const { vault, workspace, opened, record, anchored } = await openDesk();
  record('Amina');
  const { machine, audit } = opened;
  const stop = machine.stop;
  let newest: unknown;
  // The answer of a request that is under way is an entry, too.
  machine.stop = async () => {
    await stop();
    record('Baraka');
    newest = audit.newest();
  };
  expect(await closeProgram([workspace], vault)).toBe('done');
  expect(newest).toMatchObject({ number: 2 });
  expect(anchored()).toEqual(newest);
});

it('closes within seconds while the keychain does not answer', async () => {
  const { keytar, vault, workspace, record } = await openDesk();
  record('Amina');
  keytar.prompt = new Promise(() => {});
  vi.useFakeTimers();
  const closed = closeProgram([workspace], vault);
  await vi.advanceTimersByTimeAsync(5_000);
  vi.useRealTimers();
  expect(await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 500, 'late'))])).toBe(
    'stuck',
  );
});

it('opens no store for a call that is still under way, and touches no keychain for it', async () => {
  const { keytar, vault, workspace } = await openDesk();
  const closed = closeProgram([workspace], vault);
  const during = workspace.open();
  await closed;
  const calls = keytar.calls.length;
  for (const opened of [await during, await workspace.open()])
    expect(opened).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
  expect(keytar.calls).toHaveLength(calls);
});

it('lets a store that is being opened end first, and closes it', async () => {
  const { folder, entries } = dataFolder();
  let release = (): void => {};
  const late = new Promise<void>((resolve) => {
    release = resolve;
  });
  const vault = createVault({ service: 'Partner Desk', load: async () => fakeKeytar() });
  const log = { registerSecret: () => {}, info: () => {}, error: () => {} };
  const workspace = createWorkspace({
    ...({ environment: 'stage', folder, log } as unknown as WorkspaceDeps),
    ...{ checkFolder: () => {}, onSendsChange: () => {}, examine: examineInChild },
    vault: async (): Promise<Vault> => {
      await late;
      return vault;
    },
  });
  const opened = workspace.open();
  const closed = closeProgram([workspace], vault);
  release();
  expect(await opened).toMatchObject({ error: { code: 'CANCELLED' } });
  expect(await closed).toBe('done');
  expect(entries.size).toBe(0);
});

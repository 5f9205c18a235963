import { expect, it, onTestFinished, vi } from 'vitest';
import { createWorkspace, type WorkspaceDeps } from '../../../electron/environment/workspace.ts';
import type { HandlerDeps } from '../../../electron/ipc/handlers/deps.ts';
import type { CallContext } from '../../../electron/ipc/pipeline.ts';
import { type Migration, migrations } from '../../../electron/store/migrations.ts';
import type { UpdateService } from '../../../electron/updates/service.ts';
import type { Environment } from '../../../shared/environment.ts';
import { ok } from '../../../shared/result.ts';
import { examineInChild } from '../store/examining.ts';
import { keychain } from '../store/keychain.ts';
import { dataFolder } from '../store/opening.ts';
import { typeWork } from '../store/typed-work.ts';

vi.mock('electron', () => ({ shell: {} }));
const { updateHandlers } = await import('../../../electron/ipc/handlers/updates.ts');

const context = {} as CallContext;
const list = migrations as Migration[];
const present = migrations.length;

/** The handlers over real stores, with what the service of updates says. */
function desk(service: Partial<UpdateService>, data = dataFolder()) {
  const workspaces = new Map<Environment, ReturnType<typeof createWorkspace>>();
  const workspace = (environment: Environment) => {
    const made =
      workspaces.get(environment) ??
      createWorkspace({
        ...({ environment, log: { registerSecret: () => {}, info: () => {} } } as unknown as WorkspaceDeps),
        ...{ folder: data.folder, vault: async () => keychain(data.entries), checkFolder: () => {} },
        ...{ onSendsChange: () => {}, examine: examineInChild, newestProgram: () => '0.9.0' },
      });
    workspaces.set(environment, made);
    return made;
  };
  const updates = { get: () => ({ last: null }), ...service } as unknown as UpdateService;
  const deps = { workspace, updates, folder: data.folder, now: () => new Date() } as unknown as HandlerDeps;
  const close = () => Promise.all([...workspaces.values()].map((each) => each.closeStore()));
  onTestFinished(async () => {
    list.splice(present);
    await close();
  });
  return { handlers: updateHandlers(deps), workspace, data, close };
}

const installing = { install: async () => ok(undefined) };
const last = { version: '0.9.0', end: 'installed', file: null } as const;

it('opens the page again that a person left, once, and only after an installation', async () => {
  const address = '/loans?q=Ольга';
  const { handlers, data, close } = desk(installing);
  await handlers['updates.install']({ environment: 'stage', address }, context);
  expect(await handlers['updates.reopen']({ environment: 'stage' }, context)).toEqual(ok({ address: null }));
  await close();
  const after = desk({ get: () => ({ last }) as never }, data).handlers;
  expect(await after['updates.reopen']({ environment: 'stage' }, context)).toEqual(ok({ address }));
  expect(await after['updates.reopen']({ environment: 'stage' }, context)).toEqual(ok({ address: null }));
});

it('installs also where the address cannot be kept', async () => {
  const { handlers, workspace } = desk(installing);
  workspace('stage').open = async () => {
    throw new Error('the disk is gone');
  };
  expect(await handlers['updates.install']({ environment: 'stage', address: '/x' }, context)).toEqual(ok({}));
});

it('says of each environment with data which copy an older version would find, and what that lacks', async () => {
  const data = dataFolder();
  const before = desk({}, data);
  for (const environment of ['practice', 'stage'] as const) await before.workspace(environment).open();
  await before.close();
  list.push('CREATE TABLE later (id TEXT) STRICT');
  const { handlers, workspace } = desk({ offeredSchema: () => present }, data);
  const opened = await workspace('stage').open();
  if (!opened.ok) throw new Error(opened.error.code);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const store = (opened.value as unknown as { store: Parameters<typeof typeWork>[0] }).store;
  typeWork(store, 'a', 'after');
  store.prepare('UPDATE work SET updated_at = ?').run(new Date().toISOString());
  const copies = await handlers['updates.copies']({}, context);
  expect(copies).toMatchObject({
    ok: true,
    value: [
      // Not opened by this version before: nothing can be missing.
      { environment: 'practice', since: { works: 0, sends: 0 } },
      { environment: 'stage', since: { works: 1, sends: 0 } },
    ],
  });
});

it('names the version that is needed where the data are newer', async () => {
  const data = dataFolder();
  list.push('CREATE TABLE later (id TEXT) STRICT');
  const newer = desk({}, data);
  await newer.workspace('stage').open();
  await newer.close();
  list.splice(present);
  const { workspace } = desk({}, data);
  expect(await workspace('stage').open()).toMatchObject({
    error: { code: 'STORE_NEWER', values: { program: ' (0.9.0)' } },
  });
});

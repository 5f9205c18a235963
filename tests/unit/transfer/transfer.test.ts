import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { createWorkspace, type WorkspaceDeps } from '../../../electron/environment/workspace.ts';
import { preferencesSchema } from '../../../electron/settings/schema.ts';
import type { Settings } from '../../../electron/settings/settings.ts';
import { storeFile } from '../../../electron/store/open.ts';
import type { Carry } from '../../../electron/transfer/carrier.ts';
import { runTransfer } from '../../../electron/transfer/task.ts';
import { createTransfer } from '../../../electron/transfer/transfer.ts';
import { failure } from '../../../shared/errors.ts';
import type { MovedEnvironment } from '../../../shared/model/transfer.ts';
import { failed, ok } from '../../../shared/result.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { examineInChild } from '../store/examining.ts';
import { keychain } from '../store/keychain.ts';
import { at, reportSend } from '../store/new-send.ts';
import { dataFolder } from '../store/opening.ts';
import { notSavedCode } from './not-saved.ts';

const passphrase = 'seven green boats at dawn';
const never = new AbortController().signal;

/** In this process, as the process of its own does it, with the cheapest passphrase. */
const carryHere: Carry = (task, onProgress) =>
  runTransfer(task, onProgress, 1).then(
    (head) => ({ head }),
    (error) => ({ code: String(error.code ?? 'INTERNAL') }),
  );

/** The file of settings is written by a library that needs Electron. */
function settingsInMemory(): Settings {
  let current = preferencesSchema.parse({});
  return {
    get: () => current,
    update: (change) => {
      current = preferencesSchema.parse({ ...current, ...change });
      return ok(undefined);
    },
    trouble: { newer: false, fellBack: [], unreadable: false },
  };
}

/** A computer: a data folder and a keychain of its own. */
function computer(carry: Carry = carryHere) {
  const { folder, entries } = dataFolder();
  const vault = keychain(entries);
  const log = { registerSecret: () => {}, info: () => {}, error: () => {} };
  const make = (environment: MovedEnvironment) =>
    createWorkspace({
      ...({ environment, folder, log } as unknown as WorkspaceDeps),
      ...{
        vault: async () => vault,
        checkFolder: () => {},
        onSendsChange: () => {},
        examine: examineInChild,
      },
      endpoints: async () => failed(failure('BAD_INPUT')),
      builtIn: async () => null,
    });
  const workspaces = { stage: make('stage'), production: make('production') };
  const settings = settingsInMemory();
  const transfer = createTransfer({
    ...{ folder, settings, carry, vault: async () => vault, checkFolder: () => {} },
    ...{ workspace: (environment) => workspaces[environment], notSaved: notSavedCode },
    ...{ version: '0.2.0', computer: 'old laptop', now: () => new Date(at) },
  });
  const open = async (environment: MovedEnvironment = 'stage') => {
    const opened = await workspaces[environment].open();
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  };
  const close = () => Promise.all(Object.values(workspaces).map((each) => each.closeStore()));
  const save = (path: string, stopHere = false) =>
    transfer.save({ path, passphrase, stopHere }, () => {}, never);
  const read = (path: string, phrase = passphrase) =>
    transfer.open({ path, passphrase: phrase }, () => {}, never);
  return { folder, entries, settings, transfer, open, close, save, read };
}

/** Work, a request that left, an approver, and how the partner reports. */
async function used(made = computer()) {
  const { work, sends, anchor, authority, cache } = await made.open();
  work.save({ id: 'w', body: { kind: 'report', content: emptyReport() }, missing: null, base: 0 }, at);
  const send = reportSend({ '7': '5' });
  sends.add([send], at);
  sends.begin(send.id, at);
  await anchor.keep();
  cache.write('partner', '1', at);
  expect((await authority.add({ name: 'Amina', pin: '482915', approves: true }, null)).ok).toBe(true);
  made.entries.set('credentials/stage', '{"clientId":"canary-id","clientSecret":"canary-secret"}');
  made.settings.update({ idleMinutes: 5, meteredLine: true });
  return made;
}

const fileIn = ({ folder }: { folder: string }) => join(dirname(folder), `${Math.random()}.partnerdesk`);

it('moves work, what was sent, people and settings to another computer, and no credentials', async () => {
  const from = await used();
  const file = fileIn(from);
  expect(await from.save(file)).toEqual(ok(undefined));
  const to = computer();
  expect(await to.read(file)).toMatchObject({
    value: {
      computer: 'old laptop',
      environments: [{ environment: 'stage', partner: '1', counts: { report: 1, sent: 1 }, isFree: true }],
    },
  });
  expect(await to.transfer.take()).toEqual(ok(undefined));
  const { work, sends, approvals, anchor, audit } = await to.open();
  expect(work.list('report')).toHaveLength(1);
  expect(sends.list(9, 0).sends).toHaveLength(1);
  expect(approvals.people().map(({ name }) => name)).toEqual(['Amina']);
  expect(await anchor.check()).toEqual(ok(undefined));
  expect(audit).toBeDefined();
  expect(to.settings.get()).toMatchObject({ idleMinutes: 5, meteredLine: false });
  expect(to.entries.has('credentials/stage')).toBe(false);
  expect(readdirSync(to.folder).filter((name) => name.startsWith('arriving-'))).toEqual([]);
  // Production was never opened on the old one: nothing of it is made on either.
  for (const each of [from, to]) expect(existsSync(storeFile(each.folder, 'production'))).toBe(false);
  await Promise.all([from.close(), to.close()]);
});

it('goes on here after a file was saved, or is read-only if a person said so', async () => {
  const from = await used();
  const file = fileIn(from);
  await from.save(file);
  expect((await from.open()).safeguards.get().level).toBe('ask');
  expect(await from.save(file, true)).toEqual(ok(undefined));
  expect((await from.open()).safeguards.get().level).toBe('readOnly');
  const to = computer();
  await to.read(file);
  await to.transfer.take();
  expect((await to.open()).safeguards.get().level).toBe('ask');
  await Promise.all([from.close(), to.close()]);
});

it('leaves work that is here already as it is', async () => {
  const [from, to] = [await used(), await used()];
  const file = fileIn(from);
  await from.save(file);
  const key = to.entries.get('store-key/stage');
  expect(await to.read(file)).toMatchObject({ value: { environments: [{ isFree: false }] } });
  expect(await to.transfer.take()).toMatchObject({ error: { code: 'TRANSFER_NOT_EMPTY' } });
  expect(to.entries.get('store-key/stage')).toBe(key);
  expect((await to.open()).work.list('report')).toHaveLength(1);
  await Promise.all([from.close(), to.close()]);
});

it('does not end the rule of people who are here', async () => {
  const from = await used();
  const file = fileIn(from);
  await from.save(file);
  const to = computer();
  await (await to.open()).authority.add({ name: 'Bo', pin: '482915', approves: true }, null);
  await to.read(file);
  expect(await to.transfer.take()).toMatchObject({ error: { code: 'TRANSFER_NOT_EMPTY' } });
  expect((await to.open()).approvals.people()).toHaveLength(1);
  await Promise.all([from.close(), to.close()]);
});

it('says before the next send that this computer has sent what the file does not know of', async () => {
  const from = computer();
  const { work } = await from.open();
  work.save({ id: 'w', body: { kind: 'report', content: emptyReport() }, missing: null, base: 0 }, at);
  const file = fileIn(from);
  await from.save(file);
  const other = await used();
  const to = computer();
  to.entries.set('departures/stage', other.entries.get('departures/stage') ?? '');
  await to.read(file);
  expect(await to.transfer.take()).toEqual(ok(undefined));
  expect(await (await to.open()).anchor.check()).toMatchObject({ error: { code: 'STORE_BEHIND' } });
  await Promise.all([from.close(), other.close(), to.close()]);
});

it('opens nothing with a wrong passphrase, and leaves nothing behind', async () => {
  const from = await used();
  const file = fileIn(from);
  await from.save(file);
  const to = computer();
  expect(await to.read(file, 'another passphrase')).toMatchObject({ error: { code: 'TRANSFER_PASSPHRASE' } });
  const whole = readFileSync(file);
  writeFileSync(file, whole.subarray(0, whole.length - 9));
  expect(await to.read(file)).toMatchObject({ error: { code: 'TRANSFER_DAMAGED' } });
  expect(await to.read(join(to.folder, 'none'))).toMatchObject({ error: { code: 'TRANSFER_UNREADABLE' } });
  expect(await to.transfer.take()).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(readdirSync(to.folder).filter((name) => name.startsWith('arriving-'))).toEqual([]);
  await Promise.all([from.close(), to.close()]);
});

it('keeps an older file at that place where the new one cannot be written', async () => {
  const from = await used();
  const file = fileIn(from);
  writeFileSync(file, 'an older one');
  const failing = computer(async () => ({ code: 'ENOSPC' }));
  await used(failing);
  expect(await failing.save(file)).toMatchObject({ error: { code: 'FILE_DISK_FULL' } });
  expect(readFileSync(file, 'utf8')).toBe('an older one');
  expect(await from.save(join(from.folder, 'no', 'such', 'place'))).toMatchObject({ ok: false });
  expect((await from.open()).work.list('report')).toHaveLength(1);
  await Promise.all([from.close(), failing.close()]);
});

it('refuses while something is being sent', async () => {
  const from = await used();
  const { machine } = await from.open();
  Object.assign(machine, { isSending: () => true });
  const file = fileIn(from);
  expect(await from.save(file)).toMatchObject({ error: { code: 'SENDS_RUNNING' } });
  expect(existsSync(file)).toBe(false);
  Object.assign(machine, { isSending: () => false });
  await from.close();
});

it('whoever opens the store while a file is saved gets it afterwards', async () => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const slow = computer(async (task, onProgress, signal) => {
    arrive();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return carryHere(task, onProgress, signal);
  });
  await used(slow);
  const file = fileIn(slow);
  const saving = slow.save(file);
  await arrived;
  expect((await slow.open()).work.list('report')).toHaveLength(1);
  expect(await saving).toEqual(ok(undefined));
  await slow.close();
});

it('takes the rest in a second try after the keychain failed half-way', async () => {
  const from = await used();
  const inProduction = await from.open('production');
  inProduction.work.save(
    { id: 'p', body: { kind: 'report', content: emptyReport() }, missing: null, base: 0 },
    at,
  );
  const file = fileIn(from);
  await from.save(file);
  const to = computer();
  await to.read(file);
  const { set } = to.entries;
  to.entries.set = (name, value) => {
    if (name === 'store-key/production') throw new Error('locked');
    return set.call(to.entries, name, value);
  };
  expect((await to.transfer.take().catch(() => failed(failure('INTERNAL')))).ok).toBe(false);
  to.entries.set = set;
  expect(await to.transfer.take()).toEqual(ok(undefined));
  expect((await to.open()).sends.list(9, 0).sends).toHaveLength(1);
  expect((await to.open('production')).work.list('report')).toHaveLength(1);
  await Promise.all([from.close(), to.close()]);
});

it('is private to its owner, here and unpacked', async () => {
  const from = await used();
  const file = fileIn(from);
  await from.save(file);
  expect(statSync(file).mode & 0o077).toBe(0);
  const to = computer();
  await to.read(file);
  const [arriving = ''] = readdirSync(to.folder).filter((name) => name.startsWith('arriving-'));
  expect(statSync(join(to.folder, arriving)).mode & 0o077).toBe(0);
  mkdirSync(join(to.folder, 'arriving-of-a-crash'));
  to.transfer.discard();
  expect(readdirSync(to.folder).filter((name) => name.startsWith('arriving-'))).toEqual([]);
  await Promise.all([from.close(), to.close()]);
});

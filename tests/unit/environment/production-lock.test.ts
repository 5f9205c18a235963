import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import {
  createProductionLock,
  type ProductionLockDeps,
} from '../../../electron/environment/production-lock.ts';
import { cacheRepository } from '../../../electron/store/cache.ts';
import {
  type GoLiveRepository,
  goLiveRepository,
  type NewGoLiveRecord,
} from '../../../electron/store/go-live.ts';
import { storeFile } from '../../../electron/store/open.ts';
import type { Environment } from '../../../shared/environment.ts';
import { failure } from '../../../shared/errors.ts';
import { failed, ok } from '../../../shared/result.ts';
import { keychain } from '../store/keychain.ts';
import { at, openSends, reportSend } from '../store/new-send.ts';

type World = {
  saved?: boolean;
  departures?: string;
  hasFile?: boolean;
  stageFails?: boolean;
  entries?: Map<string, string>;
  keychainLocked?: boolean;
  onLook?: (goLive: GoLiveRepository) => void;
};

function world({
  saved = false,
  departures,
  hasFile = false,
  stageFails = false,
  entries = new Map(),
  keychainLocked = false,
  onLook = () => {},
}: World = {}) {
  if (departures !== undefined) entries.set('departures/production', departures);
  const folder = mkdtempSync(join(tmpdir(), 'partner-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  if (hasFile) {
    mkdirSync(dirname(storeFile(folder, 'production')), { recursive: true });
    writeFileSync(storeFile(folder, 'production'), '');
  }
  const [stage, production] = [openSends(), openSends()];
  const opened: Environment[] = [];
  const workspace = (environment: Environment) => ({
    open: async () => {
      opened.push(environment);
      if (stageFails && environment === 'stage') return failed(failure('STORE_DAMAGED'));
      return ok({ goLive: goLiveRepository((environment === 'stage' ? stage : production).store) });
    },
    credentials: {
      status: async () => {
        onLook(goLiveRepository(stage.store));
        return ok({ saved });
      },
    },
  });
  const deps = {
    ...{ workspace, folder, now: () => at },
    vault: async () => keychain(entries, keychainLocked),
  } as unknown as ProductionLockDeps;
  const lock = createProductionLock(deps);
  return { ...lock, opened, stage, production, entries, goLive: goLiveRepository(stage.store) };
}

const yes = () => ok(undefined);
const takenBackWhy = 'these are the credentials of another partner';
const confirmation: NewGoLiveRecord = {
  ...{ how: 'confirmed', by: 'Ana', on: '2026-11-20', words: 'Approved', untested: [] },
};
const later = '2026-12-01T10:00:00.000Z';

it('keeps Production locked on a computer that has neither a record nor a past', async () => {
  const { check, opened, goLive } = world();
  expect(await check()).toMatchObject({ error: { code: 'KIVA_NOT_CONFIRMED' } });
  expect(opened).not.toContain('production');
  expect(goLive.record()).toBeNull();
});

it('opens it once Kiva’s confirmation is recorded', async () => {
  const { check, goLive } = world();
  goLive.add({ how: 'confirmed', by: 'Ana', on: '2026-11-20', words: 'Approved', untested: [] }, at);
  expect(await check()).toEqual(ok(undefined));
});

it('opens it for a partner that says that it is live already', async () => {
  const { check, goLive } = world();
  goLive.add({ how: 'already', why: 'live since 2024' }, at);
  expect(await check()).toEqual(ok(undefined));
});

it('lets people at work in, and records once by what it knew them', async () => {
  for (const [made, evidence] of [
    [world({ saved: true }), 'credentials'],
    [world({ departures: '{}' }), 'sent'],
  ] as const) {
    expect(await made.check()).toEqual(ok(undefined));
    expect(await made.check()).toEqual(ok(undefined));
    expect(made.goLive.record()).toMatchObject({ how: 'noticed', evidence });
  }
});

it('knows them by a request in Production’s store, but not by an empty one', async () => {
  const { check, production, goLive } = world({ hasFile: true });
  expect(await check()).toMatchObject({ error: { code: 'KIVA_NOT_CONFIRMED' } });
  const send = reportSend({ '7': '5' });
  production.sends.add([send], at);
  expect(await check()).toMatchObject({ error: { code: 'KIVA_NOT_CONFIRMED' } });
  production.sends.begin(send.id, at);
  expect(await check()).toEqual(ok(undefined));
  expect(goLive.record()).toMatchObject({ how: 'noticed', evidence: 'sent' });
});

it('does not lock out people at work while Stage’s store is damaged, and says what is wrong to others', async () => {
  expect(await world({ stageFails: true, saved: true }).check()).toEqual(ok(undefined));
  expect(await world({ stageFails: true }).check()).toMatchObject({ error: { code: 'STORE_DAMAGED' } });
});

it('stays locked once a record was taken back, whatever the past of the computer', async () => {
  const { check, withdraw, goLive } = world({ saved: true });
  expect(await check()).toEqual(ok(undefined));
  expect(await withdraw(goLive, takenBackWhy, yes)).toEqual(ok(undefined));
  expect(await check()).toMatchObject({ error: { code: 'KIVA_NOT_CONFIRMED' } });
  expect(goLive.record()).toBeNull();
});

it('stays so without Stage’s store, or with an older one, until there is a new record', async () => {
  const before = world({ saved: true });
  await before.check();
  await before.withdraw(before.goLive, takenBackWhy, yes);
  const { entries } = before;
  // Nothing that a person typed is in the keychain, where it outlives what was removed.
  expect([...entries.values()].join()).not.toContain('credentials');

  const gone = world({ saved: true, entries });
  expect(await gone.check()).toMatchObject({ error: { code: 'KIVA_NOT_CONFIRMED' } });
  expect(await gone.standing(gone.goLive)).toMatchObject({
    value: { record: null, withdrawal: { at, why: '' } },
  });
  expect(await world({ saved: true, entries, stageFails: true }).check()).toMatchObject({
    error: { code: 'KIVA_NOT_CONFIRMED' },
  });
  const restored = world({ saved: true, entries });
  restored.goLive.add({ how: 'already', why: 'live since 2024' }, at);
  expect(await restored.check()).toMatchObject({ error: { code: 'KIVA_NOT_CONFIRMED' } });

  expect(await restored.record(restored.goLive, confirmation)).toEqual(ok(undefined));
  expect(await restored.check()).toEqual(ok(undefined));
  expect(await world({ saved: true, entries }).check()).toEqual(ok(undefined));
});

it('opens by a new record although the clock was set back since the old one was taken back', async () => {
  const { check, record, withdraw, goLive, entries } = world();
  await record(goLive, confirmation);
  await withdraw(goLive, takenBackWhy, yes);
  entries.set('go-live', JSON.stringify({ partner: null, at: later }));
  expect(await check()).toMatchObject({ error: { code: 'KIVA_NOT_CONFIRMED' } });
  await record(goLive, confirmation);
  expect(await check()).toEqual(ok(undefined));
});

it('is of one partner only', async () => {
  const entries = new Map([['go-live', JSON.stringify({ partner: '1', at: later })]]);
  const { check, stage, goLive } = world({ entries });
  goLive.add(confirmation, at);
  cacheRepository(stage.store).write('partner', '2', at);
  expect(await check()).toEqual(ok(undefined));
  cacheRepository(stage.store).write('partner', '1', at);
  expect(await check()).toMatchObject({ error: { code: 'KIVA_NOT_CONFIRMED' } });
});

it('takes an entry that cannot be read for one that was taken back, and a keychain that is locked for no answer', async () => {
  const entries = new Map([['go-live', '?']]);
  expect(await world({ saved: true, entries }).check()).toMatchObject({
    error: { code: 'KIVA_NOT_CONFIRMED' },
  });
  const { check, withdraw, goLive } = world({ saved: true, keychainLocked: true });
  goLive.add(confirmation, at);
  expect(await check()).toMatchObject({ error: { code: 'VAULT_LOCKED' } });
  expect(await withdraw(goLive, takenBackWhy, yes)).toMatchObject({ error: { code: 'VAULT_LOCKED' } });
  expect(goLive.record()).not.toBeNull();
  const { record, goLive: empty } = world({ keychainLocked: true });
  expect(await record(empty, confirmation)).toMatchObject({ error: { code: 'VAULT_LOCKED' } });
  expect(empty.record()).toBeNull();
});

it('counts a record that is newer than what the keychain says', async () => {
  const entries = new Map([['go-live', JSON.stringify({ partner: null, at })]]);
  const { check, goLive } = world({ entries });
  goLive.add(confirmation, later);
  expect(await check()).toEqual(ok(undefined));
});

it('does not open by what it notices while a person takes the record back', async () => {
  const takeBack = (goLive: GoLiveRepository): void => {
    goLive.add({ how: 'already', why: 'live since 2024' }, at);
    goLive.withdraw(takenBackWhy, at);
  };
  const { check } = world({ departures: '{}', onLook: takeBack });
  expect(await check()).toMatchObject({ error: { code: 'KIVA_NOT_CONFIRMED' } });
});

it('takes nothing back once somebody has entered Production meanwhile', async () => {
  const { check, withdraw, goLive, entries } = world();
  goLive.add(confirmation, at);
  const refused = failed(failure('LEAVE_PRODUCTION'));
  let asked = 0;
  const mayWithdraw = () => {
    asked += 1;
    return asked === 1 ? ok(undefined) : refused;
  };
  expect(await withdraw(goLive, takenBackWhy, mayWithdraw)).toEqual(refused);
  expect([entries.size, await check()]).toEqual([0, ok(undefined)]);
});

it('is the same in store and keychain however presses overlap', async () => {
  const twice = world();
  twice.goLive.add(confirmation, at);
  const both = [
    twice.withdraw(twice.goLive, takenBackWhy, yes),
    twice.withdraw(twice.goLive, takenBackWhy, yes),
  ];
  expect((await Promise.all(both)).map(({ ok: isDone }) => isDone)).toEqual([true, false]);
  expect(twice.entries.has('go-live')).toBe(true);

  const { withdraw, record, goLive, entries, check } = world();
  goLive.add({ how: 'already', why: 'live since 2024' }, at);
  await Promise.all([withdraw(goLive, takenBackWhy, yes), record(goLive, confirmation)]);
  expect([goLive.record()?.how, entries.has('go-live'), await check()]).toEqual([
    'confirmed',
    false,
    ok(undefined),
  ]);
});

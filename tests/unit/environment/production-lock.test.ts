import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import {
  createProductionLock,
  type ProductionLockDeps,
} from '../../../electron/environment/production-lock.ts';
import { goLiveRepository } from '../../../electron/store/go-live.ts';
import { storeFile } from '../../../electron/store/open.ts';
import type { Environment } from '../../../shared/environment.ts';
import { failure } from '../../../shared/errors.ts';
import { failed, ok } from '../../../shared/result.ts';
import { at, openSends, reportSend } from '../store/new-send.ts';

type World = { saved?: boolean; departures?: string; hasFile?: boolean; stageFails?: boolean };

function world({ saved = false, departures, hasFile = false, stageFails = false }: World = {}) {
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
    credentials: { status: async () => ok({ saved }) },
  });
  const deps = {
    ...{ workspace, folder, now: () => at },
    vault: async () => ({ read: async () => ok(departures ?? null) }),
  } as unknown as ProductionLockDeps;
  const { check } = createProductionLock(deps);
  return { check, opened, production, goLive: goLiveRepository(stage.store) };
}

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
  const { check, goLive } = world({ saved: true });
  expect(await check()).toEqual(ok(undefined));
  goLive.withdraw('these are the credentials of another partner', at);
  expect(await check()).toMatchObject({ error: { code: 'KIVA_NOT_CONFIRMED' } });
  expect(goLive.record()).toBeNull();
});

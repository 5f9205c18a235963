import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, openDatabase, type Store } from '../../../electron/store/database.ts';
import { openStore, setStoreAside, storeFile } from '../../../electron/store/open.ts';
import { workRepository } from '../../../electron/store/work.ts';
import type { WorkBody } from '../../../shared/model/work.ts';
import type { Result } from '../../../shared/result.ts';
import { finish } from '../../../shared/rules/steps.ts';
import { keychain } from './keychain.ts';

const body: WorkBody = {
  kind: 'journals',
  content: { entries: [{ loanId: 'CANARY-LOAN', clientId: '', subject: 'Ольга', body: 'x', imageUrl: '' }] },
};
const id = '7f6f3f2e-8a44-4d0f-9a35-1f0d3a0f5a11';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function value(result: Result<Store>): Store {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('store', () => {
  it('keeps work between runs, in an encrypted file', async () => {
    const entries = new Map<string, string>();
    const first = value(await openStore(keychain(entries), folder, 'stage'));
    workRepository(first).save({ id, body, missing: null, base: 0 }, '2026-11-21T00:00:00.000Z');
    closeDatabase(first);
    const again = value(await openStore(keychain(entries), folder, 'stage'));
    expect(finish(workRepository(again).get(id))?.body).toEqual(body);
    closeDatabase(again);
    for (const name of readdirSync(dirname(storeFile(folder, 'stage'))))
      expect(readFileSync(join(dirname(storeFile(folder, 'stage')), name)).includes('CANARY-LOAN')).toBe(
        false,
      );
  });

  it('has a file and a key for each environment', async () => {
    const entries = new Map<string, string>();
    for (const environment of ['stage', 'production'] as const) {
      const store = value(await openStore(keychain(entries), folder, environment));
      expect(workRepository(store).list('journals')).toEqual([]);
      workRepository(store).save({ id, body, missing: null, base: 0 }, '2026-11-21T00:00:00.000Z');
    }
    expect(new Set(entries.values()).size).toBe(2);
  });

  it('creates no key and no file while the keychain is locked', async () => {
    const answer = await openStore(keychain(new Map(), true), folder, 'stage');
    expect(answer).toMatchObject({ ok: false, error: { code: 'VAULT_LOCKED' } });
    expect(existsSync(storeFile(folder, 'stage'))).toBe(false);
  });

  it.each([
    ['is gone', (entries: Map<string, string>) => entries.clear()],
    [
      'is another',
      (entries: Map<string, string>) =>
        entries.set('store-key/stage', Buffer.alloc(32, 7).toString('base64')),
    ],
  ])('keeps the file when the key %s', async (_, change) => {
    const entries = new Map<string, string>();
    closeDatabase(value(await openStore(keychain(entries), folder, 'stage')));
    const before = readFileSync(storeFile(folder, 'stage'));
    change(entries);
    const answer = await openStore(keychain(entries), folder, 'stage');
    expect(answer).toMatchObject({ ok: false, error: { code: 'STORE_WRONG_KEY' } });
    expect(readFileSync(storeFile(folder, 'stage')).equals(before)).toBe(true);
  });

  it('reports damage and keeps the file', async () => {
    const entries = new Map<string, string>();
    closeDatabase(value(await openStore(keychain(entries), folder, 'stage')));
    const file = storeFile(folder, 'stage');
    for (const part of [file, `${file}-wal`].filter(existsSync))
      writeFileSync(part, Buffer.alloc(statSync(part).size, 0x5a));
    expect(await openStore(keychain(entries), folder, 'stage')).toMatchObject({
      error: { code: 'STORE_DAMAGED' },
    });
    expect(readFileSync(file)[0]).toBe(0x5a);
  });

  it('sets the whole store aside and creates a new one', async () => {
    const entries = new Map<string, string>();
    closeDatabase(value(await openStore(keychain(entries), folder, 'stage')));
    const copy = join(folder, 'copy.db');
    copyFileSync(storeFile(folder, 'stage'), copy);
    const aside = setStoreAside(folder, 'stage', new Date('2026-11-21T10:00:00Z'));
    expect(readFileSync(join(aside, 'store.db')).equals(readFileSync(copy))).toBe(true);
    expect((await openStore(keychain(entries), folder, 'stage')).ok).toBe(true);
  });

  it('refuses the data of a newer program', () => {
    const file = join(folder, 'newer.db');
    const store = value(openDatabase(file, 'k'));
    store.exec('PRAGMA user_version = 999');
    expect(openDatabase(file, 'k')).toMatchObject({ error: { code: 'STORE_NEWER' } });
  });
});

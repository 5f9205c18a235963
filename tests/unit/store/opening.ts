import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Store } from '../../../electron/store/database.ts';
import { openStore, storeFile } from '../../../electron/store/open.ts';
import type { Result } from '../../../shared/result.ts';
import { examineInChild } from './examining.ts';
import { keychain } from './keychain.ts';

/** A data folder with a store of Stage, and its key. */
export type DataFolder = { folder: string; file: string; entries: Map<string, string> };

/** A new one, deleted after the test. */
export function dataFolder(): DataFolder {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, file: storeFile(folder, 'stage'), entries: new Map() };
}

/** Opens the store as the program does. */
export function open({ folder, entries }: DataFolder, checkFolder = (): void => {}): Promise<Result<Store>> {
  return openStore(keychain(entries), folder, 'stage', checkFolder, examineInChild);
}

/** The same where it opens. */
export async function opened(data: DataFolder): Promise<Store> {
  const store = await open(data);
  if (!store.ok) throw new Error(`${store.error.code}: ${store.error.message}`);
  return store.value;
}

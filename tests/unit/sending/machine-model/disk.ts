import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Store } from '../../../../electron/store/database.ts';

const key = 'machine-model'.repeat(4);

/** In memory where the system has such a place: thousands of histories, and no power cut is played. */
const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A backup as a whole, of the file without its log, or put back under a log that was left where it is. */
export const restoreKinds = ['whole', 'withoutLog', 'underLog'] as const;

let template: string | null = null;

/** A data folder: one store, and the copies that a backup made of it. */
export class Disk {
  readonly folder = mkdtempSync(join(base, 'partner-desk-model-'));
  private readonly file = join(this.folder, 'store.db');
  private copies = 0;

  constructor() {
    template ??= emptyStore();
    copyFileSync(template, this.file);
  }

  open(): Store {
    return opened(this.file);
  }

  /** Copies the store as it is at this moment, as a backup does. */
  backUp(): void {
    const to = join(this.folder, `copy-${this.copies}`);
    this.copies += 1;
    mkdirSync(to);
    for (const name of ['store.db', 'store.db-wal'])
      if (existsSync(join(this.folder, name))) copyFileSync(join(this.folder, name), join(to, name));
  }

  /** Puts one of the copies in the place of the store; a program that has the store open keeps what it has. */
  restore(pick: number, kind: (typeof restoreKinds)[number]): boolean {
    if (this.copies === 0) return false;
    const from = join(this.folder, `copy-${pick % this.copies}`);
    if (kind !== 'underLog') this.remove();
    this.put(join(from, 'store.db'), 'store.db');
    if (kind === 'whole') this.put(join(from, 'store.db-wal'), 'store.db-wal');
    return true;
  }

  /** Takes a store that cannot be read out of the way, as the program offers. */
  setAside(): void {
    this.remove();
    copyFileSync(template as string, this.file);
  }

  private remove(): void {
    for (const name of ['store.db', 'store.db-wal', 'store.db-shm'])
      rmSync(join(this.folder, name), { force: true });
  }

  private put(from: string, name: string): void {
    if (!existsSync(from)) return;
    copyFileSync(from, join(this.folder, 'arriving'));
    renameSync(join(this.folder, 'arriving'), join(this.folder, name));
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Made once: the steps of the schema take longer than a history. */
function emptyStore(): string {
  const folder = mkdtempSync(join(base, 'partner-desk-model-'));
  const store = opened(join(folder, 'store.db'));
  store.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  store.close();
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'store.db');
}

function opened(file: string): Store {
  const store = openDatabase(file, key);
  if (store.ok) return store.value;
  throw new Error(store.error.code);
}

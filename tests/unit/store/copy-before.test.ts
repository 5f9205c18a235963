import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findCopyBefore, restoreCopyBefore } from '../../../electron/store/copy-before.ts';
import { closeDatabase, type Store } from '../../../electron/store/database.ts';
import { type Migration, migrations } from '../../../electron/store/migrations.ts';
import { asideFolder } from '../../../electron/store/open.ts';
import { type DataFolder, dataFolder, open, opened } from './opening.ts';
import { typeWork } from './typed-work.ts';

const present = migrations.length;
const list = migrations as Migration[];
afterEach(() => void list.splice(present));

/** The program of the next version, whose schema is newer by one; `back` is this one again. */
const update = (): void => void list.push('CREATE TABLE later (id TEXT) STRICT');
const back = (): void => void list.splice(present);

const works = (store: Store): unknown[] => store.prepare('SELECT id FROM work ORDER BY id').pluck().all();
const names = (data: DataFolder): string[] => readdirSync(dirname(data.file)).sort();

/** A store with something typed before an update and something after it. */
async function updated(data = dataFolder()): Promise<DataFolder> {
  const before = await opened(data);
  typeWork(before, 'a', 'before');
  closeDatabase(before);
  update();
  const after = await opened(data);
  // The clock of the file system may be coarser than that of the program.
  await new Promise((resolve) => setTimeout(resolve, 20));
  typeWork(after, 'b', 'after');
  after.prepare("UPDATE work SET updated_at = ? WHERE id = 'b'").run(new Date().toISOString());
  closeDatabase(after);
  return data;
}

/** As the program does where a person asks. */
const goOnWithCopy = (data: DataFolder, checkFolder = (): void => {}) =>
  restoreCopyBefore({
    ...{ file: data.file, newestSchema: migrations.length, checkFolder },
    aside: asideFolder(data.folder, 'stage', new Date('2026-12-01T10:00:00.000Z')),
  });

describe('before an update changes how data are kept', () => {
  it('the store is copied with its seal', async () => {
    const data = await updated();
    const copy = names(data).filter((name) => name.includes('.before-'));
    expect(copy).toEqual(['', '.log-seal', '.seal'].map((end) => `store.db.before-v${present + 1}${end}`));
    for (const name of copy) expect(statSync(join(dirname(data.file), name)).mode & 0o777).toBe(0o600);
  });

  it('nothing of a copy stays, and nothing is migrated, where a part of it cannot be written', async () => {
    const data = dataFolder();
    closeDatabase(await opened(data));
    mkdirSync(`${data.file}.before-v${present + 1}.seal.new`);
    update();
    expect(await open(data)).toMatchObject({ ok: false });
    expect(names(data).filter((name) => name.includes('.before-'))).toEqual([]);
    back();
    expect((await open(data)).ok).toBe(true);
  });

  it('an older program refuses, changes nothing, and says since when there is a copy and what it lacks', async () => {
    const data = await updated();
    const bytes = readFileSync(data.file);
    back();
    const copy = findCopyBefore(data.file, present);
    const refused = await open(data);
    expect(refused.ok).toBe(false);
    expect(!refused.ok && refused.error).toMatchObject({ code: 'STORE_NEWER' });
    // Nothing else: the page takes texts and numbers alone.
    expect(!refused.ok && refused.error.values).toEqual({
      ...{ version: present + 1, copyAt: copy?.at, works: 1, sends: 0 },
    });
    expect(readFileSync(data.file).equals(bytes)).toBe(true);
  });

  it('the older program goes on with the copy where a person asks, and the newer data stay beside it', async () => {
    const data = await updated();
    back();
    expect(goOnWithCopy(data)).toEqual({ ok: true, value: undefined });
    const store = await opened(data);
    expect(works(store)).toEqual(['a']);
    closeDatabase(store);
    const aside = asideFolder(data.folder, 'stage', new Date('2026-12-01T10:00:00.000Z'));
    update();
    const newer = await opened({ ...data, file: join(aside, 'store.db') });
    expect(works(newer)).toEqual(['a']);
    closeDatabase(newer);
    expect(existsSync(join(aside, 'store.db'))).toBe(true);
  });

  it('a copy of a schema that is too new is not used', async () => {
    const data = await updated();
    expect(findCopyBefore(data.file, present - 1)).toBeNull();
    back();
    list.pop();
    expect(goOnWithCopy(data)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    list.push('SELECT 1');
  });

  it('a copy is not used in a folder that another program has taken', async () => {
    const data = await updated();
    back();
    const taken = () => {
      throw Object.assign(new Error('x'), { code: 'EROFS', syscall: 'open' });
    };
    expect(goOnWithCopy(data, taken)).toMatchObject({ error: { code: 'STORE_READONLY' } });
    expect(await open(data)).toMatchObject({ error: { code: 'STORE_NEWER' } });
  });
});

const asRoot = ['--user', '--map-root-user', '--mount'];
const canMountDisks = process.platform === 'linux' && spawnSync('unshare', [...asRoot, 'true']).status === 0;

it.skipIf(!canMountDisks)(
  'a disk that gets full on the way leaves everything as it was, and no half copy',
  () => {
    const { folder } = dataFolder();
    const program = join(import.meta.dirname, 'small-disk-program.ts');
    const { stdout, stderr } = spawnSync('unshare', [...asRoot, process.execPath, program, folder], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const { bytes, ...steps } = JSON.parse(stdout);
    // Less is free than a copy takes, and more than opening does.
    expect(bytes).toBeGreaterThan(1_500_000);
    expect(steps).toEqual({
      updateOnFullDisk: 'STORE_FULL',
      leftOver: [],
      programBefore: 40,
      updateWithRoom: 40,
      copies: 3,
      copyOnFullDisk: 'STORE_FULL',
      folders: ['stage'],
      stillNewer: 'STORE_NEWER',
      copyWithRoom: true,
      goesOn: 40,
    });
  },
);

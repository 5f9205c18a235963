import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { restoreCopyBefore } from '../../../electron/store/copy-before.ts';
import { closeDatabase } from '../../../electron/store/database.ts';
import { type Migration, migrations } from '../../../electron/store/migrations.ts';
import { asideFolder, openStore, storeFile } from '../../../electron/store/open.ts';
import { keychain } from './keychain.ts';
import { typedWork, typeWork } from './typed-work.ts';

// A program of its own, in a namespace where it may mount a disk of 20 MB over the folder that it is given. It fills that disk while an
// update copies a store, and while a person goes on with the copy, and prints what came of each step.

const [place = ''] = process.argv.slice(2);
if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', place]).status !== 0)
  throw new Error('no disk');
const file = storeFile(place, 'stage');
const filler = join(place, 'filler');
const entries = new Map<string, string>();
const [list, present] = [migrations as Migration[], migrations.length];

const leave = (bytes: number): void => {
  const { bavail, bsize } = statfsSync(place);
  writeFileSync(filler, Buffer.alloc(bavail * bsize - bytes));
};
const free = (): void => rmSync(filler);
const names = (): string[] => readdirSync(dirname(file)).filter((name) => name.includes('before'));

/** How many texts it has, or why it does not open. */
async function opening(): Promise<number | string> {
  const opened = await openStore(keychain(entries), place, 'stage');
  if (!opened.ok) return opened.error.code;
  const count = typedWork(opened.value).length;
  closeDatabase(opened.value);
  return count;
}

const steps: Record<string, unknown> = {};
mkdirSync(dirname(file), { recursive: true });
const first = await openStore(keychain(entries), place, 'stage');
if (!first.ok) throw new Error(first.error.code);
for (let count = 0; count < 40; count += 1) typeWork(first.value, `w${count}`, `${count} `.repeat(20_000));
closeDatabase(first.value);
steps.bytes = statSync(file).size;

leave(1_000_000);
list.push('CREATE TABLE later (id TEXT) STRICT');
steps.updateOnFullDisk = await opening();
steps.leftOver = names();
list.splice(present);
steps.programBefore = await opening();
free();
list.push('CREATE TABLE later (id TEXT) STRICT');
steps.updateWithRoom = await opening();
steps.copies = names().length;

list.splice(present);
leave(1_000_000);
const aside = asideFolder(place, 'stage', new Date());
const goOn = () => restoreCopyBefore({ file, newestSchema: present, aside, checkFolder: () => {} });
const refused = goOn();
steps.copyOnFullDisk = refused.ok ? 'used' : refused.error.code;
steps.folders = readdirSync(join(place, 'stores'));
steps.stillNewer = await opening();
free();
steps.copyWithRoom = goOn().ok;
steps.goesOn = await opening();
process.stdout.write(JSON.stringify(steps));

import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '../../../electron/store/database.ts';
import { never, wireLoan, world } from './world.ts';

// A program of its own, to be killed: refreshes the copy in the file it is given, slowly, and says each page.

const [file = '', key = ''] = process.argv.slice(2);
const store = openDatabase(file, key);
if (!store.ok) throw new Error(store.error.code);
const loans = Array.from({ length: 2_000 }, (_, n) => wireLoan(n, { status: 'ended' }));
const { kiva, refresher } = world(loans, store.value);
const page = kiva.onPage;
kiva.onPage = (n, status) => {
  process.stdout.write(`${n}\n`);
  return page(n, status);
};
kiva.pause = () => wait(3);
await refresher.refresh({ scope: 'all', resume: false }, never());
process.stdout.write('whole\n');

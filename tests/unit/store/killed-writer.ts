import { closeDatabase, moveLogIntoFile } from '../../../electron/store/database.ts';
import { openStore } from '../../../electron/store/open.ts';
import { withoutWaiting } from '../../../electron/store/transaction.ts';
import { keychain } from './keychain.ts';
import { typedWork, typeWork } from './typed-work.ts';

// A program of its own, to be killed: says how many texts there are, writes more all the time, moves the log now and then, and says what
// is written.

const [folder = '', key = '', first = '0'] = process.argv.slice(2);
const opened = await openStore(keychain(new Map([['store-key/stage', key]])), folder, 'stage');
if (!opened.ok) throw new Error(opened.error.code);
let store = opened.value;
process.stdout.write(`has ${typedWork(store).length}\n`);
for (let number = Number(first); ; number += 1) {
  typeWork(store, `${number}`, 'words '.repeat((number * 7_919) % 20_000));
  process.stdout.write(`${number}\n`);
  if (number % 3 === 0) moveLogIntoFile(store);
  if (number % 5 === 0)
    withoutWaiting(store, () => store.prepare("DELETE FROM cache WHERE name = 'none'").run());
  if (number % 11 !== 0) continue;
  closeDatabase(store);
  const again = await openStore(keychain(new Map([['store-key/stage', key]])), folder, 'stage');
  if (!again.ok) throw new Error(again.error.code);
  store = again.value;
}

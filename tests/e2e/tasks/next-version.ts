import { closeDatabase } from '../../../electron/store/database.ts';
import { type Migration, migrations } from '../../../electron/store/migrations.ts';
import { openStore } from '../../../electron/store/open.ts';
import { keychain } from '../../unit/store/keychain.ts';
import { typeWork } from '../../unit/store/typed-work.ts';

// A program of its own, since a store is closed for good only as a process ends: what the next version would do with the store of Stage,
// which is another schema, and something typed with it.

const [folder = '', key = ''] = process.argv.slice(2);
(migrations as Migration[]).push('CREATE TABLE later (id TEXT) STRICT');
const store = await openStore(keychain(new Map([['store-key/stage', key]])), folder, 'stage');
if (!store.ok) throw new Error(store.error.code);
await new Promise((resolve) => setTimeout(resolve, 20));
typeWork(store.value, 'later', 'typed with the newer version');
store.value.prepare("UPDATE work SET updated_at = ? WHERE id = 'later'").run(new Date().toISOString());
closeDatabase(store.value);

import { closeDatabase } from '../../../../electron/store/database.ts';
import { type Departure, departureRepository } from '../../../../electron/store/departures.ts';
import { openStore } from '../../../../electron/store/open.ts';
import { examineInChild } from '../examining.ts';
import { keychain } from '../keychain.ts';
import { dump } from './dump.ts';

/** What a reader is asked for: to open the store of a data folder, as the program does. */
export type Read = { folder: string; key: string; departure: Departure };

/** A name for what is wrong, or what the store says. `isBehind` as the program's anchor in the keychain finds it. */
export type ReadAnswer = { code: string } | { dump: string; isBehind: boolean };

// Runs in a process of its own, which a damaged store may end.

process.on('message', async (read: Read) => {
  process.send?.(await answer(read));
});

async function answer({ folder, key, departure }: Read): Promise<ReadAnswer> {
  try {
    const first = await readOnce(folder, key, departure);
    // What was closed in order opens again, and says the same.
    const second = await readOnce(folder, key, departure);
    return JSON.stringify(first) === JSON.stringify(second) ? first : { dump: 'changed', isBehind: false };
  } catch (error) {
    return { code: error instanceof Error && 'code' in error ? String(error.code) : String(error) };
  }
}

async function readOnce(folder: string, key: string, departure: Departure): Promise<ReadAnswer> {
  const vault = keychain(new Map([['store-key/stage', key]]));
  const opened = await openStore(vault, folder, 'stage', () => {}, examineInChild);
  if (!opened.ok) return { code: opened.error.code };
  const isBehind = !departureRepository(opened.value).has(departure);
  const read = { dump: dump(opened.value), isBehind };
  closeDatabase(opened.value);
  return read;
}

import { randomUUID } from 'node:crypto';
import { closeDatabase, type Store } from '../../electron/store/database.ts';
import { openStore } from '../../electron/store/open.ts';
import { searchedText } from '../../electron/store/sends-text.ts';
import { inTransaction } from '../../electron/store/transaction.ts';
import { serviceOf } from '../../electron/vault/service.ts';
import { createVault } from '../../electron/vault/vault.ts';

/** Requests of one report. */
const ofOneReport = 20;

/** Of so many sends one was refused, and waits for a person. */
const refusedOf = 1_000;

/** The newest sends that are still to finish in PA2: three reports. */
const unfinished = 60;

/** Sends of one transaction. */
const atOnce = 2_000;

/**
 * Writes sends of years into Stage's store of a data folder, whose program is closed; the key is in the keychain. Plain
 * inserts, without the history for auditors: the store's own functions take 12 ms for each, and real sends longer.
 */
export async function writeEarlierSends(dataDir: string, partnerId: string, count: number): Promise<void> {
  const vault = createVault({ service: serviceOf(dataDir, dataDir) });
  const opened = await openStore(vault, dataDir, 'stage');
  if (!opened.ok) throw new Error(`the store was not opened: ${opened.error.code}`);
  const store = opened.value;
  const write = writer(store, partnerId, count);
  for (let first = 0; first < count; first += atOnce)
    inTransaction(store, () => {
      for (let at = first; at < Math.min(first + atOnce, count); at += 1) write(at);
    });
  closeDatabase(store);
  await vault.close();
}

/** Writes one send by its number, the oldest first: a request of two rows, of loans that no other one names. */
function writer(store: Store, partnerId: string, count: number): (number: number) => void {
  const send = store.prepare(
    `INSERT INTO sends (id, work_id, kind, partner_id, state, title, path, request_sha256, created_at, sent_at, finished_at,
       http_status, answer, settled_by, period, meaning, batch, batches, done_at, confirmed_seq)
     VALUES ($id, $workId, 'report', $partnerId, $state, '', '/repayments', $id, $at, $at, $at,
       200, '{}', 'kiva', $period, 'repaid', $batch, ${ofOneReport}, $doneAt, $seq)`,
  );
  const request = store.prepare('INSERT INTO send_requests (send_id, request) VALUES (?, ?)');
  const item = store.prepare(
    `INSERT INTO send_items (send_id, position, fingerprint, key, label, amount, currency, state, note)
     VALUES ($id, $position, $fingerprint, $key, $label, $amount, 'KES', $state, '')`,
  );
  const text = store.prepare('INSERT INTO send_texts (seq, text) VALUES (?, ?)');
  let workId = '';
  return (number) => {
    if (number % ofOneReport === 0) workId = randomUUID();
    const seq = number + 1;
    const id = randomUUID();
    const state = seq % refusedOf === 0 ? 'refused' : 'accepted';
    const at = new Date(Date.now() - (count - number) * 600_000).toISOString();
    const period = `2026-${String(1 + (Math.floor(number / ofOneReport) % 12)).padStart(2, '0')}`;
    const doneAt = state === 'accepted' && number < count - unfinished ? at : null;
    send.run({ id, workId, partnerId, state, at, period, batch: 1 + (number % ofOneReport), doneAt, seq });
    const items = [0, 1].map((row) => {
      const key = String(1_000_000 + number * 2 + row);
      return { key, label: `C-${key}`, amount: '1250' };
    });
    const json = JSON.stringify({ repayments: items.map(({ key }) => ({ loan_id: key, amount: 1250 })) });
    request.run(id, json);
    for (const [position, fields] of items.entries())
      item.run({ id, position, fingerprint: `${partnerId} ${fields.key}`, state, ...fields });
    text.run(seq, searchedText({ id, kind: 'report', period, request: json, items }));
  };
}

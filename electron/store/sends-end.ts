import type { Failure } from '../../shared/result.ts';
import type { Store } from './database.ts';
import type { Ending } from './sends.ts';
import { noteProblems } from './sends-problems.ts';
import { addReference } from './sends-text.ts';
import { withoutPhoto } from './without-photo.ts';

/** Writes down how a send ended, on itself and its items. */
export function writeEnding(store: Store, id: string, ending: Ending, now: string): void {
  if (ending.state === 'waiting') keepTry(store, id, ending, now);
  store
    .prepare(
      `UPDATE sends SET state = ?, settled_by = ?, sent_at = CASE WHEN ? = 'waiting' THEN NULL ELSE sent_at END, finished_at = ?, http_status = ?, answer = ?, error = ?, reference = ?, confirm_url = ?
       WHERE id = ? AND state = 'sending'`,
    )
    .run(
      ending.state,
      ending.settledBy,
      ending.state,
      ending.state === 'waiting' ? null : now,
      ending.httpStatus ?? null,
      ending.answer ?? null,
      ending.error ? JSON.stringify(ending.error) : null,
      ending.reference ?? null,
      ending.confirmUrl ?? null,
      id,
    );
  if (ending.state === 'accepted') forgetPhoto(store, id);
  store.prepare('UPDATE send_items SET state = ? WHERE send_id = ?').run(ending.state, id);
  noteProblems(store, id, ending);
  if (ending.reference) addReference(store, id, ending.reference);
}

/** A try that Kiva answered and did not process: the send waits and forgets it, the history keeps it (HIS-1). */
function keepTry(store: Store, id: string, { httpStatus, answer }: Ending, now: string): void {
  if (httpStatus == null) return;
  store
    .prepare(
      `INSERT INTO send_tries (send_id, sent_at, finished_at, http_status, answer)
       SELECT id, sent_at, ?, ?, ? FROM sends WHERE id = ? AND state = 'sending'`,
    )
    .run(now, httpStatus, answer ?? '', id);
}

/** Sends that were on their way when the program ended: nobody knows their outcome. Answers how many. */
export function endInterrupted(store: Store, failure: Failure, now: string): number {
  const rows = store.prepare("SELECT id FROM sends WHERE state = 'sending'").all() as { id: string }[];
  for (const { id } of rows)
    writeEnding(store, id, { state: 'unknown', settledBy: null, error: failure }, now);
  return rows.length;
}

/** Once Kiva has it, a borrower's picture need not lie here twice; the hash of the bytes sent stays. */
export function forgetPhoto(store: Store, id: string): void {
  const row = store.prepare('SELECT request FROM sends WHERE id = ?').get(id) as { request: string };
  store.prepare('UPDATE sends SET request = ? WHERE id = ?').run(withoutPhoto(row.request), id);
}

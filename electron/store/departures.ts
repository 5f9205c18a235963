import { recordAudit } from './audit/chain.ts';
import type { Store } from './database.ts';
import { sha256 } from './fingerprint.ts';
import { inTransaction } from './transaction.ts';

/** The newest departure: its number, a hash over all departures up to it, and its time (ISO 8601). */
export type Departure = { number: number; mark: string; at: string };

/** The requests that left, as the store recorded them; see the migration. */
export type DepartureRepository = {
  /** Null if nothing has left yet. */
  newest: () => Departure | null;
  /** Whether this exact departure is recorded. */
  has: (departure: Departure) => boolean;
  /** Accepts, when a person says so, a departure that this store does not have, and continues after it. */
  goOnAfter: (departure: Pick<Departure, 'number' | 'mark'>, now: string) => void;
};

/** See {@link DepartureRepository}. */
export function departureRepository(store: Store): DepartureRepository {
  return {
    newest: () => newestDeparture(store),
    has: ({ number, mark }) =>
      store.prepare('SELECT 1 FROM departures WHERE number = ? AND mark = ?').get(number, mark) !== undefined,
    goOnAfter: (departure, now) =>
      inTransaction(store, () => {
        const own = newestDeparture(store);
        const number = Math.max(departure.number, own?.number ?? 0) + 1;
        insert(
          store,
          { number, mark: markOf([departure.mark, own?.mark ?? '', String(number)]), at: now },
          '',
        );
        recordAudit(store, { at: now, event: 'restored', sendId: null, facts: { departure: number } });
      }),
  };
}

/** Records a departure. Call it in the transaction that sets the send to `sending`. */
export function recordDeparture(store: Store, sendId: string, now: string): void {
  const before = newestDeparture(store);
  const number = (before?.number ?? 0) + 1;
  const { bytes } = store.prepare('SELECT request_sha256 AS bytes FROM sends WHERE id = ?').get(sendId) as {
    bytes: string;
  };
  insert(
    store,
    { number, mark: markOf([before?.mark ?? '', String(number), sendId, bytes]), at: now },
    sendId,
  );
}

function newestDeparture(store: Store): Departure | null {
  const row = store.prepare('SELECT number, mark, at FROM departures ORDER BY number DESC LIMIT 1').get();
  if (row === undefined) return null;
  // The driver adds the time that it took, which is not for the keychain.
  const { number, mark, at } = row as Departure;
  return { number, mark, at };
}

function insert(store: Store, { number, mark, at }: Departure, sendId: string): void {
  store
    .prepare('INSERT INTO departures (number, send_id, mark, at) VALUES (?, ?, ?, ?)')
    .run(number, sendId, mark, at);
}

function markOf(parts: readonly string[]): string {
  return sha256(parts.join('\n'));
}

import type { Store } from './database.ts';
import { sha256 } from './fingerprint.ts';

/** The newest departure that is known of: how many there were, a hash that stands for all of them, and when it was. */
export type Departure = { number: number; mark: string; at: string };

/** What left, as the store remembers it; see the migration. */
export type DepartureRepository = {
  /** Null before anything left. */
  newest: () => Departure | null;
  /** Whether this very departure is among them. */
  has: (departure: Departure) => boolean;
  /** Goes on after a departure that this store does not have, by a person's word. */
  goOnAfter: (departure: Pick<Departure, 'number' | 'mark'>, now: string) => void;
};

/** See {@link DepartureRepository}. */
export function departureRepository(store: Store): DepartureRepository {
  return {
    newest: () => newestDeparture(store),
    has: ({ number, mark }) =>
      store.prepare('SELECT 1 FROM departures WHERE number = ? AND mark = ?').get(number, mark) !== undefined,
    goOnAfter: (departure, now) => {
      const own = newestDeparture(store);
      const number = Math.max(departure.number, own?.number ?? 0) + 1;
      insert(store, { number, mark: markOf([departure.mark, own?.mark ?? '', String(number)]), at: now }, '');
    },
  };
}

/** Notes that a request leaves, in the transaction that says so. */
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
  return (row as Departure | undefined) ?? null;
}

function insert(store: Store, { number, mark, at }: Departure, sendId: string): void {
  store
    .prepare('INSERT INTO departures (number, send_id, mark, at) VALUES (?, ?, ?, ?)')
    .run(number, sendId, mark, at);
}

function markOf(parts: readonly string[]): string {
  return sha256(parts.join('\n'));
}

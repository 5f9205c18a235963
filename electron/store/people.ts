import type { Person } from '../../shared/model/approval.ts';
import type { Store } from './database.ts';

/** A person with the PIN hash, and the number of wrong tries since the last correct one. */
export type StoredPerson = Person & { pin: string; wrong: number };

/** People with a PIN, and their wrong tries. People change together with the rule (`approvals.ts`). */
export type PeopleRepository = {
  /** Everyone who was not removed, in the order they were added. */
  people: () => Person[];
  person: (id: string) => StoredPerson | null;
  /** Counts a try as wrong before the PIN is checked, so that neither a crash nor parallel tries avoid the count. */
  countTry: (id: string) => void;
  forgetTries: (id: string) => void;
  /** Raises the count if more tries are known from elsewhere. */
  raiseTries: (id: string, wrong: number) => void;
};

const columns = 'id, name, pin, approves, added_at AS addedAt, wrong';

type PersonRow = Omit<StoredPerson, 'approves'> & { approves: number };

/** See {@link PeopleRepository}. */
export function peopleRepository(store: Store): PeopleRepository {
  return {
    people: () =>
      readPeople(store).map(({ id, name, approves, addedAt }) => ({ id, name, approves, addedAt })),
    person: (id) => {
      const row = store.prepare(`SELECT ${columns} FROM people WHERE id = ? AND removed_at IS NULL`).get(id);
      return row ? personOf(row as PersonRow) : null;
    },
    countTry: (id) => void store.prepare('UPDATE people SET wrong = wrong + 1 WHERE id = ?').run(id),
    forgetTries: (id) => void store.prepare('UPDATE people SET wrong = 0 WHERE id = ?').run(id),
    raiseTries: (id, wrong) =>
      void store.prepare('UPDATE people SET wrong = MAX(wrong, ?) WHERE id = ?').run(wrong, id),
  };
}

/** Everyone who was not removed, in the order they were added, with PIN hashes. */
export function readPeople(store: Store): StoredPerson[] {
  const rows = store.prepare(`SELECT ${columns} FROM people WHERE removed_at IS NULL ORDER BY rowid`).all();
  return (rows as PersonRow[]).map(personOf);
}

/**
 * Replaces the people. A new PIN starts with the given number of tries; an unchanged PIN keeps the higher count, so that
 * tries counted meanwhile are not lost.
 */
export function writePeople(
  store: Store,
  people: readonly StoredPerson[],
  { by, now }: { by: string; now: string },
): void {
  const stays = new Set(people.map(({ id }) => id));
  const remove = store.prepare("UPDATE people SET removed_at = ?, removed_by = ?, pin = '' WHERE id = ?");
  for (const { id } of readPeople(store)) if (!stays.has(id)) remove.run(now, by, id);
  const write = store.prepare(
    `INSERT INTO people (id, name, pin, approves, added_at, added_by, wrong) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, approves = excluded.approves, removed_at = NULL, removed_by = NULL,
       wrong = iif(people.pin = excluded.pin, MAX(people.wrong, excluded.wrong), excluded.wrong), pin = excluded.pin`,
  );
  for (const { id, name, pin, approves, addedAt, wrong } of people)
    write.run(id, name, pin, approves ? 1 : 0, addedAt, by, wrong);
}

/** Copies the fields, since libsql's row objects do not compare equal to plain objects. */
function personOf({ id, name, pin, approves, addedAt, wrong }: PersonRow): StoredPerson {
  return { id, name, pin, approves: approves === 1, addedAt, wrong };
}

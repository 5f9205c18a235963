import type { Person } from '../../shared/model/approval.ts';
import type { Store } from './database.ts';

/** A person with what checks a PIN: its hash, and how often it was typed wrong since it was last right. */
export type KeptPerson = Person & { pin: string; wrong: number };

/** Who has a PIN, and the tries at them. Changes of the people are those of the rule (`approvals.ts`). */
export type PeopleRepository = {
  /** Those who were not removed, in the order of adding. */
  people: () => Person[];
  person: (id: string) => KeptPerson | null;
  /** A try counts as wrong until it proves right, so that neither a crash nor many tries at once go uncounted. */
  countTry: (id: string) => void;
  forgetTries: (id: string) => void;
  /** Somebody was tried more often than is known here. */
  raiseTries: (id: string, wrong: number) => void;
};

const columns = 'id, name, pin, approves, added_at AS addedAt, wrong';

type PersonRow = Omit<KeptPerson, 'approves'> & { approves: number };

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

/** Those who were not removed, in the order of adding, with what checks their PINs. */
export function readPeople(store: Store): KeptPerson[] {
  const rows = store.prepare(`SELECT ${columns} FROM people WHERE removed_at IS NULL ORDER BY rowid`).all();
  return (rows as PersonRow[]).map(personOf);
}

/**
 * Makes these the people. A new PIN has the tries that are said of it; of a PIN that stays, tries that were counted meanwhile are not
 * forgotten.
 */
export function writePeople(
  store: Store,
  people: readonly KeptPerson[],
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

/** A row with a prototype of its own is equal to no other. */
function personOf({ id, name, pin, approves, addedAt, wrong }: PersonRow): KeptPerson {
  return { id, name, pin, approves: approves === 1, addedAt, wrong };
}

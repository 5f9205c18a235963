import type { DraftContent } from '../../shared/model/draft.ts';
import { textIn, type WireItem } from '../../shared/rules/kinds/send-kind.ts';
import type { Steps } from '../../shared/rules/steps.ts';
import type { Store } from './database.ts';
import { readLines } from './portfolio-page.ts';
import { eachDraft, eachDraftRequest } from './stored-drafts.ts';

/** Names of borrowers, groups and staff as somebody wrote them, and the ids by which the partner knows its clients. */
export type StoredPeople = { names: Set<string>; clientIds: Set<string> };

/** Every person of this store: of the copies of loans, drafts and their versions, requests for drafts, and the office's own people. */
export function* peopleOfStore(store: Store): Steps<StoredPeople> {
  const people: StoredPeople = { names: new Set(), clientIds: new Set() };
  addStaff(store, people);
  yield* addLoans(store, people);
  yield* eachDraft(store, (content) => addDraft(content, people));
  yield* eachDraftRequest(store, (item) => addItem(item, people));
  return people;
}

/** Whoever was at the desk, has a PIN, or prepared, confirmed or approved something. */
const staff = `
  SELECT name FROM people UNION SELECT person FROM desk UNION SELECT person FROM audit UNION SELECT person FROM go_live
  UNION SELECT details ->> '$.by' FROM go_live UNION SELECT confirmed_by FROM sends UNION SELECT prepared_by FROM sends
  UNION SELECT approved_by FROM sends UNION SELECT prepared_by FROM locks`;

function addStaff(store: Store, { names }: StoredPeople): void {
  for (const name of store.prepare(staff).pluck().all()) names.add(textIn(name));
}

/** One query for each page, since others write meanwhile. */
function* addLoans(store: Store, { names, clientIds }: StoredPeople): Steps<void> {
  const next = store.prepare(
    'SELECT rowid AS at, loans FROM loan_pages WHERE rowid > ? ORDER BY rowid LIMIT 1',
  );
  for (let after = 0; ; ) {
    const page = next.get(after) as { at: number; loans: Buffer } | undefined;
    if (page === undefined) return;
    for (const { name, clientId } of readLines(page.loans)) {
      names.add(name ?? '');
      clientIds.add(clientId ?? '');
    }
    after = page.at;
    yield;
  }
}

function addDraft({ groupName, groupClientId, members }: DraftContent, people: StoredPeople): void {
  people.names.add(groupName);
  people.clientIds.add(groupClientId);
  for (const { givenName, familyName, clientId } of members) {
    people.names.add(`${givenName} ${familyName}`);
    people.clientIds.add(clientId);
  }
}

function addItem({ group_name, internal_client_id, entreps }: WireItem, people: StoredPeople): void {
  people.names.add(textIn(group_name));
  people.clientIds.add(textIn(internal_client_id));
  for (const { first_name, last_name, client_id } of Array.isArray(entreps) ? (entreps as WireItem[]) : []) {
    people.names.add(`${textIn(first_name)} ${textIn(last_name)}`);
    people.clientIds.add(textIn(client_id));
  }
}

import type { WorkKind } from '../../../shared/model/work.ts';
import {
  type BorrowerMarks,
  borrowersIn,
  borrowersInItem,
  marksOfIds,
} from '../../../shared/rules/erase-words.ts';
import { itemsInRequest } from '../../../shared/rules/kinds/requests.ts';
import type { Steps } from '../../../shared/rules/steps.ts';
import type { Store } from '../database.ts';
import { readBody, type StoredBody } from '../work-body.ts';

/** What the borrowers of these loans (cleaned ids) are known by in this store: read before they are erased from it. */
export function* marksOfBorrowers(store: Store, loanIds: ReadonlySet<string>): Steps<BorrowerMarks> {
  const marks: BorrowerMarks = marksOfIds(loanIds);
  const add = (more: BorrowerMarks): void => {
    for (const [name, words] of more) marks.set(name, words);
  };
  const sent = store.prepare('SELECT id, kind FROM sends WHERE kind = ?').all('draft') as {
    id: string;
    kind: WorkKind;
  }[];
  // Not `pluck`: libsql's has no effect on `get`.
  const one = store.prepare('SELECT request FROM send_requests WHERE send_id = ?');
  for (const { id, kind } of sent) {
    const { request } = one.get(id) as { request: string };
    for (const item of itemsInRequest(kind, request)) add(borrowersInItem(item, loanIds));
    yield;
  }
  const typed = store
    .prepare(
      `SELECT kind, body, packed FROM work WHERE kind = 'draft'
       UNION ALL SELECT 'draft', v.body, v.packed FROM work_versions v JOIN work w ON w.id = v.work_id WHERE w.kind = 'draft'`,
    )
    .all() as StoredBody[];
  for (const row of typed) {
    const body = yield* readBody(row);
    if (body.kind === 'draft') add(borrowersIn(body.content, loanIds));
  }
  return marks;
}

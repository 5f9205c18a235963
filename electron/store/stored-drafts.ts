import type { DraftContent } from '../../shared/model/draft.ts';
import { itemsInRequest } from '../../shared/rules/kinds/requests.ts';
import type { WireItem } from '../../shared/rules/kinds/send-kind.ts';
import type { Steps } from '../../shared/rules/steps.ts';
import type { Store } from './database.ts';
import { readBody, type StoredBody } from './work-body.ts';

/** Goes through all drafts and each of their versions. */
export function* eachDraft(store: Store, onDraft: (content: DraftContent) => void): Steps<void> {
  const typed = store
    .prepare(
      `SELECT kind, body, packed FROM work WHERE kind = 'draft'
       UNION ALL SELECT 'draft', v.body, v.packed FROM work_versions v JOIN work w ON w.id = v.work_id WHERE w.kind = 'draft'`,
    )
    .all() as StoredBody[];
  for (const row of typed) {
    const body = yield* readBody(row);
    if (body.kind === 'draft') onDraft(body.content);
    yield;
  }
}

/** Goes through all requests for drafts: what left may name people that no draft has any more. */
export function* eachDraftRequest(store: Store, onItem: (item: WireItem) => void): Steps<void> {
  const sent = store.prepare("SELECT id FROM sends WHERE kind = 'draft'").all() as { id: string }[];
  // Not `pluck`: libsql's has no effect on `get`.
  const one = store.prepare('SELECT request FROM send_requests WHERE send_id = ?');
  for (const { id } of sent) {
    const { request } = one.get(id) as { request: string };
    for (const item of itemsInRequest('draft', request)) onItem(item);
    yield;
  }
}

import type { Erasure } from '../../../shared/model/audit.ts';
import { type Erased, eraseBody } from '../../../shared/rules/erasure.ts';
import { describeWork } from '../../../shared/rules/kinds/kinds.ts';
import type { Steps } from '../../../shared/rules/steps.ts';
import type { Store } from '../database.ts';
import { inTransaction } from '../transaction.ts';
import { bodyBeside, readBody, type StoredBody } from '../work-body.ts';

/**
 * Removes what drafts, journals and reports tell of borrowers, with their earlier versions and photos; a draft that was never
 * sent goes whole. `ofSends`: only the work of these sends; null for all work.
 */
export function* eraseWorks(
  store: Store,
  erased: Erased,
  ofSends: readonly string[] | null,
): Steps<Omit<Erasure, 'sends'>> {
  const ids = store
    .prepare(
      `SELECT id FROM work WHERE $all OR id IN
         (SELECT work_id FROM sends WHERE id IN (SELECT value FROM json_each($sends)))`,
    )
    .all({ all: ofSends === null ? 1 : 0, sends: JSON.stringify(ofSends ?? []) }) as { id: string }[];
  let works = 0;
  for (const { id } of ids) {
    yield;
    if (yield* eraseWork(store, id, erased)) works += 1;
  }
  return { works, photos: works === 0 ? 0 : dropUnusedPhotos(store) };
}

function* eraseWork(store: Store, id: string, erased: Erased): Steps<boolean> {
  const versions = yield* versionsToDrop(store, id, erased);
  const row = store.prepare('SELECT kind, body, packed, revision FROM work WHERE id = ?').get(id) as
    | (StoredBody & { revision: number })
    | undefined;
  if (!row) return false;
  const body = yield* readBody(row);
  const bare = eraseBody(body, erased);
  if (bare === body && versions.length === 0) return false;
  const isWritten = inTransaction(store, () => {
    const drop = store.prepare('DELETE FROM work_versions WHERE work_id = ? AND version = ?');
    for (const version of versions) drop.run(id, version);
    if (bare === body) return true;
    if (body.kind === 'draft' && isNeverSent(store, id)) {
      store.prepare('DELETE FROM work_versions WHERE work_id = ?').run(id);
      store.prepare('DELETE FROM work WHERE id = ?').run(id);
      return true;
    }
    const { title, subtitle } = describeWork(bare);
    const written = store
      .prepare(
        `UPDATE work SET body = ?, packed = NULL, title = ?, subtitle = ?, revision = revision + 1
         WHERE id = ? AND revision = ?`,
      )
      .run(bodyBeside(bare, null), title, subtitle, id, row.revision);
    return written.changes === 1;
  });
  // It was saved again while it was read.
  return isWritten || (yield* eraseWork(store, id, erased));
}

function* versionsToDrop(store: Store, id: string, erased: Erased): Steps<number[]> {
  const stored = store
    .prepare(
      'SELECT v.version, w.kind, v.body, v.packed FROM work_versions v JOIN work w ON w.id = v.work_id WHERE v.work_id = ?',
    )
    .all(id) as (StoredBody & { version: number })[];
  const found: number[] = [];
  for (const { version, ...row } of stored) {
    const body = yield* readBody(row);
    if (eraseBody(body, erased) !== body) found.push(version);
  }
  return found;
}

function isNeverSent(store: Store, id: string): boolean {
  return store.prepare('SELECT 1 FROM sends WHERE work_id = ? LIMIT 1').get(id) === undefined;
}

function dropUnusedPhotos(store: Store): number {
  return store
    .prepare(
      `DELETE FROM photos WHERE id NOT IN (SELECT body ->> '$.photoId' FROM work WHERE kind = 'draft')
         AND id NOT IN (SELECT v.body ->> '$.photoId' FROM work_versions v JOIN work w ON w.id = v.work_id WHERE w.kind = 'draft')`,
    )
    .run().changes;
}

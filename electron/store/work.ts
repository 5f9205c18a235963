import type {
  Work,
  WorkBody,
  WorkKind,
  WorkState,
  WorkSummary,
  WorkVersion,
} from '../../shared/model/work.ts';
import { cleanId } from '../../shared/rules/text.ts';
import { describeWork } from '../../shared/rules/work.ts';
import type { Store } from './database.ts';
import { inTransaction } from './transaction.ts';

type WorkRow = {
  id: string;
  kind: WorkKind;
  body: string;
  title: string;
  subtitle: string;
  created_at: string;
  updated_at: string;
  state: WorkState;
  missing: number | null;
};

/** Another draft with one of the loan ids of a draft; `sentAt` is null if it never went. */
export type SameLoan = { workId: string; loanId: string; title: string; sentAt: string | null };

/** Work as typed. Its state is not stored: it follows from the sends, the most urgent first. */
export type WorkRepository = {
  list: (kind: WorkKind) => WorkSummary[];
  get: (id: string) => Work | null;
  /** Counts how often a piece of work was changed in this run of the program. */
  changes: (id: string) => number;
  /** Keeps the text before it as a version, unless one was kept within the last minute. */
  save: (id: string, body: WorkBody, missing: number | null, now: string) => void;
  /** All or nothing: half an import would be worse than none. */
  saveAll: (works: readonly { id: string; body: WorkBody; missing: number | null }[], now: string) => void;
  remove: (id: string, now: string) => void;
  restore: (id: string) => boolean;
  versions: (id: string) => WorkVersion[];
  version: (id: string, version: number) => WorkBody | null;
  /** Loan ids of all other drafts, sent or not. */
  otherLoans: (exceptWork: string) => SameLoan[];
};

/** How many versions of a piece of work are kept (DRAFT-7), and how far apart they are at the least. */
const keptVersions = 20;
const versionGapSeconds = 60;

const stateOf = `
  iif(EXISTS (SELECT 1 FROM locks l WHERE l.work_id = work.id AND l.ended IS NULL), 'locked', COALESCE((SELECT s.state FROM sends s WHERE s.work_id = work.id AND s.replaced_by IS NULL AND s.stopped_at IS NULL
    ORDER BY CASE s.state WHEN 'sending' THEN 1 WHEN 'unknown' THEN 2 WHEN 'waiting' THEN 3 WHEN 'refused' THEN 4 ELSE 5 END,
    s.seq DESC LIMIT 1), 'open'))`;

/** See {@link WorkRepository}. */
export function workRepository(store: Store): WorkRepository {
  const columns = `id, kind, body, title, subtitle, created_at, updated_at, missing, ${stateOf} AS state`;
  const one = store.prepare(`SELECT ${columns} FROM work WHERE id = ? AND removed_at IS NULL`);
  const all = store.prepare(
    `SELECT ${columns} FROM work WHERE kind = ? AND removed_at IS NULL ORDER BY updated_at DESC`,
  );
  const changes = new Map<string, number>();
  const changing = (id: string): void => void changes.set(id, (changes.get(id) ?? 0) + 1);
  const save = (id: string, body: WorkBody, missing: number | null, now: string): void => {
    changing(id);
    saveWork(store, id, body, missing, now);
  };
  const setRemoved = (id: string, at: string | null): boolean => {
    changing(id);
    return store.prepare('UPDATE work SET removed_at = ? WHERE id = ?').run(at, id).changes === 1;
  };
  return {
    list: (kind) => (all.all(kind) as WorkRow[]).map(summary),
    get: (id) => found(one.get(id) as WorkRow | undefined),
    changes: (id) => changes.get(id) ?? 0,
    save: (id, body, missing, now) => inTransaction(store, () => save(id, body, missing, now)),
    saveAll: (works, now) =>
      inTransaction(store, () => {
        for (const { id, body, missing } of works) save(id, body, missing, now);
      }),
    remove: (id, now) => void setRemoved(id, now),
    restore: (id) => setRemoved(id, null),
    versions: (id) => versionsOf(store, id),
    version: (id, version) => versionOf(store, id, version),
    otherLoans: (exceptWork) => otherLoans(store, exceptWork),
  };
}

function saveWork(store: Store, id: string, body: WorkBody, missing: number | null, now: string): void {
  const content = JSON.stringify(body.content);
  keepVersion(store, id, content, now);
  const { title, subtitle } = describeWork(body);
  store
    .prepare(
      `INSERT INTO work (id, kind, body, title, subtitle, created_at, updated_at, missing) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET body = excluded.body, title = excluded.title, subtitle = excluded.subtitle,
         updated_at = excluded.updated_at, missing = excluded.missing, removed_at = NULL WHERE kind = excluded.kind`,
    )
    .run(id, body.kind, content, title, subtitle, now, now, missing);
}

/** Copies what is about to be overwritten, and forgets the oldest copies. A version from the future, of a wrong clock, holds no other back. */
function keepVersion(store: Store, id: string, content: string, now: string): void {
  const kept = store
    .prepare(
      `INSERT INTO work_versions (work_id, version, body, title, subtitle, saved_at)
       SELECT id, COALESCE((SELECT MAX(version) FROM work_versions v WHERE v.work_id = work.id), 0) + 1,
         body, title, subtitle, updated_at
       FROM work WHERE id = ?1 AND body <> ?2 AND NOT EXISTS (SELECT 1 FROM work_versions v
         WHERE v.work_id = work.id AND unixepoch(v.saved_at) BETWEEN unixepoch(?3) - ${versionGapSeconds} AND unixepoch(?3))`,
    )
    .run(id, content, now);
  if (kept.changes === 0) return;
  store
    .prepare(
      `DELETE FROM work_versions WHERE work_id = ? AND version <=
         (SELECT MAX(version) FROM work_versions WHERE work_id = ?) - ${keptVersions}`,
    )
    .run(id, id);
}

function versionsOf(store: Store, id: string): WorkVersion[] {
  const rows = store
    .prepare(
      'SELECT version, saved_at AS savedAt, title, subtitle FROM work_versions WHERE work_id = ? ORDER BY version DESC',
    )
    .all(id);
  return rows as WorkVersion[];
}

function versionOf(store: Store, id: string, version: number): WorkBody | null {
  const row = store
    .prepare(
      'SELECT w.kind, v.body FROM work_versions v JOIN work w ON w.id = v.work_id WHERE v.work_id = ? AND v.version = ?',
    )
    .get(id, version) as { kind: WorkKind; body: string } | undefined;
  return row ? bodyOf(row) : null;
}

/** Of an individual loan only the first member counts: the others are kept but never sent. A group has an id of its own, too. */
function otherLoans(store: Store, exceptWork: string): SameLoan[] {
  const sentAt = "(SELECT MAX(sent_at) FROM sends WHERE work_id = w.id AND state <> 'refused')";
  const rows = store
    .prepare(
      `SELECT * FROM (
         SELECT w.id AS workId, w.title, json_extract(m.value, '$.loanId') AS loanId, w.removed_at, ${sentAt} AS sentAt
         FROM work w, json_each(w.body, '$.members') m
         WHERE w.kind = 'draft' AND w.id <> $exceptWork AND (m.key = 0 OR json_extract(w.body, '$.loanType') = 'group')
         UNION
         SELECT w.id, w.title, json_extract(w.body, '$.groupLoanId'), w.removed_at, ${sentAt}
         FROM work w WHERE w.kind = 'draft' AND w.id <> $exceptWork AND json_extract(w.body, '$.loanType') = 'group')
       WHERE removed_at IS NULL OR sentAt IS NOT NULL ORDER BY sentAt IS NULL, sentAt`,
    )
    .all({ exceptWork }) as SameLoan[];
  return rows
    .map(({ workId, loanId, title, sentAt }) => ({ workId, loanId: cleanId(loanId), title, sentAt }))
    .filter(({ loanId }) => loanId !== '');
}

function summary(row: WorkRow): WorkSummary {
  const { id, kind, title, subtitle, state, missing } = row;
  return { id, kind, title, subtitle, updatedAt: row.updated_at, state, missing };
}

function found(row: WorkRow | undefined): Work | null {
  if (!row) return null;
  const { id, state } = row;
  return { id, createdAt: row.created_at, updatedAt: row.updated_at, state, body: bodyOf(row) };
}

function bodyOf({ kind, body }: { kind: WorkKind; body: string }): WorkBody {
  return { kind, content: JSON.parse(body) } as WorkBody;
}

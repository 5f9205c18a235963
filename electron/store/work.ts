import type {
  Work,
  WorkBody,
  WorkKind,
  WorkState,
  WorkSummary,
  WorkVersion,
} from '../../shared/model/work.ts';
import { describeWork } from '../../shared/rules/kinds/kinds.ts';
import type { Steps } from '../../shared/rules/steps.ts';
import { cleanId } from '../../shared/rules/text.ts';
import { isHere } from './apart.ts';
import type { Store } from './database.ts';
import { type ReportLink, reportLinks } from './report-links.ts';
import { inTransaction } from './transaction.ts';
import { bodyBeside, type PackedList, readBody, type StoredBody } from './work-body.ts';

type WorkRow = {
  id: string;
  kind: WorkKind;
  body: string;
  packed: Uint8Array | null;
  title: string;
  subtitle: string;
  created_at: string;
  updated_at: string;
  state: WorkState;
  missing: number | null;
  revision: number;
};

type SummaryRow = Omit<WorkRow, 'body' | 'packed'>;

/** A piece of work to store. */
export type WorkToSave = {
  id: string;
  body: WorkBody;
  /** The list from `packList`, if it is long. */
  packed?: PackedList;
  /** Number of fields that PA2 still needs; drafts only. */
  missing: number | null;
  /** The revision that was edited; 0 for new work. */
  base: number;
  /** Always keeps the replaced text as a version, even if the last version is recent. */
  keep?: boolean;
};

/** Another draft with the same loan id; `sentAt` is null if it was never sent. */
export type SameLoan = { workId: string; loanId: string; title: string; sentAt: string | null };

/** Work as typed, of the present partner. Its state is not stored but computed from its sends; the most urgent one wins. */
export type WorkRepository = {
  list: (kind: WorkKind) => WorkSummary[];
  summary: (id: string) => WorkSummary | null;
  /** Its state is that of the call. */
  get: (id: string) => Steps<Work | null>;
  /** The current revision; null if the work does not exist (any more). */
  revisionOf: (id: string) => number | null;
  /**
   * Keeps the previous text as a version, unless there is one from the last minute. Returns the new revision, or null
   * without a change if another text was stored since `base`. Restores deleted work.
   */
  save: (work: WorkToSave, now: string) => number | null;
  /** Saves all in one transaction, for imports. Returns false if {@link save} would return null for any. */
  saveAll: (works: readonly WorkToSave[], now: string) => boolean;
  remove: (id: string, now: string) => void;
  restore: (id: string) => boolean;
  versions: (id: string) => WorkVersion[];
  version: (id: string, version: number) => Steps<WorkBody | null>;
  /** What each report is of another one, in the order they were begun; also of deleted ones that were sent. */
  reportLinks: () => ReportLink[];
  /** Loan ids of all other drafts, sent or not. */
  otherLoans: (exceptWork: string) => SameLoan[];
};

/** Versions to keep per work, and the minimum gap between them. */
const keptVersions = 20;
const versionGapSeconds = 60;

const stateOf = `
  iif(EXISTS (SELECT 1 FROM locks l WHERE l.work_id = work.id AND l.ended IS NULL), 'locked', COALESCE((SELECT s.state FROM sends s WHERE s.work_id = work.id AND s.replaced_by IS NULL AND s.stopped_at IS NULL
    ORDER BY CASE s.state WHEN 'sending' THEN 1 WHEN 'unknown' THEN 2 WHEN 'waiting' THEN 3 WHEN 'refused' THEN 4 ELSE 5 END,
    s.seq DESC LIMIT 1), 'open'))`;

/** See {@link WorkRepository}. */
export function workRepository(store: Store): WorkRepository {
  const columns = `id, kind, title, subtitle, created_at, updated_at, missing, revision, ${stateOf} AS state`;
  const one = store.prepare(`SELECT ${columns}, body, packed FROM work WHERE id = ? AND ${isHere}`);
  const about = store.prepare(`SELECT ${columns} FROM work WHERE id = ? AND ${isHere}`);
  const all = store.prepare(
    `SELECT ${columns} FROM work WHERE kind = ? AND ${isHere} ORDER BY updated_at DESC`,
  );
  const revision = store.prepare(`SELECT revision FROM work WHERE id = ? AND ${isHere}`);
  return {
    list: (kind) => (all.all(kind) as SummaryRow[]).map(summary),
    summary: (id) => {
      const row = about.get(id) as SummaryRow | undefined;
      return row ? summary(row) : null;
    },
    get: (id) => found(one.get(id) as WorkRow | undefined),
    revisionOf: (id) => (revision.get(id) as { revision: number } | undefined)?.revision ?? null,
    save: (toSave, now) => inTransaction(store, () => saveWork(store, toSave, now)),
    saveAll: (works, now) => saveAll(store, works, now),
    remove: (id, now) => void store.prepare('UPDATE work SET removed_at = ? WHERE id = ?').run(now, id),
    restore: (id) => store.prepare('UPDATE work SET removed_at = NULL WHERE id = ?').run(id).changes === 1,
    versions: (id) => versionsOf(store, id),
    version: (id, version) => versionOf(store, id, version),
    reportLinks: () => reportLinks(store),
    otherLoans: (exceptWork) => otherLoans(store, exceptWork),
  };
}

function saveWork(
  store: Store,
  { id, body, packed = null, missing, base, keep = false }: WorkToSave,
  now: string,
): number | null {
  const content = bodyBeside(body, packed);
  const { title, subtitle } = describeWork(body);
  if (base > 0) keepVersion(store, { id, content, packed, base, keep, now });
  const values = { id, kind: body.kind, content, packed, title, subtitle, now, missing };
  const written =
    base === 0 ? store.prepare(insertWork).get(values) : store.prepare(updateWork).get({ ...values, base });
  const row = (written ?? sameText(store, id, content, packed)) as { revision: number } | undefined;
  return row?.revision ?? null;
}

const insertWork = `
  INSERT INTO work (id, kind, body, packed, title, subtitle, created_at, updated_at, missing)
  VALUES ($id, $kind, $content, $packed, $title, $subtitle, $now, $now, $missing) ON CONFLICT (id) DO NOTHING RETURNING revision`;

const updateWork = `
  UPDATE work SET body = $content, packed = $packed, title = $title, subtitle = $subtitle, updated_at = $now, missing = $missing,
    removed_at = NULL, revision = revision + 1
  WHERE id = $id AND kind = $kind AND (revision = $base OR removed_at IS NOT NULL) RETURNING revision`;

/** Accepts a repeated save whose response was lost: the same text is already stored. */
function sameText(store: Store, id: string, content: string, packed: PackedList): unknown {
  return store
    .prepare('SELECT revision FROM work WHERE id = ? AND body = ? AND packed IS ? AND removed_at IS NULL')
    .get(id, content, packed);
}

class RevisionConflict extends Error {}

function saveAll(store: Store, works: readonly WorkToSave[], now: string): boolean {
  try {
    inTransaction(store, () => {
      for (const each of works) if (saveWork(store, each, now) === null) throw new RevisionConflict();
    });
    return true;
  } catch (error) {
    if (error instanceof RevisionConflict) return false;
    throw error;
  }
}

type Replacement = {
  id: string;
  content: string;
  packed: PackedList;
  base: number;
  keep: boolean;
  now: string;
};

/**
 * Copies the text that is about to be overwritten, and deletes the oldest copies. A version with a future date, from a wrong
 * clock, does not prevent new ones. Compares the texts last, because that is slow.
 */
function keepVersion(store: Store, { id, content, packed, base, keep, now }: Replacement): void {
  const copied = store
    .prepare(
      `INSERT INTO work_versions (work_id, version, body, packed, title, subtitle, saved_at)
       SELECT id, COALESCE((SELECT MAX(version) FROM work_versions v WHERE v.work_id = work.id), 0) + 1,
         body, packed, title, subtitle, updated_at
       FROM work WHERE id = $id AND (revision = $base OR removed_at IS NOT NULL)
         AND CASE WHEN NOT $keep AND removed_at IS NULL AND EXISTS (SELECT 1 FROM work_versions v
           WHERE v.work_id = work.id AND unixepoch(v.saved_at) BETWEEN unixepoch($now) - ${versionGapSeconds} AND unixepoch($now))
         THEN 0 ELSE body <> $content OR packed IS NOT $packed END`,
    )
    .run({ id, content, packed, base, keep: Number(keep), now });
  if (copied.changes === 0) return;
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

function* versionOf(store: Store, id: string, version: number): Steps<WorkBody | null> {
  const row = store
    .prepare(
      'SELECT w.kind, v.body, v.packed FROM work_versions v JOIN work w ON w.id = v.work_id WHERE v.work_id = ? AND v.version = ?',
    )
    .get(id, version) as StoredBody | undefined;
  return row ? yield* readBody(row) : null;
}

/** An individual loan only sends its first member; the others stay in the draft. A group also has its own loan id. */
function otherLoans(store: Store, exceptWork: string): SameLoan[] {
  const sentAt = "(SELECT MAX(sent_at) FROM sends WHERE work_id = w.id AND state <> 'refused')";
  const rows = store
    .prepare(
      `SELECT * FROM (
         SELECT w.id AS workId, w.title, json_extract(m.value, '$.loanId') AS loanId, w.removed_at, ${sentAt} AS sentAt
         FROM work w, json_each(w.body, '$.members') m
         WHERE w.kind = 'draft' AND w.apart_of IS NULL AND w.id <> $exceptWork AND (m.key = 0 OR json_extract(w.body, '$.loanType') = 'group')
         UNION
         SELECT w.id, w.title, json_extract(w.body, '$.groupLoanId'), w.removed_at, ${sentAt}
         FROM work w WHERE w.kind = 'draft' AND w.apart_of IS NULL AND w.id <> $exceptWork AND json_extract(w.body, '$.loanType') = 'group')
       WHERE removed_at IS NULL OR sentAt IS NOT NULL ORDER BY sentAt IS NULL, sentAt`,
    )
    .all({ exceptWork }) as SameLoan[];
  return rows
    .map(({ workId, loanId, title, sentAt }) => ({ workId, loanId: cleanId(loanId), title, sentAt }))
    .filter(({ loanId }) => loanId !== '');
}

function summary(row: SummaryRow): WorkSummary {
  const { id, kind, title, subtitle, state, missing } = row;
  return { id, kind, title, subtitle, updatedAt: row.updated_at, state, missing };
}

function* found(row: WorkRow | undefined): Steps<Work | null> {
  if (!row) return null;
  const { id, state, revision } = row;
  const body = yield* readBody(row);
  return { id, createdAt: row.created_at, updatedAt: row.updated_at, state, revision, body };
}

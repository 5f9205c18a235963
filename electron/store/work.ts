import type { Work, WorkBody, WorkKind, WorkState, WorkSummary } from '../../shared/model/work.ts';
import { describeWork } from '../../shared/rules/work.ts';
import type { Store } from './database.ts';

type WorkRow = {
  id: string;
  kind: WorkKind;
  body: string;
  title: string;
  subtitle: string;
  created_at: string;
  updated_at: string;
  state: WorkState;
};

/** Work as typed. Its state is not stored: it follows from the sends, the most urgent first. */
export type WorkRepository = {
  list: (kind: WorkKind) => WorkSummary[];
  get: (id: string) => Work | null;
  save: (id: string, body: WorkBody, now: string) => void;
  remove: (id: string, now: string) => void;
};

const stateOf = `
  COALESCE((SELECT s.state FROM sends s WHERE s.work_id = work.id AND s.replaced_by IS NULL
    ORDER BY CASE s.state WHEN 'sending' THEN 1 WHEN 'unknown' THEN 2 WHEN 'waiting' THEN 3 WHEN 'refused' THEN 4 ELSE 5 END,
    s.seq DESC LIMIT 1), 'open')`;

/** See {@link WorkRepository}. */
export function workRepository(store: Store): WorkRepository {
  const columns = `id, kind, body, title, subtitle, created_at, updated_at, ${stateOf} AS state`;
  const one = store.prepare(`SELECT ${columns} FROM work WHERE id = ? AND removed_at IS NULL`);
  const all = store.prepare(
    `SELECT ${columns} FROM work WHERE kind = ? AND removed_at IS NULL ORDER BY updated_at DESC`,
  );
  const upsert = store.prepare(`
    INSERT INTO work (id, kind, body, title, subtitle, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET body = excluded.body, title = excluded.title, subtitle = excluded.subtitle,
      updated_at = excluded.updated_at, removed_at = NULL WHERE kind = excluded.kind`);
  return {
    list: (kind) => (all.all(kind) as WorkRow[]).map(summary),
    get: (id) => found(one.get(id) as WorkRow | undefined),
    save: (id, body, now) => {
      const { title, subtitle } = describeWork(body);
      upsert.run(id, body.kind, JSON.stringify(body.content), title, subtitle, now, now);
    },
    remove: (id, now) => void store.prepare('UPDATE work SET removed_at = ? WHERE id = ?').run(now, id),
  };
}

function summary(row: WorkRow): WorkSummary {
  const { id, kind, title, subtitle, state } = row;
  return { id, kind, title, subtitle, updatedAt: row.updated_at, state };
}

function found(row: WorkRow | undefined): Work | null {
  if (!row) return null;
  const body = { kind: row.kind, content: JSON.parse(row.body) } as WorkBody;
  return { id: row.id, createdAt: row.created_at, updatedAt: row.updated_at, state: row.state, body };
}

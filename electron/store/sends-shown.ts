import type { ItemState } from '../../shared/model/send.ts';
import type { Store } from './database.ts';

/**
 * One of the rows of a work for the same item. `isDropped`: the work was started again without it. `isCorrected`: it is
 * outdated because its own work changed it. `isRepeated`: its request was sent again.
 */
export type ThingRow = {
  label: string;
  state: ItemState;
  isStopped: boolean;
  isDropped: boolean;
  isCorrected: boolean;
  isRepeated: boolean;
};

/**
 * Selects the row to count from the rows of one item in order, so that a work counts each item once: usually the last one.
 * If that was taken back, the last row that left or may leave. Rows that ended without being accepted and are no longer in
 * the work do not count.
 */
export function shownOf<Row extends ThingRow>(rows: readonly Row[]): Row | undefined {
  const current = rows.filter(
    (row) => !(row.isDropped && isEnded(row)) && !(row.isRepeated && leftOrLeaves(row)),
  );
  const last = current.at(-1);
  return last && isTakenBack(last) ? (current.findLast(leftOrLeaves) ?? last) : last;
}

/** True if two labels are equal or one is missing. */
export function isSameLabel(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}

/** Left or may leave: neither stopped nor outdated. */
function leftOrLeaves({ state, isStopped }: ThingRow): boolean {
  return !isStopped && state !== 'outdated';
}

function isTakenBack({ state, isStopped, isCorrected }: ThingRow): boolean {
  return isStopped || (state === 'outdated' && isCorrected);
}

function isEnded({ state, isStopped }: ThingRow): boolean {
  return isStopped || state === 'refused' || state === 'outdated';
}

/** True if no item of the send's work can have two rows: it was started once and nothing was resent. */
export function isStartedOnce(store: Store, sendId: string): boolean {
  const { once } = store
    .prepare(
      'SELECT batches >= (SELECT COUNT(*) FROM sends o WHERE o.work_id = s.work_id) AS once FROM sends s WHERE id = ?',
    )
    .get(sendId) as { once: number };
  return once === 1;
}

/** Updates which rows of the work count (`shown`), for all items of a send. Call after each change of the send. */
export function markShown(store: Store, sendId: string): void {
  const inIt = `(SELECT DISTINCT fingerprint FROM send_items WHERE send_id = $sendId) t
    CROSS JOIN send_items o INDEXED BY items_by_fingerprint ON o.fingerprint = t.fingerprint
    CROSS JOIN sends s INDEXED BY sends_in_order ON s.id = o.send_id
      AND s.work_id = (SELECT work_id FROM sends WHERE id = $sendId)`;
  writeShown(store, rowsFrom(store, inIt, { sendId }));
}

/** Updates `shown` for a whole work. */
export function markWholeWork(store: Store, workId: string): void {
  const inWork = 'sends s CROSS JOIN send_items o ON o.send_id = s.id';
  writeShown(store, rowsFrom(store, `${inWork} WHERE s.work_id = $workId`, { workId }));
}

type KeptRow = ThingRow & { rowid: number; fingerprint: string; shown: number; isReport: boolean };

function writeShown(store: Store, rows: readonly KeptRow[]): void {
  const things = new Map<string, KeptRow[]>();
  for (const row of rows) {
    const others = things.get(row.fingerprint);
    if (others) others.push(row);
    else things.set(row.fingerprint, [row]);
  }
  const counts = (row: KeptRow): boolean => {
    const others = things.get(row.fingerprint) ?? [];
    return shownOf(sameThing(others, row)) === row;
  };
  const changed = rows.filter((row) => counts(row) !== (row.shown === 1));
  if (changed.length === 0) return;
  store
    .prepare('UPDATE send_items SET shown = 1 - shown WHERE rowid IN (SELECT value FROM json_each(?))')
    .run(JSON.stringify(changed.map(({ rowid }) => rowid)));
}

/** In a report the label is a client id and identifies the row; elsewhere it is a name, which may be corrected. */
function sameThing(rows: readonly KeptRow[], { label, isReport }: KeptRow): readonly KeptRow[] {
  return isReport ? rows.filter((other) => isSameLabel(other.label, label)) : rows;
}

/** In the order of their sends. As one JSON text: row objects take libsql five times as long, for up to 50,000 rows. */
function rowsFrom(store: Store, source: string, values: Record<string, string>): KeptRow[] {
  const { rows } = store
    .prepare(
      `SELECT json_group_array(json_array(o.rowid, o.fingerprint, o.label, o.state, o.shown, s.kind = 'report',
           o.state <> 'outdated' AND s.stopped_at IS NOT NULL, o.dropped,
           o.state = 'outdated' AND EXISTS (SELECT 1 FROM sends b INDEXED BY sends_in_order
             WHERE b.id = o.superseded_by AND b.work_id = s.work_id),
           s.replaced_by IS NOT NULL AND EXISTS (SELECT 1 FROM sends r INDEXED BY sends_in_order
             WHERE r.id = s.replaced_by AND r.replaces = s.id)) ORDER BY s.seq) AS rows
       FROM ${source}`,
    )
    .get(values) as { rows: string };
  return (JSON.parse(rows) as Stored[]).map(
    ([rowid, fingerprint, label, state, shown, isReport, isStopped, isDropped, isCorrected, isRepeated]) => ({
      ...{ rowid, fingerprint, label, state, shown, isReport: isReport === 1 },
      ...{ isStopped: isStopped === 1, isDropped: isDropped === 1, isCorrected: isCorrected === 1 },
      isRepeated: isRepeated === 1,
    }),
  );
}

type Stored = [number, string, string, ItemState, number, number, number, number, number, number];

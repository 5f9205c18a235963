import type { ItemState } from '../../shared/model/send.ts';
import type { Store } from './database.ts';

/**
 * A row of a request, beside the others of its work that are of the same thing. `isDropped`: the work was started since without it.
 * `isCorrected`: it was left out because its own work says it otherwise since. `isRepeated`: its request goes again in another's place.
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
 * A work counts each thing once, as it went last: of the rows of a thing, in their order, answers the one that is counted. Where
 * the last one was taken back, the thing is what it was before. What ended without Kiva's yes, and was taken out of the work
 * since, is history.
 */
export function shownOf<Row extends ThingRow>(rows: readonly Row[]): Row | undefined {
  const told = rows.filter(
    (row) => !(row.isDropped && isEnded(row)) && !(row.isRepeated && leftOrLeaves(row)),
  );
  const last = told.at(-1);
  return last && isTakenBack(last) ? (told.findLast(leftOrLeaves) ?? last) : last;
}

/** True where a label that one of two rows lacks, or both have, makes them the same thing. */
export function isSameLabel(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}

/** As it was sent, or is to be: neither taken back nor left out. */
function leftOrLeaves({ state, isStopped }: ThingRow): boolean {
  return !isStopped && state !== 'outdated';
}

function isTakenBack({ state, isStopped, isCorrected }: ThingRow): boolean {
  return isStopped || (state === 'outdated' && isCorrected);
}

function isEnded({ state, isStopped }: ThingRow): boolean {
  return isStopped || state === 'refused' || state === 'outdated';
}

/** True where no thing of the work of a send can have two rows: the work was started once, and nothing of it repeated. */
export function isStartedOnce(store: Store, sendId: string): boolean {
  const { once } = store
    .prepare(
      'SELECT batches >= (SELECT COUNT(*) FROM sends o WHERE o.work_id = s.work_id) AS once FROM sends s WHERE id = ?',
    )
    .get(sendId) as { once: number };
  return once === 1;
}

/** Writes down anew which rows of its work are counted (`shown`), of all things in a send; after each change of it. */
export function markShown(store: Store, sendId: string): void {
  const inIt = `(SELECT DISTINCT fingerprint FROM send_items WHERE send_id = $sendId) t
    CROSS JOIN send_items o INDEXED BY items_by_fingerprint ON o.fingerprint = t.fingerprint
    CROSS JOIN sends s INDEXED BY sends_in_order ON s.id = o.send_id
      AND s.work_id = (SELECT work_id FROM sends WHERE id = $sendId)`;
  writeShown(store, rowsFrom(store, inIt, { sendId }));
}

/** The same for a whole work. */
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

/** A client id tells the repayments of a loan apart; a label of anything else is a name, which may be mended. */
function sameThing(rows: readonly KeptRow[], { label, isReport }: KeptRow): readonly KeptRow[] {
  return isReport ? rows.filter((other) => isSameLabel(other.label, label)) : rows;
}

/** In the order of their sends. As one text: objects take libsql five times as long, and there may be 50,000. */
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

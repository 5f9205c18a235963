import { randomFillSync } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { finish } from '../../../shared/rules/steps.ts';
import { openEncrypted, type Store } from '../database.ts';
import { logBytes } from '../seal/log.ts';
import { pageBytes } from '../seal/mac.ts';
import { readBody } from '../work-body.ts';
import { type RescuedSend, type RescuedWork, rescuedText } from './rescued-text.ts';
import type { ExamineTask, Rescued } from './task.ts';

/**
 * Reads what is intact in a damaged store, from a temporary copy. Altered pages are overwritten in it first: a manipulated
 * text must not pass for what a person wrote.
 */
export function rescueStore({ file, key, pages, frames }: Extract<ExamineTask, { do: 'rescue' }>): Rescued {
  const folder = `${file}.rescue`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  try {
    const careful = readCopy(copyTo(join(folder, 'careful.db'), file, pages, frames), key, false);
    const all = readCopy(copyTo(join(folder, 'all.db'), file, [], frames), key, true);
    // One altered page may lead to all others. If little is found without them, read them as they are, and say so in the text.
    return amount(careful) * 2 < amount(all) ? all : careful;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const amount = ({ works, sends, rows }: Rescued): number => works + sends + rows;

function copyTo(copy: string, file: string, pages: readonly number[], frames: number | null): string {
  copyFileSync(file, copy);
  if (existsSync(`${file}-wal`) && frames !== 0) {
    copyFileSync(`${file}-wal`, `${copy}-wal`);
    if (frames !== null) truncateSync(`${copy}-wal`, logBytes(frames));
  }
  const fd = openSync(copy, 'r+');
  // Keep page 1: nothing is readable without it, and it has no text of a person.
  for (const page of pages)
    if (page > 1)
      writeSync(fd, randomFillSync(Buffer.alloc(pageBytes)), 0, pageBytes, (page - 1) * pageBytes);
  closeSync(fd);
  return copy;
}

const nothing: Rescued = { works: 0, sends: 0, rows: 0, lost: 1, text: '' };

function readCopy(copy: string, key: string, mayBeAltered: boolean): Rescued {
  let store: Store | null = null;
  const lost = { count: mayBeAltered ? 1 : 0 };
  try {
    store = openEncrypted(copy, key);
    // Skips damaged parts of the schema.
    store.exec('PRAGMA writable_schema = ON');
    const workFields = hasColumn(store, 'work', 'packed') ? [...workColumns, 'packed'] : workColumns;
    const works = readRows(store, 'work', workFields, lost).map((row) => workOf(row, lost));
    const items = readRows(store, 'send_items', itemColumns, lost);
    const itemsOf = new Map<string, Row[]>();
    for (const item of items) {
      const rows = itemsOf.get(item.send_id ?? '');
      if (rows) rows.push(item);
      else itemsOf.set(item.send_id ?? '', [item]);
    }
    const isApart = !hasColumn(store, 'sends', 'request');
    const requests = isApart ? readRows(store, 'send_requests', ['send_id', 'request'], lost) : [];
    const requestOf = new Map(requests.map(({ send_id, request }) => [send_id, request]));
    const sendFields = isApart ? sendColumns : [...sendColumns, 'request'];
    const sends = readRows(store, 'sends', sendFields, lost).map(
      (row) =>
        ({
          request: requestOf.get(row.id) ?? '',
          ...row,
          items: itemsOf.get(row.id ?? '') ?? [],
        }) as RescuedSend,
    );
    return {
      ...{ works: works.length, sends: sends.length, rows: items.length, lost: lost.count },
      text: rescuedText(works, sends, lost.count, mayBeAltered),
    };
  } catch {
    return nothing;
  } finally {
    store?.close();
  }
}

/** Older versions have no packed lists, and store each request in the row of its send. */
function hasColumn(store: Store, table: string, column: string): boolean {
  return store.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, column) !== undefined;
}

/** Adds the packed list, if there is one. */
function workOf(row: Row, lost: { count: number }): RescuedWork {
  const { packed = '', ...work } = row as RescuedWork & { packed?: string };
  if (packed === '') return work;
  try {
    const { content } = finish(readBody({ ...work, packed: Buffer.from(packed, 'hex') }));
    return { ...work, body: JSON.stringify(content) };
  } catch {
    lost.count += 1;
    return work;
  }
}

const workColumns = ['kind', 'title', 'subtitle', 'body', 'updated_at', 'removed_at'] as const;
const sendColumns = ['id', 'kind', 'state', 'title', 'created_at', 'sent_at', 'reference'] as const;
const itemColumns = ['send_id', 'key', 'label', 'amount', 'state', 'note'] as const;

type Row = Record<string, string>;

/** After an unreadable row, tries so many row ids one by one, then doubles the step. */
const triedOneByOne = 2_000;
const mostTries = 2_060;

/** The rows of a table in order, without those on unreadable pages. */
function readRows(store: Store, table: string, columns: readonly string[], lost: { count: number }): Row[] {
  // Reads text as bytes: libsql aborts the process on invalid UTF-8.
  const values = columns.map((column) => `CAST(${textIn(column)} AS BLOB) AS ${column}`).join(', ');
  const sql = `SELECT rowid AS at, ${values} FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT 1`;
  let next = store.prepare(sql);
  const rows: Row[] = [];
  let [after, tries, step] = [-1, 0, 1];
  while (tries < mostTries) {
    try {
      const row = next.get(after) as ({ at: number } & Record<string, Uint8Array | null>) | undefined;
      if (row === undefined || row.at <= after) return rows;
      after = row.at;
      [tries, step] = [0, 1];
      rows.push(Object.fromEntries(columns.map((column) => [column, textOf(row[column] ?? null)])));
    } catch {
      if (tries === 0) lost.count += 1;
      // libsql would continue the failed statement, so prepare a new one.
      next = store.prepare(sql);
      tries += 1;
      if (tries > triedOneByOne) step *= 2;
      after += step;
    }
  }
  return rows;
}

function textIn(column: string): string {
  return column === 'packed' ? 'hex(packed)' : column;
}

/** Throws on invalid UTF-8. */
function textOf(bytes: Uint8Array | null): string {
  return bytes === null ? '' : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

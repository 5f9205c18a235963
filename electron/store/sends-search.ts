import type { Environment } from '../../shared/environment.ts';
import {
  type FoundSend,
  type SendFilter,
  type SendMatch,
  type SendOutcome,
  sendFilterSchema,
} from '../../shared/model/send-search.ts';
import { addDays } from '../../shared/rules/dates.ts';
import { searchText } from '../../shared/rules/search-text.ts';
import { partnerHere } from './cache.ts';
import type { Store } from './database.ts';
import { type SendRow, summaryColumns, summaryOf } from './sends-read.ts';
import { firstItemLine } from './sends-text.ts';

/** A search; `borrowers` are loan ids whose borrower matches the text, with the names from the local copy. */
export type SendQuery = { filter: SendFilter; borrowers: ReadonlyMap<string, string> };

/** A row of a send with its sequence number. */
type FoundRow = SendRow & { seq: number };

/** A condition in SQL and its values. */
type Condition = { sql: string; values: (string | number)[] };

/** SQL for the sends of partners other than the one whose credentials are here. */
const ofFormerPartners = `FROM sends INDEXED BY sends_by_partner WHERE partner_id <> ${partnerHere}`;

/** How many sends there are of former partners. */
export function countApart(store: Store): number {
  return (store.prepare(`SELECT COUNT(*) AS n ${ofFormerPartners}`).get() as { n: number }).n;
}

/** The search that matches every send. */
export const everySend: SendQuery = { filter: sendFilterSchema.parse({}), borrowers: new Map() };

/** The trigram index cannot find shorter texts. */
const shortestTrigram = 3;

const time = 'COALESCE(sent_at, created_at)';

/** SQLite ends a query text here. */
const endOfText = '\u0000';

/** The last day that `addDays` can follow; as `to` it means no limit. */
const lastDay = '9999-12-31';

/** One page of matching sends, newest first, and the total count. */
export function searchSends(
  store: Store,
  environment: Environment,
  asked: SendQuery,
  limit: number,
  offset: number,
): { total: number; apart: number; sends: FoundSend[] } {
  const { total, page } = placesOf(store, asked, limit, offset);
  const rows = store
    .prepare(
      `SELECT seq, ${summaryColumns} FROM sends WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq DESC`,
    )
    .all(page) as FoundRow[];
  const matchOf = asked.filter.text === '' ? () => null : matcher(store, asked);
  const sends = rows.map((row) => ({ ...summaryOf(row, environment), match: matchOf(row) }));
  return { total, apart: countApart(store), sends };
}

/** Runs the search once for both the count and the page. */
function placesOf(
  store: Store,
  asked: SendQuery,
  limit: number,
  offset: number,
): { total: number; page: string } {
  const { sql, values } = conditionOf(asked);
  const query = `
    WITH hits AS MATERIALIZED (SELECT seq FROM sends INDEXED BY sends_narrow WHERE ${sql})
    SELECT (SELECT COUNT(*) FROM hits) AS total,
      (SELECT json_group_array(seq) FROM (SELECT seq FROM hits ORDER BY seq DESC LIMIT ? OFFSET ?)) AS page`;
  return store.prepare(query).get([...values, limit, offset]) as { total: number; page: string };
}

/** What sends must be to match. */
export function conditionOf(asked: SendQuery): Condition {
  const parts = [{ sql: '1 = 1', values: [] }, ...found(asked), ...filtered(asked.filter)];
  return {
    sql: parts.map(({ sql }) => `(${sql})`).join(' AND '),
    values: parts.flatMap(({ values }) => values),
  };
}

/** Matches the search text of sends, a prefix of our own id, or loans of matching borrowers. */
function found({ filter, borrowers }: SendQuery): Condition[] {
  const text = searchText(filter.text.replaceAll(endOfText, ' '));
  if (text === '') return [];
  const ways = [byText(text), ...byOwnId(text), ...byLoans(borrowers)];
  return [
    {
      sql: `seq IN (${ways.map(({ sql }) => sql).join(' UNION ')})`,
      values: ways.flatMap(({ values }) => values),
    },
  ];
}

function byText(text: string): Condition {
  return hasTrigrams(text)
    ? { sql: 'SELECT rowid FROM send_trigrams WHERE send_trigrams MATCH ?', values: [phrase(text)] }
    : { sql: 'SELECT seq FROM send_texts WHERE instr(text, ?) > 0', values: [text] };
}

/** Prefix only: our ids are random, so every short number occurs inside some of them. */
function byOwnId(text: string): Condition[] {
  if (!/^[0-9a-f-]{6,36}$/.test(text)) return [];
  return [{ sql: "SELECT seq FROM sends WHERE id >= ? AND id < ? || 'g'", values: [text, text] }];
}

function byLoans(borrowers: SendQuery['borrowers']): Condition[] {
  if (borrowers.size === 0) return [];
  const sql = `SELECT s.seq FROM send_items i JOIN sends s ON s.id = i.send_id
    WHERE i.key IN (SELECT value FROM json_each(?))`;
  return [{ sql, values: [JSON.stringify([...borrowers.keys()])] }];
}

/** Whether a text is long enough for the trigram index; shorter ones need a scan. */
export function hasTrigrams(text: string): boolean {
  return [...text].length >= shortestTrigram;
}

function phrase(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function filtered(filter: SendFilter): Condition[] {
  const { kinds, outcomes, from, to, period, meaning, workId, before, allPartners } = filter;
  const one = (sql: string, value: string): Condition[] => (value === '' ? [] : [{ sql, values: [value] }]);
  return [
    ...one('kind IN (SELECT value FROM json_each(?))', kinds.length > 0 ? JSON.stringify(kinds) : ''),
    ...(outcomes.length > 0 ? [{ sql: outcomes.map(outcomeSql).join(' OR '), values: [] }] : []),
    ...one(`${time} >= ?`, from === '' ? '' : startOfDay(from)),
    ...one(`${time} < ?`, to === '' || to === lastDay ? '' : startOfDay(addDays(to, 1))),
    ...one('period = ?', period),
    ...one('meaning = ?', meaning),
    ...one('work_id = ?', workId),
    ...one('seq < (SELECT seq FROM sends WHERE id = ?)', before),
    ...(allPartners ? [] : [{ sql: `seq NOT IN (SELECT seq ${ofFormerPartners})`, values: [] }]),
  ];
}

/** Separates stopped sends from waiting ones. Single items may have another state than their send. */
function outcomeSql(outcome: SendOutcome): string {
  if (outcome === 'stopped') return 'stopped_at IS NOT NULL';
  if (outcome === 'waiting') return "state = 'waiting' AND stopped_at IS NULL AND replaced_by IS NULL";
  if (outcome === 'accepted' || outcome === 'sending') return `state = '${outcome}'`;
  return `state = '${outcome}' OR state = 'accepted' AND seq IN (SELECT s.seq FROM send_items i JOIN sends s ON s.id = i.send_id
    WHERE i.state IN ('refused', 'unknown') AND i.state = '${outcome}')`;
}

/** The start of a day in local time, as ISO 8601 in UTC like the stored times. */
function startOfDay(day: string): string {
  return new Date(`${day}T00:00`).toISOString();
}

type Item = Pick<SendMatch, 'key' | 'label' | 'amount'>;

/** Finds where in a send the text matches: in its search text, else in the name of a borrower. */
function matcher(store: Store, { filter, borrowers }: SendQuery): (row: FoundRow) => SendMatch {
  const text = searchText(filter.text);
  const loans = new Set([...borrowers.keys()].map(searchText));
  const textOf = store.prepare('SELECT text FROM send_texts WHERE seq = ?');
  const itemAt = store.prepare(
    'SELECT key, label, amount FROM send_items WHERE send_id = ? AND position = ?',
  );
  const ofLoan = (line: string): boolean => loans.has(line.slice(0, line.indexOf('\t')));
  return ({ id, seq, all_items }) => {
    // A request that was just stored may have no search text yet (sends-staged.ts).
    const { text: searched } = (textOf.get(seq) ?? { text: '' }) as { text: string };
    const lines = searched.split('\n');
    const itemLines = lines.slice(firstItemLine, firstItemLine + Number(all_items));
    const byText = placesWhere(itemLines, (line) => line.includes(text));
    const places = byText.length > 0 ? byText : placesWhere(itemLines, ofLoan);
    const [place] = places;
    if (place === undefined) return { ...nowhere, reference: wordOf(lines, text) || id };
    const { key, label, amount } = itemAt.get(id, place) as Item;
    const name = borrowers.get(key) ?? '';
    return { ...nowhere, row: place + 1, rows: places.length, key, label, amount, name };
  };
}

function placesWhere(lines: readonly string[], test: (line: string) => boolean): number[] {
  return lines.flatMap((line, at) => (test(line) ? [at] : []));
}

function wordOf(lines: readonly string[], text: string): string {
  const words = lines.flatMap((line) => line.split('\t'));
  return words.find((word) => word.includes(text)) ?? '';
}

const nowhere: SendMatch = { row: 0, rows: 0, key: '', label: '', amount: '', name: '', reference: '' };

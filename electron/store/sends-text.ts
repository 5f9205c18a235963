import type { WorkKind } from '../../shared/model/work.ts';
import { sendKinds } from '../../shared/rules/kinds/kinds.ts';
import { itemsInRequest } from '../../shared/rules/kinds/requests.ts';
import { searchText } from '../../shared/rules/search-text.ts';
import type { Store } from './database.ts';
import { inTransaction } from './transaction.ts';

/** The fields that a search text is built from. */
type Searched = {
  id: string;
  kind: WorkKind;
  period: string | null;
  request: string;
  items: readonly { key: string; label: string; amount: string }[];
};

/** Index of the first item line; the line before it has the fields of the whole send. */
export const firstItemLine = 1;

/**
 * Builds the search text of a send: a line with its month, a line for each item, and later one with Kiva's reference. Tabs
 * separate fields, so that nothing matches across two of them.
 */
export function searchedText(send: Searched): string {
  const { searchTexts } = sendKinds[send.kind];
  const extras = searchTexts ? itemsInRequest(send.kind, send.request).map(searchTexts) : [];
  const lines = send.items.map(({ key, label, amount }, at) => [key, label, amount, ...(extras[at] ?? [])]);
  return [[send.period ?? ''], ...lines].map(lineOf).join('\n');
}

/** Stores the search text of a new send. */
export function writeText(store: Store, send: Searched): void {
  store
    .prepare('INSERT INTO send_texts (seq, text) SELECT seq, ? FROM sends WHERE id = ?')
    .run(searchedText(send), send.id);
}

/** Adds Kiva's reference, which only the response has. */
export function addReference(store: Store, id: string, reference: string): void {
  store
    .prepare(
      'UPDATE send_texts SET text = text || char(10) || ? WHERE seq = (SELECT seq FROM sends WHERE id = ?)',
    )
    .run(searchText(reference), id);
}

/** Writes search texts of sends that an older version stored. */
export function fillTexts(store: Store): void {
  const missing = store.prepare(
    'SELECT id FROM sends WHERE seq > COALESCE((SELECT MAX(seq) FROM send_texts), 0) ORDER BY seq',
  );
  inTransaction(store, () => {
    for (const { id } of missing.all() as { id: string }[]) writeMissingText(store, id);
  });
}

/** Writes the search text of a send that has none, from the store. */
export function writeMissingText(store: Store, id: string): void {
  const row = store
    .prepare(
      `SELECT id, kind, period, request, reference FROM sends JOIN send_requests ON send_id = id
       WHERE id = ? AND NOT EXISTS (SELECT 1 FROM send_texts t WHERE t.seq = sends.seq)`,
    )
    .get(id) as (Omit<Searched, 'items'> & { reference: string | null }) | undefined;
  if (row === undefined) return;
  const { items } = store
    .prepare(
      `SELECT json_group_array(json_object('key', key, 'label', label, 'amount', amount) ORDER BY position) AS items
       FROM send_items WHERE send_id = ?`,
    )
    .get(id) as { items: string };
  writeText(store, { ...row, items: JSON.parse(items) as Searched['items'] });
  if (row.reference !== null) addReference(store, id, row.reference);
}

function lineOf(fields: readonly string[]): string {
  return fields.map(searchText).join('\t');
}

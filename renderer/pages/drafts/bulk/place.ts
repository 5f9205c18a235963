import type { QueryClient } from '@tanstack/react-query';
import type { ColumnKey } from './columns.ts';
import type { BulkFilter } from './filter.ts';
import type { DraftRow } from './rows.ts';

/**
 * Where a person left the sheet: the order of its drafts, the filter, the cell, and by draft what was typed that no field of it
 * can hold.
 */
export type BulkPlaceLeft = {
  order: readonly string[];
  filter: BulkFilter;
  id: string;
  key: ColumnKey;
  unread: ReadonlyMap<string, DraftRow['unread']>;
};

/** By query client, of which each environment has its own. */
const left = new WeakMap<QueryClient, BulkPlaceLeft>();

/** Remembers where the sheet was left, for coming back from a draft. */
export function rememberPlace(client: QueryClient, place: BulkPlaceLeft): void {
  left.set(client, place);
}

/** Where the sheet was left last. */
export function placeOf(client: QueryClient): BulkPlaceLeft | undefined {
  return left.get(client);
}

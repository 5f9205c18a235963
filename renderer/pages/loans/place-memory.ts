import type { QueryClient } from '@tanstack/react-query';
import type { GridPlace } from '../../components/grid/data-grid.tsx';
import type { LoansSearch } from './loans-search.ts';

/** A list, its address, and where it was left. */
type Left = { list: string; search: LoansSearch; place: GridPlace };

const left = new WeakMap<QueryClient, Left>();

/** Remembers where a list was left, for going back to it. */
export function leaveAt(client: QueryClient, last: Left): void {
  left.set(client, last);
}

/** The address of the list that was left last; the whole list before that. */
export function lastSearch(client: QueryClient): LoansSearch {
  return left.get(client)?.search ?? {};
}

/** Where that list was left, if it was the last. */
export function placeIn(client: QueryClient, list: string): GridPlace | undefined {
  const last = left.get(client);
  return last?.list === list ? last.place : undefined;
}

/** One key of the order; the first of several decides. */
export type SortKey<Id extends string> = { readonly column: Id; readonly descending: boolean };

/** The keys of the order, the first deciding; none leaves the list's own order. */
export type Sort<Id extends string> = readonly SortKey<Id>[];

/** As many keys as are taken (portfolio-search.ts). */
const mostKeys = 5;

/** Orders by one column alone. */
export function by<Id extends string>(column: Id, descending: boolean): Sort<Id> {
  return [{ column, descending }];
}

/** Orders by a column where the keys before leave a tie; a column that is a key already keeps its place. */
export function thenBy<Id extends string>(sort: Sort<Id>, column: Id, descending: boolean): Sort<Id> {
  const key = { column, descending };
  if (sort.some((each) => each.column === column))
    return sort.map((each) => (each.column === column ? key : each));
  return [...sort, key].slice(-mostKeys);
}

/** The order without a column. */
export function withoutKey<Id extends string>(sort: Sort<Id>, column: Id): Sort<Id> {
  return sort.filter((each) => each.column !== column);
}

/** What a click on a heading asks for: ascending, then descending, then not at all; `add` keeps the other keys. */
export function clicked<Id extends string>(sort: Sort<Id>, column: Id, add: boolean): Sort<Id> {
  const now = sort.find((each) => each.column === column);
  if (now?.descending) return add ? withoutKey(sort, column) : [];
  const descending = now !== undefined;
  return add ? thenBy(sort, column, descending) : by(column, descending);
}

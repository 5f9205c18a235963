/**
 * A column that a grid can show: its name, its first width in pixels, and whether its values are aligned at the end.
 */
export type GridColumn<Id extends string> = {
  readonly id: Id;
  readonly title: string;
  readonly width: number;
  readonly end?: boolean;
};

/** How a person wants a column; `width` is null for the column's own. */
export type ColumnState<Id extends string> = {
  readonly id: Id;
  readonly shown: boolean;
  readonly width: number | null;
  readonly pinned: boolean;
};

/** A column as it is seen. */
export type LaidColumn<Id extends string> = GridColumn<Id> & {
  readonly pinned: boolean;
  /** False while the width is the column's own, which may grow where there is room. */
  readonly sized: boolean;
};

/** The columns as a person wants them, in order. */
export type GridLayout<Id extends string> = readonly ColumnState<Id>[];

/** Widths that are kept, in pixels (portfolio-search.ts). */
export const widths = { least: 48, most: 1_000, step: 24 } as const;

/** What was kept, then the columns that are new since; what is no column any more is left out. */
export function arranged<Id extends string>(
  known: readonly GridColumn<Id>[],
  first: readonly Id[],
  kept: GridLayout<Id>,
): GridLayout<Id> {
  const ids = known.map(({ id }) => id);
  const old = kept.filter(
    ({ id }, at) => ids.includes(id) && kept.findIndex((each) => each.id === id) === at,
  );
  const missing = ids.filter((id) => !old.some((each) => each.id === id));
  const added = [...missing].sort((a, b) => rank(first, a) - rank(first, b));
  const isNew = kept.length === 0;
  return [
    ...old,
    ...added.map((id) => ({ id, shown: isNew && first.includes(id), width: null, pinned: false })),
  ];
}

function rank<Id extends string>(first: readonly Id[], id: Id): number {
  const at = first.indexOf(id);
  return at < 0 ? first.length : at;
}

/** The visible columns in order, pinned ones first. */
export function laidOut<Id extends string>(
  known: readonly GridColumn<Id>[],
  layout: GridLayout<Id>,
): LaidColumn<Id>[] {
  return inView(layout).flatMap(({ id, width, pinned }) => {
    const column = known.find((each) => each.id === id);
    return column ? [{ ...column, width: width ?? column.width, pinned, sized: width !== null }] : [];
  });
}

function inView<Id extends string>(layout: GridLayout<Id>): GridLayout<Id> {
  const shown = layout.filter((each) => each.shown);
  return [...shown.filter(({ pinned }) => pinned), ...shown.filter(({ pinned }) => !pinned)];
}

function changed<Id extends string>(
  layout: GridLayout<Id>,
  id: Id,
  change: Partial<ColumnState<Id>>,
): GridLayout<Id> {
  return layout.map((each) => (each.id === id ? { ...each, ...change } : each));
}

/** Shows or hides a column; the last visible one stays. */
export function withShown<Id extends string>(layout: GridLayout<Id>, id: Id, shown: boolean): GridLayout<Id> {
  const others = layout.some((each) => each.shown && each.id !== id);
  return shown || others ? changed(layout, id, { shown }) : layout;
}

/** Keeps a column at the start while the others scroll, or no longer. */
export function withPinned<Id extends string>(
  layout: GridLayout<Id>,
  id: Id,
  pinned: boolean,
): GridLayout<Id> {
  return changed(layout, id, { pinned });
}

/** Gives a column a width, in whole pixels within what is kept. */
export function withWidth<Id extends string>(layout: GridLayout<Id>, id: Id, width: number): GridLayout<Id> {
  const whole = Math.round(Math.min(Math.max(width, widths.least), widths.most));
  return changed(layout, id, { width: whole });
}

/** The column that a step from `id` leads to, among those that are pinned alike; nothing at the edge. */
export function neighbour<Id extends string>(layout: GridLayout<Id>, id: Id, step: -1 | 1): Id | null {
  const view = inView(layout);
  const at = view.findIndex((each) => each.id === id);
  const other = at < 0 ? undefined : view[at + step];
  return other && other.pinned === view[at]?.pinned ? other.id : null;
}

/** Moves a column to the place of another, which makes room; it is pinned as the other is. */
export function movedTo<Id extends string>(layout: GridLayout<Id>, id: Id, place: Id): GridLayout<Id> {
  const view = inView(layout);
  const from = view.findIndex((each) => each.id === id);
  const to = view.findIndex((each) => each.id === place);
  const column = view[from];
  const other = view[to];
  if (!column || !other || id === place) return layout;
  const rest = layout.filter((each) => each.id !== id);
  const at = rest.indexOf(other) + (from < to ? 1 : 0);
  return [...rest.slice(0, at), { ...column, pinned: other.pinned }, ...rest.slice(at)];
}

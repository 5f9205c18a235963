import type { LaidColumn } from './layout.ts';

/**
 * CSS variables that place the columns: a change of width re-renders no row. `grows` has what each column takes of the room
 * that is left.
 */
export function columnStyle<Id extends string>(
  columns: readonly LaidColumn<Id>[],
  grows: Partial<Record<Id, number>>,
  tickWidth = 40,
): Record<`--${string}`, string> {
  const tracks = columns.map(({ id, width, sized }) =>
    grows[id] && !sized ? `minmax(${width}px, ${grows[id]}fr)` : `${width}px`,
  );
  const style: Record<`--${string}`, string> = {};
  let at = tickWidth;
  for (const [index, { pinned, width }] of columns.entries()) {
    if (!pinned) break;
    style[`--grid-at-${index}`] = `${at}px`;
    at += width;
  }
  const total = columns.reduce((sum, { width }) => sum + width, tickWidth);
  const filled = tracks.some((track) => track.includes('fr'));
  return {
    ...style,
    '--grid-columns': [`${tickWidth}px`, ...tracks, ...(filled ? [] : ['minmax(0, 1fr)'])].join(' '),
    '--grid-pinned': `${at}px`,
    '--grid-width': `${total}px`,
  };
}

/** Where a column stands while the others scroll. */
export function pinnedAt(index: number): { insetInlineStart: string } {
  return { insetInlineStart: `var(--grid-at-${index})` };
}

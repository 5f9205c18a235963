import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect } from 'react';
import { useRowHeights } from '../../lib/row-heights.ts';
import type { RowOrder } from './row-order.ts';
import type { useSheet } from './use-sheet.ts';

/** The most that the headings take, in pixels. */
const headHeight = 72;

type Options = {
  scroll: RefObject<HTMLDivElement | null>;
  sheet: ReturnType<typeof useSheet>;
  rows: RowOrder;
};

/** The rows to render: the visible ones, and the active one; after a move its text field gets the focus. */
export function useSheetRows({ scroll, sheet, rows }: Options) {
  const { active, end } = sheet.selection;
  const position = rows.positionOf(active.row);
  const rowHeight = useRowHeights().sheet;
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The rows begin below the headings, which the virtualizer knows nothing of.
    scrollPaddingEnd: headHeight,
    rangeExtractor: (seen) =>
      rows.count === 0 ? [] : [...new Set([...defaultRangeExtractor(seen), position])].sort((a, b) => a - b),
  });
  // After a move; the field may come a render later, when a sheet that was hidden gets its size.
  useLayoutEffect(() => {
    const field = sheet.input.current;
    if (!sheet.wantsFocus.current || !field) return;
    sheet.wantsFocus.current = false;
    field.focus({ preventScroll: true });
    field.select();
    field.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (end.row !== active.row) virtual.scrollToIndex(rows.positionOf(end.row));
  });
  const style: Record<`--${string}` | 'height', string> = {
    height: `${virtual.getTotalSize()}px`,
    '--sheet-row': `${rowHeight}px`,
  };
  return { items: virtual.getVirtualItems(), style };
}

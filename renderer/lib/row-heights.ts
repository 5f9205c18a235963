import type { Density } from '../../shared/model/app.ts';
import { useAppState } from './app-state.tsx';

/** Heights in pixels: of rows of cells, of rows that are chosen as a whole, and of a sheet to write in. */
const rowHeights = {
  comfortable: { cell: 36, row: 32, sheet: 28 },
  compact: { cell: 28, row: 28, sheet: 24 },
} as const satisfies Record<Density, Record<string, number>>;

/** How high the rows of long lists are, as the person chose. */
export function useRowHeights(): (typeof rowHeights)[Density] {
  return rowHeights[useAppState().density];
}

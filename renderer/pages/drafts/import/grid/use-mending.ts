import { useRef, useState } from 'react';
import type { CellPosition } from '../../../../components/sheet/selection.ts';

type TypedCell = CellPosition & { text: string };

/** A text counts once its cell is left, or Enter is pressed: until then it is kept here. Columns are those of the sheet. */
export function useMending(
  textOf: (row: number, column: number) => string,
  onMend: (row: number, column: number, text: string) => void,
) {
  const [typed, setTyped] = useState<TypedCell | null>(null);
  const latest = useRef<TypedCell | null>(null);
  const keep = (next: TypedCell | null) => {
    latest.current = next;
    setTyped(next);
  };
  return {
    textAt: ({ row, column }: CellPosition) =>
      typed?.row === row && typed.column === column ? typed.text : textOf(row, column),
    type: ({ row, column }: CellPosition, text: string) => keep({ row, column, text }),
    commit: () => {
      const done = latest.current;
      if (done === null) return;
      keep(null);
      if (done.text !== textOf(done.row, done.column)) onMend(done.row, done.column, done.text);
    },
  };
}

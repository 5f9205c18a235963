import { useRef, useState } from 'react';
import type { Place } from '../../../../components/sheet/selection.ts';

type Typed = Place & { text: string };

/** A text counts once its cell is left, or Enter is pressed: until then it is kept here. Columns are those of the sheet. */
export function useMending(
  textOf: (row: number, column: number) => string,
  onMend: (row: number, column: number, text: string) => void,
) {
  const [typed, setTyped] = useState<Typed | null>(null);
  const latest = useRef<Typed | null>(null);
  const keep = (next: Typed | null) => {
    latest.current = next;
    setTyped(next);
  };
  return {
    textAt: ({ row, column }: Place) =>
      typed?.row === row && typed.column === column ? typed.text : textOf(row, column),
    type: ({ row, column }: Place, text: string) => keep({ row, column, text }),
    commit: () => {
      const done = latest.current;
      if (done === null) return;
      keep(null);
      if (done.text !== textOf(done.row, done.column)) onMend(done.row, done.column, done.text);
    },
  };
}

import { useCallbackRef } from '@mantine/hooks';
import { type KeyboardEvent, useRef } from 'react';
import { type History, record, redo, startHistory, undo } from '../../../components/sheet/history.ts';
import { cellOf } from './keys.ts';

/** The undo of one table of the form: Ctrl+Z in it takes back its own last change and touches no other field. */
export type TableHistory<Row> = {
  /** Writes the rows; changes with the same `step` in a row are undone as one. */
  put: (rows: Row[], step?: string) => void;
  /** Undoes or redoes where the key says so; true where the key is used up. */
  onKey: (event: KeyboardEvent) => boolean;
};

/** See {@link TableHistory}; what `read` answers counts, so that changes made elsewhere are steps as well. A step may take away the line that has the focus. */
export function useTableHistory<Row>(
  read: () => Row[],
  write: (rows: Row[]) => void,
  onFocusLost: () => void,
): TableHistory<Row> {
  const history = useRef<History<Row[]>>(startHistory(read()));
  const present = (): History<Row[]> => ({ ...history.current, now: read() });
  const go = (how: typeof undo) => {
    const next = how(present());
    history.current = next;
    write(next.now);
  };
  return {
    put: useCallbackRef((rows: Row[], step?: string) => {
      history.current = record(present(), rows, step ?? null);
      write(rows);
    }),
    onKey: (event) => {
      const { ctrlKey, metaKey, shiftKey, altKey } = event;
      const key = event.key.toLowerCase();
      const isBack = key === 'z' && !shiftKey;
      if (!(ctrlKey || metaKey) || altKey || !(isBack || key === 'z' || key === 'y')) return false;
      if (cellOf(event.target) === null) return false;
      event.preventDefault();
      go(isBack ? undo : redo);
      if (!(event.target as Element).isConnected) onFocusLost();
      return true;
    },
  };
}

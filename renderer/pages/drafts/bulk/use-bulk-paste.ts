import { useState } from 'react';
import type { ChoiceBooks } from '../../../../shared/rules/import/choices.ts';
import { parseClipboard } from '../../../../shared/rules/paste.ts';
import type { BulkPaste } from './bulk-grid.tsx';
import { pasteInto } from './rows.ts';
import type { BulkActions } from './use-bulk-rows.ts';

/** What is to be said of the last paste: lines of which a person says whether they are one text, or cells without a place. */
export type PasteState =
  | { kind: 'lines'; count: number; paste: BulkPaste }
  | { kind: 'leftOut'; count: number }
  | null;

/** Puts pasted cells into the rows that are shown. Paragraphs at the description could be one text or many: that is asked. */
export function useBulkPaste(actions: BulkActions, books: ChoiceBooks | null) {
  const [state, setState] = useState<PasteState>(null);
  const put = (cells: readonly (readonly string[])[], { rows, keys }: BulkPaste) => {
    let leftOut = 0;
    actions.set((now) => {
      const pasted = pasteInto(now, cells, rows, keys, books);
      leftOut = pasted.leftOut;
      return pasted.rows;
    });
    setState(leftOut > 0 ? { kind: 'leftOut', count: leftOut } : null);
  };
  return {
    state,
    close: () => setState(null),
    paste: (paste: BulkPaste) => {
      const cells = parseClipboard(paste.text);
      const isLines =
        paste.at.key === 'description' && cells.length > 1 && cells.every((row) => row.length <= 1);
      if (isLines) setState({ kind: 'lines', count: cells.length, paste });
      else put(cells, paste);
    },
    answer: (isOne: boolean) => {
      if (state?.kind !== 'lines') return;
      const { paste } = state;
      put(isOne ? [[paste.text.trim()]] : parseClipboard(paste.text), paste);
    },
  };
}

import { useState } from 'react';
import type { DecimalMark } from '../../../../shared/rules/amounts.ts';
import { layoutOf } from '../../../../shared/rules/paste.ts';
import { type Place, type Rows, withPatches } from '../grid/cells.ts';
import type { ReportActions } from '../use-report.ts';
import { type FileRefusal, readFile } from './read-file.ts';
import {
  type Reading,
  type Refusal,
  readSheet,
  refusalOf,
  type Sheet,
  sheetOfPaste,
  styleOfSheet,
} from './read-sheet.ts';

/** What a paste or an import came to: rows taken, or nothing and why. */
export type Outcome =
  | { kind: 'taken'; file: string | null; reading: Reading; below: boolean; after: Rows }
  | { kind: 'refused'; refusal: Refusal | FileRefusal };

/**
 * Takes rows from the clipboard or a file. What reads one way only is taken at once and can be taken back; anything
 * else becomes a `question`, and nothing changes until a person has answered it.
 */
export function useImport(rows: Rows, actions: ReportActions) {
  const [question, setQuestion] = useState<Sheet | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const take = (sheet: Sheet, mark: DecimalMark) => {
    setQuestion(null);
    const reading = readSheet(sheet, mark);
    const refusal = refusalOf(reading.patches, sheet.top, rows);
    if (refusal) return setOutcome({ kind: 'refused', refusal });
    const after = withPatches(rows, sheet.top, reading.patches);
    actions.setRows(() => after);
    setOutcome({
      kind: 'taken',
      file: sheet.file,
      reading,
      below: sheet.file !== null && sheet.top > 0,
      after,
    });
  };
  const offer = (sheet: Sheet) => {
    const style = styleOfSheet(sheet);
    if (sheet.layout.certain && style.kind === 'clear') take(sheet, style.mark);
    else setQuestion(sheet);
  };
  const takeFile = async (file: File) => {
    const read = await readFile(file);
    if ('reason' in read) return setOutcome({ kind: 'refused', refusal: read });
    const refusal = refusalOf(
      read.cells.map(() => ({})),
      0,
      [],
    );
    if (refusal) return setOutcome({ kind: 'refused', refusal });
    offer({ cells: read.cells, layout: layoutOf(read.cells), top: rows.length, file: file.name });
  };
  const takeBack = () => {
    actions.undo();
    setOutcome(null);
  };
  return {
    question,
    outcome,
    answer: take,
    dismiss: () => setQuestion(null),
    takeBack: outcome?.kind === 'taken' && outcome.after === rows ? takeBack : undefined,
    forget: () => setOutcome(null),
    takeFile: (file: File) => void takeFile(file),
    paste: (text: string, at: Place) => offer(sheetOfPaste(text, at)),
  };
}

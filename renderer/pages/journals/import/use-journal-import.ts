import { useState } from 'react';
import type { Sheet } from '../../../../shared/model/sheet.ts';
import { type JournalEntry, mostJournals } from '../../../../shared/model/work.ts';
import { findJournals, isWholeLayout, type JournalLayout } from '../../../../shared/rules/journal-import.ts';
import { useSheetFile } from '../../../import/use-sheet-file.ts';
import { type Outcome, type Taken, takeSheet } from './take-sheet.ts';
import { useKnownLoans } from './use-known-loans.ts';

/** A file whose columns a person must name. */
export type Question = { file: string; sheets: readonly Sheet[] };

/** Takes journals from a sheet: at once where it reads one way only, else after a person said which column is which. */
export function useJournalImport(
  entries: readonly JournalEntry[],
  actions: {
    append: (entries: readonly JournalEntry[], taken: Taken) => void;
    retract: (count: number) => void;
  },
  begunWith: Outcome | null = null,
) {
  const [question, setQuestion] = useState<Question | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(begunWith);
  const known = useKnownLoans();
  const take = (file: string, sheet: Sheet, layout: JournalLayout) => {
    setQuestion(null);
    const room = mostJournals - entries.length;
    const taken = takeSheet(file, sheet, layout, known, room);
    setOutcome(taken);
    if (taken.kind === 'taken') actions.append(taken.entries, taken);
  };
  const offer = ({ name, sheets }: { name: string; sheets: readonly Sheet[] }) => {
    setOutcome(null);
    const seen = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
    const clear = seen.filter((sheet) => isWholeLayout(findJournals(sheet)));
    const [only] = clear;
    if (only && clear.length === 1) take(name, only, findJournals(only));
    else if (seen.length === 0) setOutcome({ kind: 'refused', file: name, refusal: { reason: 'nothing' } });
    else setQuestion({ file: name, sheets: clear.length > 0 ? clear : seen });
  };
  const file = useSheetFile(offer);
  const takeBack = () => {
    if (outcome?.kind === 'taken') actions.retract(outcome.entries.length);
    setOutcome(null);
  };
  return {
    file,
    question,
    outcome,
    answer: (sheet: Sheet, layout: JournalLayout) => question && take(question.file, sheet, layout),
    dismiss: () => setQuestion(null),
    forget: () => setOutcome(null),
    takeBack: outcome?.kind === 'taken' && areLast(outcome.entries, entries) ? takeBack : undefined,
  };
}

/** True while the journals that were taken stand at the end as they came. */
function areLast(taken: readonly JournalEntry[], entries: readonly JournalEntry[]): boolean {
  const from = entries.length - taken.length;
  return taken.every((entry, index) => entries[from + index] === entry);
}

/** See {@link useJournalImport}. */
export type JournalImport = ReturnType<typeof useJournalImport>;

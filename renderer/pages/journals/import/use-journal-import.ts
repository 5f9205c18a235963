import { useMemo, useRef, useState } from 'react';
import type { JournalCandidate } from '../../../../shared/model/journal-candidate.ts';
import type { ReadChoices, Sheet } from '../../../../shared/model/sheet.ts';
import { type JournalEntry, mostJournals } from '../../../../shared/model/work.ts';
import { readId } from '../../../../shared/rules/id-text.ts';
import type { FoundColumns } from '../../../../shared/rules/import/find-columns.ts';
import { columnsReading, type Remembered, recallRoles } from '../../../../shared/rules/import/remembered.ts';
import type { Evidence } from '../../../../shared/rules/import/roles.ts';
import {
  columnsOfRoles,
  findJournals,
  type JournalColumn,
  journalRoles,
} from '../../../../shared/rules/journal-import.ts';
import { cleanId } from '../../../../shared/rules/text.ts';
import type { LoadedFile } from '../../../components/sheet-file/loaded-file.ts';
import { useSheetFile } from '../../../components/sheet-file/use-sheet-file.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { call } from '../../../lib/calls.ts';
import { type Outcome, type Taken, takeSheet } from './take-sheet.ts';
import { useKnownLoans } from './use-known-loans.ts';

/** A file whose columns a person must name. */
export type Question = { file: string; sheets: readonly Sheet[]; source: File | undefined };

/** How the columns of a sheet are taken. */
export type FoundJournals = Pick<FoundColumns<JournalColumn>, 'heading' | 'roles'>;

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
  const environment = useEnvironment();
  const known = useKnownLoans();
  const [read, setRead] = useState<{ sheet: Sheet; source: File | undefined } | null>(null);
  const remembered = useRef<readonly Remembered[]>([]);
  const evidence = useMemo(() => evidenceOf(known), [known]);
  const find = (sheet: Sheet) =>
    findJournals(sheet, { evidence, recall: recallRoles(remembered.current, 'journals', journalRoles) });
  const take = (file: string, sheet: Sheet, { heading, roles }: FoundJournals, source?: File) => {
    setQuestion(null);
    setRead({ sheet, source });
    const room = mostJournals - entries.length;
    const taken = takeSheet(file, sheet, { heading, columns: columnsOfRoles(roles) }, known, room);
    setOutcome(taken);
    if (taken.kind !== 'taken') return;
    actions.append(taken.entries, taken);
    const names = sheet.rows[heading]?.cells;
    // Kept for the next sheet; an import does not fail for it.
    if (names)
      void call('imports.remember', {
        environment,
        reading: columnsReading('journals', names, roles),
      }).catch(() => undefined);
  };
  const offer = async ({ name, sheets, source }: LoadedFile) => {
    setOutcome(null);
    remembered.current = await call('imports.remembered', { environment }).catch(() => []);
    const seen = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
    const clear = seen.filter((sheet) => find(sheet).certain);
    const [only] = clear;
    if (only && clear.length === 1) take(name, only, find(only), source);
    else if (seen.length === 0) setOutcome({ kind: 'refused', file: name, refusal: { reason: 'nothing' } });
    else setQuestion({ file: name, sheets: clear.length > 0 ? clear : seen, source });
  };
  const file = useSheetFile((loaded) => void offer(loaded));
  const takeBack = () => {
    if (outcome?.kind === 'taken') actions.retract(outcome.entries.length);
    setOutcome(null);
  };
  const isLast = outcome?.kind === 'taken' && areLast(outcome.entries, entries);
  const source = isLast ? read?.source : undefined;
  /** Reads the file of the last import in another way; what came of the first is taken back. */
  const readAnew = (choices: ReadChoices) => {
    takeBack();
    if (source) file.take(source, choices);
  };
  return {
    file,
    /** The sheet that was taken last. */
    sheet: read?.sheet ?? null,
    readAnew: source ? readAnew : undefined,
    question,
    outcome,
    find,
    evidence,
    answer: (sheet: Sheet, found: FoundJournals) =>
      question && take(question.file, sheet, found, question.source),
    dismiss: () => setQuestion(null),
    forget: () => setOutcome(null),
    takeBack: isLast ? takeBack : undefined,
  };
}

type KnownLoans = ReadonlyMap<string, JournalCandidate> | null;

function evidenceOf(known: KnownLoans): Evidence<JournalColumn> {
  if (known === null) return {};
  const clients = new Set(
    [...known.values()].map(({ clientId }) => cleanId(clientId)).filter((id) => id !== ''),
  );
  const idIn = (text: string) => cleanId(readId(text).id);
  return { known: { loanId: (text) => known.has(idIn(text)), clientId: (text) => clients.has(idIn(text)) } };
}

/** True while the journals that were taken stand at the end as they came. */
function areLast(taken: readonly JournalEntry[], entries: readonly JournalEntry[]): boolean {
  const from = entries.length - taken.length;
  return taken.every((entry, index) => entries[from + index] === entry);
}

/** See {@link useJournalImport}. */
export type JournalImport = ReturnType<typeof useJournalImport>;

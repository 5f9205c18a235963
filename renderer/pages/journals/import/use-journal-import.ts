import { useMemo, useRef, useState } from 'react';
import type { JournalCandidate } from '../../../../shared/model/journal-candidate.ts';
import type { ReadChoices, Sheet } from '../../../../shared/model/sheet.ts';
import { type JournalEntry, mostJournals } from '../../../../shared/model/work.ts';
import { readId } from '../../../../shared/rules/id-text.ts';
import type { FoundColumns } from '../../../../shared/rules/import/find-columns.ts';
import { type HiddenChoice, hasHidden, withHidden } from '../../../../shared/rules/import/hidden.ts';
import { columnsReading, type Remembered, recallRoles } from '../../../../shared/rules/import/remembered.ts';
import type { Evidence } from '../../../../shared/rules/import/roles.ts';
import {
  findJournals,
  type JournalColumn,
  journalColumns,
  journalRoles,
} from '../../../../shared/rules/journal-import.ts';
import { cleanId } from '../../../../shared/rules/text.ts';
import type { FileBytes, LoadedFile } from '../../../components/sheet-file/loaded-file.ts';
import { useSheetFile } from '../../../components/sheet-file/use-sheet-file.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { call } from '../../../lib/calls.ts';
import { type JournalImportResult, type Taken, takeSheet } from './take-sheet.ts';
import { useKnownLoans } from './use-known-loans.ts';

/** How a sheet of journals is taken. */
export type JournalTaking = Pick<FoundColumns<JournalColumn>, 'heading' | 'roles'> &
  HiddenChoice & { sheet: Sheet; taken: ReadonlySet<number> };

/** A file of which a person is asked how it is read. `answered` is how it was taken, where that is to be changed. */
export type JournalQuestion = {
  file: string;
  sheets: readonly Sheet[];
  source: FileBytes | undefined;
  answered?: JournalTaking;
};

/** Takes journals from a sheet: at once where it reads one way only, else after a person said which column is which. */
export function useJournalImport(
  entries: readonly JournalEntry[],
  actions: {
    append: (entries: readonly JournalEntry[], taken: Taken) => void;
    retract: (count: number) => void;
  },
  begunWith: JournalImportResult | null = null,
) {
  const [question, setQuestion] = useState<JournalQuestion | null>(null);
  const [outcome, setOutcome] = useState<JournalImportResult | null>(begunWith);
  const environment = useEnvironment();
  const known = useKnownLoans();
  const remembered = useRef<readonly Remembered[]>([]);
  const evidence = useMemo(() => evidenceOf(known), [known]);
  const find = (sheet: Sheet, { takeHidden, takeHiddenColumns }: HiddenChoice = takeAll) => {
    const hidden = { takeHidden, takeHiddenColumns };
    const recall = recallRoles(remembered.current, 'journals', journalRoles);
    const { heading, roles, certain } = findJournals(withHidden(sheet, hidden), { evidence, recall });
    return { sheet, heading, roles, certain, ...hidden, taken: new Set<number>() };
  };
  const take = ({ answered, ...asked }: JournalQuestion, taking: JournalTaking) => {
    setQuestion(null);
    const before = answered && outcome?.kind === 'taken' ? outcome.entries.length : 0;
    const room = mostJournals - entries.length + before;
    const next = takeSheet({ ...asked, answered: taking }, known, room);
    setOutcome(next);
    if (before > 0) actions.retract(before);
    if (next.kind !== 'taken') return;
    actions.append(next.entries, next);
    const names = withHidden(taking.sheet, taking).rows[taking.heading]?.cells;
    // Kept for the next sheet; an import does not fail for it.
    if (names)
      void call('imports.remember', {
        environment,
        reading: columnsReading('journals', names, taking.roles),
      }).catch(() => undefined);
  };
  const offer = async ({ name, sheets, source }: LoadedFile) => {
    setOutcome(null);
    remembered.current = await call('imports.remembered', { environment }).catch(() => []);
    const seen = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
    const clear = seen.filter((sheet) => find(sheet).certain);
    const [only] = clear;
    if (only && clear.length === 1 && !hasHidden(only))
      take({ file: name, sheets: seen, source }, find(only));
    else if (seen.length === 0) setOutcome({ kind: 'refused', file: name, refusal: { reason: 'nothing' } });
    else setQuestion({ file: name, sheets: clear.length > 0 ? clear : seen, source });
  };
  const file = useSheetFile((loaded) => void offer(loaded));
  const takeBack = () => {
    if (outcome?.kind === 'taken') actions.retract(outcome.entries.length);
    setOutcome(null);
  };
  const isLast = useMemo(
    () => outcome?.kind === 'taken' && areLast(outcome.entries, entries),
    [outcome, entries],
  );
  /** Reads a file in another way; what came of it before is taken back. */
  const reread = ({ answered, source }: JournalQuestion, choices: ReadChoices) => {
    setQuestion(null);
    if (answered) takeBack();
    if (source) file.take(source, choices);
  };
  return {
    file,
    question,
    outcome,
    find,
    evidence,
    answer: (taking: JournalTaking) => question && take(question, taking),
    reread,
    dismiss: () => setQuestion(null),
    forget: () => setOutcome(null),
    takeBack: isLast ? takeBack : undefined,
    /** Asks anew how the last import is read; it stays as it is until that is answered. */
    change: outcome?.kind === 'taken' && isLast ? () => setQuestion(outcome.asked) : undefined,
  };
}

const takeAll: HiddenChoice = { takeHidden: true, takeHiddenColumns: true };

type KnownLoans = ReadonlyMap<string, JournalCandidate> | null;

function evidenceOf(known: KnownLoans): Evidence<JournalColumn> {
  if (known === null) return {};
  const clients = new Set(
    [...known.values()].map(({ clientId }) => cleanId(clientId)).filter((id) => id !== ''),
  );
  const idIn = (text: string) => cleanId(readId(text).id);
  return { known: { loanId: (text) => known.has(idIn(text)), clientId: (text) => clients.has(idIn(text)) } };
}

/** True while the journals that were taken stand at the end as they came; those of new work come back from the store as copies. */
function areLast(taken: readonly JournalEntry[], entries: readonly JournalEntry[]): boolean {
  const from = entries.length - taken.length;
  return taken.every((entry, index) => {
    const other = entries[from + index];
    return entry === other || journalColumns.every((field) => entry[field] === other?.[field]);
  });
}

/** See {@link useJournalImport}. */
export type JournalImport = ReturnType<typeof useJournalImport>;

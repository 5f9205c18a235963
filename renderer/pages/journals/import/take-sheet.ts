import type { JournalCandidate } from '../../../../shared/model/journal-candidate.ts';
import { type JournalEntry, mostJournals } from '../../../../shared/model/work.ts';
import { withHidden } from '../../../../shared/rules/import/hidden.ts';
import type { LeftOut } from '../../../../shared/rules/import/table.ts';
import {
  columnsOfRoles,
  type JournalReading,
  type JournalRefusal,
  readJournals,
} from '../../../../shared/rules/journal-import.ts';
import { factsOf, fillTemplate } from '../../../../shared/rules/journal-template.ts';
import { cleanId } from '../../../../shared/rules/text.ts';
import { moneyText } from '../money-text.ts';
import type { JournalQuestion, JournalTaking } from './use-journal-import.ts';

/** Journals that were taken. `matched` is null without a list of loans; `unmatched` are the ids that it does not have. */
export type Taken = {
  kind: 'taken';
  file: string;
  entries: JournalEntry[];
  leftOut: readonly LeftOut[];
  spoilt: number;
  matched: number | null;
  unmatched: string[];
  /** The question that was answered by it. */
  asked: JournalQuestion & { answered: JournalTaking };
};

/** What an import came to: journals taken, or nothing and why. */
export type JournalImportResult =
  | Taken
  | { kind: 'refused'; file: string; refusal: JournalRefusal | { reason: 'together'; limit: number } };

/** Reads a sheet as a question was answered, and matches its rows with loans by their ids (in normal form). What the row says itself is kept; fields of templates in it are filled. */
export function takeSheet(
  asked: Taken['asked'],
  known: ReadonlyMap<string, JournalCandidate> | null,
  room: number,
): JournalImportResult {
  const { file, answered } = asked;
  const read = readTaking(answered);
  if ('reason' in read) return { kind: 'refused', file, refusal: read };
  if (read.entries.length > room)
    return { kind: 'refused', file, refusal: { reason: 'together', limit: mostJournals } };
  const entries = read.entries.map((entry) => matched(entry, known?.get(cleanId(entry.loanId))));
  const unmatched = known ? read.entries.filter(({ loanId }) => !known.has(cleanId(loanId))) : [];
  return {
    kind: 'taken',
    file,
    entries,
    leftOut: read.leftOut,
    spoilt: read.spoilt,
    matched: known ? entries.length - unmatched.length : null,
    unmatched: unmatched.map(({ loanId }) => loanId),
    asked,
  };
}

/** The journals of a sheet as it is taken, or why it cannot be. */
export function readTaking(taking: JournalTaking): JournalReading | JournalRefusal {
  const { heading, roles, taken } = taking;
  return readJournals(withHidden(taking.sheet, taking), { heading, taken, columns: columnsOfRoles(roles) });
}

function matched(entry: JournalEntry, loan: JournalCandidate | undefined): JournalEntry {
  if (!loan) return entry;
  const clientId = entry.clientId || loan.clientId;
  const known = { ...entry, clientId, facts: factsOf(loan, moneyText) };
  return { ...known, ...fillTemplate(entry, known), byHand: true };
}

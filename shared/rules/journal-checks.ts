import { type Reporting, reportingSchema } from '../model/reporting.ts';
import type { Finding } from '../model/review.ts';
import type { JournalEntry, JournalsContent } from '../model/work.ts';
import { isReordered } from './directions.ts';
import { finding } from './findings.ts';
import { isGarbled } from './garbled.ts';
import { idProblem } from './id-text.ts';
import { checkImageUrl } from './journal-image.ts';
import { journalTokens, shownSource } from './journal-markup.ts';
import { cleanJournal, cleanSubject } from './journal-text.ts';
import { finish, flatMapInSteps, type Steps } from './steps.ts';
import { bracedFields } from './template-fields.ts';
import { cleanId, cleanText } from './text.ts';

/** kiva.org shows this many characters before "read more" (API.md §6). */
export const journalPreviewLength = 205;

type EntryAtPath = { entry: JournalEntry; path: string };

/** What journals are checked against: the partner's columns, and loans with a journal whose outcome is open. */
export type JournalsContext = {
  reporting: Pick<Reporting, 'columns'>;
  openJournals: readonly string[];
};

const alone: JournalsContext = { reporting: reportingSchema.parse({}), openJournals: [] };

/** True for a journal in which nothing was typed. */
export function isBlankJournal({ loanId, clientId, subject, body, imageUrl }: JournalEntry): boolean {
  return [loanId, clientId, subject, body, imageUrl].every((value) => cleanText(value) === '');
}

/** What is wrong with journals; entries in which nothing was typed do not count. */
export function checkJournals(journals: JournalsContent, context: JournalsContext = alone): Finding[] {
  return finish(checkJournalsInSteps(journals, context));
}

/** {@link checkJournals} in steps. */
export function* checkJournalsInSteps(
  journals: JournalsContent,
  { reporting: { columns }, openJournals }: JournalsContext,
): Steps<Finding[]> {
  const typed = journals.entries
    .map((entry, index) => ({ entry, path: `entries.${index}` }))
    .filter(({ entry }) => !isBlankJournal(entry));
  if (typed.length === 0) return [finding('journalsEmpty', '', 'blocks')];
  const single = yield* flatMapInSteps(typed, ({ entry, path }) => [
    ...checkIds(entry, path, columns),
    ...checkTexts(entry, path),
  ]);
  yield;
  return [...single, ...sameLoans(typed), ...sameTexts(typed), ...stillOpen(typed, openJournals)];
}

/** Another text for the loan may be with Kiva, or waits to leave: both would be published. */
function stillOpen(typed: readonly EntryAtPath[], open: readonly string[]): Finding[] {
  const loans = new Set(open);
  return typed.flatMap(({ entry, path }) => {
    const loanId = cleanId(entry.loanId);
    return loans.has(loanId) ? [finding('journalOpen', `${path}.loanId`, 'maybe', { loanId })] : [];
  });
}

/** With three columns a client id stands beside each loan id (API.md §1.4). */
function checkIds(entry: JournalEntry, path: string, columns: Reporting['columns']): Finding[] {
  const { loanId, clientId, facts } = entry;
  const isMissing = columns === 'three' && cleanId(clientId) === '';
  const spoilt = idProblem(loanId);
  return [
    ...(cleanId(loanId) === '' ? [finding('missing', `${path}.loanId`, 'blocks')] : []),
    ...(spoilt && !facts ? [finding(spoilt, `${path}.loanId`, 'blocks')] : []),
    ...(isMissing ? [finding('clientMissing', `${path}.clientId`, 'blocks')] : []),
    ...(['loanId', 'clientId'] as const)
      .filter((field) => isReordered(entry[field]))
      .map((field) => finding('idTurned', `${path}.${field}`, 'blocks', { id: cleanId(entry[field]) })),
  ];
}

function checkTexts(entry: JournalEntry, path: string): Finding[] {
  return [
    ...checkText(cleanSubject(entry.subject), `${path}.subject`),
    ...checkBody(cleanJournal(entry.body), `${path}.body`),
    ...checkImageUrl(entry.imageUrl, `${path}.imageUrl`),
  ];
}

/** `shown` is the text as readers see it: a body may have character references. */
function checkText(text: string, path: string, shown = text): Finding[] {
  if (text === '') return [finding('missing', path, 'blocks')];
  const lost = isGarbled(shown) ? [finding('garbled', path, 'maybe')] : [];
  const fields = new Map(bracedFields(text).map(({ field, text: braced }) => [field, braced]));
  const unfilled = [...fields].map(([field, braced]) =>
    field === 'first name'
      ? finding('firstNameUnknown', path, 'blocks')
      : finding('fieldUnfilled', path, 'blocks', { field: braced }),
  );
  return [...unfilled, ...lost];
}

function checkBody(body: string, path: string): Finding[] {
  const tokens = journalTokens(body);
  const length = tokens.reduce((sum, token) => sum + shownSource(token).length, 0);
  const shown = tokens.map((token) => (token.kind === 'text' ? token.text : ' ')).join('');
  const unknown = tokens.find((token) => token.kind === 'left');
  return [
    ...checkText(body, path, shown),
    ...(unknown ? [finding('tagUnknown', path, 'maybe', { tag: unknown.source.slice(0, 40) })] : []),
    ...(length > journalPreviewLength
      ? [finding('journalCut', path, 'maybe', { shown: journalPreviewLength })]
      : []),
  ];
}

/** Two journals of one loan may be meant; the very same one twice is a slip, and lenders would get both. */
function sameLoans(typed: readonly EntryAtPath[]): Finding[] {
  const seen = new Map<string, Set<string>>();
  return typed.flatMap(({ entry, path }) => {
    const loanId = cleanId(entry.loanId);
    if (loanId === '') return [];
    const words = JSON.stringify([
      cleanSubject(entry.subject),
      cleanJournal(entry.body),
      entry.imageUrl.trim(),
    ]);
    const others = seen.get(loanId);
    seen.set(loanId, new Set(others).add(words));
    if (others === undefined) return [];
    const isSame = others.has(words);
    return [
      isSame
        ? finding('sameJournal', `${path}.loanId`, 'blocks', { loanId })
        : finding('duplicateLoan', `${path}.loanId`, 'maybe', { loanId }),
    ];
  });
}

/** Lenders of several loans notice when two borrowers get the same text. The first one has no finding. */
function sameTexts(typed: readonly EntryAtPath[]): Finding[] {
  const first = new Map<string, string>();
  return typed.flatMap(({ entry, path }) => {
    const text = cleanJournal(entry.body);
    const id = cleanId(entry.loanId);
    const other = first.get(text);
    if (other === undefined) first.set(text, id);
    const isSame = text !== '' && other !== undefined && other !== id;
    return isSame ? [finding('sameText', `${path}.body`, 'maybe', { loanId: other })] : [];
  });
}

/** The indexes of journals that block sending the others: each has a finding that blocks. */
export function blockedEntries(findings: readonly Finding[]): number[] {
  const places = findings.flatMap(({ certainty, path }) => {
    const [, place] = /^entries\.(\d+)\./.exec(path) ?? [];
    return certainty === 'blocks' && place !== undefined ? [Number(place)] : [];
  });
  return [...new Set(places)].sort((a, b) => a - b);
}

/** Journals in two: those that stay, and those at `places`. No journal is in both or in none. */
export function splitJournals(
  { entries, template }: JournalsContent,
  places: readonly number[],
): { rest: JournalsContent; aside: JournalsContent } {
  const apart = new Set(places);
  const also = template === undefined ? {} : { template };
  return {
    rest: { ...also, entries: entries.filter((_, index) => !apart.has(index)) },
    aside: { ...also, entries: entries.filter((_, index) => apart.has(index)) },
  };
}

import type { Finding } from '../model/review.ts';
import type { JournalEntry, JournalsContent } from '../model/work.ts';
import { finding } from './findings.ts';
import { isBlankJournal } from './payload.ts';
import { cleanText } from './text.ts';

/** kiva.org shows this many characters before "read more" (partner-api.md §6). */
export const journalPreviewLength = 205;

/** What is wrong with journals; entries in which nothing was typed do not count. */
export function checkJournals(journals: JournalsContent): Finding[] {
  const typed = journals.entries
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => !isBlankJournal(entry));
  if (typed.length === 0) return [finding('journalsEmpty', '', 'blocks')];
  return [...typed.flatMap(({ entry, index }) => checkEntry(entry, `entries.${index}`)), ...repeats(typed)];
}

function checkEntry(entry: JournalEntry, path: string): Finding[] {
  const needed = (['loanId', 'subject', 'body'] as const).filter((field) => cleanText(entry[field]) === '');
  return [
    ...needed.map((field) => finding('missing', `${path}.${field}`, 'blocks')),
    ...(isImageUrl(entry.imageUrl.trim()) ? [] : [finding('imageUrlInvalid', `${path}.imageUrl`, 'blocks')]),
    ...(cleanText(entry.body).length > journalPreviewLength
      ? [finding('journalCut', `${path}.body`, 'maybe', { shown: journalPreviewLength })]
      : []),
  ];
}

/** Empty, or a full https address without credentials. */
function isImageUrl(url: string): boolean {
  return url === '' || /^https:\/\/[^\s/@?#]+\.[^\s/@?#]+(?:[/?#]\S*)?$/i.test(url);
}

function repeats(typed: { entry: JournalEntry; index: number }[]): Finding[] {
  const seen = new Set<string>();
  return typed.flatMap(({ entry, index }) => {
    const id = cleanText(entry.loanId);
    const again = id !== '' && seen.has(id);
    seen.add(id);
    return again ? [finding('duplicateLoan', `entries.${index}.loanId`, 'maybe', { loanId: id })] : [];
  });
}

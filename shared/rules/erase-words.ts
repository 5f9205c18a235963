import type { DraftContent } from '../model/draft.ts';
import type { Erased } from './erasure.ts';
import { erasedText, isErased } from './erasure.ts';
import { textIn, type WireItem } from './kinds/send-kind.ts';
import { searchLetters } from './search-text.ts';

/** What borrowers are known by in a text: each of their names and ids, as the words of it without case and accents. */
export type BorrowerMarks = Map<string, readonly string[]>;

type Known = { names: readonly unknown[]; ids: readonly unknown[] };

/** The names and ids of the erased borrowers in a draft as typed. */
export function borrowersIn({ groupLoanId, members }: DraftContent, erased: Erased): BorrowerMarks {
  const isAll = isErased(erased, groupLoanId);
  const gone = members.filter(({ loanId }) => isAll || isErased(erased, loanId));
  return marksOf(
    gone.map(({ givenName, familyName, clientId, loanId }) => ({
      names: [givenName, familyName],
      ids: [clientId, loanId],
    })),
  );
}

/** The same of a draft as it stands in a request. */
export function borrowersInItem(draft: WireItem, erased: Erased): BorrowerMarks {
  const members = Array.isArray(draft.entreps) ? (draft.entreps as WireItem[]) : [];
  const isAll = isErased(erased, draft.internal_loan_id);
  const gone = members.filter(({ loan_id }) => isAll || isErased(erased, loan_id));
  return marksOf(
    gone.map(({ first_name, last_name, client_id, loan_id }) => ({
      names: [first_name, last_name],
      ids: [client_id, loan_id],
    })),
  );
}

/** Ids alone, of loans of which no draft is here. */
export function marksOfIds(ids: Iterable<string>): BorrowerMarks {
  return marksOf([{ names: [], ids: [...ids] }]);
}

/** A single letter names nobody, and an id as short as a number of days would take other numbers away. */
const [shortestName, shortestId] = [2, 3];

function marksOf(known: readonly Known[]): BorrowerMarks {
  const marks: BorrowerMarks = new Map();
  const add = (value: unknown, shortest: number): void => {
    const words = wordsIn(textIn(value)).map(({ folded }) => folded);
    if (words.join(' ').length >= shortest) marks.set(words.join(' '), words);
  };
  for (const { names, ids } of known) {
    for (const each of names) add(each, shortestName);
    for (const each of ids) add(each, shortestId);
  }
  return marks;
}

/** A text without the names and ids of borrowers, wherever they stand as whole words; all else is as it was. */
export function eraseWords(text: string, marks: BorrowerMarks): string {
  const words = wordsIn(text);
  let [bare, from] = ['', 0];
  for (let at = 0; at < words.length; at += 1) {
    const length = longestAt(words, at, marks);
    const [first, last] = [words[at], words[at + length - 1]];
    if (length === 0 || !first || !last) continue;
    bare += text.slice(from, first.start) + erasedText;
    from = last.end;
    at += length - 1;
  }
  return bare + text.slice(from);
}

/** How many words from this one on are a name or an id; 0 if none. */
function longestAt(words: readonly Word[], at: number, marks: BorrowerMarks): number {
  const found = [...marks.values()].filter((mark) =>
    mark.every((word, offset) => words[at + offset]?.folded === word),
  );
  return Math.max(0, ...found.map(({ length }) => length));
}

type Word = { start: number; end: number; folded: string };

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: searchLetters(word),
  }));
}

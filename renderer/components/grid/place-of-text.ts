import { searchLetters, searchText } from '../../../shared/rules/search-text.ts';

/** Text that is searched as it is, but for its case: no letter with a mark, no run of spaces. */
const isPlain = /^(?!.* {2})[ -~]*$/;

/** Where `query` stands in `text`, matched as the search matches, as start and end; null where it does not. */
export function placeOfText(text: string, query: string): [number, number] | null {
  const wanted = searchText(query);
  if (wanted === '') return null;
  if (isPlain.test(text)) {
    const start = text.toLowerCase().indexOf(wanted);
    return start < 0 ? null : [start, start + wanted.length];
  }
  // Folding may make letters fewer or more, so each folded one remembers where it came from.
  let folded = '';
  const origins: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = /\s/.test(letter) ? (folded.endsWith(' ') ? '' : ' ') : searchLetters(letter);
    for (let each = 0; each < plain.length; each++) origins.push(at);
    folded += plain;
    at += letter.length;
  }
  const start = folded.indexOf(wanted);
  if (start < 0) return null;
  return [origins[start] ?? 0, endOf(text, origins, start + wanted.length)];
}

/** The end of the last letter found, with the marks that belong to it; a letter such as `㋌` folds to several and is found whole. */
function endOf(text: string, origins: readonly number[], after: number): number {
  const last = origins[after - 1] ?? 0;
  return origins.slice(after).find((origin) => origin > last) ?? text.length;
}

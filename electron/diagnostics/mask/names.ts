import { searchText } from '../../../shared/rules/search-text.ts';

/** What is known of people: their names as somebody wrote them, and the ids by which a partner knows its clients. */
export type KnownPeople = { names: Iterable<string>; clientIds: Iterable<string> };

/** Finds the names of known people in a text, and writes initials in their place. */
export type NameMask = (text: string) => string;

/**
 * Words of names that name nobody: what stands between the parts of a name, and what a group of borrowers is called. Without them
 * every "group" of a log would be taken for a borrower's.
 */
const commonWords: ReadonlySet<string> = new Set([
  ...[
    'and',
    'the',
    'for',
    'of',
    'de',
    'del',
    'della',
    'der',
    'des',
    'di',
    'do',
    'dos',
    'da',
    'das',
    'du',
    'la',
  ],
  ...[
    'las',
    'le',
    'les',
    'los',
    'el',
    'al',
    'et',
    'y',
    'e',
    'van',
    'von',
    'ibn',
    'bin',
    'binti',
    'bint',
    'ben',
  ],
  ...[
    'group',
    'groups',
    'grupo',
    'groupe',
    'women',
    'men',
    'self',
    'help',
    'club',
    'team',
    'business',
    'name',
  ],
  ...[
    'mujeres',
    'femmes',
    'mulheres',
    'association',
    'asociacion',
    'associacao',
    'anonymous',
    'mrs',
    'not',
    'given',
  ],
  ...['группа', 'и'],
]);

/** A shorter word is masked beside another word of a name, and by itself only where it is a whole name. */
const shortest = 3;
/** From so many letters on a name is found inside a longer word, too: hardly any word of a log has such a name in it by chance. */
const shortestInside = 7;

/** Scripts that put no blank between words, so that a name has to be looked for inside of runs of letters. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const letters = /[\p{L}\p{M}]+/gu;

/** Words by how they are found: as a word; beside another word of a name; as it is written; beside a certain one; within a word. */
type Words = Record<'whole' | 'short' | 'bare' | 'pairs', Set<string>> & { inside: Map<number, Set<string>> };

/** Makes a {@link NameMask} of all known names; it takes a text a few microseconds, however many names there are. */
export function createNameMask(names: Iterable<string>): NameMask {
  const known = wordsOf(names);
  return (text) => maskWords(text, known);
}

type Sets = [Set<string>, Set<string>, Set<string>, Set<string>];

function pairOf(first: string, second: string): string {
  return `${searchText(first)} ${searchText(second)}`;
}

function wordsOf(names: Iterable<string>): Words {
  const [whole, short, bare, pairs] = Array.from({ length: 4 }, () => new Set<string>()) as Sets;
  const known: Words = { whole, short, bare, pairs, inside: new Map() };
  for (const name of names) {
    const parts = name.match(letters) ?? [];
    for (const [at, part] of parts.entries()) {
      addWord(known, part, parts.length === 1);
      if (at > 0) pairs.add(pairOf(parts[at - 1] ?? '', part));
    }
  }
  return known;
}

function addWord(known: Words, part: string, isWholeName: boolean): void {
  const word = searchText(part);
  if (commonWords.has(word)) return;
  const size = [...word].length;
  if (unspaced.test(word)) addInside(known, word, 2);
  else if (size < shortest) known.short.add(word);
  else addInside(known, word, shortestInside);
  if (size >= shortest || (unspaced.test(word) && size > 1)) known.whole.add(word);
  else if (isWholeName) known.bare.add(part.normalize('NFC'));
}

function addInside(known: Words, word: string, least: number): void {
  if (word.length < least) return;
  const same = known.inside.get(word.length) ?? new Set();
  known.inside.set(word.length, same.add(word));
}

const pieces = /[\p{L}\p{M}]+|[^\p{L}\p{M}]+/gu;
/** What a backslash makes of the letters behind it in JSON; they may also be the beginning of a folder's name. */
const escaped = /^(?:[bfnrt]|u[0-9a-fA-F]{4})/;
/** What may stand between the words of one name. */
const joint = /^[\s'’.,_-]{1,3}$/u;

function maskWords(text: string, known: Words): string {
  const parts = text.match(pieces) ?? [];
  const masked = parts.map((part, at) => (isWord(part) ? maskAt(part, parts[at - 1], known) : part));
  const isNew = (at: number): boolean => masked[at] !== undefined && masked[at] !== parts[at];
  for (const [at, part] of parts.entries()) {
    if (!isWord(part) || isNew(at) || !known.short.has(searchText(part))) continue;
    const isBeside = (way: -2 | 2): boolean => {
      const other = parts[at + way] ?? '';
      if (!joint.test(parts[at + way / 2] ?? '')) return false;
      return isNew(at + way) || known.pairs.has(way < 0 ? pairOf(other, part) : pairOf(part, other));
    };
    if (isBeside(-2) || isBeside(2)) masked[at] = initialOf(part);
  }
  return masked.join('');
}

function maskAt(word: string, before: string | undefined, known: Words): string {
  const masked = maskWord(word, known);
  const [sign = ''] = masked === word && before?.endsWith('\\') ? (escaped.exec(word) ?? []) : [];
  return sign === '' ? masked : sign + maskWord(word.slice(sign.length), known);
}

function isWord(part: string): boolean {
  return /^[\p{L}\p{M}]/u.test(part);
}

function maskWord(word: string, known: Words): string {
  const folded = searchText(word);
  if (known.whole.has(folded) || known.bare.has(word.normalize('NFC'))) return initialOf(word);
  const humps = word.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);
  if (humps.length > 1) {
    const masked = humps.map((hump) => maskWord(hump, known)).join('');
    if (masked !== word) return masked;
  }
  return isPair(folded, known) ? initialOf(word) : maskInside(word, folded, known);
}

/** Two words of names without a blank between them, as in an address or the name of a file. */
function isPair(folded: string, { whole }: Words): boolean {
  for (let at = shortest; at <= folded.length - shortest; at += 1)
    if (whole.has(folded.slice(0, at)) && whole.has(folded.slice(at))) return true;
  return false;
}

/** The word goes as a whole: letters of the folded word need not stand where those of the word do. */
function maskInside(word: string, folded: string, { inside }: Words): string {
  for (const [length, names] of inside)
    for (let at = 0; at + length <= folded.length; at += 1)
      if (names.has(folded.slice(at, at + length))) return initialOf(word);
  return word;
}

/** The first letter of a word and a full stop; a name of one letter is that. */
export function initialOf(word: string): string {
  const [first = ''] = word.normalize('NFC');
  return `${first.toUpperCase()}.`;
}

/** The initials of a name of any number of words. */
export function initialsOf(name: string): string {
  return (name.match(letters) ?? []).map(initialOf).join(' ');
}

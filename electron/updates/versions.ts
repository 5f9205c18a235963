/** `1.2.3` or `1.2.3-word.4`; what semantic versioning calls build metadata is not used. */
const pattern = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-([0-9a-z][0-9a-z.-]*))?$/i;

/** True for a version that {@link compareVersions} can order. */
export function isVersion(text: string): boolean {
  return pattern.test(text);
}

/** Orders two versions as semantic versioning does: negative if `one` is older. Throws on what is no version. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  for (const [at, number] of a.numbers.entries()) {
    const difference = number - (b.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  // A version with a word is one before the version without.
  if (a.words.length === 0 || b.words.length === 0) return b.words.length - a.words.length;
  for (const [at, word] of a.words.entries()) {
    const difference = compareWords(word, b.words[at]);
    if (difference !== 0) return difference;
  }
  return a.words.length - b.words.length;
}

function partsOf(version: string): { numbers: number[]; words: string[] } {
  const [, major, minor, patch, words] = pattern.exec(version) ?? [];
  if (major === undefined) throw new RangeError('not a version');
  return { numbers: [major, minor, patch].map(Number), words: words?.split('.') ?? [] };
}

/** Numbers come before words, and by their value. */
function compareWords(one: string, other: string | undefined): number {
  if (other === undefined) return 1;
  const [a, b] = [numberIn(one), numberIn(other)];
  if (a !== null && b !== null) return a - b;
  if (a !== null || b !== null) return a === null ? 1 : -1;
  return one < other ? -1 : Number(one > other);
}

const numberIn = (word: string): number | null => (/^\d+$/.test(word) ? Number(word) : null);

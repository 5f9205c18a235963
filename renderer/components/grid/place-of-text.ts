/** Text in which no letter has a mark. */
const isPlain = /^[ -~]*$/;

function fold(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Where `query` stands in `text`, blind to case and accents (LOAN-2), as start and end; null where it does not. */
export function placeOfText(text: string, query: string): [number, number] | null {
  const wanted = fold(query.trim());
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
    const plain = fold(letter);
    for (let each = 0; each < plain.length; each++) origins.push(at);
    folded += plain;
    at += letter.length;
  }
  const start = folded.indexOf(wanted);
  if (start < 0) return null;
  return [origins[start] ?? 0, endOf(text, origins, start + wanted.length)];
}

/** The end of the last letter found, with the marks that belong to it. */
function endOf(text: string, origins: readonly number[], after: number): number {
  return origins[after] ?? text.length;
}

import { once } from '../../once.ts';

/** The words of a text in lower case, letters only: "J'ai" is "j" and "ai". */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}

/**
 * A pattern for any of these words or phrases as whole words, in any case; matches carry their place. Made on first use: patterns of
 * all languages take longer than the rest of a start's rules.
 */
export function anyOf(...phrases: readonly string[]): () => RegExp {
  return once(
    () => new RegExp(`(?<![\\p{L}\\p{M}\\p{N}-])(?:${phrases.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu'),
  );
}

/**
 * The text without quotations: a story may let its borrower speak. If most of the text is quoted it is the story
 * itself, and stays.
 */
export function withoutQuotes(text: string): string {
  const rest = text.replaceAll(/"[^"]*"|“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]/g, ' ');
  return wordsOf(rest).length * 2 >= wordsOf(text).length ? rest : text;
}

/** True where a sentence begins: at the start, after its end signs, after a line end or an opening bracket. */
export function beginsSentence(text: string, index: number): boolean {
  return /(?:^|[.!?…:;\n])["'“«(¡¿\s–—-]*$/u.test(text.slice(Math.max(0, index - 12), index));
}

/** Each text once, in the order found, as written the first time. */
export function distinct(texts: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const text of texts) if (!byKey.has(text.toLowerCase())) byKey.set(text.toLowerCase(), text);
  return [...byKey.values()];
}

/** What stands where a secret stood. */
export const mark = '[redacted]';

/** JSON Web Tokens, known to us or not, cut ones too. Without a word boundary: `%20`, `\n` and `=` may stand before one. */
const jsonWebToken = /eyJ[\w-]{8,}(?:(?:\.|%2[Ee])[\w-]*){0,4}/g;

/** Fewer characters of a secret that was cut off say nothing. */
const shortestCut = 8;

type Span = readonly [start: number, end: number];

/**
 * Blanks JSON Web Tokens and the given forms of secrets (encodings.ts). All are looked for in the text as it came, and
 * what they cover together is blanked at once: blanked one by one, a client id within a token would hide the rest of it.
 */
export function blankSecrets(text: string, forms: readonly string[]): string {
  const tokens = [...text.matchAll(jsonWebToken)].map(
    ({ index, 0: found }): Span => [index, index + found.length],
  );
  const spans = [...tokens, ...forms.flatMap((form) => [...wholeIn(text, form), ...cutIn(text, form)])];
  return spans.length === 0 ? text : withoutSpans(text, spans);
}

function wholeIn(text: string, form: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    spans.push([at, at + form.length]);
  return spans;
}

/** The beginning of a secret at the end of a text that was cut, and its end at the beginning. */
function cutIn(text: string, form: string): Span[] {
  if (form.length <= shortestCut) return [];
  const spans: Span[] = [];
  const [end, start] = [keptAtEnd(text, form), keptAtStart(text, form)];
  if (end > 0) spans.push([text.length - end, text.length]);
  if (start > 0) spans.push([0, start]);
  return spans;
}

// Both look for the first or last letters alone: each line of the log is searched for every form, and a token has 2,000 characters.

function keptAtEnd(text: string, form: string): number {
  const first = form.slice(0, shortestCut);
  for (let at = text.indexOf(first, text.length - form.length + 1); at >= 0; at = text.indexOf(first, at + 1))
    if (form.startsWith(text.slice(at))) return text.length - at;
  return 0;
}

function keptAtStart(text: string, form: string): number {
  const last = form.slice(-shortestCut);
  let at = text.lastIndexOf(last, form.length - shortestCut - 1);
  while (at >= 0) {
    const kept = at + shortestCut;
    if (form.endsWith(text.slice(0, kept))) return kept;
    // `lastIndexOf` takes a negative place for 0.
    at = at === 0 ? -1 : text.lastIndexOf(last, at - 1);
  }
  return 0;
}

function withoutSpans(text: string, spans: readonly Span[]): string {
  let [left, end] = ['', 0];
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    if (from > end || end === 0) left += `${text.slice(end, from)}${mark}`;
    end = Math.max(end, to);
  }
  return left + text.slice(end);
}

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
  const spans: Span[] = [];
  const isEnd = (kept: number): boolean => text.endsWith(form.slice(0, kept));
  const isStart = (kept: number): boolean => text.startsWith(form.slice(-kept));
  const [end, start] = [longest(form, isEnd), longest(form, isStart)];
  if (end > 0) spans.push([text.length - end, text.length]);
  if (start > 0) spans.push([0, start]);
  return spans;
}

function longest(form: string, holds: (kept: number) => boolean): number {
  for (let kept = form.length - 1; kept >= shortestCut; kept -= 1) if (holds(kept)) return kept;
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

import { plainDigits } from './letters.ts';
import { canonicalDecimal, readsTwoWays } from './money.ts';

/** What separates whole units from their parts in a column of amounts. */
export type DecimalMark = '.' | ',';

/**
 * How the amounts of one column are written (acceptance.md REP-5). `clear`: every amount reads one way only.
 * `ambiguous`: `example` reads differently with either mark and nothing else in the column decides.
 * `mixed`: the two examples need different marks, so no single reading fits the column.
 */
export type ColumnStyle =
  | { kind: 'clear'; mark: DecimalMark }
  | { kind: 'ambiguous'; example: string }
  | { kind: 'mixed'; examples: [string, string] };

const marks = ['.', ','] as const;
const currencyCodes = new Set(Intl.supportedValuesOf('currency'));

/** Decides how a column writes its amounts, from all of it and never per cell; blanks and bad cells do not count. */
export function styleOf(column: readonly string[]): ColumnStyle {
  const needing: Partial<Record<DecimalMark, string>> = {};
  let ambiguous: string | undefined;
  for (const text of column) {
    const [point, comma] = marks.map((mark) => readAmount(text, mark));
    if (point !== null && comma !== null && point !== comma) ambiguous ??= text.trim();
    else if (point !== null && comma === null) needing['.'] ??= text.trim();
    else if (point === null && comma !== null) needing[','] ??= text.trim();
  }
  return decide(needing['.'], needing[','], ambiguous);
}

function decide(point?: string, comma?: string, ambiguous?: string): ColumnStyle {
  if (point !== undefined && comma !== undefined) return { kind: 'mixed', examples: [point, comma] };
  if (comma !== undefined) return { kind: 'clear', mark: ',' };
  if (point !== undefined || ambiguous === undefined) return { kind: 'clear', mark: '.' };
  return { kind: 'ambiguous', example: ambiguous };
}

/**
 * The amount as a plain decimal (`1234.50`), or null where the text is not an amount written with this mark.
 * Takes thousands in groups (the other mark, a space of any kind, an apostrophe), a sign, brackets for negative,
 * a currency sign or ISO code, and digits of other scripts. Scientific notation is not an amount: Excel has
 * rounded it already. With the mark `150.000` is settled, so it comes without the zeros that would make it unclear again.
 */
export function readAmount(text: string, mark: DecimalMark): string | null {
  const { negative, digits } = unsigned(withoutCurrency(plainCharacters(text, mark)));
  const [whole = '', fraction, ...rest] = digits.split(mark);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const units = ungrouped(whole, mark === '.' ? ',' : '.');
  if (units === null) return null;
  const amount = `${negative ? '-' : ''}${units}${fraction === undefined ? '' : `.${fraction}`}`;
  return readsTwoWays(amount) ? canonicalDecimal(amount) : amount;
}

/** The whole column as plain decimals; what cannot be read stays as it was, to be seen and mended. */
export function readColumn(column: readonly string[], mark: DecimalMark): string[] {
  return column.map((text) => readAmount(text, mark) ?? text.trim());
}

/**
 * NFKC makes NBSP and U+202F ordinary spaces and full-width digits ordinary digits. The Arabic decimal and thousands marks
 * mean one thing only, so they become those of the column.
 */
function plainCharacters(text: string, mark: DecimalMark): string {
  return plainDigits(text.normalize('NFKC'))
    .replaceAll('\u066b', mark)
    .replaceAll('\u066c', mark === '.' ? ',' : '.')
    .replaceAll('\u2212', '-')
    .replaceAll('\u2019', "'")
    .trim();
}

/** A code may stand before the sign or the bracket, or within. */
function withoutCurrency(text: string): string {
  const bare = text.replace(/^([-(]?)\s*\p{Sc}\s*/u, '$1').replace(/\s*\p{Sc}\s*(\)?)$/u, '$1');
  const [, sign = '', prefix, inner = '', suffix, end = ''] =
    /^([-(]?)\s*([A-Z]{3}\b)?(.*?)([A-Z]{3})?\s*([-)]?)$/s.exec(bare) ?? [];
  const known = [prefix, suffix].every((code) => code === undefined || currencyCodes.has(code));
  return known ? `${sign}${inner.trim()}${end}` : text;
}

/** The ISO code that stands in a text, such as `KES` in `KES 1,000` or `Amount (KES)`; empty where there is none, or another too. */
export function currencyIn(text: string): string {
  const codes = (text.match(/(?<!\p{L})\p{L}{3}(?!\p{L})/gu) ?? []).filter((code) => currencyCodes.has(code));
  return new Set(codes).size === 1 ? (codes[0] ?? '') : '';
}

function unsigned(text: string): { negative: boolean; digits: string } {
  const match = /^\((.+)\)$/.exec(text) ?? /^-(.+)$/.exec(text) ?? /^(.+)-$/.exec(text);
  return { negative: match !== null, digits: (match?.[1] ?? text).trim() };
}

/** Takes `1,234,567` and the Indian `12,34,567` apart; a leading zero or a group of the wrong size is a refusal. */
function ungrouped(whole: string, separator: string): string | null {
  if (/^\d+$/.test(whole)) return whole;
  const used = [separator, ' ', "'"].find((each) => whole.includes(each));
  if (used === undefined) return null;
  const groups = whole.split(used);
  const shape = groups.map((group) => (/^\d+$/.test(group) ? group.length : 0)).join('');
  return /^[1-9]/.test(whole) && /^(?:[123]3+|[12]2*3)$/.test(shape) ? groups.join('') : null;
}

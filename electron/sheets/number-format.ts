import { SSF } from '@e965/xlsx';

/** What a number format makes of a number: a plain number, a day, or only a time of day or a duration. */
export type FormatKind = 'number' | 'day' | 'time';

const { is_date: isDate } = SSF as { is_date: (format: string) => boolean };

/** Literal text, spaces as wide as a letter, fill letters, and colours, conditions and locales. Durations such as `[h]` stay. */
const literals = /"[^"]*"|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/** Excel has room for 255 letters, of which each may be an entity in XML. */
const longestFormat = 2_000;

/** Throws where XML has a number format longer than any program writes: it would be worked through for each cell anew. */
export function checkFormats(xml: string): void {
  for (const [, format = ''] of xml.matchAll(/\b[Ff]ormat(?:Code)?\s*=\s*"([^"]*)"/g))
    if (format.length > longestFormat) throw new Error('a number format is too long');
}

const known = new Map<string, FormatKind>();

/**
 * The kind of a number format by the grammar of ECMA-376 (18.8.30): letters of days and times count only outside of literals, and
 * never beside the digits of a number, as in a currency that a program wrote without its quotes.
 */
export function formatKind(format: string): FormatKind {
  const found = known.get(format) ?? readFormat(format);
  if (known.size < 10_000) known.set(format, found);
  return found;
}

function readFormat(format: string): FormatKind {
  const [first = ''] = format
    .replaceAll(literals, '')
    .replaceAll(/general/gi, '')
    .split(';');
  if (!isDate(format) || /[#0?]/.test(first.replaceAll(/s+\]?[.,]0+/gi, ''))) return 'number';
  if (/[dyeg]|b{2}|m{3}/i.test(first)) return 'day';
  return /[hsm]/i.test(first) ? 'time' : 'number';
}

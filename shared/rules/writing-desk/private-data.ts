import { distinct } from './words.ts';

/** E-mail addresses in a text: private data is a reason for which Kiva sends loans back (API.md §4.5). */
export function emailsIn(text: string): string[] {
  const addresses =
    /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
  return distinct(text.match(addresses) ?? []);
}

/** Digits with the signs that people put between them, on one line, not part of a word or a longer number. */
const candidates =
  /(?<![\p{L}\p{N}.,+])(?:\+|\(\+?)?\d(?:[ \u00a0]?[-(). /\u00a0]?[ \u00a0]?\d)+(?!\p{L}|[.,]?\d)/gu;

/** Words before a number to dial, up to some signs before it. */
const dialWord =
  /(?:\btel|phone|mobile|\bcell|\bcall|whats\s?app|tel[eé]fon|celular|m[oó]vil|\bllam|t[eé]l[eé]phon|\bappel|\bligu|телефон|тел\.?|звон|моб)[\p{L}]*[^\p{L}\p{N}+(]{0,4}(?:(?:no|nr|number|número|numéro|is|es|est|é|at|au|al|on|de)\b[^\p{L}\p{N}+(]{0,3}){0,3}$/iu;

/** Telephone numbers in a text (issue code BPD). Amounts, years, dates, hours and ranges of these are none. */
export function phonesIn(text: string): string[] {
  const plain = text.normalize('NFKC');
  const found = [...plain.matchAll(candidates)].filter(({ 0: number, index }) =>
    isPhone(number, dialWord.test(plain.slice(Math.max(0, index - 40), index))),
  );
  return distinct(found.map(({ 0: number }) => number.trim()));
}

function isPhone(text: string, isDialled: boolean): boolean {
  const digits = text.replaceAll(/\D/g, '');
  if (digits.length > 15 || isDateLike(text)) return false;
  if (isDialled) return digits.length >= 6;
  if (/^\(?\+/.test(text)) return digits.length >= 8;
  if (digits.startsWith('0')) return digits.length >= 8;
  return digits.length >= 9 && !isAmountLike(text);
}

const dayOrMonth = '(?:0?[1-9]|[12]\\d|3[01])';
const year = '(?:19|20)\\d\\d';

/** Dates, hours and years, alone or as a range. */
const notDialled = [
  `^${dayOrMonth}\\s?[-/.]\\s?${dayOrMonth}\\s?[-/.]\\s?(?:\\d{4}|\\d{2})\\b`,
  `^${year}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?\\d{1,2}\\b`,
  `^${year}(?:\\s?[-/ ]\\s?${year})+$`,
  '^\\d{1,2}[.]\\d{2}\\s?-\\s?\\d{1,2}[.]\\d{2}$',
].map((pattern) => new RegExp(pattern));

function isDateLike(text: string): boolean {
  return notDialled.some((pattern) => pattern.test(text));
}

/** Thousands in groups, round sums, and ranges: "15 000 000", "100000000", "10 000 - 12 000". */
function isAmountLike(text: string): boolean {
  const grouped = '\\d{1,3}(?:[ .]\\d{3})+(?:\\.\\d{1,2})?';
  return (
    new RegExp(`^${grouped}(?:\\s?-\\s?${grouped})?$`).test(text) ||
    /000$/.test(text) ||
    /^\d+\s?-\s?\d+$/.test(text)
  );
}

import { currenciesNamed } from './currency-signs.ts';
import { plainDigits } from './letters.ts';
import { canonicalDecimal, isAmbiguousAmount } from './money.ts';
import { withoutTextMarks } from './text-marks.ts';

/** What separates whole units from their parts in a column of amounts. */
export type DecimalMark = '.' | ',';

/** Longer texts are no amounts: 15 digits with signs, blanks and the name of a currency are far below. */
const longestAmount = 100;

/** Digits, commas between groups of three, cents behind a point: nearly all amounts of long sheets, read at once with that mark. */
const plainAmount = /^(?:\d{1,15}|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d\d?)?$/;

/**
 * The amount as a plain decimal (`1234.50`), or null where the text is not surely an amount written with this mark.
 * Takes thousands in groups (the other mark, a space of any kind, an apostrophe), a sign before or behind, brackets for
 * negative, the name or sign of a currency before or behind, `/=`, `,-` for no cents, and digits of all scripts.
 * Scientific notation is not an amount: Excel has rounded it already. With the mark `150.000` is settled, so it comes
 * without the zeros that would make it unclear again. Linear in the length of the text.
 */
export function readAmount(text: string, mark: DecimalMark): string | null {
  if (plainAmount.test(text) && (mark === '.' || !/[.,]/.test(text))) return text.replaceAll(',', '');
  const written = writtenIn(text);
  return written && decimalOf(written, mark);
}

/** True for a text that is an amount with one of the decimal marks. */
export function isAmount(text: string): boolean {
  if (plainAmount.test(text)) return true;
  const written = writtenIn(text);
  return written !== null && (decimalOf(written, '.') ?? decimalOf(written, ',')) !== null;
}

/** What may stand between the first and the last digit; most ids have something else there. */
const digitsAndMarks = /^[\d., '\u066b\u066c]+$/;

function writtenIn(text: string): (SplitAmount & { signs: AmountSigns }) | null {
  const written = partsOf(text);
  if (written === null || !digitsAndMarks.test(written.number)) return null;
  const signs = signsOf(written);
  return signs && { ...written, signs };
}

function decimalOf(
  { signs, ...written }: SplitAmount & { signs: AmountSigns },
  mark: DecimalMark,
): string | null {
  const other = mark === '.' ? ',' : '.';
  const number = written.number.replaceAll('\u066b', mark).replaceAll('\u066c', other);
  const [whole = '', fraction, ...rest] = number.split(mark);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  if (signs.isWhole && fraction?.length === 3) return null;
  if (written.noCents !== '' && (written.noCents !== mark || fraction !== undefined)) return null;
  const units = ungrouped(whole, other);
  if (units === null) return null;
  const amount = `${signs.negative ? '-' : ''}${units}${fraction === undefined ? '' : `.${fraction}`}`;
  return isAmbiguousAmount(amount) ? canonicalDecimal(amount) : amount;
}

/** The whole column as plain decimals; what cannot be read stays as it was, so that a person can correct it. */
export function readColumn(column: readonly string[], mark: DecimalMark): string[] {
  return column.map((text) => readAmount(text, mark) ?? text.trim());
}

/**
 * The currency that an amount is written in: its code where sign or name mean one only, such as `KES` in `KSh 1,000`; else
 * the sign itself, such as `$`; empty where there is none.
 */
export function currencyOfAmount(text: string): string {
  const written = partsOf(text);
  const [only = '', ...others] = (written && signsOf(written)?.currencies) ?? [];
  if (written === null || others.length === 0) return only;
  const { before, behind } = written;
  return [signIn(before), signIn(behind)].map(({ words }) => words).find((words) => words !== '') ?? '';
}

/** An amount cut at its first and last digit; `noCents` is the mark of `1.500,-`. */
type SplitAmount = { before: string; number: string; behind: string; noCents: string };

/** Superscripts and fractions (`½`) are numbers too, but NFKC makes other ones of them. */
const oddNumber = /[\p{No}\p{Nl}]/u;
/** Numbers one below the other are several, not one with groups. */
const twoLines = /\p{Nd}[^\p{L}\p{Nd}]*[\n\r\v\f\u0085\u2028\u2029][^\p{L}\p{Nd}]*\p{Nd}/u;

function partsOf(raw: string): SplitAmount | null {
  const bare = raw.trim();
  if (bare.length > longestAmount) return null;
  if (!isAscii.test(bare) && (oddNumber.test(bare) || twoLines.test(bare))) return null;
  const text = plainCharacters(withoutTextMarks(bare));
  const first = text.search(/\d/);
  if (first < 0) return null;
  let last = text.length - 1;
  while (!/\d/.test(text[last] ?? '')) last -= 1;
  const number = text.slice(first, last + 1);
  const behind = text.slice(last + 1);
  const [, noCents = ''] = /^([.,])-{1,2}(?![\d-])/.exec(behind) ?? [];
  const rest = noCents === '' ? behind : behind.replace(/^[.,]-{1,2}/, '');
  return { before: text.slice(0, first), number, behind: rest, noCents };
}

/** Most cells of a long sheet, and nothing of them needs another spelling. */
const isAscii = /^[\x20-\x7e]*$/;

/** NFKC makes NBSP and U+202F ordinary spaces and full-width digits ordinary digits. */
function plainCharacters(text: string): string {
  if (isAscii.test(text)) return text.replaceAll('`', "'").trim();
  return plainDigits(text.normalize('NFKC'))
    .replaceAll(/[\p{Bidi_Control}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\u2018\u2019\u02bb\u02bc\u0060\u00b4]/g, "'")
    .replaceAll(/\s/g, ' ')
    .trim();
}

/** `isWhole`: `1,500/=` has no cents, so its comma is one of thousands. */
type AmountSigns = { negative: boolean; isWhole: boolean; currencies: readonly string[] | null };

/** The sign and the currency around a number; null where something else stands there. */
function signsOf({ before, behind }: SplitAmount): AmountSigns | null {
  const ended = behind.replace(/\/ ?[=-]/, '');
  const isShillings = ended !== behind;
  const [front, back] = [signIn(before), signIn(ended)];
  const marks = `${front.mark}${back.mark}`;
  if (!/^(?:[-+]?|\(\))$/.test(marks) || front.mark === ')' || back.mark === '(') return null;
  const named = [
    front.words === '' ? null : (currenciesNamed(front.words, 'before') ?? 'none'),
    back.words === '' ? null : (currenciesNamed(back.words, 'behind') ?? 'none'),
    isShillings ? currenciesNamed('/=', 'behind') : null,
  ].filter((each) => each !== null);
  if (named.includes('none')) return null;
  const [first, ...others] = named as (readonly string[])[];
  // `$ 500 USD` says the one of both; `US$ 500 KES` says two things.
  const common = first?.filter((currency) => others.every((each) => each.includes(currency))) ?? null;
  return common?.length === 0
    ? null
    : { negative: marks === '-' || marks === '()', isWhole: isShillings, currencies: common };
}

/** One sign of plus or minus, or one bracket, apart from the words around it. */
function signIn(text: string): { mark: string; words: string } {
  const trimmed = text.trim();
  const edge = /^[-+()]/.exec(trimmed) ?? /[-+()]$/.exec(trimmed);
  if (!edge) return { mark: '', words: trimmed };
  const words = edge.index === 0 ? trimmed.slice(1) : trimmed.slice(0, -1);
  return { mark: edge[0], words: words.trim() };
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

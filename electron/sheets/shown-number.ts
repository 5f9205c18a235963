import { Big } from 'big.js';

/** How a displayed number compares with its value: the same, rounded to what is displayed, or displayed in some other way. */
export type ShownNumber = { kind: 'same' } | { kind: 'rounded'; shown: string } | { kind: 'other' };

/** Compares a displayed number with its value in plain digits; its digits may be of any script and its marks of any language. */
export function compareShown(display: string, exact: string): ShownNumber {
  if (grouped.test(display) && plainDigitsOf(display) === exact) return { kind: 'same' };
  const text = asciiDigits(display);
  if (/\d[Ee][+-]?\d/.test(text)) return { kind: 'other' };
  // Phone numbers and the like: all digits are there, whatever stands between them.
  if (!exact.includes('.') && text.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '') === exact.replace('-', ''))
    return { kind: 'same' };
  const value = new Big(exact).abs().times(text.includes('%') ? 100 : 1);
  const [digits = ''] = /\d(?:[\d.,'’\u00a0\u202f٬٫ ]*\d)?/.exec(text) ?? [];
  const readings = [readWith(digits, /[.]/), readWith(digits, /[,٫]/)].filter((each) => each !== null);
  if (readings.some(({ number }) => number.eq(value))) return { kind: 'same' };
  const rounded = readings.find(({ number, decimals }) =>
    number.minus(value).abs().lte(new Big(10).pow(-decimals).div(2)),
  );
  if (!rounded || text.includes('%')) return { kind: 'other' };
  // Programs round a half up by its decimal digits; its binary ones may lie just below.
  const shown = value.round(rounded.decimals, Big.roundHalfUp).toFixed(rounded.decimals);
  return { kind: 'rounded', shown: exact.startsWith('-') ? `-${shown}` : shown };
}

/** Nearly all amounts of long sheets: with a point, and commas between groups of three. */
const grouped = /^(?:\d+|\d{1,3}(?:,\d{3})+)\.\d+$/;

function plainDigitsOf(display: string): string {
  return display.replaceAll(',', '').replace(/\.?0+$/, '');
}

/** Digits read with one decimal mark, which may stand only once; all other marks are of thousands. */
function readWith(digits: string, mark: RegExp): { number: Big; decimals: number } | null {
  const [whole = '', cents = '', ...more] = digits.split(mark);
  if (more.length > 0 || /\D/.test(cents)) return readGroups(digits);
  const plain = whole.replaceAll(/\D/g, '');
  return plain === ''
    ? null
    : { number: new Big(cents === '' ? plain : `${plain}.${cents}`), decimals: cents.length };
}

/** A mark that stands more than once is of thousands, unless the last of them stands before cents (`12.500.50`). */
function readGroups(digits: string): { number: Big; decimals: number } | null {
  const [, whole = '', cents = ''] = /^(.*\D)(\d*)$/.exec(digits) ?? [];
  const plain = whole.replaceAll(/\D/g, '');
  if (plain === '') return null;
  return cents.length === 3
    ? { number: new Big(plain + cents), decimals: 0 }
    : { number: new Big(`${plain}.${cents}`), decimals: cents.length };
}

const isAscii = /^[\x20-\x7e]*$/;

/** The decimal digits of all scripts as those of ASCII; in Unicode each script's ten stand in a row. */
export function asciiDigits(text: string): string {
  if (isAscii.test(text)) return text;
  return text.replaceAll(/(?!\d)\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let before = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
    return String(before % 10);
  });
}

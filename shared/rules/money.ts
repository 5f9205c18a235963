import { Big } from 'big.js';

const plain = /^-?\d{1,15}(\.\d+)?$/;

/** True for a plain decimal such as `1200000` or `12.50`: no sign but minus, no separators, no exponent. */
export function isDecimal(text: string): boolean {
  return plain.test(text);
}

/** The same amount without needless zeros: `0012.50` becomes `12.5`. */
export function canonicalDecimal(text: string): string {
  return new Big(text).toFixed();
}

/** Exact sum of decimal strings, as a decimal string. */
export function sumDecimals(amounts: readonly string[]): string {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Big(0)).toFixed();
}

/** Below zero, zero or above, as compare functions answer. */
export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  return new Big(a).cmp(b);
}

/** How many digits stand behind the decimal point once needless zeros are gone. */
export function decimalPlaces(text: string): number {
  return text.split('.')[1]?.replace(/0+$/, '').length ?? 0;
}

/**
 * The JSON number that Kiva reads for an amount (partner-api.md §9 C12), or null when a number could not hold it
 * exactly. Up to 15 significant digits survive the way through a double, so the text is the same on both sides.
 */
export function toJsonNumber(text: string): number | null {
  const number = Number(text);
  if (text.replaceAll(/\D/g, '').length <= 15) return number;
  const canonical = canonicalDecimal(text);
  return new Big(number).toFixed() === canonical ? number : null;
}

/** Exact sum of those texts that are plain decimals; the others count nothing. */
export function exactSum(amounts: readonly string[]): string {
  return sumDecimals(amounts.filter(isDecimal));
}

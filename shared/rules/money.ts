import { Big } from 'big.js';
import { finish, type Steps } from './steps.ts';

const plain = /^-?\d{1,15}(\.\d+)?$/;

/** True for a plain decimal such as `1200000` or `12.50`: no sign but minus, no separators, no exponent. */
export function isDecimal(text: string): boolean {
  return plain.test(text);
}

/** Most amounts have no needless zeros. */
const isCanonical = /^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

/** Most of the others are whole, as in `500.00`. */
const isWhole = /^(?:0|[1-9]\d*)\.0+$/;

/** The same amount without needless zeros: `0012.50` becomes `12.5`. */
export function canonicalDecimal(text: string): string {
  if (isCanonical.test(text)) return text;
  return isWhole.test(text) ? text.slice(0, text.indexOf('.')) : new Big(text).toFixed();
}

/** Exact sum of decimal strings, as a decimal string. */
export function sumDecimals(amounts: readonly string[]): string {
  return finish(sumInSteps(amounts));
}

/** Amounts that are added in one step. */
const amountsPerStep = 5_000;

/** {@link sumDecimals} in steps. */
export function* sumInSteps(amounts: readonly string[]): Steps<string> {
  let millionths = 0n;
  let others = new Big(0);
  for (const [index, amount] of amounts.entries()) {
    if (index % amountsPerStep === amountsPerStep - 1) yield;
    const value = toMicros(amount);
    if (value === null) others = others.plus(amount);
    else millionths += value;
  }
  return others.plus(fromMicros(millionths)).toFixed();
}

/** Below zero, zero or above, as compare functions answer. */
export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  return new Big(a).cmp(b);
}

/** How many digits follow the decimal point, without trailing zeros. */
export function decimalPlaces(text: string): number {
  return text.split('.')[1]?.replace(/0+$/, '').length ?? 0;
}

/**
 * The JSON number that is sent for an amount (API.md §1.7), or null when a number could not hold it exactly. Up to 15
 * significant digits survive the way through a double, so the text is the same on both sides.
 */
export function toJsonNumber(text: string): number | null {
  const number = Number(text);
  if (text.replaceAll(/\D/g, '').length <= 15) return number;
  const canonical = canonicalDecimal(text);
  return new Big(number).toFixed() === canonical ? number : null;
}

/** Any number of digits and three, six, … behind the point. */
const likeThousands = /^-?0*[1-9]\d*\.(?:\d{3})+$/;

/**
 * True for a typed `1.500`, which half of the world means as fifteen hundred; the currency does not tell, since habit
 * does not follow it. `1500.000` too: nobody types three zeros after a point for their own sake. Not `0.500`, which
 * cannot be grouped, and not `1.234`, which is too exact for an amount. Our own amounts have no such zeros.
 */
export function isAmbiguousAmount(text: string): boolean {
  return likeThousands.test(text) && decimalPlaces(text) <= 2;
}

/** Exact sum of those texts that are plain decimals; the others count nothing. */
export function exactSum(amounts: readonly string[]): string {
  return sumDecimals(amounts.filter(isDecimal));
}

const micros = /^(-?)(\d{1,15})(?:\.(\d*))?$/;

/**
 * An amount in whole millionths, for exact comparing where thousands of rows are compared; null for what is no plain
 * decimal, or needs more than six decimals.
 */
export function toMicros(text: string): bigint | null {
  const [, sign, whole, fraction = ''] = micros.exec(text) ?? [];
  const digits = fraction.replace(/0+$/, '');
  if (whole === undefined || digits.length > 6) return null;
  const value = BigInt(whole + digits.padEnd(6, '0'));
  return sign === '-' ? -value : value;
}

/** The decimal of {@link toMicros}, without needless zeros. */
export function fromMicros(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -6)}${fraction === '' ? '' : `.${fraction}`}`;
}

import { Big } from 'big.js';
import type { Finding } from '../model/review.ts';
import { blocks } from './draft-finding.ts';
import {
  canonicalDecimal,
  decimalPlaces,
  isAmbiguousAmount,
  isDecimal,
  sumDecimals,
  toJsonNumber,
  toMicros,
} from './money.ts';

/** Why an amount cannot be taken as it was typed; `whole` and `part` are the two ways to read it. */
export type AmountProblem =
  | { rule: 'amountInvalid' | 'amountTooExact' }
  | { rule: 'amountUnclear'; values: { whole: string; part: string } };

/** Most amounts: at most two decimals, and 15 digits in all, which a double holds exactly. */
const isPlain = /^-?\d{1,13}(?:\.\d\d?)?$/;

/**
 * What keeps a typed amount from being one number for everybody, or null; every place where a person types an amount
 * asks this. `amountInvalid`: no plain decimal, or not exact as a JSON number. `amountUnclear`: see
 * {@link isAmbiguousAmount}. `amountTooExact`: more than the two decimals that the API takes. Blank is invalid. Amounts in
 * files and pasted blocks are read by the style of their column first, see `readAmount`.
 */
export function amountProblem(text: string): AmountProblem | null {
  if (isPlain.test(text)) return null;
  if (!isDecimal(text) || toJsonNumber(text) === null) return { rule: 'amountInvalid' };
  if (isAmbiguousAmount(text)) {
    const [whole, part] = [canonicalDecimal(text.replace('.', '')), new Big(text).toFixed(2)];
    return { rule: 'amountUnclear', values: { whole, part } };
  }
  return decimalPlaces(text) > 2 ? { rule: 'amountTooExact' } : null;
}

/** {@link amountProblem} as a finding: it blocks. */
export function checkTypedAmount(text: string, path: string): Finding[] {
  const problem = amountProblem(text);
  if (problem === null) return [];
  return [blocks(problem.rule, path, 'values' in problem ? problem.values : undefined)];
}

/** Exact sum of typed amounts; null while one of them has a problem. */
export function sumTyped(amounts: readonly string[]): string | null {
  return amounts.every((amount) => amountProblem(amount) === null) ? sumDecimals(amounts) : null;
}

/** A typed amount in whole millionths, for exact comparing; null where it has a problem. */
export function typedMicros(text: string): bigint | null {
  return amountProblem(text) === null ? toMicros(text) : null;
}

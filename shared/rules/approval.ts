import { searchText } from './search-text.ts';

/** Digits of a PIN. */
export const pinLengths = { least: 6, most: 32 } as const;

/** People of one environment, beyond whom the keychain could not keep all. */
export const mostPeople = 80;

/** What can be wrong with a new PIN. */
export type PinProblem = 'digits' | 'short' | 'long' | 'simple';

/** Why this is not taken as a new PIN; null where it is. The first guesses of anybody are not: 111111, 123456, 987654. */
export function pinProblem(pin: string): PinProblem | null {
  if (!/^[0-9]*$/.test(pin)) return 'digits';
  if (pin.length < pinLengths.least) return 'short';
  if (pin.length > pinLengths.most) return 'long';
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]));
  const [first = 0] = steps;
  return Math.abs(first) <= 1 && steps.every((step) => step === first) ? 'simple' : null;
}

/** A name as it is kept: every run of white space is one space. */
export function personName(typed: string): string {
  return typed.replaceAll(/\s+/g, ' ').trim();
}

/**
 * True if two names are taken for one person, however they are capitalised, accented, spaced, dotted, or mixed with
 * invisible characters: nobody approves their own report by spelling their name differently.
 */
export function isSamePerson(one: string, other: string): boolean {
  return lettersOf(one) === lettersOf(other);
}

/** A name without a letter, which no person has, is all that it is. */
function lettersOf(name: string): string {
  const text = searchText(name);
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '') || text;
}

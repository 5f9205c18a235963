import { Big } from 'big.js';
import { canonicalDecimal, isDecimal } from '../../shared/rules/money.ts';
import { isRecord } from './json.ts';

/** The largest number of seconds that a date can hold. */
const lastSecond = 8_640_000_000_000;

/** Cache of converted names, since all rows of a page have the same ones. Small, since a server chooses the names. */
const read = new Map<string, string>();
const mostRead = 1_000;

/** `total_records` as `totalRecords`; what is camelCase already stays. */
export function camelKey(key: string): string {
  const known = read.get(key);
  if (known !== undefined) return known;
  if (read.size >= mostRead) read.clear();
  const camel = toCamel(key);
  read.set(key, camel);
  return camel;
}

function toCamel(key: string): string {
  return key.replace(/(?<=[A-Za-z0-9])_+([A-Za-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}

/**
 * The same object with camelCase keys, since Kiva's answers have both spellings (API.md §1.7). Of two spellings of one
 * key the first that is not null wins. Top-level keys only; anything but an object becomes empty.
 */
export function normaliseKeys(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) return {};
  const fields: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    const name = camelKey(key);
    // Setting it would set the object's prototype, and no field of Kiva's is called so.
    if (name === '__proto__') continue;
    if (!Object.hasOwn(fields, name) || fields[name] === null) fields[name] = field;
  }
  return fields;
}

/** Text that is not blank; a number becomes text (ids are text, always). Else null. */
export function textOf(value: unknown): string | null {
  if (Number.isSafeInteger(value)) return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return new Big(value).toFixed();
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** An amount as decimal text without needless zeros, from a number or a plain decimal; else null. */
export function decimalOf(value: unknown): string | null {
  const text = textOf(value)?.trim() ?? '';
  return isDecimal(text) ? canonicalDecimal(text) : null;
}

/** A count: a whole number, 0 or more, also as text; else null. */
export function countOf(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** Epoch seconds; 0 says "never" and reads as null, as does what no date can hold. */
export function secondsOf(value: unknown): number | null {
  const seconds = countOf(value);
  return seconds !== null && seconds > 0 && seconds <= lastSecond ? seconds : null;
}

/** A truth value, also as the words `true` and `false`; else null. */
export function booleanOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : null;
}

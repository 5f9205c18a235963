import { readAmount } from './amounts.ts';
import { currencyDigits } from './currency-units.ts';
import { type DateOrder, readDate } from './date-text.ts';
import { isCalendarDate, isMonth } from './dates.ts';
import { amountProblem } from './typed-amount.ts';
import { readMonth } from './written-dates.ts';

/**
 * The values that a typed text can stand for: none where it is right as it stands or cannot be read, one that can be put in its
 * place, or two between which a person decides.
 */
export type TypedReadings = readonly [] | readonly [string] | readonly [string, string];

/**
 * The days (`YYYY-MM-DD`) that a typed date can be. `05/12/2026` is two, whatever the region: the one of `first` comes first.
 * `25/12/2026` and `5 Dec 2026` are one; so they are without the signs, `05122026`, and `20261205` is one, since no month is
 * 19 or 20.
 */
export function typedDates(text: string, first: DateOrder = 'dayFirst'): TypedReadings {
  if (isCalendarDate(text.trim())) return [];
  const spelt = withSigns(text.trim());
  const [one, other] = [readDate(spelt, 'dayFirst'), readDate(spelt, 'monthFirst')];
  return first === 'dayFirst' ? distinct(one, other) : distinct(other, one);
}

/**
 * The same of a date that was changed where one stood as the region writes it (`before`, empty where none did): numbers and signs
 * alike, it is read in that order, which the person had before them. Anything else is typed afresh.
 */
export function editedDate(text: string, before: string, order: DateOrder | 'yearFirst'): TypedReadings {
  const shapeOf = (date: string) => date.trim().replaceAll(/\d/g, '0');
  const readings = typedDates(text, order === 'monthFirst' ? 'monthFirst' : 'dayFirst');
  const isEdit = before !== '' && shapeOf(text) === shapeOf(before);
  return isEdit && readings[0] !== undefined ? [readings[0]] : readings;
}

function withSigns(text: string): string {
  return text
    .replace(/^((?:19|20)\d\d)(0[1-9]|1[0-2])(\d\d)$/, '$1-$2-$3')
    .replace(/^(\d\d)(\d\d)((?:19|20)\d\d)$/, '$1/$2/$3');
}

/** The month (`YYYY-MM`) that a typed text is: `12/2026` and `Dec 2026` are one. */
export function typedMonths(text: string): TypedReadings {
  return isMonth(text.trim()) ? [] : distinct(readMonth(text), null);
}

/**
 * The amounts that a typed text can be. `48 500`, `1,234,500` and `KSh 48,500.50` are one; `48,500` is two, unless the currency
 * has no parts.
 */
export function typedAmounts(text: string, currency: string): TypedReadings {
  if (text.trim() === '' || amountProblem(text.trim())?.rule !== 'amountInvalid') return [];
  const readings = [readAmount(text, '.'), readAmount(text, ',')].filter(
    (amount) => amount !== null && amountProblem(amount) === null,
  );
  const isWhole = currency.trim() !== '' && currencyDigits(currency) === 0;
  const possible = isWhole ? readings.filter((amount) => !amount?.includes('.')) : readings;
  return distinct(possible[0] ?? null, possible[1] ?? null);
}

function distinct(one: string | null, other: string | null): TypedReadings {
  if (one === null) return other === null ? [] : [other];
  return other === null || other === one ? [one] : [one, other];
}

import { amountProblem } from './typed-amount.ts';

/** A JSON number for the wire, or the text itself where it has a problem: checks block that before anything is sent. */
export function numberOf(amount: string): number | string {
  const text = amount.trim();
  return amountProblem(text) === null ? Number(text) : text;
}

/** An id of one of Kiva's lists as the integer it is on the wire; empty where it is none (0 is not an id). */
export function wholeNumber(id: string): number | '' {
  return /^[1-9]\d{0,8}$/.test(id.trim()) ? Number(id) : '';
}

/** The fields that say something: empty texts, empty lists and what is undefined are not sent. */
export function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

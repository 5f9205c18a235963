import { isDay } from './day.ts';
import { isRecord } from './json.ts';

/** Something wrong with one field of a request. */
export interface ShapeProblem {
  /** Path such as `entreps[1].amount`. */
  readonly field: string;
  readonly message: string;
  /** The field, or its value, is documented nowhere; only a strict server refuses that. */
  readonly undocumented?: true;
}

/** Looks at one value; an absent or null field is fine unless `required` says otherwise. */
export type FieldCheck = (value: unknown, field: string) => readonly ShapeProblem[];

const given = (value: unknown) => value !== undefined && value !== null;

/** A check of a given value from a yes-or-no test. */
export function rule(message: string, test: (value: unknown) => boolean): FieldCheck {
  return (value, field) => (!given(value) || test(value) ? [] : [{ field, message: `${field} ${message}` }]);
}

/** A text. */
export const text: FieldCheck = rule('must be a text', (value) => typeof value === 'string');
/** True or false. */
export const flag: FieldCheck = rule('must be true or false', (value) => typeof value === 'boolean');
/** A number without decimals. */
export const wholeNumber: FieldCheck = rule('must be a whole number', Number.isInteger);
/** A number. */
export const amount: FieldCheck = rule('must be a number', (value) => typeof value === 'number');
/** A calendar day, as in `disburse_time` (API.md §1.2). */
export const day: FieldCheck = rule('must be a date written YYYY-MM-DD', isDay);

/** One of a list. */
export function oneOf(values: Iterable<unknown>, what: string): FieldCheck {
  const known = new Set(values);
  return (value, field) =>
    !given(value) || known.has(value)
      ? []
      : [{ field, message: `${field} ${JSON.stringify(value)} is not ${what}` }];
}

/** A value that is documented nowhere and that some clients send: only a strict server refuses it. */
export function tolerating(isTolerated: (value: unknown) => boolean, check: FieldCheck): FieldCheck {
  return (value, field) =>
    check(value, field).map((problem) => (isTolerated(value) ? { ...problem, undocumented: true } : problem));
}

/** The value must be there, and the check must be content. */
export function required(check: FieldCheck): FieldCheck {
  return (value, field) => (given(value) ? check(value, field) : [{ field, message: `${field} is missing` }]);
}

/** A list whose every item passes. */
export function listOf(check: FieldCheck): FieldCheck {
  return (value, field) => {
    if (!given(value)) return [];
    if (!Array.isArray(value)) return [{ field, message: `${field} must be a list` }];
    return value.flatMap((item, index) => required(check)(item, `${field}[${index}]`));
  };
}

/** An object with these fields; others are reported as undocumented. */
export function record(fields: Readonly<Record<string, FieldCheck>>): FieldCheck {
  return (value, field) => {
    if (!given(value)) return [];
    if (!isRecord(value)) return [{ field, message: `${field || 'The body'} must be an object` }];
    const path = (name: string) => (field ? `${field}.${name}` : name);
    const known = Object.entries(fields).flatMap(([name, check]) => check(value[name], path(name)));
    const others = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
    return [...known, ...others.map((name) => undocumented(path(name)))];
  };
}

function undocumented(field: string): ShapeProblem {
  return { field, message: `${field} is not a documented field`, undocumented: true };
}

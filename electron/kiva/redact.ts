import type { Failure } from '../../shared/result.ts';
import { encodingsOf } from '../secrets/encodings.ts';

const shown = '[redacted]';

/** Anything shaped like a JSON Web Token, known to us or not. */
const jwt = /\beyJ[\w-]{10,}\.[\w-]+(?:\.[\w-]*)?/g;

/** Shorter than this and blanking would tear ordinary words apart. */
const shortest = 8;

/** Blanks secrets, however a server may echo them (see {@link encodingsOf}). */
export function redact(text: string, secrets: readonly string[]): string {
  const forms = secrets.filter((secret) => secret.length >= shortest).flatMap(encodingsOf);
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, form) => rest.replaceAll(form, shown), text).replace(jwt, shown);
}

/** The same failure with every text of it redacted. */
export function redactFailure(failure: Failure, secrets: readonly string[]): Failure {
  const clean = (text: string): string => redact(text, secrets);
  const { fields, values } = failure;
  return {
    ...failure,
    message: clean(failure.message),
    ...(fields && {
      fields: fields.map(({ path, message }) => ({ path: clean(path), message: clean(message) })),
    }),
    ...(values && {
      values: Object.fromEntries(Object.entries(values).map(([key, v]) => [key, cleanValue(v, clean)])),
    }),
  };
}

function cleanValue(value: string | number, clean: (text: string) => string): string | number {
  return typeof value === 'string' ? clean(value) : value;
}

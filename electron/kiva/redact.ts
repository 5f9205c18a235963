import type { Failure } from '../../shared/result.ts';
import { blankSecrets } from '../secrets/blank.ts';
import { encodingsOf } from '../secrets/encodings.ts';

/** Shorter than this and blanking would tear ordinary words apart. */
const shortest = 8;

/** Blanks secrets, however a server may echo them (see {@link encodingsOf}), and whatever is shaped like a token. */
export function redact(text: string, secrets: readonly string[]): string {
  const forms = secrets.filter((secret) => secret.length >= shortest).flatMap(encodingsOf);
  return blankSecrets(text, [...new Set(forms)]);
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

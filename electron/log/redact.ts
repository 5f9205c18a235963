import { blankSecrets, mark } from '../secrets/blank.ts';
import { encodingsOf } from '../secrets/encodings.ts';

/** Shorter values are common words or numbers: blanking them would blank the log and protect nothing. */
const minSecretLength = 6;

/** The forms of a secret that the log looks for, see {@link encodingsOf}; none of one that is too short. */
export function formsOf(secret: string): string[] {
  return secret.length < minSecretLength ? [] : encodingsOf(secret);
}

type RedactionRule = readonly [pattern: RegExp, replacement: string];

/** Bounded repeats keep every pattern linear, however long a text without spaces is. */
const rules: readonly RedactionRule[] = [
  // Images and other data in URLs
  [/data:[\w.+/-]{0,100}(?:;[\w=.-]{1,100}){0,5};base64,[\w+/=%-]*/gi, mark],
  [/\b(Bearer|Basic)\s+[^\s"',;]+/gi, `$1 ${mark}`],
  [
    /\b(client_?secret|client_?id|(?:access|refresh|id)_?token|password|passphrase|authorization)([\\"']{0,4}\s?[:=]\s?)(\\?"[^"]*"|\\?'[^']*'|[^\s"'\\&,;}]+)/gi,
    `$1$2${mark}`,
  ],
  [/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu, mark],
  // V8 quotes what it could not parse, which may be an answer of Kiva's
  [/(?:\.\.\.)?"[\s\S]{0,200}?"(?:\.\.\.)? is not valid JSON/g, `${mark} is not valid JSON`],
  // Base64 in lines, and long runs of it (a SHA-256 in hex, 64 characters, stays)
  [/(?:[\w+/-]{60,76}\r?\n){2,}[\w+/=-]*/g, mark],
  [/[\w+/-]{80,}={0,2}/g, mark],
  // The name of the person's account
  [
    /((?:\b[A-Za-z]:[\\/]{1,2}Users|\/home|\/Users)[\\/]{1,2})(?:[^\\/"':\r\n]{1,40}(?=[\\/])|[^\\/\s"':]+)/g,
    '$1~',
  ],
];

/** Blanks secrets and whatever looks like a credential, a token, an image, an e-mail address or an account's name. */
export function redact(text: string, forms: readonly string[]): string {
  return rules.reduce(
    (left, [pattern, replacement]) => left.replaceAll(pattern, replacement),
    blankSecrets(text, forms),
  );
}

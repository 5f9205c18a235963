const mark = '[redacted]';

/** Shorter values are common words or numbers: blanking them would blank the log and protect nothing. */
const minSecretLength = 6;

/**
 * Every way in which a secret may turn up in a text: as it is, inside JSON, in a URL or form, in base64 (also as a part
 * of something longer, such as `id:secret`), in hex. Longest first, so that no form hides inside another.
 */
export function formsOf(secret: string): string[] {
  if (secret.length < minSecretLength) return [];
  const bytes = Buffer.from(secret);
  const inJson = JSON.stringify(secret).slice(1, -1);
  const inUrl = encodeURIComponent(bytes.toString());
  const inForm = new URLSearchParams({ s: secret }).toString().slice(2);
  const inHex = bytes.toString('hex');
  const forms = [secret, inJson, inHex, inHex.toUpperCase(), ...base64Forms(bytes)];
  forms.push(inUrl, lowerEscapes(inUrl), inForm, lowerEscapes(inForm));
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
}

/** `%2F` as some encoders write it: `%2f`. */
function lowerEscapes(text: string): string {
  return text.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}

/**
 * Base64 depends on where in a group of three bytes the secret begins. For each of the three places: the characters
 * that the secret alone decides, without those it shares with its neighbours.
 */
function base64Forms(secret: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), secret])
      .toString('base64')
      .replace(/=+$/, '');
    const shared = (before + secret.length) % 3 === 0 ? 0 : 1;
    const own = text.slice(before === 0 ? 0 : before + 1, text.length - shared);
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

type Rule = readonly [pattern: RegExp, replacement: string];

/** Bounded repeats keep every pattern linear, however long a text without spaces is. */
const rules: readonly Rule[] = [
  // Images and other data in URLs
  [/data:[\w.+/-]{0,100}(?:;[\w=.-]{1,100}){0,5};base64,[\w+/=%-]*/gi, mark],
  // JSON Web Tokens, cut ones too
  [/\beyJ[\w-]{5,}(?:\.[\w-]*){0,4}/g, mark],
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

/** Blanks the given forms of secrets wherever they stand; see {@link formsOf}. */
export function redactExactly(text: string, forms: readonly string[]): string {
  return forms.reduce((left, form) => left.replaceAll(form, mark), text);
}

/** Blanks secrets and whatever looks like a credential, a token, an image, an e-mail address or an account's name. */
export function redact(text: string, forms: readonly string[]): string {
  return rules.reduce(
    (left, [pattern, replacement]) => left.replaceAll(pattern, replacement),
    redactExactly(text, forms),
  );
}

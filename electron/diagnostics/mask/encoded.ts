/** Letters as other programs write them in texts, so that a name is found in each of these forms. */

const unicodeEscape = /\\+u([0-9a-fA-F]{4})/g;
const numberedEntity = /&#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}));/g;
const accentedEntity = /&([A-Za-z])(acute|grave|circ|uml|tilde|cedil|ring|caron);/g;
const accents: Readonly<Record<string, string>> = {
  ...{ acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308' },
  ...{ tilde: '\u0303', cedil: '\u0327', ring: '\u030a', caron: '\u030c' },
};

/** Letters that are written as `\u00e9`, `&#233;` or `&eacute;` as letters, and a control as a blank; every other sign stays as it is written. */
export function decodeLetters(text: string): string {
  if (!/\\u|&/.test(text)) return text;
  return text
    .replaceAll(unicodeEscape, (written, hex: string) => letterOr(written, Number.parseInt(hex, 16)))
    .replaceAll(numberedEntity, (written, hex?: string, decimal?: string) =>
      letterOr(written, hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replaceAll(accentedEntity, (_, letter: string, accent: string) =>
      `${letter}${accents[accent]}`.normalize('NFC'),
    );
}

function letterOr(written: string, code: number): string {
  if (code < 0x20) return ' ';
  const sign =
    code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  return /^[\p{L}\p{M}]$/u.test(sign) ? sign : written;
}

/** How often a text may be percent-encoded: a URL within a URL, and once more. */
const mostDecodings = 3;

/** A text as it was before it was put into a URL or a form; bytes that are no UTF-8 become U+FFFD. */
export function decodePercent(text: string): string {
  let plain = text.replaceAll('+', ' ');
  for (let turn = 0; turn < mostDecodings && /%[0-9a-fA-F]{2}/.test(plain); turn += 1)
    plain = plain.replaceAll(/(?:%[0-9a-fA-F]{2})+/g, (run) => utf8(bytesOfHex(run.replaceAll('%', ''))));
  return plain;
}

/**
 * What a run of base64 or hex may stand for, as texts; none where that is no text but bytes. The beginning of a run may be something
 * else, so it is read from each of four places.
 */
export function textsInRun(run: string): string[] {
  const texts = /^[0-9a-fA-F]+$/.test(run) ? [utf8(bytesOfHex(run)), utf8(bytesOfHex(run.slice(1)))] : [];
  const base64 = run.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  for (const skipped of [0, 1, 2, 3]) texts.push(utf8(bytesOfBase64(base64.slice(skipped))));
  return texts.filter(isText);
}

/** Fewer than one sign in ten is none that a person writes. */
function isText(text: string): boolean {
  const odd = text.match(/[\p{Cc}\p{Cn}\p{Co}\ufffd]/gu)?.length ?? 0;
  return odd * 10 < text.length;
}

function utf8(bytes: Buffer): string {
  return bytes.toString('utf8');
}

function bytesOfHex(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}

function bytesOfBase64(text: string): Buffer {
  return Buffer.from(text, 'base64');
}

const foreignDigit = /(?![0-9])\p{Nd}/gu;

/** Digits of every script as `0` to `9`. Unicode has them in runs of ten, so how many stand before one is its value. */
export function plainDigits(text: string): string {
  return text.replaceAll(foreignDigit, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (/^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value % 10);
  });
}

/** The texts of most cells, which have no accents. */
const isAscii = /^[\x20-\x7e]*$/;

/** Letters without case and accents, so that "nandu" finds "Ñandú". */
export function plainLetters(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .normalize('NFC');
}

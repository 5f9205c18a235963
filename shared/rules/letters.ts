/** Letters without case and accents: "Ñandú" and "nandu" are the same (acceptance.md DRAFT-2). */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .normalize('NFC');
}

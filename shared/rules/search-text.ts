/** Letters that Unicode does not take apart into a letter and a mark, as people type them without. */
const plain: Readonly<Record<string, string>> = {
  ...{ đ: 'd', ð: 'd', ø: 'o', ł: 'l', ħ: 'h', ŧ: 't', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ŋ: 'n' },
  ...{ '’': "'", '‘': "'", ʼ: "'", ʻ: "'" },
};

/** Text as it is searched: without case and accents, every run of white space one space (acceptance.md LOAN-2). */
export function searchText(text: string): string {
  const oneLine = text.replaceAll(/\s+/g, ' ').trim();
  if (/^[ -~]*$/.test(oneLine)) return oneLine.toLowerCase();
  const letters = oneLine.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return letters.replaceAll(/[đðøłħŧıßæœþŋ’‘ʼʻ]/g, (letter) => plain[letter] ?? letter);
}

/** What Kiva may mean, as the last part of a key under `progress:reading`. */
export type RefusalReading =
  | 'unknownLoan'
  | 'notRepaying'
  | 'client'
  | 'tooMuch'
  | 'repeated'
  | 'negative'
  | 'lower'
  | 'zero';

/** Reads Kiva's English words, since its codes are not published (API.md §1.3). */
const signs: [RegExp, RefusalReading][] = [
  [/more than once|duplicat|repeated/i, 'repeated'],
  [/client/i, 'client'],
  [/no loan|not found|unknown loan|does not exist|loan_unknown/i, 'unknownLoan'],
  [/not.?repaying|status/i, 'notRepaying'],
  [/negative/i, 'negative'],
  [/lower|was reported before/i, 'lower'],
  [/more than|exceed|above/i, 'tooMuch'],
  [/\bzero\b/i, 'zero'],
];

/** The plain reading of Kiva's words about a row; null if they match nothing that is known. */
export function readingOf(words: string): RefusalReading | null {
  return signs.find(([sign]) => sign.test(words))?.[1] ?? null;
}

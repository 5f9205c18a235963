/** Given names of one country, by the gender that people there usually read from them. */
export interface GivenNames {
  readonly female: readonly string[];
  readonly male: readonly string[];
}

/** What the practice data needs to know of a country to make up borrowers who could live there. */
export interface Country {
  readonly name: string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** Digits after the decimal point in the currency's written amounts. */
  readonly decimals: number;
  /** Local units for one US dollar; rounded, for practice only. */
  readonly perUsd: number;
  /** Language codes of LANGUAGES (config-lists.ts). */
  readonly languages: readonly string[];
  /** Place names exactly as the partner typed them into PA2 (API.md §1.5). */
  readonly places: readonly string[];
  readonly given: GivenNames;
  readonly family: readonly string[];
  /** Middle names, in countries that have them. */
  readonly middle?: GivenNames;
  readonly order: 'given-first' | 'family-first';
  /** Names of groups; a number is added. */
  readonly groups: readonly string[];
}

/** Cuts `a|b|c` into its parts, so that long lists of names stay readable. */
export function names(list: string): readonly string[] {
  return list.split('|');
}

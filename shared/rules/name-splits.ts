import { cleanText } from './text.ts';

/** A person's name in its two parts. */
export type SplitName = { givenName: string; familyName: string };

/** Long names are divided only near their ends, where the answer is. */
const mostCuts = 3;

/**
 * The ways in which a name that came in one piece can be divided: the given name first, as in most countries, or the family
 * name first, as in Vietnam, China or Hungary. No rule fits all, so a person chooses; one word is a given name.
 */
export function nameSplits(name: string): SplitName[] {
  const words = cleanText(name).split(/\s+/);
  const cuts = words.map((_, index) => index).filter((cut) => cut > 0);
  const near = cuts.length <= mostCuts ? cuts : [1, 2, words.length - 1];
  const parts = near.map((cut) => [words.slice(0, cut).join(' '), words.slice(cut).join(' ')] as const);
  if (parts.length === 0) return [{ givenName: cleanText(name), familyName: '' }];
  return [
    ...parts.map(([givenName, familyName]) => ({ givenName, familyName })),
    ...parts.map(([familyName, givenName]) => ({ givenName, familyName })),
  ];
}

import { plainLetters } from '../letters.ts';
import { distinct } from './words.ts';

/** Parts of names that are no names, and capitalised words that are names only by chance. */
const notNames = new Set(
  (
    'del das dos van von der den bin ibn binti bint abu ould las los les ' +
    'january february march april may june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday christian islam english french god ' +
    'the her his she and who for with this that they una sus ella por para con les des une elle avec pour dans uma ela com'
  ).split(' '),
);

/** The single names in a field such as "Nguyễn Thị" that can be looked for: three letters or more. */
export function nameParts(name: string): string[] {
  return name.split(/[\s,]+/).filter((part) => {
    const letters = plainLetters(part).replaceAll(/[^\p{L}]/gu, '');
    return letters.length >= 3 && !notNames.has(letters);
  });
}

/** Words of a text that may be names, with their place. */
function wordsWithPlace(text: string): { word: string; index: number }[] {
  const pattern = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ word, index }));
}

/**
 * Which of these names occur in a text, whatever their accents. They count only with a capital (if the script has
 * capitals): "Flores" is a name, "flores" are flowers. A word of two meanings at the start of a sentence counts, since
 * most are names there.
 */
export function namesIn(text: string, names: readonly string[]): string[] {
  const sought = new Set(names.flatMap(nameParts).map(sameName));
  const found = wordsWithPlace(text.normalize('NFC')).filter(
    ({ word }) => sought.has(sameName(word)) && !/^\p{Ll}/u.test(word),
  );
  return distinct(found.map(({ word }) => word));
}

/** Possessive "'s" and accents apart. */
function sameName(word: string): string {
  return plainLetters(word.replace(/['’]s$/, '')).replaceAll('’', "'");
}

/**
 * Family names of the borrowers in a text: lenders are shown none (API.md §4.5). Those that are also a given name here,
 * or part of the place, are left out.
 */
export function surnamesIn(
  text: string,
  people: readonly { givenName: string; familyName: string }[],
  location: string,
): string[] {
  const places = location.split(/[^\p{L}\p{M}'’-]+/u);
  const innocent = new Set(
    [...people.flatMap(({ givenName }) => nameParts(givenName)), ...places].map(sameName),
  );
  const names = people
    .flatMap(({ familyName }) => nameParts(familyName))
    .filter((name) => !innocent.has(sameName(name)));
  return namesIn(text, names);
}

const pronouns = new Set('she he they ella ellas el ellos elle elles il ils ela ele elas eles'.split(' '));
const titles = new Set(
  'mrs mr ms miss madame monsieur mme senora senor sra sr dona don doña dona la el'.split(' '),
);

/** Whom a story introduces: "Her name is Rose", "Se llama Rosa", "Rose is 34 years old" at its very start. */
const introductions = [
  /(?:^|[.!?]\s+)(?:her|his|the borrower's) name is (?<name>\p{Lu}[\p{L}\p{M}'’-]+)/iu,
  /(?:^|[.!?]\s+)(?:ella |él )?se llama (?<name>\p{Lu}[\p{L}\p{M}'’-]+)/iu,
  /(?:^|[.!?]\s+)(?:elle|il) s[’']appelle (?<name>\p{Lu}[\p{L}\p{M}'’-]+)/iu,
  /(?:^|[.!?]\s+)(?:ela|ele) se chama (?<name>\p{Lu}[\p{L}\p{M}'’-]+)/iu,
  /^(?<name>(?:[\p{L}\p{M}'’-]+\.? ){1,5}?)(?:is (?:an? )?|tiene |a |est âgée? de |tem )\d{2}[\s-]*(?:years?|yrs|años|ans|anos)\b/iu,
];

/**
 * A person whom the story introduces and who is none of the borrowers, mostly because the story was copied; null when
 * there is none or it cannot be told: names in another script, short forms ("Liz") and group names are let pass.
 */
export function strangerIn(text: string, names: readonly string[]): string | null {
  const known = names
    .flatMap((name) => name.split(/\s+/))
    .map(sameName)
    .filter((name) => /^\p{Script=Latin}/u.test(name));
  if (known.length === 0) return null;
  for (const pattern of introductions) {
    const name = pattern.exec(text.trim().normalize('NFC'))?.groups?.name?.trim();
    if (name && isPerson(name) && !isKnown(name, known)) return name;
  }
  return null;
}

/** Capitals throughout, and not only a pronoun or a title. */
function isPerson(name: string): boolean {
  const words = name.split(' ').filter((word) => !titles.has(sameName(word.replace('.', ''))));
  const isNamed = words.every((word) => /^\p{Lu}\p{Ll}/u.test(word) && !pronouns.has(sameName(word)));
  return words.length > 0 && isNamed;
}

function isKnown(name: string, known: readonly string[]): boolean {
  const beginnings = new Set(known.map((each) => each.slice(0, 3)));
  return name.split(' ').some((word) => beginnings.has(sameName(word).slice(0, 3)));
}

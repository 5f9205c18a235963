import type { Choice, Config } from '../../model/config.ts';
import type { ChoiceField } from '../../model/draft-fields.ts';
import { editDistance } from './edit-distance.ts';
import { bareName } from './name-book.ts';

/** What a person said that a text stands for, wherever it comes in a column; an empty value leaves the field empty. */
export type ChosenValue = { field: ChoiceField; text: string; value: string };

/** One list: its choices, by their very words and by their bare names. */
type Book = { choices: readonly Choice[]; exact: Index; byName: Index };

type Index = ReadonlyMap<string, readonly Choice[]>;

/** Kiva's lists, ready to be looked up by name. */
export type ChoiceBooks = Record<ChoiceField, Book>;

/** What a text means: one choice, several that read alike, or none. */
export type FoundChoice = { kind: 'one'; value: string } | { kind: 'several' | 'none' };

/** Languages of descriptions (API.md §3.3) as they are called in five languages, after their English name. */
const languageNames: readonly (readonly string[])[] = [
  ['English', 'EN', 'ENG', 'Inglés', 'Anglais', 'Inglês', 'Английский'],
  ['Spanish', 'ES', 'SPA', 'Español', 'Castellano', 'Espagnol', 'Espanhol', 'Испанский'],
  ['French', 'FR', 'FRA', 'Français', 'Francés', 'Francês', 'Французский'],
  ['Portuguese', 'PT', 'POR', 'Português', 'Portugués', 'Portugais', 'Португальский'],
  ['Russian', 'RU', 'RUS', 'Русский', 'Ruso', 'Russe', 'Russo'],
];

/** Prepares Kiva's lists for {@link findChoice}. */
export function choiceBooks(config: Config): ChoiceBooks {
  return {
    location: bookOf(config.locations, (choice) => [placeOf(choice)]),
    activityId: bookOf(config.activities, () => []),
    languageId: bookOf(config.languages, otherNames),
    themeTypeId: bookOf(config.themes, () => []),
    currency: bookOf(config.currencies, () => []),
  };
}

/** `Kigali: Rwanda` is often written without its country. */
export function placeOf({ label }: Choice): string {
  const end = label.lastIndexOf(':');
  return end > 0 ? label.slice(0, end) : label;
}

function otherNames({ label }: Choice): readonly string[] {
  return languageNames.find((names) => names.some((name) => bareName(name) === bareName(label))) ?? [];
}

function bookOf(choices: readonly Choice[], others: (choice: Choice) => readonly string[]): Book {
  const words = ({ label, value }: Choice) => [label, value];
  const names = (choice: Choice) => [...words(choice), ...others(choice)].map(bareName);
  return { choices, exact: indexOf(choices, words), byName: indexOf(choices, names) };
}

function indexOf(choices: readonly Choice[], keys: (choice: Choice) => readonly string[]): Index {
  const index = new Map<string, Choice[]>();
  for (const choice of choices)
    for (const key of new Set(keys(choice))) index.set(key, [...(index.get(key) ?? []), choice]);
  return index;
}

/**
 * The choice that a text means: what a person said of it, else the one of that very value or name, else the only one of
 * that name without regard to case, accents and signs. Several that read alike are never chosen between.
 */
export function findChoice(
  books: ChoiceBooks,
  field: ChoiceField,
  text: string,
  said: readonly ChosenValue[],
): FoundChoice {
  const trimmed = text.trim();
  const own = said.find((each) => each.field === field && each.text === trimmed);
  if (own) return { kind: 'one', value: own.value };
  const { exact, byName } = books[field];
  const [only, ...more] = exact.get(trimmed) ?? byName.get(bareName(trimmed)) ?? [];
  if (only === undefined) return { kind: 'none' };
  return more.length > 0 ? { kind: 'several' } : { kind: 'one', value: only.value };
}

const mostNear = 5;

/** The choices that a text may have been meant for, the likeliest first, to be offered to a person. */
export function nearChoices(books: ChoiceBooks, field: ChoiceField, text: string): Choice[] {
  const bare = bareName(text);
  const most = Math.max(1, Math.floor(bare.length / 3));
  return books[field].choices
    .map((choice) => ({ choice, distance: nearness(bare, choice, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostNear)
    .map(({ choice }) => choice);
}

function nearness(bare: string, choice: Choice, most: number): number {
  const [whole, place] = [bareName(choice.label), bareName(placeOf(choice))] as const;
  const isPart = bare.length >= 3 && (whole.includes(bare) || bare.includes(place));
  return isPart ? 0 : Math.min(editDistance(bare, whole, most), editDistance(bare, place, most));
}

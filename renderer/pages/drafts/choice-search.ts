import type { ComboboxItem, ComboboxItemGroup, ComboboxParsedItem } from '@mantine/core';
import type { Choice } from '../../../shared/model/config.ts';
import type { DraftContent } from '../../../shared/model/draft.ts';
import type { ChoiceField } from '../../../shared/model/draft-fields.ts';
import { plainLetters } from '../../../shared/rules/letters.ts';

/** How many options are laid out at once; a partner may have thousands of locations. */
const mostShown = 200;

/** How many choices of drafts before stand on top of a list. */
const mostRecent = 3;

/** The words over the parts of a list. */
export type ListParts = { pinned: string; recent: string; all: string };

/** Choices of a list that come first: those that a person pinned, then those used lately. */
export type FirstChoices = { pinned: readonly string[]; recent: readonly string[] };

/** The choices of a picker, and the saved value where the list does not have it: it is shown, never changed. */
export function optionsOf(choices: readonly Choice[], value: string, unlisted: string): ComboboxItem[] {
  const options = choices.map(({ value, label }) => ({ value, label }));
  const isListed = value === '' || options.some((each) => each.value === value);
  return isListed ? options : [{ value, label: unlisted }, ...options];
}

/** The options with pinned and recently used ones first; each is listed once. */
export function withFirst(
  options: ComboboxItem[],
  { pinned, recent }: FirstChoices,
  parts: ListParts,
): (ComboboxItem | ComboboxItemGroup<ComboboxItem>)[] {
  const named = (values: readonly string[]) =>
    values.flatMap((value) => options.find((each) => each.value === value) ?? []);
  const onTop = named(pinned);
  const lately = named(recent).filter((each) => !onTop.includes(each));
  const others = options.filter((each) => !onTop.includes(each) && !lately.includes(each));
  if (others.length === 0 || others.length === options.length) return options;
  return [
    { group: parts.pinned, items: onTop },
    { group: parts.recent, items: lately },
    { group: parts.all, items: others },
  ].filter(({ items }) => items.length > 0);
}

/** The options that hold every typed word somewhere, or that have a typed id; those that begin with the text first, cut with a last line that says so. */
export function findOptions(
  options: readonly ComboboxParsedItem[],
  search: string,
  more: (count: number) => string,
): ComboboxParsedItem[] {
  const typed = plainLetters(search.trim());
  if (typed === '') return cutAll(options, more);
  const all = options.flatMap((each) => ('items' in each ? each.items : [each]));
  if (/^\d+$/.test(typed)) return cut(withId(all, typed), more);
  const words = typed.split(/\s+/);
  const found = all
    .map((option) => ({ option, letters: plainLetters(option.label) }))
    .filter(({ letters }) => words.every((word) => letters.includes(word)))
    .sort((a, b) => Number(b.letters.startsWith(typed)) - Number(a.letters.startsWith(typed)))
    .map(({ option }) => option);
  return cut(found, more);
}

/** Who types digits has an id of Kiva's, as its support names them: it is shown then, and the very one comes first. */
function withId(options: readonly ComboboxItem[], id: string): ComboboxItem[] {
  return options
    .filter(({ value, label }) => value.startsWith(id) || label.includes(id))
    .sort((one, other) => Number(other.value === id) - Number(one.value === id))
    .map((option) =>
      /^\d+$/.test(option.value) ? { ...option, label: `${option.label} · ${option.value}` } : option,
    );
}

function cutAll(options: readonly ComboboxParsedItem[], more: (count: number) => string) {
  const single = options.filter((each): each is ComboboxItem => 'value' in each);
  const groups = options.filter((each) => 'items' in each);
  return [...groups.map((each) => ({ ...each, items: cut(each.items, more) })), ...cut(single, more)];
}

function cut(items: readonly ComboboxItem[], more: (count: number) => string): ComboboxItem[] {
  const hidden = items.length - mostShown;
  if (hidden <= 0) return [...items];
  return [...items.slice(0, mostShown), { value: '\u0000more', label: more(hidden), disabled: true }];
}

/** The distinct choices that drafts have in a field, in the order of the drafts. */
export function recentOf(drafts: readonly DraftContent[], field: ChoiceField): string[] {
  const values = drafts.map((draft) => draft[field]).filter((value) => value !== '');
  return [...new Set(values)].slice(0, mostRecent);
}

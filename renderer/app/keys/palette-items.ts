import { searchText } from '../../../shared/rules/search-text.ts';

/** Something to go to or to do, as the palette offers it. */
export type PaletteItem = {
  id: string;
  label: string;
  /** What tells it from others of the same name, or its key. */
  detail: string;
  /** All that it is found by. */
  words: string;
  run: () => void;
  /** It gives the focus to what it leads to, so the palette does not give it back to where it was. */
  takesFocus?: boolean;
};

/** Items under one heading, at most so many of them. */
export type PaletteGroup = { heading: string; items: readonly PaletteItem[]; most: number };

/**
 * The items that have every typed word in their words, whatever its case and accents; those whose label begins with what
 * was typed come first. Groups without any are left out.
 */
export function findItems(groups: readonly PaletteGroup[], typed: string): PaletteGroup[] {
  const text = searchText(typed);
  const words = text.split(' ');
  return groups
    .map((group) => {
      const found = group.items
        .map((item) => ({
          item,
          label: searchText(item.label),
          all: searchText(item.words),
        }))
        .filter(({ all }) => words.every((word) => all.includes(word)));
      const first = found.filter(({ label }) => label.startsWith(text));
      const others = found.filter((each) => !first.includes(each));
      return { ...group, items: [...first, ...others].slice(0, group.most).map(({ item }) => item) };
    })
    .filter(({ items }) => items.length > 0);
}

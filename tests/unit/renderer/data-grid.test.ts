import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnStyle } from '../../../renderer/components/grid/column-style.ts';
import {
  commandOf,
  type GridCommand,
  type GridPosition,
  rowCommandOf,
} from '../../../renderer/components/grid/keys.ts';
import {
  arranged,
  laidOut,
  movedTo,
  neighbour,
  withPinned,
  withShown,
  withWidth,
} from '../../../renderer/components/grid/layout.ts';
import { placeOfText } from '../../../renderer/components/grid/place-of-text.ts';
import {
  allRows,
  countOf,
  isSelected,
  noRows,
  withRows,
} from '../../../renderer/components/grid/selection.ts';
import { clicked, thenBy, withoutKey } from '../../../renderer/components/grid/sort.ts';
import { searchText } from '../../../shared/rules/search-text.ts';

const known = (['a', 'b', 'c', 'd'] as const).map((id) => ({ id, title: id.toUpperCase(), width: 100 }));
const first = ['b', 'a', 'c'] as const;
const start = arranged(known, [...first], []);
const seen = (layout: typeof start) =>
  laidOut(known, layout)
    .map(({ id }) => id)
    .join('');

describe('columns', () => {
  test('start with the default layout and restore a saved one', () => {
    expect(seen(start)).toBe('bac');
    expect(seen(arranged(known, [...first], withShown(start, 'a', false)))).toBe('bc');
  });

  test('that are new appear hidden, and removed ones are dropped', () => {
    const kept = [{ id: 'c' as const, shown: true, width: 300, pinned: false }];
    const old = [...kept, { id: 'x' as 'a', shown: true, width: null, pinned: false }];
    const layout = arranged(known, [...first], old);
    expect(seen(layout)).toBe('c');
    expect(layout.map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
  });

  test('move past their neighbour, also over hidden ones', () => {
    const hidden = withShown(start, 'a', false);
    expect(seen(movedTo(hidden, 'b', 'c'))).toBe('cb');
    expect(seen(movedTo(start, 'c', 'b'))).toBe('cba');
    expect(neighbour(start, 'b', -1)).toBeNull();
    expect(neighbour(hidden, 'b', 1)).toBe('c');
  });

  test('that are pinned come first and move among themselves', () => {
    const pinned = withPinned(start, 'c', true);
    expect(seen(pinned)).toBe('cba');
    expect(neighbour(pinned, 'c', 1)).toBeNull();
    expect(neighbour(pinned, 'b', -1)).toBeNull();
    expect(laidOut(known, movedTo(pinned, 'a', 'c'))[0]).toMatchObject({ id: 'a', pinned: true });
  });

  test('cannot all be hidden', () => {
    const one = withShown(withShown(start, 'a', false), 'b', false);
    expect(seen(withShown(one, 'c', false))).toBe('c');
  });

  test('are never lost or duplicated by moving', () => {
    const id = fc.constantFrom('a' as const, 'b' as const, 'c' as const, 'd' as const);
    const moves = fc.array(fc.tuple(id, id, fc.boolean(), fc.boolean()), { maxLength: 20 });
    fc.assert(
      fc.property(moves, (all) => {
        let layout = start;
        for (const [one, other, shown, pinned] of all)
          layout = withPinned(withShown(movedTo(layout, one, other), other, shown), one, pinned);
        expect(layout.map((each) => each.id).sort()).toEqual(['a', 'b', 'c', 'd']);
        expect(seen(layout).length).toBeGreaterThan(0);
      }),
    );
  });

  test('have widths within limits, and pinned ones follow one another', () => {
    const wide = withWidth(withPinned(withPinned(start, 'b', true), 'a', true), 'b', 5_000);
    const style = columnStyle(laidOut(known, wide), { c: 1 });
    expect(style['--grid-at-0']).toBe('40px');
    expect(style['--grid-at-1']).toBe('1040px');
    expect(style['--grid-pinned']).toBe('1140px');
    expect(style['--grid-columns']).toBe('40px 1000px 100px minmax(100px, 1fr)');
  });
});

describe('order', () => {
  test('a click sorts ascending, then descending, then not at all', () => {
    const up = clicked([], 'a', false);
    expect(up).toEqual([{ column: 'a', descending: false }]);
    const down = clicked(up, 'a', false);
    expect(down).toEqual([{ column: 'a', descending: true }]);
    expect(clicked(down, 'a', false)).toEqual([]);
  });

  test('Shift adds sort keys and keeps the others', () => {
    const two = clicked(clicked<'a' | 'b'>([], 'a', false), 'b', true);
    expect(two.map(({ column }) => column)).toEqual(['a', 'b']);
    expect(clicked(two, 'a', true)).toEqual([
      { column: 'a', descending: true },
      { column: 'b', descending: false },
    ]);
    expect(withoutKey(two, 'a')).toEqual([{ column: 'b', descending: false }]);
    expect(clicked(two, 'b', false)).toEqual([{ column: 'b', descending: true }]);
  });

  test('has at most five sort keys', () => {
    let sort = clicked<string>([], 'a', false);
    for (const column of ['b', 'c', 'd', 'e', 'f']) sort = thenBy(sort, column, false);
    expect(sort).toHaveLength(5);
    expect(sort.at(-1)?.column).toBe('f');
  });
});

describe('selection', () => {
  test('counts and matches rows both as "all except some" and as "some"', () => {
    const some = withRows(noRows, ['1', '2'], true);
    expect([countOf(some, 10), isSelected(some, '1'), isSelected(some, '3')]).toEqual([2, true, false]);
    const most = withRows(allRows, ['1'], false);
    expect([countOf(most, 10), isSelected(most, '1'), isSelected(most, '3')]).toEqual([9, false, true]);
    expect(countOf(withRows(most, ['1'], true), 10)).toBe(10);
  });
});

describe('keys', () => {
  const bounds = { lastRow: 99, lastColumn: 4, page: 20 };
  const stroke = { shift: false, command: false, alt: false };
  const press = (key: string, at: GridPosition, more: Partial<typeof stroke> = {}) =>
    commandOf({ ...stroke, ...more, key }, at, bounds);
  const to = (command: GridCommand | null) => (command?.do === 'go' ? command.to : null);

  test('move from cell to cell up to the headings, and never out of the table', () => {
    const at = { row: 5, column: 2 };
    expect(to(press('ArrowUp', { row: 0, column: 2 }))).toEqual({ row: -1, column: 2 });
    expect(to(press('ArrowUp', { row: -1, column: 2 }))).toEqual({ row: -1, column: 2 });
    expect(to(press('PageDown', at))).toEqual({ row: 25, column: 2 });
    expect(to(press('PageUp', at))).toEqual({ row: 0, column: 2 });
    expect(to(press('End', at))).toEqual({ row: 5, column: 4 });
    expect(to(press('Home', at, { command: true }))).toEqual({ row: 0, column: 0 });
    expect(to(press('End', at, { command: true }))).toEqual({ row: 99, column: 4 });
    const keys = fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'PageUp',
      'PageDown',
      'End',
    );
    const place = fc.record({
      row: fc.integer({ min: -1, max: 99 }),
      column: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(keys, place, fc.boolean(), (key, from, command) => {
        const reached = to(press(key, from, { command }));
        if (reached === null) return;
        expect(reached.row).toBeGreaterThanOrEqual(-1);
        expect(reached.row).toBeLessThanOrEqual(99);
        expect(reached.column).toBeGreaterThanOrEqual(0);
        expect(reached.column).toBeLessThanOrEqual(4);
      }),
    );
  });

  test('of a list lead from row to row, never to the headings, and leave Left and Right to scrolling', () => {
    const rows = { firstRow: 0, lastRow: 99, lastColumn: 0, page: 20 };
    const at = { row: 5, column: 0 };
    const inList = (key: string, from = at) => rowCommandOf({ ...stroke, key }, from, rows);
    expect(to(inList('ArrowUp', { row: 0, column: 0 }))).toEqual({ row: 0, column: 0 });
    expect(to(inList('PageDown'))).toEqual({ row: 25, column: 0 });
    expect(to(inList('Home'))).toEqual({ row: 0, column: 0 });
    expect(to(inList('End'))).toEqual({ row: 99, column: 0 });
    expect([inList('ArrowLeft'), inList('ArrowRight'), inList(' ')]).toEqual([null, null, { do: 'toggle' }]);
  });

  test('act on the row; in the headings they act on the heading', () => {
    expect(press('Enter', { row: 1, column: 1 })).toEqual({ do: 'open' });
    expect(press(' ', { row: 1, column: 1 })).toEqual({ do: 'toggle' });
    expect(press(' ', { row: 1, column: 1 }, { shift: true })).toEqual({ do: 'range' });
    expect(press('a', { row: 1, column: 1 }, { command: true })).toEqual({ do: 'all' });
    expect(press('c', { row: 1, column: 1 }, { command: true })).toEqual({ do: 'copy' });
    expect(press('Enter', { row: -1, column: 1 })).toBeNull();
    expect(press('ArrowDown', { row: -1, column: 1 }, { alt: true })).toEqual({ do: 'menu' });
    expect(press('ArrowDown', { row: 1, column: 1 }, { alt: true })).toBeNull();
  });
});

describe('search matches', () => {
  const found = (text: string, query: string) => {
    const place = placeOfText(text, query);
    return place && text.slice(...place);
  };

  test('are highlighted ignoring case and accents, in any Unicode form', () => {
    expect(found('María Ñandú', 'nandu')).toBe('Ñandú');
    expect(found('María Ñandú'.normalize('NFD'), 'NANDU')).toBe('Ñandú'.normalize('NFD'));
    expect(found('00042', '042')).toBe('042');
    expect(found('Ольга', 'ОЛЬ')).toBe('Оль');
    expect(found('abc', 'x')).toBeNull();
    expect(found('abc', ' ')).toBeNull();
  });

  test('are highlighted in every text that the search covers', () => {
    expect(found('Đorđe Łukasz', 'dorde luk')).toBe('Đorđe Łuk');
    expect(found('Maria   Lopez', ' maria lopez')).toBe('Maria   Lopez');
    expect(found('000042', '\u200e0042')).toBe('0042');
    expect(found('O’Brien', "o'b")).toBe('O’B');
    const letters = [
      ' ',
      'a',
      'Á',
      'đ',
      'ß',
      'İ',
      'ı',
      'σ',
      'Σ',
      'ς',
      '’',
      '\u200b',
      'ស',
      '\u17bb',
      'ខ',
      '\u0301',
    ];
    const word = fc.string({ unit: fc.constantFrom(...letters), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (text, query) => {
        const isFound = searchText(query) !== '' && searchText(text).includes(searchText(query));
        expect(placeOfText(text, query) !== null).toBe(isFound);
      }),
      { numRuns: 2_000 },
    );
  });

  test('take a letter that folds to several as a whole', () => {
    expect(placeOfText('㋌', 'h')).toEqual([0, 1]);
    expect(placeOfText('a㋌\u0301b', 'gb')).toEqual([1, 4]);
  });

  test('are always a substring of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 3 }), (text, query) => {
        const place = placeOfText(text, query);
        if (place) expect(place[0]).toBeLessThan(place[1]);
        if (place) expect(place[1]).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2_000 },
    );
  });
});

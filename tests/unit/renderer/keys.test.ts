import { describe, expect, it, test } from 'vitest';
import { keyCommandOf } from '../../../renderer/app/keys/key-commands.ts';
import { findItems, type PaletteItem } from '../../../renderer/app/keys/palette-items.ts';

// Keys that hold on every page, and what the palette finds.

const stroke = { key: '', command: false, shift: false, alt: false, isTyping: false };

describe('keys of the whole page', () => {
  test.each([
    [{ key: 'k', command: true }, { do: 'palette' }],
    [{ key: 'K', command: true, isTyping: true }, { do: 'palette' }],
    [{ key: 'f', command: true, isTyping: true }, { do: 'search' }],
    [{ key: '/' }, { do: 'search' }],
    [{ key: '/', shift: true }, { do: 'search' }],
    [{ key: '?', shift: true }, { do: 'help' }],
    [{ key: 'F1', isTyping: true }, { do: 'help' }],
    [{ key: 'F1', shift: true }, { do: 'guides' }],
    [{ key: 'Enter', command: true, isTyping: true }, { do: 'primary' }],
    [
      { key: '2', command: true },
      { do: 'page', to: '/loans' },
    ],
  ])('%j is %j', (change, command) => {
    expect(keyCommandOf({ ...stroke, ...change })).toEqual(command);
  });

  test.each([
    { key: '/', isTyping: true },
    { key: '?', shift: true, isTyping: true },
    { key: 'k' },
    { key: 'Enter' },
    { key: 'k', command: true, alt: true },
    { key: 'f', command: true, shift: true },
    { key: '9', command: true },
    { key: '0', command: true },
  ])('%j is left to what has the focus', (change) => {
    expect(keyCommandOf({ ...stroke, ...change })).toBeNull();
  });
});

describe('the palette', () => {
  const item = (label: string, detail = ''): PaletteItem => ({
    ...{ id: label, label, detail, words: `${label} ${detail}` },
    run: () => {},
  });
  const found = (typed: string, ...items: PaletteItem[]) =>
    findItems([{ heading: 'h', items, most: 3 }], typed).flatMap((group) =>
      group.items.map(({ label }) => label),
    );

  it('finds every typed word, whatever its case and accents, in labels and details', () => {
    const items = [item('Đặng Thị', 'Loan draft · L-7'), item('Rosa', 'Loan draft · L-8')];
    expect(found('dang', ...items)).toEqual(['Đặng Thị']);
    expect(found('L-8 rosa', ...items)).toEqual(['Rosa']);
    expect(found('nobody', ...items)).toEqual([]);
  });

  it('puts first what begins with the text, and shows no more than the most', () => {
    const items = [item('A new draft'), item('New draft'), item('New report'), item('New journal')];
    expect(found('new', ...items)).toEqual(['New draft', 'New report', 'New journal']);
  });

  it('leaves groups without anything out', () => {
    expect(findItems([{ heading: 'h', items: [item('a')], most: 3 }], 'b')).toEqual([]);
  });
});

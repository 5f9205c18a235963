import { describe, expect, it } from 'vitest';
import { findOptions, optionsOf, recentOf, withFirst } from '../../../renderer/pages/drafts/choice-search.ts';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';

const choices = ['Kisumu: Kenya', 'Nakuru: Kenya', 'São Tomé: São Tomé', 'Tome: Kenya'].map(
  (label, index) => ({
    value: String(index),
    label,
  }),
);
const parts = { pinned: 'Pinned', recent: 'Recent', all: 'All' };
const more = (count: number) => `${count} more`;

describe('withFirst', () => {
  it('puts pinned and recent choices on top and lists every choice once', () => {
    const options = optionsOf(choices, '', '');
    const first = { pinned: ['3', 'gone'], recent: ['2', '3', '0'] };
    expect(withFirst(options, first, parts)).toEqual([
      { group: 'Pinned', items: [options[3]] },
      { group: 'Recent', items: [options[2], options[0]] },
      { group: 'All', items: [options[1]] },
    ]);
    expect(withFirst(options, { pinned: [], recent: ['2'] }, parts)).toHaveLength(2);
  });

  it('makes no groups where none comes first, or all do', () => {
    const options = optionsOf(choices.slice(0, 1), '', '');
    expect(withFirst(options, { pinned: ['0'], recent: [] }, parts)).toEqual(options);
    expect(withFirst(options, { pinned: [], recent: [] }, parts)).toEqual(options);
  });
});

describe('findOptions', () => {
  const data = [
    { group: 'Recent', items: choices.slice(2, 3) },
    { group: 'All', items: [...choices.slice(0, 2), ...choices.slice(3)] },
  ];

  it('searches all groups ignoring accents, with matches at the start first', () => {
    const found = findOptions(data, 'tome', more).map((option) => ('label' in option ? option.label : ''));
    expect(found).toEqual(['Tome: Kenya', 'São Tomé: São Tomé']);
  });

  it('finds an id, shows it, and puts the very one first', () => {
    const ids = ['310', '31', '7'].map((value) => ({ value, label: `Choice ${value}` }));
    expect(findOptions(ids, '31', more)).toEqual([
      { value: '31', label: 'Choice 31 · 31' },
      { value: '310', label: 'Choice 310 · 310' },
    ]);
    expect(findOptions([{ value: 'Ward 7: Kenya', label: 'Ward 7: Kenya' }], '7', more)).toEqual([
      { value: 'Ward 7: Kenya', label: 'Ward 7: Kenya' },
    ]);
  });

  it('keeps the groups while nothing is typed', () => {
    expect(findOptions(data, ' ', more)).toEqual(data);
  });

  it('reports how many options are not rendered', () => {
    const many = Array.from({ length: 250 }, (_, index) => ({ value: `${index}`, label: `Place ${index}` }));
    expect(findOptions(many, 'place', more).at(-1)).toMatchObject({ label: '50 more', disabled: true });
  });
});

describe('recentOf', () => {
  it('returns the latest distinct choices', () => {
    const drafts = ['b', '', 'a', 'b', 'c', 'd'].map((location) => ({ ...emptyDraft(), location }));
    expect(recentOf(drafts, 'location')).toEqual(['b', 'a', 'c']);
  });
});

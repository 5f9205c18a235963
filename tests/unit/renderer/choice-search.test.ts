import { describe, expect, it } from 'vitest';
import {
  findOptions,
  optionsOf,
  recentOf,
  withRecent,
} from '../../../renderer/pages/drafts/choice-search.ts';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';

const choices = ['Kisumu: Kenya', 'Nakuru: Kenya', 'São Tomé: São Tomé', 'Tome: Kenya'].map(
  (label, index) => ({
    value: String(index),
    label,
  }),
);
const parts = { recent: 'Recent', all: 'All' };
const more = (count: number) => `${count} more`;

describe('withRecent', () => {
  it('puts recent choices on top and lists every choice once', () => {
    const options = optionsOf(choices, '', '');
    expect(withRecent(options, ['2', 'gone', '0'], parts)).toEqual([
      { group: 'Recent', items: [options[2], options[0]] },
      { group: 'All', items: [options[1], options[3]] },
    ]);
  });

  it('makes no groups without recent choices', () => {
    const options = optionsOf(choices.slice(0, 1), '', '');
    expect(withRecent(options, ['0'], parts)).toEqual(options);
    expect(withRecent(options, [], parts)).toEqual(options);
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

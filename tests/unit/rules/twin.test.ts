import { expect, it } from 'vitest';
import type { Config } from '../../../shared/model/config.ts';
import { compareTwins } from '../../../shared/rules/twin.ts';
import { lists } from './drafts.ts';

it('compares lists by name, whatever the ids, and locations by their exact text', () => {
  const production: Config = {
    ...lists,
    activities: lists.activities.map(({ label }, at) => ({ value: `9${at}`, label })),
    themes: [...lists.themes.slice(1), { value: '77', label: 'Only here' }],
    locations: lists.locations.map(({ value }) => ({ value: value.toUpperCase(), label: value })),
  };
  const found = compareTwins(lists, production);
  const of = (list: string) => found.find((each) => each.list === list);
  expect(of('activities')).toMatchObject({
    onlyStage: [],
    onlyProduction: [],
    both: lists.activities.length,
  });
  expect(of('themes')).toMatchObject({
    onlyStage: [lists.themes[0]?.label],
    onlyProduction: ['Only here'],
    both: lists.themes.length - 1,
  });
  expect(of('locations')).toMatchObject({
    both: 0,
    onlyStage: lists.locations.map(({ value }) => value).sort(),
  });
});

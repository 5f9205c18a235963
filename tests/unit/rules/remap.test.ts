import { describe, expect, it } from 'vitest';
import type { Config } from '../../../shared/model/config.ts';
import { type MappedChoice, remapDraft } from '../../../shared/rules/remap.ts';
import { individual, lists } from './drafts.ts';

const production: Config = {
  ...lists,
  activities: [
    { value: '31', label: 'Weaving' },
    { value: '77', label: 'Farming' },
  ],
  themes: [{ value: '901', label: 'General' }],
  languages: [{ value: '9', label: 'English' }],
};

const missingIn = (choices: readonly MappedChoice[]) =>
  choices.filter(({ to }) => to === null).map(({ field, name }) => `${field} ${name}`);

describe('a draft for another environment', () => {
  it('keeps the names of its choices, not their ids', () => {
    const { draft, choices } = remapDraft(individual(), lists, production);
    expect(choices).toContainEqual({ field: 'activityId', name: 'Farming', from: '31', to: '77' });
    expect(missingIn(choices)).toEqual([]);
    expect(draft).toEqual(individual({ activityId: '77', themeTypeId: '901', languageId: '9' }));
  });

  it('lists and clears what does not exist there', () => {
    const to = {
      ...production,
      activities: [],
      locations: [{ value: 'KAKUMA 1: Kenya', label: 'KAKUMA 1: Kenya' }],
      currencies: [],
    };
    const { draft, choices } = remapDraft(individual(), lists, to);
    expect(missingIn(choices)).toEqual(['location Kakuma 1: Kenya', 'activityId Farming', 'currency KES']);
    expect(draft).toMatchObject({
      location: '',
      activityId: '',
      currency: '',
      languageId: '9',
      themeTypeId: '901',
    });
  });

  it('treats an id without a name here as missing, even if the number exists there', () => {
    const from = { ...lists, activities: [] };
    const { draft, choices } = remapDraft(individual(), from, production);
    expect(draft.activityId).toBe('');
    expect(missingIn(choices)).toEqual(['activityId 31']);
  });

  it('of two choices with one name picks the one with the same id, else none', () => {
    const twice = (...values: string[]) => ({
      ...production,
      activities: values.map((value) => ({ value, label: 'Farming' })),
    });
    expect(remapDraft(individual(), lists, twice('5', '31')).draft.activityId).toBe('31');
    expect(missingIn(remapDraft(individual(), lists, twice('5', '6')).choices)).toEqual([
      'activityId Farming',
    ]);
  });

  it('keeps everything else, and does not change the original', () => {
    const before = individual({ themeTypeId: '' });
    const copy = structuredClone(before);
    expect(missingIn(remapDraft(before, lists, { ...production, themes: [] }).choices)).toEqual([]);
    expect(before).toEqual(copy);
  });
});

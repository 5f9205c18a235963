import { describe, expect, it } from 'vitest';
import type { Config } from '../../../shared/model/config.ts';
import { remapDraft } from '../../../shared/rules/remap.ts';
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

describe('a draft for another environment', () => {
  it('keeps the names of its choices, not their ids', () => {
    const { draft, missing } = remapDraft(individual(), lists, production);
    expect(missing).toEqual([]);
    expect(draft).toEqual(individual({ activityId: '77', themeTypeId: '901', languageId: '9' }));
  });

  it('lists and clears what does not exist there', () => {
    const to = {
      ...production,
      activities: [],
      locations: [{ value: 'KAKUMA 1: Kenya', label: 'KAKUMA 1: Kenya' }],
      currencies: [],
    };
    const { draft, missing } = remapDraft(individual(), lists, to);
    expect(missing).toEqual([
      { field: 'location', name: 'Kakuma 1: Kenya' },
      { field: 'activityId', name: 'Farming' },
      { field: 'currency', name: 'KES' },
    ]);
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
    expect(remapDraft(individual(), from, production)).toMatchObject({
      draft: { activityId: '' },
      missing: [{ field: 'activityId', name: '31' }],
    });
  });

  it('of two choices with one name picks the one with the same id, else none', () => {
    const twice = (...values: string[]) => ({
      ...production,
      activities: values.map((value) => ({ value, label: 'Farming' })),
    });
    expect(remapDraft(individual(), lists, twice('5', '31')).draft.activityId).toBe('31');
    expect(remapDraft(individual(), lists, twice('5', '6')).missing).toEqual([
      { field: 'activityId', name: 'Farming' },
    ]);
  });

  it('keeps everything else, and does not change the original', () => {
    const before = individual({ themeTypeId: '' });
    const copy = structuredClone(before);
    expect(remapDraft(before, lists, { ...production, themes: [] }).missing).toEqual([]);
    expect(before).toEqual(copy);
  });
});

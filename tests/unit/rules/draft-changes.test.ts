import { expect, test } from 'vitest';
import { changeDraft, type DraftChanges, isNothingSet } from '../../../shared/rules/draft-changes.ts';
import { individual, plan } from './drafts.ts';

const nothing: DraftChanges = { waiverSigned: null, choices: {}, disbursalDate: '', plan: null };
const own = {
  ...{ firstDate: '', count: '', every: '1', annualRate: '' },
  unit: 'month',
  interestType: 'flat',
} as const;

test('what is not set stays as it is', () => {
  const draft = individual();
  expect(changeDraft(draft, nothing)).toEqual({ draft, problems: [] });
  expect(changeDraft(draft, { ...nothing, choices: { themeTypeId: '' } }).draft).toEqual(draft);
  expect(isNothingSet({ ...nothing, choices: { themeTypeId: '' } })).toBe(true);
});

test('a waiver, a choice and a date are set together', () => {
  const changes = {
    ...nothing,
    waiverSigned: false,
    choices: { themeTypeId: '7' },
    disbursalDate: '2026-12-24',
  };
  expect(isNothingSet(changes)).toBe(false);
  expect(changeDraft(individual(), changes).draft).toMatchObject({
    ...{ waiverSigned: false, themeTypeId: '7', disbursalDate: '2026-12-24' },
    loanUse: individual().loanUse,
  });
});

test('a schedule is built from the instalments of each draft, after the date that is set', () => {
  const draft = individual({ plan: plan({ count: '4', firstDate: '', annualRate: '' }), schedule: [] });
  const changed = changeDraft(draft, { ...nothing, disbursalDate: '2026-12-05', plan: own });
  expect(changed.problems).toEqual([]);
  expect(changed.draft.schedule.map(({ date }) => date)).toEqual([
    ...['2027-01-05', '2027-02-05', '2027-03-05', '2027-04-05'],
  ]);
});

test('rows stay where a schedule cannot be built', () => {
  const draft = individual({ plan: plan({ count: '' }) });
  const changed = changeDraft(draft, { ...nothing, plan: own });
  expect(changed.problems).toEqual([{ rule: 'countInvalid', path: 'plan.count' }]);
  expect(changed.draft.schedule).toEqual(draft.schedule);
});

import { describe, expect, it } from 'vitest';
import { duplicateOf, newLoanOf, newLoanOfKiva } from '../../../renderer/pages/drafts/copy/copies.ts';
import type { DraftContent } from '../../../shared/model/draft.ts';
import type { Loan } from '../../../shared/model/loan.ts';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';
import { emptyMember } from '../../../shared/rules/members.ts';
import { newDraftAfter } from '../../../shared/rules/new-draft.ts';

const member = {
  ...emptyMember(),
  clientId: 'C-1',
  loanId: 'L-1',
  givenName: 'Ольга',
  familyName: 'Ánh',
  gender: 'female' as const,
  amount: '100',
  notPictured: true,
};

const draft: DraftContent = {
  ...emptyDraft(),
  loanType: 'group',
  groupName: 'Group',
  groupClientId: 'G-1',
  groupLoanId: 'GL-1',
  members: [member, { ...member, loanId: 'L-2' }],
  location: 'Nakuru: Kenya',
  activityId: '31',
  languageId: '1',
  loanUse: 'to buy hens',
  description: 'She keeps hens.',
  waiverSigned: true,
  themeTypeId: '301',
  currency: 'KES',
  disbursalDate: '2026-12-01',
  plan: { ...emptyDraft().plan, firstDate: '2027-01-01', count: '6' },
  schedule: [{ date: '2027-01-01', principal: '200', interest: '1' }],
  photoId: 'photo',
};

describe('newLoanOf', () => {
  it('keeps everything except loan ids, dates, amounts, schedule, waiver and photo', () => {
    const again = { ...member, loanId: '', amount: '', notPictured: false };
    expect(newLoanOf(draft)).toEqual({
      ...draft,
      groupLoanId: '',
      members: [again, again],
      waiverSigned: false,
      disbursalDate: '',
      plan: { ...draft.plan, firstDate: '' },
      schedule: [],
      photoId: '',
    });
  });
});

describe('duplicateOf', () => {
  it('clears only loan ids and the waiver', () => {
    const members = draft.members.map((each) => ({ ...each, loanId: '' }));
    expect(duplicateOf(draft)).toEqual({ ...draft, groupLoanId: '', members, waiverSigned: false });
  });

  it('does not change the original', () => {
    const before = structuredClone(draft);
    duplicateOf(draft);
    newLoanOf(draft);
    expect(draft).toEqual(before);
  });
});

describe('newLoanOfKiva', () => {
  const loan = {
    name: 'Nguyễn Thị Ánh',
    clientId: 'C-9',
    location: 'Nakuru: Kenya',
    currency: 'KES',
    borrowerCount: 1,
  } as Loan;
  const choice = (value: string) => ({ value, label: value });
  const lists = {
    locations: [choice('Nakuru: Kenya')],
    currencies: [choice('KES')],
    activities: [],
    languages: [],
    themes: [],
    fetchedAt: '2026-01-01T00:00:00.000Z',
  };

  const split = { givenName: 'Ánh', familyName: 'Nguyễn Thị' };

  it('has the name as a person divided it', () => {
    const [borrower] = newLoanOfKiva(loan, split, lists).draft.members;
    expect(borrower).toEqual({ ...emptyMember(), ...split, clientId: 'C-9' });
  });

  it('takes language and theme of the newest draft, but never its location', () => {
    const own = { ...lists, languages: [choice('1')], themes: [choice('301')] };
    const { draft: next, taken } = newLoanOfKiva({ ...loan, location: null }, split, own, [draft]);
    expect(taken).toEqual(['languageId', 'themeTypeId']);
    expect(next).toMatchObject({ languageId: '1', themeTypeId: '301', location: '', activityId: '' });
  });

  it('chooses a location and a currency only if they are in the lists', () => {
    const found = { location: 'Nakuru: Kenya', currency: 'KES' };
    expect(newLoanOfKiva(loan, split, lists).draft).toMatchObject(found);
    expect(newLoanOfKiva(loan, split, undefined).draft).toMatchObject({ location: '', currency: '' });
    expect(newLoanOfKiva({ ...loan, location: 'nakuru: kenya' }, split, lists).draft.location).toBe('');
  });

  it('makes a group from a loan with several borrowers', () => {
    const { draft: group } = newLoanOfKiva({ ...loan, borrowerCount: 5 }, split, lists);
    expect(group).toMatchObject({ loanType: 'group', groupName: 'Nguyễn Thị Ánh', groupClientId: 'C-9' });
    expect(group.members).toEqual([emptyMember()]);
  });
});

describe('newDraftAfter', () => {
  const choice = (value: string) => ({ value, label: value });
  const lists = {
    locations: [choice('Nakuru: Kenya')],
    currencies: [choice('KES')],
    activities: [choice('31')],
    languages: [choice('1')],
    themes: [],
    fetchedAt: '2026-01-01T00:00:00.000Z',
  };

  it('starts with what seldom differs, as far as it is still in the lists', () => {
    const older = { ...draft, languageId: '9' };
    const { draft: next, taken } = newDraftAfter([{ ...draft, languageId: '' }, draft, older], lists);
    expect(next).toEqual({ ...emptyDraft(), location: 'Nakuru: Kenya', languageId: '1', currency: 'KES' });
    expect(taken).toEqual(['location', 'languageId', 'currency']);
  });

  it('is empty without earlier drafts or without the lists', () => {
    const empty = { draft: emptyDraft(), taken: [] };
    expect(newDraftAfter([], lists)).toEqual(empty);
    expect(newDraftAfter([draft], undefined)).toEqual(empty);
  });
});

import { describe, expect, test } from 'vitest';
import type { DraftContent } from '../../../shared/model/draft.ts';
import { checkDraft } from '../../../shared/rules/draft-findings.ts';
import { repairsOf } from '../../../shared/rules/draft-repairs.ts';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';
import { emptyMember } from '../../../shared/rules/members.ts';

const borrower = { ...emptyMember(), givenName: 'Wanjiru', familyName: 'Njoroge' };

/** The repairs of a draft's findings of one rule. */
function repairs(rule: string, changes: Partial<DraftContent>, member = {}) {
  const draft = { ...emptyDraft(), ...changes, members: [{ ...borrower, ...member }] };
  const context = { today: '2026-11-29', otherLoanIds: new Set<string>(), hasPhoto: true };
  return checkDraft(draft, context)
    .filter((each) => each.rule === rule)
    .flatMap((each) => repairsOf(each, draft));
}

const story = 'Wanjiru grows maize near Nakuru. She has farmed for eleven years.';

describe('repairs of findings', () => {
  test.each([
    ['Call her on 0712 345 678.', `${story} Call her on 0712 345 678.`],
    ['Her number is 0712.345.678!', `Her number is 0712.345.678! ${story}`],
  ])('take out the whole sentence with a phone number: %s', (sentence, description) => {
    expect(repairs('phoneInText', { description })).toEqual([
      { kind: 'takeOut', shown: sentence, path: 'description', value: story },
    ]);
  });

  test('take out the sentence with an address, and keep the paragraphs', () => {
    const description = `One.\n\nWrite to w.n@example.org. Two.\nThree.`;
    expect(repairs('emailInText', { description })).toMatchObject([
      { shown: 'Write to w.n@example.org.', value: 'One.\n\nTwo.\nThree.' },
    ]);
  });

  test('offer nothing where the sentence is the whole text', () => {
    expect(repairs('phoneInText', { description: 'Call her on 0712 345 678' })).toEqual([]);
  });

  test('write the given name alone', () => {
    const description = 'Wanjiru Njoroge grows maize. Njoroge’s field is rented.';
    expect(repairs('surnameInText', { description })).toEqual([
      {
        ...{ kind: 'write', shown: 'Wanjiru', path: 'description' },
        value: 'Wanjiru grows maize. Wanjiru’s field is rented.',
      },
    ]);
  });

  test.each([
    ['Wanjiru wants to buy maize seed', 'to buy maize seed'],
    ['Wanjiru quiere comprar semillas para vender maíz', 'para vender maíz'],
  ])('begin the loan use with its purpose: %s', (loanUse, value) => {
    expect(repairs('loanUseName', { loanUse })).toEqual([
      { kind: 'begin', shown: value, path: 'loanUse', value },
    ]);
  });

  test('offer nothing for a use that names no purpose, or names somebody behind it', () => {
    expect(repairs('loanUseName', { loanUse: 'Seeds of Wanjiru' })).toEqual([]);
    expect(repairs('loanUseName', { loanUse: 'to buy seeds for Wanjiru' })).toEqual([]);
  });

  test('offer both meanings of an amount and of a day, and choose none', () => {
    expect(repairs('amountUnclear', {}, { amount: '48.500' })).toMatchObject([
      { kind: 'amount', value: '48500' },
      { kind: 'amount', value: '48.50' },
    ]);
    expect(repairs('amountInvalid', { currency: 'KES' }, { amount: '48,500' })).toMatchObject([
      { kind: 'amount', value: '48500' },
      { kind: 'amount', value: '48.5' },
    ]);
    expect(repairs('dateInvalid', { disbursalDate: '05/12/2026' })).toMatchObject([
      { kind: 'date', value: '2026-12-05' },
      { kind: 'date', value: '2026-05-12' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../shared/rules/draft-findings.ts';
import { sampleDrafts } from '../../../shared/rules/samples/drafts.ts';
import { exampleDraft } from '../../../shared/rules/samples/example-draft.ts';
import { sampleRepayments } from '../../../shared/rules/samples/repayments.ts';

const choice = (value: string, label = value) => ({ value, label });
const config = {
  activities: [choice('31', 'Farming')],
  locations: [choice('Nakuru: Kenya')],
  themes: [choice('301', 'Agriculture')],
  languages: [choice('1', 'English')],
  currencies: [choice('KES')],
  fetchedAt: '2026-11-01T00:00:00.000Z',
};

describe('the example of a draft', () => {
  it('lacks nothing but its photo, on whatever day it is filled in', () => {
    for (const today of ['2026-11-29', '2027-01-31', '2028-02-29']) {
      const draft = exampleDraft(config, today, 7);
      const context = {
        today,
        otherLoanIds: new Set<string>(),
        hasPhoto: true,
        choices: config,
        usdRate: '129',
      };
      expect(checkDraft(draft, context)).toEqual([]);
      expect(draft.schedule).toHaveLength(12);
    }
  });
});

describe('a sample of repayments', () => {
  const loans = Array.from({ length: 20 }, (_, index) => ({
    loanId: index === 5 ? null : `L-${index}`,
    clientId: `C-${index}`,
    name: `Borrower ${index}`,
    localPrice: '1234.50',
    currency: index === 7 ? 'RWF' : 'KES',
  }));
  const [heading, ...rows] = sampleRepayments(loans, '2026-11-29');

  it('has ids of the loans that it was made of, under each other’s heading', () => {
    expect(heading?.slice(0, 2)).toEqual(['Loan ID', 'Client ID']);
    expect(rows[0]).toEqual(['C-0', 'L-0', 'Borrower 0', '123.45']);
    expect(rows.map((row) => row[1])).not.toContain('L-5');
    expect(rows.map((row) => row[1])).not.toContain('L-7');
  });

  it('has one of each fault', () => {
    expect(rows[2]?.[3]).toBe('123,45');
    expect(rows[3]?.[3]).toBe('2026-11-29');
    expect(rows[12]?.slice(0, 3)).toEqual(rows[0]?.slice(0, 3));
    expect(rows[12]?.[3]).not.toBe(rows[0]?.[3]);
    expect(loans.map(({ loanId }) => loanId)).not.toContain(rows[13]?.[1]);
    expect(rows[14]).toEqual(['Total', '', '', '1481.40']);
    expect(rows).toHaveLength(15);
  });
});

it('a sample of drafts is of the partner’s lists but for its faults', () => {
  const [heading = [], ...rows] = sampleDrafts(config, '2026-12-06');
  const column = (name: string) => rows.map((row) => row[heading.indexOf(name)]);
  expect(column('Location').slice(0, 5)).toEqual([
    'Nakuru: Kenya',
    'Nakuru: Kenya',
    'Nakur Kenya',
    'Nakuru: Kenya',
    'Nakuru: Kenya',
  ]);
  expect(column('Family name')[4]).toBe('');
  expect(rows[5]).toEqual(rows[0]);
  expect(column('Loan ID').at(-1)).toBe('Total');
});

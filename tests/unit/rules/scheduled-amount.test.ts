import { expect, it } from 'vitest';
import { scheduledAmount } from '../../../shared/rules/report/scheduled-amount.ts';

const schedule = [
  { date: '2026-10-31', principal: '100.5' },
  { date: '2026-11-30', principal: '100.5' },
  { date: '2026-12-31', principal: '99' },
];
const loan = { period: '2026-11', loanAmount: '300.00' } as const;

it('adds up the principal that is due by the end of the month, or what is then left', () => {
  expect(scheduledAmount(schedule, { ...loan, meaning: 'repaid' })).toBe('201');
  expect(scheduledAmount(schedule, { ...loan, meaning: 'outstanding' })).toBe('99');
  expect(scheduledAmount(schedule, { ...loan, period: '2026-09', meaning: 'repaid' })).toBe('0');
  expect(scheduledAmount(schedule, { ...loan, period: '2027-01', meaning: 'outstanding' })).toBe('0');
});

it('says nothing where the meaning, the month, a date or an amount is missing, or the loan is another by now', () => {
  expect(scheduledAmount(schedule, { ...loan, meaning: '' })).toBeNull();
  expect(scheduledAmount(schedule, { ...loan, period: '', meaning: 'repaid' })).toBeNull();
  expect(scheduledAmount([], { ...loan, meaning: 'repaid' })).toBeNull();
  expect(scheduledAmount(schedule, { ...loan, loanAmount: '301', meaning: 'repaid' })).toBeNull();
  const spoilt = [...schedule, { date: '2027-02-30', principal: '0' }];
  expect(scheduledAmount(spoilt, { ...loan, meaning: 'repaid' })).toBeNull();
  expect(scheduledAmount(schedule, { ...loan, loanAmount: '', meaning: 'repaid' })).toBe('201');
});

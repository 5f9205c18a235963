import { expect, it } from 'vitest';
import { findingValues } from '../../../renderer/components/review/finding-values.ts';
import { formatAmount, formatCount, formatMonth } from '../../../renderer/i18n/format.ts';
import type { Finding } from '../../../shared/model/review.ts';

const valuesOf = (rule: Finding['rule'], values: NonNullable<Finding['values']>) =>
  findingValues({ rule, values }, (status) => `<${status}>`);

it('formats amounts, counts, months and statuses as elsewhere on screen', () => {
  expect(valuesOf('lowerThanLast', { last: '1200000', period: '2026-10' })).toEqual({
    last: formatAmount('1200000'),
    period: formatMonth('2026-10'),
  });
  expect(valuesOf('sameAsLast', { rows: 1_200, of: 2_199 })).toEqual({
    rows: formatCount(1_200),
    of: formatCount(2_199),
  });
  expect(valuesOf('notPayable', { status: 'ended' })).toEqual({ status: '<ended>' });
  expect(valuesOf('controlSum', { typed: '5000', found: '4999.5' })).toEqual({
    typed: formatAmount('5000'),
    found: formatAmount('4999.5'),
  });
});

it('leaves texts that only look like numbers unchanged', () => {
  const ids = { amount: '1200', loanId: '0012345', other: '12346' };
  expect(valuesOf('shifted', ids)).toEqual({ ...ids, amount: formatAmount('1200') });
  expect(valuesOf('clientMismatch', { clientId: '123456' })).toEqual({ clientId: '123456' });
  expect(valuesOf('phoneInText', { found: '0712345678' })).toEqual({ found: '0712345678' });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageSizes, readLoansSearch } from '../../../renderer/pages/loans/loans-search.ts';
import { unknownFields } from '../../../renderer/pages/loans/unknown-fields.ts';
import { loanQuerySchema } from '../../../shared/model/loan.ts';

test('whatever stands in the address, what is asked for is a query that the contract takes', () => {
  const anything = fc.record(
    { q: fc.anything(), status: fc.anything(), page: fc.anything(), size: fc.anything() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(anything, (search) => {
      const { q = '', status = '', page = 1, size = pageSizes[0] } = readLoansSearch(search);
      const query = { query: q, status, offset: (page - 1) * size, limit: size };
      expect(loanQuerySchema.safeParse(query).success).toBe(true);
    }),
  );
});

test('a search that was read is read the same again', () => {
  const search = { q: '000042', status: 'payingBack', page: 3, size: 50 };
  expect(readLoansSearch(search)).toEqual(search);
  expect(readLoansSearch({ q: 42 })).toEqual({ q: '42' });
});

test('fields without a name of ours are shown as they came, in either spelling of the others', () => {
  const raw = { kiva_id: '1', loanPrice: '5', fundedAmount: 5, new_field: { a: 1 }, empty: null };
  expect(unknownFields(raw)).toEqual([
    { label: 'new_field', value: '{"a":1}' },
    { label: 'empty', value: null },
  ]);
});

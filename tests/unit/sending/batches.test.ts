import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchSizes } from '../../../shared/model/reporting.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { itemsOf } from '../../../shared/rules/kinds/kinds.ts';
import { batchesOf } from '../../../shared/rules/kinds/requests.ts';

const rows = fc.array(
  fc.record({
    loanId: fc.string({ minLength: 1, maxLength: 8 }).map((text) => `L${text.replaceAll(/\s/g, '')}`),
    clientId: fc.constantFrom('', 'C1'),
    amount: fc.integer({ min: 0, max: 1e6 }).map(String),
    note: fc.constant(''),
  }),
  { maxLength: 700 },
);

test('batches of 1 to 300 hold every row once, in its order, and their bytes are these rows', () => {
  const size = fc.integer({ min: batchSizes.least, max: batchSizes.most });
  fc.assert(
    fc.property(rows, size, (typed, batchSize) => {
      const items = itemsOf({
        kind: 'report',
        content: { ...emptyReport('repaid', '2026-10'), rows: typed },
      });
      const batches = batchesOf('report', items, { journalsBody: 'wrapped', batchSize });
      expect(batches.flatMap((batch) => batch.items)).toEqual(items);
      expect(batches.every((batch) => batch.items.length <= batchSize)).toBe(true);
      expect(batches.length).toBe(Math.ceil(items.length / batchSize));
      const sent = batches.flatMap(({ json }) => (JSON.parse(json) as { repayments: unknown[] }).repayments);
      expect(sent).toEqual(items.map((item) => item.json));
    }),
    { numRuns: 60 },
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellOf } from '../../../electron/portfolio/cells.ts';
import type { LoanRow } from '../../../shared/model/portfolio-search.ts';

it('a time of Kiva is its day in UTC, also the second time', () => {
  const seconds = fc.integer({ min: -10_000_000_000, max: 100_000_000_000 });
  fc.assert(
    fc.property(seconds, fc.nat(86_399), (time, later) => {
      for (const createTime of [time, time + later, time])
        expect(cellOf({ createTime } as LoanRow, 'createTime')).toBe(
          new Date(createTime * 1_000).toISOString().slice(0, 10),
        );
    }),
    { numRuns: 2_000 },
  );
});

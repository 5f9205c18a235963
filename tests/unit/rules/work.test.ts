import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportingSchema } from '../../../shared/model/reporting.ts';
import type { ReportContent, WorkBody } from '../../../shared/model/work.ts';
import { dayNumber, daysBetween, isCalendarDate } from '../../../shared/rules/dates.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { itemsOf } from '../../../shared/rules/kinds/kinds.ts';
import { batchesOf } from '../../../shared/rules/kinds/requests.ts';
import { canonicalDecimal, isDecimal, sumDecimals, toJsonNumber } from '../../../shared/rules/money.ts';
import { checkReport } from '../../../shared/rules/report-checks.ts';

const context = { facts: null, reporting: reportingSchema.parse({}) };

describe('a report', () => {
  const report = (rows: ReportContent['rows']): ReportContent => ({
    ...emptyReport('repaid', '2026-11'),
    rows,
  });
  const row = fc.record({
    loanId: fc.string({ minLength: 1, maxLength: 6 }),
    clientId: fc.string({ maxLength: 3 }),
    amount: fc.oneof(fc.constant(''), fc.constant('0'), fc.nat(999999).map(String)),
    note: fc.constant(''),
  });

  it('never sends a blank amount, but sends a typed zero', () => {
    const items = itemsOf({
      kind: 'report',
      content: report([
        { loanId: '1', clientId: '', amount: ' ', note: '' },
        { loanId: '2', clientId: '', amount: '0', note: '' },
      ]),
    });
    expect(items.map((item) => item.json)).toEqual([{ loan_id: '2', amount: 0 }]);
  });

  it('is split into ordered batches of at most 200, losing and repeating nothing', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 650 }), (rows) => {
        const body: WorkBody = { kind: 'report', content: report(rows) };
        const items = itemsOf(body);
        const batches = batchesOf('report', items, { journalsBody: 'wrapped' });
        expect(batches.flatMap((batch) => batch.items)).toEqual(items);
        expect(batches.every((batch) => batch.items.length >= 1 && batch.items.length <= 200)).toBe(true);
        expect(batches.flatMap((batch) => JSON.parse(batch.json).repayments)).toEqual(
          items.map((item) => item.json),
        );
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    [[{ loanId: '1', clientId: '', amount: '1,5', note: '' }], 'amountInvalid'],
    [[{ loanId: '1', clientId: '', amount: '-1', note: '' }], 'amountNegative'],
    [[{ loanId: '', clientId: '', amount: '1', note: '' }], 'missing'],
    [
      [
        { loanId: '1', clientId: '', amount: '1', note: '' },
        { loanId: '1 ', clientId: '', amount: '2', note: '' },
      ],
      'duplicateLoan',
    ],
    [[{ loanId: '1', clientId: '', amount: '', note: '' }], 'reportEmpty'],
  ])('with %j is blocked by %s', (rows, rule) => {
    expect(
      checkReport(report(rows), context)
        .filter((found) => found.certainty === 'blocks')
        .map((found) => found.rule),
    ).toContain(rule);
  });

  it('asks for the meaning of amounts', () => {
    expect(
      checkReport(
        { ...report([{ loanId: '1', clientId: '', amount: '1', note: '' }]), meaning: '' },
        context,
      ).map((found) => found.rule),
    ).toEqual(['meaningMissing']);
  });
});

describe('money', () => {
  const cents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
  const text = (value: bigint): string => {
    const digits = String(value < 0n ? -value : value).padStart(3, '0');
    return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  };

  it('sums exactly', () => {
    fc.assert(
      fc.property(fc.array(cents.map(BigInt)), (values) => {
        const total = values.reduce((sum, value) => sum + value, 0n);
        expect(sumDecimals(values.map(text))).toBe(canonicalDecimal(text(total)));
      }),
    );
  });

  it('round-trips through a JSON number', () => {
    fc.assert(
      fc.property(cents.map(BigInt).map(text), (amount) => {
        expect(canonicalDecimal(JSON.stringify(toJsonNumber(amount)))).toBe(canonicalDecimal(amount));
      }),
    );
  });

  it('is rejected when a JSON number cannot hold it', () => {
    expect(isDecimal('1e5')).toBe(false);
    expect(toJsonNumber('123456789012345.678901')).toBeNull();
  });
});

describe('dates', () => {
  it('counts days by the calendar', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(isCalendarDate('2023-02-29')).toBe(false);
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          expect(dayNumber(date.toISOString().slice(0, 10))).toBe(Math.floor(date.getTime() / 86_400_000));
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SchedulePlan } from '../../../shared/model/draft.ts';
import { currencyDigits } from '../../../shared/rules/currency-units.ts';
import { dateStyleOf, readDate } from '../../../shared/rules/date-text.ts';
import { addDays, addMonths, dayNumber, daysBetween, isCalendarDate } from '../../../shared/rules/dates.ts';
import {
  canonicalDecimal,
  compareDecimals,
  decimalPlaces,
  sumDecimals,
} from '../../../shared/rules/money.ts';
import { addDifferenceToLastRow, buildSchedule, reconcile } from '../../../shared/rules/schedule.ts';
import { parseScheduleBlock } from '../../../shared/rules/schedule-block.ts';
import { plan } from './drafts.ts';

const disbursal = '2026-12-01';
const rowsOf = (principal: string, more: Partial<SchedulePlan>, currency = 'KES', from = disbursal) => {
  const built = buildSchedule(principal, plan(more), from, currency);
  return built.ok ? built.rows : expect.fail(JSON.stringify(built.problems));
};
const lines = (...args: Parameters<typeof rowsOf>) =>
  rowsOf(...args).map((row) => `${row.date} ${row.principal} ${row.interest}`);

const amount = fc
  .bigInt({ min: 1n, max: 999_999_999_999n })
  .map((cents) => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`);
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
const plans = fc.record({
  firstDate: fc.constant(''),
  count: fc.integer({ min: 1, max: 60 }).map(String),
  every: fc.integer({ min: 1, max: 12 }).map(String),
  unit: fc.constantFrom('week', 'month', 'end'),
  interestType: fc.constantFrom('flat', 'decliningBalance'),
  annualRate: fc.integer({ min: 0, max: 12_000 }).map((rate) => `${rate / 100}`),
  graceCount: fc.constant(''),
});

describe('a generated schedule', () => {
  it('adds up exactly to the amount, is never negative, and has rising dates', () => {
    const currency = fc.constantFrom('KES', 'UGX', 'VND', 'JOD');
    fc.assert(
      fc.property(amount, plans, day, currency, fc.nat(), (principal, draftPlan, from, code, grace) => {
        const graceCount = String(grace % Number(draftPlan.count));
        const rows = rowsOf(principal, { ...draftPlan, graceCount }, code, from);
        expect(rows).toHaveLength(Number(draftPlan.count));
        expect(sumDecimals(rows.map((row) => row.principal))).toBe(canonicalDecimal(principal));
        expect(reconcile(principal, rows).matches).toBe(true);
        for (const [index, row] of rows.entries()) {
          expect(isCalendarDate(row.date)).toBe(true);
          expect(row.date > (rows[index - 1]?.date ?? from)).toBe(true);
          expect(compareDecimals(row.principal, '0')).toBeGreaterThanOrEqual(0);
          expect(compareDecimals(row.interest, '0')).toBeGreaterThanOrEqual(0);
          expect(decimalPlaces(row.interest)).toBeLessThanOrEqual(currencyDigits(code));
          if (index < rows.length - 1)
            expect(decimalPlaces(row.principal)).toBeLessThanOrEqual(currencyDigits(code));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has no principal during grace, then equal parts with the remainder last', () => {
    expect(lines('1000', { count: '5', graceCount: '2', annualRate: '' }, 'UGX')).toEqual([
      '2027-01-31 0 ',
      '2027-02-28 0 ',
      '2027-03-31 333 ',
      '2027-04-30 333 ',
      '2027-05-31 334 ',
    ]);
  });

  it('returns to the 31st after a short month, also in a leap year', () => {
    expect(rowsOf('3', { firstDate: '2028-01-31' }).map((row) => row.date)).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
    ]);
    expect(rowsOf('3', { firstDate: '2026-12-31', every: '2' }).map((row) => row.date)).toEqual([
      '2026-12-31',
      '2027-02-28',
      '2027-04-30',
    ]);
  });

  it('can be weekly', () => {
    expect(rowsOf('3', { firstDate: '2026-12-18', unit: 'week', every: '2' }).map((row) => row.date)).toEqual(
      ['2026-12-18', '2027-01-01', '2027-01-15'],
    );
  });

  it('starts one period after the disbursal without a first date', () => {
    const rows = rowsOf('3', { firstDate: '' }, 'KES', '2027-01-31');
    expect(rows.map((row) => row.date)).toEqual(['2027-02-28', '2027-03-31', '2027-04-30']);
  });

  it('flat: interest on the whole amount, 24 % a year on 100 for 3 months is 6', () => {
    expect(lines('100', {})).toEqual(['2027-01-31 33.33 2', '2027-02-28 33.33 2', '2027-03-31 33.34 2']);
    expect(rowsOf('1000', {}, 'UGX').map((row) => row.interest)).toEqual(['20', '20', '20']);
    expect(rowsOf('1010', {}, 'UGX').map((row) => row.interest)).toEqual(['20', '20', '21']);
  });

  it('declining: interest on what is still owed', () => {
    expect(lines('300', { interestType: 'decliningBalance' })).toEqual([
      '2027-01-31 100 6',
      '2027-02-28 100 4',
      '2027-03-31 100 2',
    ]);
    const weekly = rowsOf('5200', {
      interestType: 'decliningBalance',
      unit: 'week',
      annualRate: '10',
      count: '2',
    });
    expect(weekly.map((row) => row.interest)).toEqual(['10', '5']);
  });

  it('end of term: interest over the term, principal in the last row', () => {
    const once = { unit: 'end', count: '1', every: '6', firstDate: '2027-06-01' } as const;
    expect(lines('1000', once)).toEqual(['2027-06-01 1000 120']);
    expect(lines('1000', { ...once, firstDate: '' })).toEqual(['2027-06-01 1000 120']);
    // 73 days of 365 are a fifth of the year
    expect(lines('1000', { ...once, firstDate: addDays(disbursal, 73) })).toEqual(['2027-02-12 1000 48']);
    expect(lines('1000', { ...once, count: '3', every: '1', firstDate: '2027-01-01' })).toEqual([
      '2027-01-01 0 20',
      '2027-02-01 0 20',
      '2027-03-01 1000 20',
    ]);
  });

  it('leaves interest blank without a rate, and writes 0 for a rate of 0', () => {
    expect(rowsOf('9', { annualRate: '' }).map((row) => row.interest)).toEqual(['', '', '']);
    expect(rowsOf('9', { annualRate: '0' }).map((row) => row.interest)).toEqual(['0', '0', '0']);
  });
});

describe('an invalid plan', () => {
  it.each<[string, Partial<SchedulePlan>, string, string]>([
    ['', {}, disbursal, 'missing principal'],
    ['1.000,5', {}, disbursal, 'amountInvalid principal'],
    ['1.005', {}, disbursal, 'amountTooExact principal'],
    ['1.500', {}, disbursal, 'amountUnclear principal'],
    ['0', {}, disbursal, 'amountNotPositive principal'],
    ['9', { count: '' }, disbursal, 'countInvalid plan.count'],
    ['9', { count: '0' }, disbursal, 'countInvalid plan.count'],
    ['9', { count: '601' }, disbursal, 'countInvalid plan.count'],
    ['9', { count: '2.5' }, disbursal, 'countInvalid plan.count'],
    ['9', { every: '0' }, disbursal, 'everyInvalid plan.every'],
    ['9', { graceCount: '3' }, disbursal, 'graceInvalid plan.graceCount'],
    ['9', { graceCount: '-1' }, disbursal, 'graceInvalid plan.graceCount'],
    ['9', { annualRate: '24%' }, disbursal, 'rateInvalid plan.annualRate'],
    ['9', { annualRate: '-1' }, disbursal, 'rateInvalid plan.annualRate'],
    ['9', { firstDate: '31/01/2027' }, disbursal, 'dateInvalid plan.firstDate'],
    ['9', { firstDate: disbursal }, disbursal, 'scheduleBeforeDisbursal plan.firstDate'],
    ['9', { firstDate: '' }, '', 'missing disbursalDate'],
    ['9', { unit: 'end' }, '', 'missing disbursalDate'],
    ['9', {}, 'soon', 'dateInvalid disbursalDate'],
  ])('%j %j %j: %s', (principal, more, from, problem) => {
    const built = buildSchedule(principal, plan(more), from, 'KES');
    expect(built.ok ? built.rows : built.problems.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      problem,
    ]);
  });
});

describe('reconciling a schedule', () => {
  const row = (principal: string) => ({ date: '2027-01-31', principal, interest: '' });

  it('reports what is missing and what is too much', () => {
    expect(reconcile('1200000', [row('600000'), row('588000')])).toEqual({
      principal: '1188000',
      difference: '12000',
      matches: false,
    });
    expect(reconcile('0.3', [row('0.1'), row('0.2')])).toEqual({
      principal: '0.3',
      difference: '0',
      matches: true,
    });
    expect(reconcile('1', [row('1.01')]).difference).toBe('-0.01');
  });

  it('reports nothing when an amount is unreadable', () => {
    expect(reconcile('10', [row('ten')])).toEqual({ principal: null, difference: null, matches: false });
    expect(reconcile('', [row('1')])).toEqual({ principal: '1', difference: null, matches: false });
  });

  it('adds the difference to the last row, or reports that it cannot', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000 }).map((value) => `${value / 100}`);
    fc.assert(
      fc.property(cents, fc.array(cents, { minLength: 1, maxLength: 12 }), (total, principals) => {
        const rows = principals.map(row);
        const mended = addDifferenceToLastRow(total, rows);
        const others = sumDecimals(principals.slice(0, -1));
        expect(mended === null).toBe(compareDecimals(others, total) > 0);
        if (!mended) return;
        expect(reconcile(total, mended).matches).toBe(true);
        expect(mended.slice(0, -1)).toEqual(rows.slice(0, -1));
      }),
    );
  });

  it('ignores blank rows below the last one', () => {
    const blank = { date: '', principal: ' ', interest: '' };
    expect(addDifferenceToLastRow('5', [row('2'), row(''), blank])?.map((each) => each.principal)).toEqual([
      '2',
      '3',
      ' ',
    ]);
    expect(addDifferenceToLastRow('5', [])).toBeNull();
  });
});

describe('a pasted schedule', () => {
  const read = (text: string, choice = {}) => {
    const block = parseScheduleBlock(text, choice);
    return block.ok
      ? block.rows.map((row) => `${row.date} ${row.principal} ${row.interest}`)
      : block.problems;
  };

  it.each([
    [
      'ISO',
      '2027-01-31\t10000\t600\n2027-02-28\t10000\t600\n',
      ['2027-01-31 10000 600', '2027-02-28 10000 600'],
    ],
    [
      'day first told by one row',
      '03/02/2027\t1\t0\r\n31/03/2027\t1\t0\r\n',
      ['2027-02-03 1 0', '2027-03-31 1 0'],
    ],
    [
      'month first told by one row',
      '02/03/2027\t1\t0\n03/31/2027\t1\t0',
      ['2027-02-03 1 0', '2027-03-31 1 0'],
    ],
    ['points', '3.2.2027\t1.234,50\t0', ['2027-02-03 1234.50 0']],
    [
      'a header in another order',
      'Interest\tNo\tDue date\tPrincipal\n5\t1\t1 Feb 2027\t10',
      ['2027-02-01 10 5'],
    ],
    ['a Spanish header', 'Fecha de pago\tCapital\tInterés\tTotal\n1-feb-27\t10\t5\t15', ['2027-02-01 10 5']],
    [
      'a running number and a total',
      '1\t2027-02-01\t10\t5\t15\n2\t2027-03-01\t10\t4\t14',
      ['2027-02-01 10 5', '2027-03-01 10 4'],
    ],
    ['no interest', '2027-02-01\t10', ['2027-02-01 10 ']],
    ['blank rows and a total row', '2027-02-01\t10\t1\n\n\nTotal\t10\t1', ['2027-02-01 10 1']],
    ['commas', 'date,principal,interest\n2027-02-01,10.5,1', ['2027-02-01 10.5 1']],
  ])('with %s is read', (_, text, rows) => {
    expect(read(text)).toEqual(rows);
  });

  it('is never guessed: dates', () => {
    const text = '03/02/2027\t10\n04/03/2027\t10';
    expect(read(text)).toEqual([{ rule: 'datesAmbiguous', text: '03/02/2027' }]);
    expect(read(text, { dateOrder: 'dayFirst' })).toEqual(['2027-02-03 10 ', '2027-03-04 10 ']);
    expect(read(text, { dateOrder: 'monthFirst' })).toEqual(['2027-03-02 10 ', '2027-04-03 10 ']);
    expect(read('31/01/2027\t10\n02/28/2027\t10')).toEqual(['2027-01-31 10 ', '2027-02-28 10 ']);
    expect(read('31/01/2027\t10\n02/28/2027\t10\n03/04/2027\t10')).toEqual([
      { rule: 'datesMixed', text: '31/01/2027', other: '02/28/2027' },
    ]);
    expect(read('2027-01-12\t10\n28/02/2027\t10')).toEqual([
      { rule: 'datesSwapped', text: '2027-01-12', other: '28/02/2027' },
    ]);
  });

  it('is never guessed: amounts', () => {
    const text = '2027-02-01\t1.234\n2027-03-01\t1.234';
    expect(read(text)).toEqual([{ rule: 'amountsAmbiguous', text: '1.234' }]);
    expect(read(text, { decimalMark: ',' })).toEqual(['2027-02-01 1234 ', '2027-03-01 1234 ']);
    expect(read('2027-02-01\t1.5\n2027-03-01\t1,5')).toEqual([
      { rule: 'amountsMixed', text: '1.5', other: '1,5' },
    ]);
  });

  it('is never guessed: columns', () => {
    expect(read('2027-02-01\t10\t1\t99')).toEqual([{ rule: 'blockColumnsUnclear' }]);
    expect(read('10\t20')).toEqual([{ rule: 'blockColumnsUnclear' }]);
    expect(read('Échéance\tMensualité\n2027-02-01\t10')).toEqual([
      { rule: 'dateInvalid', row: 1, text: 'Échéance' },
      { rule: 'amountInvalid', row: 1, text: 'Mensualité' },
    ]);
    expect(read(' \n')).toEqual([{ rule: 'blockEmpty' }]);
  });

  it('lists the rows that it cannot read', () => {
    expect(read('Date\tPrincipal\n2027-02-30\t10\n2027-03-01\tten\n2027-04-01\t')).toEqual([
      { rule: 'dateInvalid', row: 2, text: '2027-02-30' },
      { rule: 'amountInvalid', row: 3, text: 'ten' },
      { rule: 'amountInvalid', row: 4, text: '' },
    ]);
  });
});

describe('a typed date', () => {
  it.each([
    ['2027/2/3', '2027-02-03'],
    ['2027-02-03 00:00:00', '2027-02-03'],
    ['3 Feb 2027', '2027-02-03'],
    ['03-Feb-27', '2027-02-03'],
    ['February 3, 2027', '2027-02-03'],
    ['Wednesday, February 3, 2027', '2027-02-03'],
    ['3rd February 2027', '2027-02-03'],
    ['3 de enero de 2027', '2027-01-03'],
    ['1er août 2027', '2027-08-01'],
    ['mar. 1 déc. 2026', '2026-12-01'],
    ['1 de março de 2027', '2027-03-01'],
    ['1 мая 2027 г.', '2027-05-01'],
    ['31 декабря 2026', '2026-12-31'],
    ['15 juil. 2027', '2027-07-15'],
    ['2027-02-03 12:30', '2027-02-03'],
  ])('%s is %s', (text, date) => {
    expect(readDate(text, 'dayFirst')).toBe(date);
  });

  it.each(['', '31/02/2027', '01/12/26', '46357', '1 Foo 2027', '2027-13-01', '3/2/2027x', '12/2027'])(
    '%s is not a date',
    (text) => {
      expect(readDate(text, 'dayFirst')).toBeNull();
    },
  );

  it('decides nothing when both orders agree', () => {
    expect(dateStyleOf(['05/05/2027', 'x', ''])).toEqual({ kind: 'clear', order: 'dayFirst' });
  });
});

describe('calendar arithmetic', () => {
  it('adds days across months and years', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
        const later = addDays(date, days);
        expect(isCalendarDate(later)).toBe(true);
        expect(daysBetween(date, later)).toBe(days);
        expect(later).toBe(new Date(dayNumber(later) * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it('adds months and keeps the day if the month has it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -500, max: 500 }), (date, months) => {
        const later = addMonths(date, months);
        expect(isCalendarDate(later)).toBe(true);
        const [from, to] = [date, later].map(
          (text) => text.split('-').map(Number) as [number, number, number],
        );
        expect((to?.[0] ?? 0) * 12 + (to?.[1] ?? 0) - (from?.[0] ?? 0) * 12 - (from?.[1] ?? 0)).toBe(months);
        expect(later.slice(8) === date.slice(8) || addDays(later, 1).endsWith('-01')).toBe(true);
      }),
    );
  });
});

it('knows the currencies without decimals', () => {
  expect(['VND', 'RWF', 'XOF', 'UGX', 'JPY', 'xaf'].map(currencyDigits)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(['KES', 'USD', 'JOD', 'XXX', ''].map(currencyDigits)).toEqual([2, 2, 2, 2, 2]);
});

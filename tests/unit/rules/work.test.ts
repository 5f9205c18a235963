import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftContent, ReportContent, WorkBody } from '../../../shared/model/work.ts';
import { dayNumber, daysBetween, isCalendarDate } from '../../../shared/rules/dates.ts';
import { checkDraft } from '../../../shared/rules/draft-checks.ts';
import { canonicalDecimal, isDecimal, sumDecimals, toJsonNumber } from '../../../shared/rules/money.ts';
import { batchesOf, itemsOf } from '../../../shared/rules/payload.ts';
import { checkReport } from '../../../shared/rules/report-checks.ts';
import { cleanText } from '../../../shared/rules/text.ts';

const draft: DraftContent = {
  loanType: 'individual',
  clientId: '000042',
  loanId: 'LOAN/12/2024',
  givenName: 'Nguyễn Thị',
  familyName: 'Ánh',
  gender: 'female',
  location: 'São Tomé: São Tomé and Príncipe',
  activityId: '61',
  languageId: '1',
  loanUse: 'to buy a cow',
  description: 'She keeps cows.',
  waiverSigned: true,
  themeTypeId: '1',
  currency: 'VND',
  amount: '1200000.50',
  disbursalDate: '2026-12-01',
};
const today = '2026-11-21';

describe('draft payload', () => {
  it('has exactly the documented fields of an individual draft', () => {
    const [item] = itemsOf({ kind: 'draft', content: draft });
    expect(item?.json).toEqual({
      activity_id: 61,
      client_waiver_signed: true,
      currency: 'VND',
      description: 'She keeps cows.',
      description_language_id: 1,
      disburse_time: '2026-12-01',
      entreps: [
        {
          amount: 1200000.5,
          client_id: '000042',
          first_name: 'Nguyễn Thị',
          gender: 'female',
          last_name: 'Ánh',
          loan_id: 'LOAN/12/2024',
        },
      ],
      loanuse: 'to buy a cow',
      location: 'São Tomé: São Tomé and Príncipe',
      theme_type_id: 1,
    });
  });

  it('sends what there is and nothing for what is empty', () => {
    const [item] = itemsOf({ kind: 'draft', content: { ...draft, themeTypeId: '', gender: '', amount: '' } });
    expect(item?.json).not.toHaveProperty('theme_type_id');
    expect(JSON.stringify(item?.json)).not.toMatch(/gender|amount/);
  });
});

describe('draft checks', () => {
  const rules = (change: Partial<DraftContent>) =>
    checkDraft({ ...draft, ...change }, today).map((found) => `${found.rule}:${found.certainty}`);

  it.each([
    [{ amount: 'abc' }, 'amountInvalid:blocks'],
    [{ amount: '1.234' }, 'amountTooExact:blocks'],
    [{ amount: '0' }, 'amountNotPositive:pa2'],
    [{ amount: '-5' }, 'amountNotPositive:pa2'],
    [{ disbursalDate: '2026-02-30' }, 'dateInvalid:blocks'],
    [{ disbursalDate: '2026-10-22' }, 'disbursalTooOld:pa2'],
    [{ disbursalDate: '2027-02-20' }, 'disbursalTooFar:pa2'],
    [{ waiverSigned: false }, 'waiverMissing:pa2'],
    [{ loanUse: 'buying a cow' }, 'loanUseStart:maybe'],
    [{ location: ' ' }, 'missing:pa2'],
  ])('%j gives %s', (change, expected) => {
    expect(rules(change)).toContain(expected);
    expect(rules({})).not.toContain(expected);
  });

  it('takes the first and the last day of PA2’s window', () => {
    for (const disbursalDate of ['2026-10-23', '2027-02-19'])
      expect(rules({ disbursalDate }).join()).not.toMatch(/disbursal/);
  });
});

describe('report', () => {
  const report = (rows: ReportContent['rows']): ReportContent => ({
    period: '2026-11',
    meaning: 'repaid',
    rows,
  });
  const row = fc.record({
    loanId: fc.string({ minLength: 1, maxLength: 6 }),
    clientId: fc.string({ maxLength: 3 }),
    amount: fc.oneof(fc.constant(''), fc.constant('0'), fc.nat(999999).map(String)),
  });

  it('never sends a blank amount, and sends a typed zero', () => {
    const items = itemsOf({
      kind: 'report',
      content: report([
        { loanId: '1', clientId: '', amount: ' ' },
        { loanId: '2', clientId: '', amount: '0' },
      ]),
    });
    expect(items.map((item) => item.json)).toEqual([{ loan_id: '2', amount: 0 }]);
  });

  it('splits into batches of at most 200 in order, losing and repeating nothing', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 650 }), (rows) => {
        const body: WorkBody = { kind: 'report', content: report(rows) };
        const items = itemsOf(body);
        const batches = batchesOf('report', items, 'wrapped');
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
    [[{ loanId: '1', clientId: '', amount: '1,5' }], 'amountInvalid'],
    [[{ loanId: '1', clientId: '', amount: '-1' }], 'amountNegative'],
    [[{ loanId: '', clientId: '', amount: '1' }], 'missing'],
    [
      [
        { loanId: '1', clientId: '', amount: '1' },
        { loanId: '1 ', clientId: '', amount: '2' },
      ],
      'duplicateLoan',
    ],
    [[{ loanId: '1', clientId: '', amount: '' }], 'reportEmpty'],
  ])('%j is blocked by %s', (rows, rule) => {
    expect(
      checkReport(report(rows))
        .filter((found) => found.certainty === 'blocks')
        .map((found) => found.rule),
    ).toContain(rule);
  });

  it('asks what amounts mean', () => {
    expect(
      checkReport({ ...report([{ loanId: '1', clientId: '', amount: '1' }]), meaning: '' }).map(
        (found) => found.rule,
      ),
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

  it('survives the way through a JSON number', () => {
    fc.assert(
      fc.property(cents.map(BigInt).map(text), (amount) => {
        expect(canonicalDecimal(JSON.stringify(toJsonNumber(amount)))).toBe(canonicalDecimal(amount));
      }),
    );
  });

  it('refuses what a JSON number cannot hold', () => {
    expect(isDecimal('1e5')).toBe(false);
    expect(toJsonNumber('123456789012345.678901')).toBeNull();
  });
});

describe('dates and text', () => {
  it('counts days as calendars do', () => {
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

  it('cleans text without touching letters', () => {
    expect(cleanText('  Sa\u0303o\u00a0Tome\u0301\u0000\r\nx ')).toBe('São Tomé\nx');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        expect(cleanText(cleanText(any))).toBe(cleanText(any));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportLoan } from '../../../shared/model/report-facts.ts';
import type { AmountMeaning } from '../../../shared/model/reporting.ts';
import { checkReport } from '../../../shared/rules/report-checks.ts';
import { factsOf, found, loan, money, reported, reportOf, row, settled, short } from './reports.ts';

/** A loan's history in cents of what was repaid, in months before November; `null` was not reported. */
type History = {
  price: number;
  before: number | null;
  last: number | null;
  now: number | null;
  typed: number;
};

/** The amount for a history in either meaning: outstanding is the loan minus what is repaid. */
function rowIn(meaning: AmountMeaning, history: History): { known: ReportLoan; amount: string } {
  const { price, before, last, now, typed } = history;
  const say = (cents: number) => (meaning === 'repaid' ? cents : price - cents);
  const said = (cents: number | null, period: string) => reported(cents === null ? null : say(cents), period);
  const known = loan('A', {
    localPrice: money(price),
    before: said(before, '2026-09'),
    last: said(last, '2026-10'),
    now: said(now, '2026-11'),
  });
  return { known, amount: money(say(typed)) };
}

function verdicts(meaning: AmountMeaning, history: History, note = ''): string[] {
  const { known, amount } = rowIn(meaning, history);
  const findings = found(reportOf([row('A', amount, { note })], { meaning }), factsOf([known]));
  return short(findings.filter(({ rule }) => rule !== 'amountZero' && rule !== 'outstandingZero'));
}

const price = 100_000;
const cents = fc.integer({ min: 0, max: price });
const inOrder = fc.tuple(cents, cents).map(([a, b]) => ({ before: Math.min(a, b), last: Math.max(a, b) }));
const base = { price, now: null };

describe('an amount in the chosen meaning', () => {
  it('below the last repaid total blocks, unless it looks like one instalment', () => {
    fc.assert(
      fc.property(inOrder, cents, ({ before, last }, typed) => {
        fc.pre(typed < last);
        const instalment = last - before;
        const single = instalment > 0 && Math.abs(typed - instalment) * 100 <= instalment * 15;
        const rule = single ? 'onlyInstalment' : 'lowerThanLast';
        expect(verdicts('repaid', { ...base, before, last, typed })).toEqual([
          `blocks ${rule} rows.0.amount`,
        ]);
      }),
    );
  });

  it('equal to the last one gets a note', () => {
    fc.assert(
      fc.property(inOrder, ({ before, last }) => {
        fc.pre(last > 2 * (last - before));
        expect(verdicts('repaid', { ...base, before, last, typed: last })).toEqual([
          'note noPayment rows.0.amount',
        ]);
      }),
    );
  });

  it('up by at most three instalments and half of the loan is accepted, by more it is a warning', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 1, max: 99_000 }),
        (instalment, paid) => {
          const before = instalment;
          const last = before + instalment;
          fc.pre(last + paid <= price);
          const jumps = paid > 3 * instalment || paid * 2 > price;
          expect(verdicts('repaid', { ...base, before, last, typed: last + paid })).toEqual(
            jumps ? ['maybe jump rows.0.amount'] : [],
          );
        },
      ),
    );
  });

  it('of about one instalment, after others, is a question', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 20_000 }),
        fc.integer({ min: -15, max: 15 }),
        (instalment, off) => {
          const [before, last] = [2 * instalment, 3 * instalment];
          const typed = instalment + Math.trunc((instalment * off) / 100);
          expect(verdicts('repaid', { ...base, before, last, typed })).toEqual([
            'blocks onlyInstalment rows.0.amount',
          ]);
        },
      ),
    );
  });

  it('above the loan blocks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (over) => {
        const history = { ...base, before: null, last: null, typed: price + over };
        expect(verdicts('repaid', history)).toEqual(['blocks aboveLoan rows.0.amount']);
        expect(verdicts('repaid', history, 'two loans under one id')).toEqual([
          'maybe aboveLoan rows.0.amount',
        ]);
      }),
    );
  });

  it('already reported this month is a note, or a correction if it differed', () => {
    const history = { ...base, before: null, last: null, typed: 5_000 };
    expect(verdicts('repaid', { ...history, now: 5_000 })).toEqual(['note alreadyReported rows.0.amount']);
    expect(verdicts('repaid', { ...history, now: 4_999 })).toEqual(['note correction rows.0.amount']);
  });

  it('may be one instalment higher for every unreported month', () => {
    const known = loan('A', { before: reported(1_000, '2026-03'), last: reported(2_000, '2026-04') });
    const findings = (typed: number) =>
      short(found(reportOf([row('A', money(typed))]), factsOf([known]))).filter((each) =>
        each.includes('rows.'),
      );
    expect(findings(2_000 + 9_000)).toEqual([]);
    expect(findings(2_000 + 9_001)).toEqual(['maybe jump rows.0.amount']);
  });

  it('is compared with the instalment of one month', () => {
    const known = loan('A', { before: reported(30_000, '2026-06'), last: reported(36_000, '2026-09') });
    const findings = (typed: number) =>
      short(found(reportOf([row('A', money(typed))]), factsOf([known]))).filter((each) =>
        each.includes('rows.'),
      );
    expect(findings(2_000)).toEqual(['blocks onlyInstalment rows.0.amount']);
    expect(findings(6_000)).toEqual(['blocks lowerThanLast rows.0.amount']);
  });

  it('counts as one instalment up to 15 % more, and as no jump up to half of the loan, to the cent', () => {
    const instalments = { ...base, before: 40_000, last: 50_000 };
    expect(verdicts('repaid', { ...instalments, typed: 11_500 })).toEqual([
      'blocks onlyInstalment rows.0.amount',
    ]);
    expect(verdicts('repaid', { ...instalments, typed: 11_501 })).toEqual([
      'blocks lowerThanLast rows.0.amount',
    ]);
    const first = { ...base, before: null, last: 1_000 };
    expect(verdicts('repaid', { ...first, typed: 51_000 })).toEqual([]);
    expect(verdicts('repaid', { ...first, typed: 51_001 })).toEqual(['maybe jump rows.0.amount']);
  });

  it('is compared to the cent', () => {
    const known = loan('A', { localPrice: '90071992547409.93', last: reported(null, '') });
    const findings = (amount: string) => short(found(reportOf([row('A', amount)]), factsOf([known])));
    expect(findings('90071992547409.93')).not.toContain('blocks aboveLoan rows.0.amount');
    expect(findings('90071992547410')).toContain('blocks aboveLoan rows.0.amount');
  });
});

describe('outstanding amounts', () => {
  const history = fc.record({
    price: fc.constant(price),
    before: fc.option(cents),
    last: fc.option(cents),
    now: fc.option(cents),
    typed: cents,
  });
  const step = fc
    .tuple(
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 100, max: 5_000 }),
      fc.integer({ min: -12, max: 40 }),
    )
    .map(([months, instalment, tenths]): History => {
      const last = months * instalment;
      const typed = Math.max(0, last + Math.trunc((instalment * tenths) / 10));
      return { price, before: last - instalment, last, now: null, typed };
    });

  /** Near its end a loan may have one instalment outstanding; only there a jump to it looks like a month's payment. */
  const isPaymentInstead = ({ before, last, typed }: History): boolean => {
    if (before === null || last === null || last <= before) return false;
    return Math.abs(price - typed - (last - before)) * 100 <= (last - before) * 15;
  };

  it('get the same findings as the matching repaid amounts', () => {
    fc.assert(
      fc.property(fc.oneof(history, step), (each) => {
        fc.pre(!isPaymentInstead(each));
        const mirrored = verdicts('outstanding', each);
        expect(mirrored.map((text) => text.replace('higherThanLast', 'lowerThanLast'))).toEqual(
          verdicts('repaid', each),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('ask when an amount equals one instalment and much was outstanding', () => {
    const each = { ...base, before: 10_000, last: 20_000, typed: price - 10_000 };
    expect(verdicts('outstanding', each)).toEqual(['blocks onlyInstalment rows.0.amount']);
    const nearEnd = { ...base, before: 70_000, last: 80_000, typed: 90_000 };
    expect(verdicts('outstanding', nearEnd)).toEqual([]);
  });
});

describe('a loan and its client', () => {
  const facts = factsOf([loan('LN-000042', { clientId: 'C1' }), loan('LN-000777')], {
    others: [loan('PAID', { status: 'ended' }), loan('GONE', { status: '', last: reported(500, '2026-10') })],
  });
  const of = (loanId: string, change = {}, reporting = {}) =>
    found(reportOf([row(loanId, '10', change)]), facts, reporting);

  it.each([['LN-42'], ['ln 000042'], [' LN-00042'], ['LN-00043'], ['LN-00024'], ['LM000042']])(
    '%j is unknown, and LN-000042 is suggested',
    (typed) => {
      const [finding] = of(typed);
      expect(finding).toMatchObject({ rule: 'unknownLoanNear', certainty: 'blocks', path: 'rows.0.loanId' });
      expect(finding?.values?.guesses).toContain('LN-000042');
    },
  );

  it('an unknown loan similar to no other gets no suggestion', () => {
    expect(short(of('X-9'))).toEqual(['maybe unknownLoan rows.0.loanId']);
    expect(short(of('X-9', { note: 'new loan' }))).toEqual(['maybe unknownLoan rows.0.loanId']);
  });

  it('an unknown loan blocks in Production, unless the list is old or a note says why', () => {
    const of = (now: string, note = '') => {
      const report = reportOf([row('X-9', '10', { note })]);
      const context = { facts, reporting: { ...settled, meaning: report.meaning }, isProduction: true, now };
      return short(checkReport(report, context).filter(({ rule }) => rule === 'unknownLoan'));
    };
    expect(of('2026-11-22T08:00:00.000Z')).toEqual(['blocks unknownLoan rows.0.loanId']);
    expect(of('2026-11-22T08:00:00.000Z', 'new loan')).toEqual(['maybe unknownLoan rows.0.loanId']);
    expect(of('2026-12-22T08:00:00.000Z')).toEqual(['maybe unknownLoan rows.0.loanId']);
  });

  it('a loan that accepts no payments is reported with its status; one known only from our reports is unknown but still compared', () => {
    expect(of('PAID')[0]).toMatchObject({
      rule: 'notPayable',
      certainty: 'blocks',
      values: { status: 'ended' },
    });
    expect(short(found(reportOf([row('GONE', '4')]), facts))).toEqual([
      'maybe unknownLoan rows.0.loanId',
      'blocks lowerThanLast rows.0.amount',
    ]);
  });

  it('no loan is called unknown before the list was loaded', () => {
    expect(short(found(reportOf([row('X-9', '10')]), factsOf([], { asOf: null })))).toEqual([
      'maybe expectedNotLoaded',
    ]);
    expect(short(found(reportOf([row('X-9', '10')]), null))).toEqual([]);
  });

  it('three columns need the right client id', () => {
    const three = { columns: 'three' } as const;
    expect(short(of('LN-000042', {}, three))).toEqual(['blocks clientMissing rows.0.clientId']);
    expect(short(of('LN-000042', { note: 'why' }, three))).toEqual(['blocks clientMissing rows.0.clientId']);
    expect(short(of('LN-000042', { clientId: 'C2' }, three))).toEqual([
      'blocks clientMismatch rows.0.clientId',
    ]);
    expect(short(of('LN-000042', { clientId: 'C2' }))).toEqual(['maybe clientMismatch rows.0.clientId']);
    expect(short(of('LN-000042', { clientId: ' C1' }, three))).toEqual([]);
  });

  it('amounts in a currency without decimals may not have any', () => {
    const known = factsOf([loan('A', { currency: 'UGX' })]);
    expect(short(found(reportOf([row('A', '10.50')]), known))).toEqual(['maybe amountOddUnit rows.0.amount']);
    expect(short(found(reportOf([row('A', '10.00')]), known))).toEqual([]);
  });
});

it('an id damaged by a spreadsheet blocks, unless Kiva has that exact id or a note confirms it', () => {
  const [whole, power] = ['1234567890123450', '1.23E+12'];
  const of = (id: string, change: object, ...known: string[]) =>
    short(found(reportOf([row(id, '5', change)]), factsOf(known.map((each) => loan(each)))));
  for (const id of [whole, power])
    expect(of(id, {}, 'A')).toEqual(['blocks idSpoilt rows.0.loanId', 'maybe unknownLoan rows.0.loanId']);
  expect(of(power, { note: 'really' }, 'A')[0]).toBe('maybe idSpoilt rows.0.loanId');
  expect(of(whole, {}, whole)).toEqual([]);
});

describe('the currency from a sheet', () => {
  const known = factsOf([loan('A', { currency: 'KES' }), loan('B', { currency: '' })]);
  const of = (id: string, change: object) => short(found(reportOf([row(id, '5', change)]), known));

  it('blocks when the loan has another, until a note explains it', () => {
    expect(of('A', { currency: 'USD' })).toEqual(['blocks currencyMismatch rows.0.amount']);
    expect(of('A', { currency: 'USD', note: 'paid in cash' })).toEqual([
      'maybe currencyMismatch rows.0.amount',
    ]);
  });

  it('is accepted when it matches, or when either is unknown', () => {
    for (const [id, change] of [
      ['A', { currency: 'KES' }],
      ['A', {}],
      ['B', { currency: 'USD' }],
    ] as const)
      expect(of(id, change)).toEqual([]);
  });
});

it('a note never excuses malformed values', () => {
  const rows = [row('A', 'x'), row('B', '-1'), row('', '1'), row('C', '1.234')];
  const facts = factsOf(['A', 'B', 'C'].map((id) => loan(id)));
  const noted = rows.map((each) => ({ ...each, note: 'because' }));
  expect(short(found(reportOf(noted), facts))).toEqual(short(found(reportOf(rows), facts)));
  expect(short(found(reportOf(noted), facts)).every((text) => text.startsWith('blocks'))).toBe(true);
});

it('the meaning of amounts is asked again when only another partner set it', () => {
  const report = reportOf([row('A', '10')]);
  const rules = (change: object) =>
    found(report, null, change).map(({ rule, certainty }) => `${certainty} ${rule}`);
  expect(rules({ meaning: '', anew: true })).toContain('blocks meaningOfOther');
  expect(rules({ meaning: 'repaid', anew: true })).not.toContain('blocks meaningOfOther');
  expect(rules({ meaning: '' })).not.toContain('blocks meaningOfOther');
});

it.each([
  ['1.500', ['blocks amountUnclear rows.0.amount']],
  ['150.000', ['blocks amountUnclear rows.0.amount']],
  ['1.50', []],
  ['0.500', []],
  ['1500.000', ['blocks amountUnclear rows.0.amount']],
  ['1.234', ['blocks amountTooExact rows.0.amount']],
])('%s typed: finds %j', (amount, findings) => {
  expect(short(found(reportOf([row('A', amount)]), factsOf([loan('A')])))).toEqual(findings);
});

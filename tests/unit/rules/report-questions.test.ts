import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportFacts } from '../../../shared/model/report-facts.ts';
import type { AmountMeaning } from '../../../shared/model/reporting.ts';
import type { ReportContent } from '../../../shared/model/work.ts';
import { checkReport } from '../../../shared/rules/report-checks.ts';
import { factsOf, found, loan, money, reported, reportOf, row, settled, short } from './reports.ts';

type Sheet = { report: ReportContent; facts: ReportFacts };

const price = 100_000_000;

/**
 * Loans far apart: the step from one to another is more than three instalments, as in any real book of loans of different
 * age. Each goes on by up to three instalments, so every amount is likely for its own loan and none for another.
 */
const plausible = fc
  .record({
    meaning: fc.constantFrom<AmountMeaning>('repaid', 'outstanding'),
    places: fc.uniqueArray(fc.integer({ min: 2, max: 400 }), { minLength: 5, maxLength: 40 }),
    instalments: fc.array(fc.integer({ min: 1_000, max: 20_000 }), { minLength: 40, maxLength: 40 }),
    paid: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 40, maxLength: 40 }),
  })
  .map(({ meaning, places, instalments, paid }): Sheet => {
    const say = (cents: number) => (meaning === 'repaid' ? cents : price - cents);
    const lines = places.map((place, index) => {
      const instalment = instalments[index] ?? 1_000;
      const last = place * 100_000;
      const typed = last + Math.trunc((instalment * (paid[index] ?? 0)) / 100);
      const known = loan(`LN-${place}`, {
        localPrice: money(price),
        before: reported(say(last - instalment), '2026-09'),
        last: reported(say(last), '2026-10'),
      });
      return { known, row: row(`LN-${place}`, money(say(typed))) };
    });
    const report = reportOf(
      lines.map((line) => line.row),
      { meaning },
    );
    return { report, facts: factsOf(lines.map(({ known }) => known)) };
  });

/** Every amount moved by one row, down or up, as after inserting or deleting a cell; the last one wraps around or is lost. */
function shifted({ report, facts }: Sheet, by: 1 | -1, wraps: boolean): Sheet {
  const { rows } = report;
  const amounts = rows.map((_, index) => {
    const from = index - by;
    const inside = from >= 0 && from < rows.length;
    return inside || wraps ? (rows.at(from % rows.length)?.amount ?? '') : '';
  });
  return {
    report: { ...report, rows: rows.map((each, index) => ({ ...each, amount: amounts[index] ?? '' })) },
    facts,
  };
}

const questions = ({ report, facts }: Sheet) =>
  found(report, facts)
    .map(({ rule }) => rule)
    .filter((rule) => rule === 'shifted' || rule === 'onlyThisMonth');

describe('a column shifted by a row', () => {
  it('is never reported in a plausible report', () => {
    fc.assert(
      fc.property(plausible, (sheet) => {
        expect(questions(sheet)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is always reported, in either direction', () => {
    fc.assert(
      fc.property(plausible, fc.constantFrom(1 as const, -1 as const), fc.boolean(), (sheet, by, wraps) => {
        fc.pre(wraps || sheet.report.rows.length > 5);
        expect(questions(shifted(sheet, by, wraps))).toEqual(['shifted']);
      }),
      { numRuns: 300 },
    );
  });

  /** Ten loans with amounts shifted down by one; `fitting` of them are so similar to the next loan that they fit it too. */
  const slipped = (fitting: number): Sheet => {
    const lasts: number[] = [];
    for (let index = 0; index < 10; index += 1)
      lasts.push(index === 0 ? 500_000 : (lasts[index - 1] ?? 0) + (index <= fitting ? -100 : 100_000));
    const known = lasts.map((last, index) =>
      loan(`L${index}`, {
        localPrice: money(price),
        before: reported(last - 1_000, '2026-09'),
        last: reported(last, '2026-10'),
      }),
    );
    const rows = lasts.map((_, index) => row(`L${index}`, money(lasts.at(index - 1) ?? 0)));
    return { report: reportOf(rows), facts: factsOf(known) };
  };

  it('is reported while fewer than 60 % of the amounts fit their own loan', () => {
    expect(questions(slipped(5))).toEqual(['shifted']);
    expect(questions(slipped(6))).toEqual([]);
  });

  it('is reported with an example, and not again after confirmation', () => {
    const rows = [1, 2, 3, 4, 5, 6].map((place) => row(`LN-${place}`, money((place - 1) * 100_000)));
    const facts = factsOf(
      [1, 2, 3, 4, 5, 6].map((place) =>
        loan(`LN-${place}`, {
          localPrice: money(price),
          before: reported(place * 100_000 - 900, '2026-09'),
          last: reported(place * 100_000, '2026-10'),
        }),
      ),
    );
    const asked = found(reportOf(rows), facts).find(({ rule }) => rule === 'shifted');
    expect(asked).toMatchObject({
      certainty: 'blocks',
      path: 'rows',
      values: { amount: '1000', loanId: 'LN-2', other: 'LN-1' },
    });
    expect(questions({ report: reportOf(rows, { confirmed: ['shifted'] }), facts })).toEqual([]);
  });
});

describe('payments of this month instead of totals', () => {
  const facts = (meaning: AmountMeaning, count: number) =>
    factsOf(
      Array.from({ length: count }, (_, index) => {
        const say = (repaid: number) => (meaning === 'repaid' ? repaid : 100_000 - repaid);
        return loan(`L${index}`, {
          before: reported(say(20_000 + index), '2026-09'),
          last: reported(say(30_000 + index), '2026-10'),
        });
      }),
    );
  const sheet = (meaning: AmountMeaning, count: number, wrong: number): Sheet => {
    const right = meaning === 'repaid' ? 40_000 : 60_000;
    const rows = Array.from({ length: count }, (_, index) =>
      row(`L${index}`, money(index < wrong ? 10_000 : right)),
    );
    return { report: reportOf(rows, { meaning }), facts: facts(meaning, count) };
  };

  it('are reported when more than half of at least three rows look so, in either meaning', () => {
    const counts = fc
      .tuple(fc.integer({ min: 1, max: 30 }), fc.nat(30))
      .filter(([count, wrong]) => wrong <= count);
    fc.assert(
      fc.property(
        fc.constantFrom<AmountMeaning>('repaid', 'outstanding'),
        counts,
        (meaning, [count, wrong]) => {
          const asks = questions(sheet(meaning, count, wrong)).includes('onlyThisMonth');
          expect(asks).toBe(count >= 3 && wrong * 2 > count);
        },
      ),
    );
  });

  it('are only checked among loans with earlier repayments, at least three', () => {
    expect(questions(sheet('repaid', 2, 2))).toEqual([]);
    const { report, facts: known } = sheet('repaid', 3, 3);
    const begun = ['N1', 'N2', 'N3'].map((id) => loan(id, { last: reported(0, '2026-10') }));
    const rows = [...report.rows, ...begun.map(({ loanId }) => row(loanId, '10'))];
    const both = factsOf([...known.expected, ...begun]);
    expect(questions({ report: { ...report, rows }, facts: both })).toEqual(['onlyThisMonth']);
  });

  it('are reported when the outstanding amount fell to a payment and no instalment is known', () => {
    const rows = ['A', 'B', 'C'].map((id) => row(id, '100'));
    const known = ['A', 'B', 'C'].map((id) => loan(id, { last: reported(90_000, '2026-10') }));
    expect(questions({ report: reportOf(rows, { meaning: 'outstanding' }), facts: factsOf(known) })).toEqual([
      'onlyThisMonth',
    ]);
  });
});

it('last month’s file sent again is reported from five rows and 95 %', () => {
  const sheet = (count: number, others: number) => {
    const known = Array.from({ length: count }, (_, index) =>
      loan(`L${index}`, { last: reported(30_000, '2026-10') }),
    );
    const rows = known.map(({ loanId }, index) => row(loanId, index < others ? '310' : '300'));
    return found(reportOf(rows), factsOf(known)).some(({ rule }) => rule === 'sameAsLast');
  };
  expect([sheet(4, 0), sheet(5, 0), sheet(19, 1), sheet(20, 1)]).toEqual([false, true, false, true]);
});

describe('a report as a whole', () => {
  const facts = factsOf([loan('A')]);
  const one = reportOf([row('A', '10.50')]);

  it('blocks while its meaning differs from the settings, confirmed or not', () => {
    const confirmed = { ...one, confirmed: ['meaningChanged'] };
    expect(short(found(confirmed, facts, { meaning: 'outstanding' }))).toEqual([
      'blocks meaningChanged meaning',
    ]);
    expect(short(found(one, facts, { meaning: '' }))).toEqual([]);
  });

  it('with another meaning than the previous report needs confirmation', () => {
    const switched = { ...facts, otherMeaning: '2026-10' };
    expect(short(found(one, switched))).toEqual(['blocks meaningNew rows']);
    expect(short(found({ ...one, confirmed: ['meaningNew'] }, switched))).toEqual([]);
  });

  it.each([
    ['2026-12', null, ['maybe periodAhead period']],
    ['2026-11', null, []],
    ['2026-11', '2026-10', []],
    ['2026-11', '2026-09', ['maybe monthSkipped period']],
    ['2026-01', '2025-12', []],
    ['2026-13', null, ['blocks periodInvalid period']],
  ])('of %s after one of %s: finds %j', (period, before, findings) => {
    const known = factsOf([loan('A', { last: before === null ? null : reported(100, before) })]);
    expect(short(found({ ...one, period }, known))).toEqual(findings);
  });

  it('first asks for the month if it is missing', () => {
    const context = {
      facts: { ...facts, asOf: '2026-11-30T09:00:00.000Z' },
      reporting: settled,
      now: '2026-11-30T11:00:00.000Z',
    };
    expect(short(checkReport({ ...one, period: '2026-12' }, context))).toEqual([]);
  });

  it('explains why more loans may be expected than are known', () => {
    const missing = { unsure: true, unreadable: 1, withoutId: 2, sameId: 3 };
    expect(found(one, { ...facts, missing })).toEqual([
      { rule: 'expectedUnsure', path: '', certainty: 'maybe' },
      { rule: 'expectedUnreadable', path: '', certainty: 'maybe', values: { loans: 1 } },
      { rule: 'expectedWithoutId', path: '', certainty: 'maybe', values: { loans: 2 } },
      { rule: 'expectedSameId', path: '', certainty: 'maybe', values: { loans: 3 } },
    ]);
  });

  it('reports missing and outdated facts', () => {
    expect(short(found(one, facts, { columns: '' }))).toEqual(['maybe columnsUnsaid']);
    expect(short(found(one, { ...facts, asOf: '2026-11-18T10:00:00.000Z' }))).toEqual([]);
    expect(short(found(one, { ...facts, asOf: '2026-11-17T23:00:00.000Z' }))).toEqual(['maybe factsOld']);
  });

  it.each([
    ['1', '10.5', []],
    ['', '10,50', []],
    ['1', '10,500', ['blocks controlSum control.sums.KES']],
    ['1', '010.500', []],
    ['2', '', ['blocks controlCount control.count']],
    ['1', '10.51', ['blocks controlSum control.sums.KES']],
    ['one', 'ten', ['blocks controlCount control.count', 'blocks controlSum control.sums.KES']],
  ])('with control totals %j and %j: finds %j', (count, sum, findings) => {
    expect(short(found({ ...one, control: { count, sums: [{ currency: '', sum }] } }, facts))).toEqual(
      findings,
    );
  });
});

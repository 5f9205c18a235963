import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ControlSum } from '../../../shared/model/work.ts';
import { controlTotals, foundTotals } from '../../../shared/rules/report/totals.ts';
import { checkReport } from '../../../shared/rules/report-checks.ts';
import { factsOf, loan, money, reportOf, row, settled } from './reports.ts';

type Line = { currency: string; cents: number };

const codes = ['KES', 'RWF', 'UGX', 'VND'];
const lineOf = (currencies: readonly string[]): fc.Arbitrary<Line> =>
  fc.record({ currency: fc.constantFrom(...currencies), cents: fc.integer({ min: 0, max: 10 ** 12 }) });
const lines = fc.array(lineOf(['', ...codes]), { minLength: 1, maxLength: 30 });
const linesOfOne = fc
  .constantFrom('', ...codes)
  .chain((currency) => fc.array(lineOf([currency]), { minLength: 1, maxLength: 30 }));

/** A report with a loan of its currency for each line. */
function reportWith(all: readonly Line[], sums: ControlSum[] = []) {
  const facts = factsOf(all.map(({ currency }, index) => loan(`L-${index}`, { currency })));
  const rows = all.map(({ cents }, index) => row(`L-${index}`, money(cents)));
  return { facts, report: reportOf(rows, { control: { count: '', sums } }) };
}

function totalsOf(all: readonly Line[], sums: ControlSum[] = []) {
  const { report, facts } = reportWith(all, sums);
  return controlTotals(report.control, foundTotals(report.rows, facts)).sums;
}

function blockedBy(all: readonly Line[], sums: ControlSum[]): string[] {
  const { report, facts } = reportWith(all, sums);
  return checkReport(report, { facts, reporting: settled })
    .filter(({ rule, certainty }) => rule.startsWith('controlSum') && certainty === 'blocks')
    .map(({ rule, path }) => `${rule} ${path}`);
}

const centsOf = (text: string | null): bigint => BigInt(Math.round(Number(text) * 100));
const currenciesOf = (all: readonly Line[]): string[] => [...new Set(all.map(({ currency }) => currency))];

describe('control sums', () => {
  it('are one for each currency, and add no two of them', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const currencies = currenciesOf(all);
        const shown = currencies.length === 1 ? currencies : currencies.filter((each) => each !== '').sort();
        const totals = totalsOf(all);
        expect(totals.map(({ currency }) => currency)).toEqual(shown);
        for (const { currency, found } of totals) {
          const own = all.filter((each) => each.currency === currency);
          expect(centsOf(found)).toBe(own.reduce((sum, { cents }) => sum + BigInt(cents), 0n));
        }
      }),
    );
  });

  it('agree with what the report has, and any other one blocks', () => {
    fc.assert(
      fc.property(lines, fc.nat(), fc.integer({ min: 1, max: 10 ** 6 }), (all, place, off) => {
        const right = totalsOf(all).map(({ currency, found }) => ({ currency, sum: found ?? '' }));
        expect(totalsOf(all, right).every(({ agrees }) => agrees === true)).toBe(true);
        expect(blockedBy(all, right)).toEqual([]);
        const { currency, sum } = right[place % Math.max(1, right.length)] ?? { currency: '', sum: '0' };
        if (right.length === 0) return;
        const wrong = { currency, sum: money(Number(centsOf(sum)) + off) };
        const typed = right.map((each) => (each.currency === currency ? wrong : each));
        expect(blockedBy(all, typed)).toEqual([`controlSum control.sums.${currency}`]);
      }),
    );
  });

  it('keep every text that was typed, whatever currencies the report has by now', () => {
    const typed = fc.uniqueArray(
      fc.record({ currency: fc.constantFrom('', 'EUR', ...codes), sum: fc.string({ minLength: 1 }) }),
      { selector: ({ currency }) => currency },
    );
    fc.assert(
      fc.property(lines, typed, (all, sums) => {
        const shown = totalsOf(all, sums).filter((each) => each.typed !== '');
        expect(shown.map((each) => each.typed).sort()).toEqual(sums.map(({ sum }) => sum).sort());
      }),
    );
  });
});

describe('a control sum without a currency', () => {
  it('is compared where the report has one currency', () => {
    fc.assert(
      fc.property(linesOfOne, (all) => {
        const [currency = ''] = currenciesOf(all);
        const [found] = totalsOf(all);
        const sums = [{ currency: '', sum: found?.found ?? '' }];
        expect(totalsOf(all, sums)).toMatchObject([{ currency, agrees: true }]);
        expect(blockedBy(all, [{ currency: '', sum: '0.5' }])).toEqual([
          `controlSum control.sums.${currency}`,
        ]);
      }),
    );
  });

  it('is asked about where the report has several, also if it happens to equal a sum', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (all, place) => {
        fc.pre(currenciesOf(all).length > 1);
        const totals = totalsOf(all);
        const sum = totals[place % totals.length]?.found ?? '';
        expect(blockedBy(all, [{ currency: '', sum }])).toEqual(['controlSumUnclear control.sums.']);
      }),
    );
  });
});

it('a sum of a currency that the report does not have differs from nothing', () => {
  const one = [{ currency: 'KES', cents: 100 }];
  expect(totalsOf(one, [{ currency: 'UGX', sum: '5' }])).toEqual([
    { currency: 'KES', typed: '', found: '1', agrees: null },
    { currency: 'UGX', typed: '5', found: '0', agrees: false },
  ]);
});

it('no sum is compared before the loans are known', () => {
  const { report } = reportWith([{ currency: 'KES', cents: 100 }], [{ currency: 'KES', sum: '5' }]);
  const found = checkReport(report, { facts: null, reporting: settled });
  expect(found.filter(({ rule }) => rule === 'controlSum')).toEqual([]);
});

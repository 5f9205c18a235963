import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmount } from '../../../renderer/i18n/format.ts';
import { repairOf } from '../../../renderer/pages/repayments/for-all/repair-of.ts';
import { overviewOf } from '../../../renderer/pages/repayments/notes.ts';
import type { DraftContent } from '../../../shared/model/draft.ts';
import { reportingSchema } from '../../../shared/model/reporting.ts';
import type { WorkBody } from '../../../shared/model/work.ts';
import { readAmount } from '../../../shared/rules/amounts.ts';
import { checkDraft } from '../../../shared/rules/draft-findings.ts';
import { describeWork, itemsOf } from '../../../shared/rules/kinds/kinds.ts';
import { memberTotals } from '../../../shared/rules/members.ts';
import { parseMembersBlock } from '../../../shared/rules/members-block.ts';
import { canonicalDecimal } from '../../../shared/rules/money.ts';
import { multiply } from '../../../shared/rules/report/repairs.ts';
import { foundTotals } from '../../../shared/rules/report/totals.ts';
import { buildSchedule, reconcile } from '../../../shared/rules/schedule.ts';
import { parseScheduleBlock } from '../../../shared/rules/schedule-block.ts';
import { amountProblem } from '../../../shared/rules/typed-amount.ts';
import { readingOf } from '../import/world.ts';
import { group, individual, lists, member, plan, today } from './drafts.ts';
import { factsOf, found, loan, reportOf, row, short } from './reports.ts';

const unclear = (whole: string, part: string) => ({ rule: 'amountUnclear', values: { whole, part } });

test.each([
  ['0', null],
  ['900', null],
  ['12.5', null],
  ['12.50', null],
  ['900.0', null],
  ['900.00', null],
  ['0.500', null],
  ['000.500', null],
  ['0.000', null],
  ['12.5000', null],
  ['-12.50', null],
  ['900.000', unclear('900000', '900.00')],
  ['1.500', unclear('1500', '1.50')],
  ['01.500', unclear('1500', '1.50')],
  ['12.340', unclear('12340', '12.34')],
  ['-1.500', unclear('-1500', '-1.50')],
  ['1500.000', unclear('1500000', '1500.00')],
  ['1.500000', unclear('1500000', '1.50')],
  ['1.234', { rule: 'amountTooExact' }],
  ['0.001', { rule: 'amountTooExact' }],
  ['999999999999999.99', { rule: 'amountInvalid' }],
  ...[
    ...[
      '',
      '1,500',
      '1.500.000',
      '1 500',
      '1\u00a0500',
      '1\u202f500',
      "1'500",
      '١٥٠٠',
      '１５００',
      '1e3',
      '.5',
    ],
    ...['5.', '+5', '−5', '5 KES', '(5)', '5%', 'ten', 'NaN', 'Infinity', '0x10', '1_000', '1\u200b500'],
  ].map((text): [string, object] => [text, { rule: 'amountInvalid' }]),
])('typing %j gives %j', (text, problem) => {
  expect(amountProblem(text)).toEqual(problem);
});

/** What a person may type where an amount belongs. */
const typed = fc.oneof(
  fc.stringMatching(/^-?\d{1,7}(?:[.,]\d{1,7})?$/),
  fc.stringMatching(/^[1-9]\d{0,2}(?:[., ]\d{3}){1,3}(?:[.,]\d{1,2})?$/),
  fc.string({ maxLength: 8 }),
  fc.constantFrom('900.000', '1.500', '0.500', '12.5', '-1.250', '١٢٣', '1\u00a0500', ' 7 '),
);

/** The value of a text if both styles of writing amounts give at most one; else undefined. */
function onlyReading(text: string): number | undefined {
  const readings = (['.', ','] as const)
    .map((mark) => readAmount(text, mark))
    .filter((each) => each !== null);
  const values = new Set(readings.map(canonicalDecimal));
  return values.size === 1 ? Number([...values][0]) + 0 : undefined;
}

type Sent = { amount?: unknown; entreps?: Sent[]; schedule?: { principal?: unknown; interest?: unknown }[] };

/** The amount that is sent for the only item, as Kiva reads it. */
function sentOf(body: WorkBody): Sent {
  const [item] = itemsOf(body);
  return JSON.parse(JSON.stringify(item?.json ?? {}));
}

describe('what is sent', () => {
  const draftOf = (share: string, principal: string, interest: string): DraftContent =>
    individual({
      currency: 'PYG',
      members: [member({ amount: share })],
      schedule: [{ date: '2027-01-31', principal, interest }],
    });
  const isBlocked = (draft: DraftContent) =>
    checkDraft(draft, { today, otherLoanIds: new Set(), choices: lists, hasPhoto: true }).some(
      ({ certainty }) => certainty === 'blocks',
    );
  const numbersOf = (draft: DraftContent) => {
    const { entreps = [], schedule = [] } = sentOf({ kind: 'draft', content: draft });
    return [entreps[0]?.amount, schedule[0]?.principal, schedule[0]?.interest];
  };

  test('from a draft is never an ambiguous amount', () => {
    fc.assert(
      fc.property(typed, typed, typed, (share, principal, interest) => {
        const draft = draftOf(share, principal, interest);
        if (isBlocked(draft)) return;
        const expected = [share, principal, interest].map((text) =>
          text.trim() === '' ? undefined : onlyReading(text),
        );
        expect(numbersOf(draft)).toEqual(expected);
      }),
      { numRuns: 3_000 },
    );
  });

  test.each(['900.000', '1.500', '1500.000', '-1.500'])(
    'from a draft: %s is blocked in every field',
    (text) => {
      for (const place of [0, 1, 2]) {
        const [share, principal, interest] = ['1', '1', '1'].with(place, text) as [string, string, string];
        const draft = draftOf(share, principal, interest);
        expect(isBlocked(draft)).toBe(true);
        expect(numbersOf(draft)[place]).toBe(text);
      }
    },
  );

  test('from a report is never an ambiguous amount', () => {
    fc.assert(
      fc.property(typed, (amount) => {
        const report = reportOf([row('A', amount)]);
        const findings = found(report, factsOf([loan('A', { localPrice: '' })]));
        if (findings.some(({ certainty }) => certainty === 'blocks')) return;
        expect(sentOf({ kind: 'report', content: report }).amount).toEqual(onlyReading(amount));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('an ambiguous amount', () => {
  test('is in no sum, and makes the total unknown', () => {
    const members = [member({ amount: '900.000' }), member({ amount: '100' })];
    expect(memberTotals(members).amount).toBeNull();
    expect(reconcile('900.000', [{ date: '', principal: '900', interest: '' }]).difference).toBeNull();
    expect(reconcile('900', [{ date: '', principal: '900.000', interest: '' }]).principal).toBeNull();
    const body = { kind: 'draft' as const, content: group({ members }) };
    expect(describeWork(body).subtitle).toBe('GL-7 · Kakuma 1: Kenya');
    const context = { facts: factsOf([loan('A')]), reporting: reportingSchema.parse({}) };
    const report = reportOf([row('A', '900.000'), row('B', '5')]);
    const overview = overviewOf(report, context);
    expect(foundTotals(report.rows, null).sums).toMatchObject([{ sum: '5' }]);
    expect(itemsOf({ kind: 'report', content: report }).map(({ amount }) => amount)).toEqual(['', '5']);
    expect([overview.isPartial, overview.sums.map(({ sum }) => sum)]).toEqual([true, ['5']]);
  });

  test('is shown as it was typed', () => expect(formatAmount('900.000')).toBe('900.000'));

  test('makes no schedule', () => {
    const built = buildSchedule('900.000', plan(), '2026-12-01', 'COP');
    expect(built).toEqual({ ok: false, problems: [{ rule: 'amountUnclear', path: 'principal' }] });
  });

  test('is neither compared with the loan nor multiplied', () => {
    const known = loan('A', { localPrice: '5' });
    expect(short(found(reportOf([row('A', '900.000')]), factsOf([known])))).toEqual([
      'blocks amountUnclear rows.0.amount',
    ]);
    const rows = [row('A', '900.000')];
    expect(multiply('1000')(rows)[0]).toBe(rows[0]);
    const choice = { field: 'loanId', length: 6, factor: '1.000' } as const;
    expect(repairOf('multiply', choice, new Map())).toBeNull();
  });

  test('is decided by its column, or asked about', () => {
    const members = (...amounts: string[]) =>
      parseMembersBlock(
        ['First name\tAmount', ...amounts.map((amount, at) => `Ana${at}\t${amount}`)].join('\n'),
      );
    expect(members('900.000', '1200.50')).toMatchObject({ problems: [{ rule: 'amountsAmbiguous' }] });
    expect(members('900.000', '1.200,50')).toMatchObject({ members: [{ amount: '900000' }, {}] });
    expect(members('900.000')).toMatchObject({ problems: [{ rule: 'amountsAmbiguous' }] });
    const schedule = (amount: string, choice = {}) => parseScheduleBlock(`2027-01-31\t${amount}\t5`, choice);
    expect(schedule('900.000', { decimalMark: '.' })).toMatchObject({ rows: [{ principal: '900' }] });
    expect(schedule('900.000', { decimalMark: ',' })).toMatchObject({ rows: [{ principal: '900000' }] });
    expect(schedule('900.000')).toMatchObject({ problems: [{ rule: 'amountsAmbiguous' }] });
    const sheet = [
      ['Loan ID', 'Amount'],
      ['1', '900.000'],
      ['2', '1200.50'],
    ];
    expect(readingOf(sheet).drafts.map(({ content }) => content.members[0]?.amount)).toEqual([
      '900',
      '1200.50',
    ]);
  });
});

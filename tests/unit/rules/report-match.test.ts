import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FileRow,
  type MatchBucket,
  matchBuckets,
  matchRows,
} from '../../../shared/rules/report/match.ts';
import { cleanText } from '../../../shared/rules/text.ts';
import { factsOf, loan, reported } from './reports.ts';

const facts = factsOf(
  [loan('LN-01', { clientId: 'C1' }), loan('LN-02'), loan('LN-03', { currency: 'UGX' })],
  { others: [loan('OLD', { status: 'ended' }), loan('GONE', { status: '', last: reported(1, '2026-10') })] },
);

function line(loanId: string, amount: string, change: Partial<FileRow> = {}): FileRow {
  return { number: 1, loanId, clientId: '', amount, currency: '', note: '', ...change };
}

const bucketsOf = (rows: FileRow[]): MatchBucket[] =>
  matchRows(rows, facts, 'three').rows.map(({ bucket }) => bucket);

describe('rows of a file', () => {
  const anyRow = fc.record({
    number: fc.nat(),
    loanId: fc.constantFrom('LN-01', ' LN-01', 'LN-02', 'LN-03', 'OLD', 'GONE', 'ln-01', 'NEW', '', ' '),
    clientId: fc.constantFrom('', 'C1', 'C9'),
    amount: fc.constantFrom('', ' ', '1', '1.0', '2', 'x'),
    currency: fc.constantFrom('', 'KES', 'ugx'),
    note: fc.constant(''),
  });

  it('are each in exactly one bucket, and the buckets add up to the file', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), fc.boolean(), (rows, isKnown) => {
        const matching = matchRows(rows, isKnown ? facts : null, 'three');
        expect(matching.rows.map(({ row }) => row)).toEqual(rows);
        for (const bucket of matchBuckets)
          expect(matching.rows.filter((each) => each.bucket === bucket)).toHaveLength(
            matching.counts[bucket],
          );
        expect(Object.values(matching.counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      }),
      { numRuns: 300 },
    );
  });

  it('all go into the sheet except repetitions and empty rows, with every loan and amount of the file', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
        const { counts, rows: matched, taken } = matchRows(rows, facts, 'three');
        const nothing = matched.filter(({ row, bucket }) => bucket === 'blank' && row.loanId.trim() === '');
        expect(taken).toHaveLength(rows.length - counts.duplicateSame - nothing.length);
        const pairs = (list: { loanId: string; amount: string }[]) =>
          new Set(list.map(({ loanId, amount }) => `${cleanText(loanId)} ${Number(amount)}`));
        const said = rows.filter((row) => row.loanId.trim() !== '' && row.amount.trim() !== '');
        for (const pair of pairs(said)) expect(pairs(taken)).toContain(pair);
      }),
    );
  });

  it('without facts are only sorted by repetition and blanks', () => {
    const rows = [line('NEW', '1'), line('NEW', '1.00'), line('X', ''), line('Y', '1'), line('Y', '2')];
    const unchecked = matchRows(rows, null, 'three').rows.map(({ bucket }) => bucket);
    expect(unchecked).toEqual([
      'unchecked',
      'duplicateSame',
      'blank',
      'duplicateDifferent',
      'duplicateDifferent',
    ]);
    expect(matchRows(rows, { ...facts, asOf: null }, 'three').counts.unchecked).toBe(1);
  });

  it.each<[string, FileRow, MatchBucket, string]>([
    ['one of the list', line(' LN-01', '1', { clientId: 'C1', currency: 'kes' }), 'matched', ''],
    ['one that takes no payments', line('OLD', '1'), 'notPayable', 'ended'],
    ['one known from our reports alone', line('GONE', '1'), 'unknown', ''],
    ['another client’s', line('LN-01', '1', { clientId: 'C2' }), 'clientMismatch', 'C1'],
    ['one of another currency', line('LN-03', '1', { currency: 'KES' }), 'currencyMismatch', 'UGX'],
    ['one without a loan id', line('', '1'), 'unknown', ''],
  ])('%s', (_, row, bucket, kiva) => {
    expect(matchRows([row], facts, 'three').rows[0]).toMatchObject({ bucket, kiva });
  });

  it('ignore client ids when there are two columns', () => {
    expect(matchRows([line('LN-01', '1', { clientId: 'C2' })], facts, 'two').counts.matched).toBe(1);
  });

  it('of an unknown loan suggest the nearest ids', () => {
    expect(matchRows([line('ln 1', '1')], facts, '').rows[0]?.guesses).toEqual(['LN-01', 'LN-02', 'LN-03']);
    expect(matchRows([line('X', '1')], facts, '').rows[0]?.guesses).toEqual([]);
  });

  it('that repeat an amount are taken once; contradicting ones are all kept', () => {
    expect(bucketsOf([line('LN-01', '5'), line('LN-01 ', '5.0')])).toEqual(['matched', 'duplicateSame']);
    expect(matchRows([line('LN-01', '5'), line('LN-01', '6')], facts, '').taken).toHaveLength(2);
  });
});

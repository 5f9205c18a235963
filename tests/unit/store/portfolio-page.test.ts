import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  linesOf,
  type PageLoan,
  packRaws,
  readLines,
  unpackRaw,
} from '../../../electron/store/portfolio-page.ts';
import { kivaColumns, loanColumns } from '../../../shared/model/loan-columns.ts';
import { blankLoan } from '../../fixtures/loans.ts';

function loan(loanId: string, name: string): PageLoan {
  return {
    ...blankLoan,
    ...{ key: `l:${loanId}`, was: null, theme: null, loanId, name },
    ...{ location: 'Kigali, Rwanda', status: 'payingBack', borrowerCount: 1 },
    ...{ priceUsd: '500', localPrice: '65000', currency: 'RWF', fundedAmount: '12.5', delinquent: false },
    createTime: 1_778_343_939,
  };
}

const loans = [loan('1', 'Ñandú, "the one"'), loan('2', 'two\nlines'), loan('3', '[[],\\n'), loan('4', '')];

test('a stored line has a place for each column, and each place is of one column', () => {
  const places = kivaColumns.map((column) => loanColumns[column].line).sort((a, b) => a - b);
  expect(places).toEqual(kivaColumns.map((_, at) => at + 3));
});

test('each column is read from its own place', () => {
  const names = [...kivaColumns, 'key', 'was', 'theme'];
  const named = Object.fromEntries(names.map((name) => [name, name])) as unknown as PageLoan;
  expect(readLines(linesOf([named]))).toEqual([named]);
});

test('lines of the first version are read in the order that they were written in', () => {
  const line = ['u:1', 'ended', null, '9', 'uu', 'L', 'C', 'Ana', 'Lima', 'payingBack', 'late', 2];
  const rest = ['500', '65000', 'PEN', '12.5', true, 1, 2, 3, 4];
  expect(readLines(Buffer.from(JSON.stringify([...line, ...rest])))).toEqual([
    {
      ...blankLoan,
      ...{ key: 'u:1', was: 'ended', theme: null, kivaId: '9', uuid: 'uu', loanId: 'L', clientId: 'C' },
      ...{ name: 'Ana', location: 'Lima', status: 'payingBack', statusDetail: 'late', borrowerCount: 2 },
      ...{ priceUsd: '500', localPrice: '65000', currency: 'PEN', fundedAmount: '12.5', delinquent: true },
      ...{ createTime: 1, plannedExpirationTime: 2, endedTime: 3, defaultedTime: 4 },
    },
  ]);
});

test('a line that is older than a column has nothing in it', () => {
  const older = JSON.stringify(['k', null, null, '9']);
  expect(readLines(Buffer.from(older))).toEqual([
    { ...blankLoan, key: 'k', was: null, theme: null, kivaId: '9' },
  ]);
});

test('all loans of a page are read back as stored', () => {
  expect(readLines(linesOf(loans))).toEqual(loans);
  expect(readLines(linesOf([]))).toEqual([]);
});

test('loans are read by position in the requested order, and missing positions are skipped', () => {
  expect(readLines(linesOf(loans), [3, 0, 1])).toEqual([loans[3], loans[0], loans[1]]);
  expect(readLines(linesOf(loans), [4, 2, 900])).toEqual([loans[2]]);
  expect(readLines(linesOf([]), [0])).toEqual([]);
});

test('compressed pages of the first versions are still readable', () => {
  const packed = deflateSync(linesOf(loans), { level: 1 });
  expect(readLines(packed)).toEqual(loans);
  expect(readLines(packed, [1])).toEqual([loans[1]]);
  expect(readLines(deflateSync(''))).toEqual([]);
});

test('the raw data of one loan is read by its position', async () => {
  const packed = await packRaws([{ id: 1 }, { id: 2, name: 'two\nlines' }]);
  expect(unpackRaw(packed, 1)).toEqual({ id: 2, name: 'two\nlines' });
  expect(unpackRaw(packed, 2)).toBeNull();
});

import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  linesOf,
  type PageLoan,
  packRaws,
  readLines,
  unpackRaw,
} from '../../../electron/store/portfolio-page.ts';

function loan(loanId: string, name: string): PageLoan {
  return {
    ...{ key: `l:${loanId}`, was: null, theme: null, kivaId: null, uuid: null, loanId, clientId: null, name },
    ...{ location: 'Kigali, Rwanda', status: 'payingBack', statusDetail: null, borrowerCount: 1 },
    ...{ priceUsd: '500', localPrice: '65000', currency: 'RWF', fundedAmount: '12.5', delinquent: false },
    ...{ createTime: 1_778_343_939, plannedExpirationTime: null, endedTime: null, defaultedTime: null },
  };
}

const loans = [loan('1', 'Ñandú, "the one"'), loan('2', 'two\nlines'), loan('3', '[[],\\n'), loan('4', '')];

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

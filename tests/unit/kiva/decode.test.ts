import { Big } from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  booleanOf,
  camelKey,
  countOf,
  decimalOf,
  normaliseKeys,
  secondsOf,
  textOf,
} from '../../../electron/kiva/decode.ts';
import { parseJson } from '../../../electron/kiva/json.ts';

describe('keys', () => {
  test.each([
    ['total_records', 'totalRecords'],
    ['totalRecords', 'totalRecords'],
    ['loan_draft_uuid', 'loanDraftUuid'],
    ['as_of_date_time', 'asOfDateTime'],
    ['a__b', 'aB'],
    ['_links', '_links'],
    ['x_1_y', 'x1Y'],
  ])('%s reads as %s', (key, camel) => expect(camelKey(key)).toBe(camel));

  test('uses the first spelling that is not null', () => {
    expect(normaliseKeys({ upload_id: null, uploadId: 7 })).toEqual({ uploadId: 7 });
    expect(normaliseKeys({ uploadId: 7, upload_id: 8 })).toEqual({ uploadId: 7 });
    expect(normaliseKeys({ upload_id: 0, uploadId: 7 })).toEqual({ uploadId: 0 });
  });

  test('normalising is idempotent', () => {
    const key = fc.stringMatching(/^[A-Za-z0-9_$]{0,12}$/);
    fc.assert(
      fc.property(fc.dictionary(key, fc.jsonValue()), (value) => {
        const once = normaliseKeys(value);
        expect(normaliseKeys(once)).toEqual(once);
      }),
    );
  });

  test('never reach a prototype', () => {
    const value = normaliseKeys(parseJson('{"__proto__": {"polluted": 1}, "constructor": 2}'));
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
    expect(value.constructor).toBe(2);
  });

  test.each([null, undefined, 5, 'text', [1, 2], true])('%j has none', (value) =>
    expect(normaliseKeys(value)).toEqual({}),
  );
});

describe('values', () => {
  test.each([
    [42, '42'],
    ['0042', '0042'],
    [' x ', ' x '],
    ['', null],
    ['  ', null],
    [null, null],
    [true, null],
    [{}, null],
    [Number.NaN, null],
    [1e21, '1000000000000000000000'],
  ])('text of %j is %j', (value, text) => expect(textOf(value)).toBe(text));

  test('text of a number, and an amount, are what exact decimals say', () => {
    const number = fc.oneof(
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(-0),
    );
    fc.assert(fc.property(number, (value) => void expect(textOf(value)).toBe(new Big(value).toFixed())));
    const amount = fc.stringMatching(/^-?(?:0{0,2}[0-9]{1,12})(?:\.[05]{1,4})?$/);
    fc.assert(fc.property(amount, (text) => void expect(decimalOf(text)).toBe(new Big(text).toFixed())));
  });

  test.each([
    [0.1 + 0.2, '0.30000000000000004'],
    [1_200_000, '1200000'],
    [125.5, '125.5'],
    ['1200000.00', '1200000'],
    [' 12.50 ', '12.5'],
    [1e-7, '0.0000001'],
    [-5, '-5'],
    ['1,200', null],
    ['1e5', null],
    ['n/a', null],
    [true, null],
    [null, null],
  ])('amount of %j is %j', (value, text) => expect(decimalOf(value)).toBe(text));

  test.each([
    [3, 3],
    ['3', 3],
    [0, 0],
    [-1, null],
    [1.5, null],
    ['three', null],
    [Number.POSITIVE_INFINITY, null],
  ])('count of %j is %j', (value, count) => expect(countOf(value)).toBe(count));

  test.each([
    [1_700_000_000, 1_700_000_000],
    ['1700000000', 1_700_000_000],
    [0, null],
    [9e15, null],
    ['yesterday', null],
  ])('seconds of %j are %j', (value, seconds) => expect(secondsOf(value)).toBe(seconds));

  test('reads booleans and the words for true and false', () => {
    expect([true, false, 'true', 'false', 'no', 1, null].map(booleanOf)).toEqual([
      true,
      false,
      true,
      false,
      null,
      null,
      null,
    ]);
  });

  test('keeps every digit of any amount that a report can hold', () => {
    const amount = fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(amount, ([units, cents]) => {
        const text = cents === 0 ? `${units}` : `${units}.${`${cents}`.padStart(2, '0').replace(/0$/, '')}`;
        expect(decimalOf(parseJson(text))).toBe(text);
      }),
    );
  });
});

describe('parseJson', () => {
  test('keeps every digit of a long number', () => {
    expect(
      parseJson(
        '{"id": 12345678901234567890, "amount": 1234567890123456.78, "small": 0.1, "n": 9007199254740991}',
      ),
    ).toEqual({
      id: '12345678901234567890',
      amount: '1234567890123456.78',
      small: 0.1,
      n: 9_007_199_254_740_991,
    });
  });

  test.each([
    '1234567890123456789',
    '[1, 1234567890.1234567]',
    '[-0.1234567890123456789]',
    '{"a":\n-12345678901234567.5e3}',
    '["1234567890123456", 0]',
  ])('%s keeps its digits', (text) => {
    expect(JSON.stringify(parseJson(text)).replaceAll('"', '')).toBe(text.replaceAll(/["\s]/g, ''));
  });

  test.each(['', 'x', '{"a":', '<html>', '{}{}'])('%j is not JSON', (text) =>
    expect(parseJson(text)).toBeUndefined(),
  );

  test('gives the same result as JSON.parse', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, (_key, part) =>
          typeof part === 'number' ? Math.trunc(part) % 1e9 : part,
        );
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });
});

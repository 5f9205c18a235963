import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractKivaMessage } from '../../../electron/kiva/kiva-message.ts';

describe('the message of a response', () => {
  test.each([
    [{ code: 'api.validation', message: 'amount is negative' }, 'api.validation: amount is negative'],
    [{ error: 'invalid_client', error_description: 'Bad client' }, 'invalid_client: Bad client'],
    [{ timestamp: 'now', status: 500, error: 'Internal Server Error', path: '/v3' }, 'Internal Server Error'],
    [{ title: 'Bad request', detail: 'no loan' }, 'no loan'],
    [{ errors: ['one', { field: 'b', message: 'two' }] }, 'one; b: two'],
    [{ errors: { a: 'wrong' } }, 'a: wrong'],
    [{ something: 'else' }, '{"something":"else"}'],
    ['text', '"text"'],
  ])('%j', (json, message) => expect(extractKivaMessage(JSON.stringify(json)).message).toBe(message));

  test.each([
    [
      '<html><head><title>x</title></head><body><h1>502 Bad Gateway</h1>\n<hr>nginx</body>',
      '502 Bad Gateway nginx',
    ],
    ['<script>evil()</script>Hello', 'Hello'],
    ['<script>never closed', ''],
    ['plain  text\n', 'plain text'],
    ['', ''],
  ])('%j', (text, message) => expect(extractKivaMessage(text).message).toBe(message));

  test('includes only fields that are named', () => {
    const errors = [
      'whole',
      { field: 'amount', defaultMessage: 'is negative' },
      { path: 'x', code: 'bad' },
      null,
    ];
    expect(extractKivaMessage(JSON.stringify({ message: 'no', errors })).fields).toEqual([
      { path: 'amount', message: 'is negative' },
      { path: 'x', message: 'bad' },
    ]);
  });

  test('is at most 500 characters long and fast to extract from huge responses', () => {
    expect(extractKivaMessage('x'.repeat(1000)).message.length).toBe(500);
    const began = performance.now();
    for (const flood of ['<', '<script ', '<a ', '<style></'].map((part) => part.repeat(300_000)))
      extractKivaMessage(flood);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('can be read from any value', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(extractKivaMessage(text).message.length).toBeLessThanOrEqual(500);
      }),
    );
  });
});

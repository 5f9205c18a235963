import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasLongReport, inputFromText, inputToText } from '../../../shared/rules/long-report.ts';
import { finish } from '../../../shared/rules/steps.ts';

const row = fc.record({ loanId: fc.string(), note: fc.constantFrom('', '\n', ',\n', '"],\n["', '\u2028') });
const report = fc
  .tuple(fc.array(row, { maxLength: 9 }), fc.constantFrom(1, 300, 900))
  .map(([rows, times]) => Array.from({ length: times }, () => rows).flat())
  .map((rows) => ({
    id: 'a\nb',
    body: { kind: 'report', content: { rows, period: '2026-10' } },
    revision: 3,
  }));

test('reads back every input, long report or not', () => {
  fc.assert(
    fc.property(fc.oneof(report, fc.object()), (input) => {
      const text = inputToText(input);
      expect(text.includes('\n')).toBe(hasLongReport(input));
      expect(finish(inputFromText(text))).toEqual(JSON.parse(JSON.stringify(input)));
    }),
    { numRuns: 60 },
  );
});

test('reads a long report in steps', () => {
  const rows = Array.from({ length: 50_000 }, (_, n) => ({ loanId: String(n) }));
  const steps = inputFromText(inputToText({ body: { kind: 'report', content: { rows } } }));
  let pauses = 0;
  while (!steps.next().done) pauses += 1;
  expect(pauses).toBeGreaterThan(20);
});

test.each(['', '{}\n[]', '{"body":{"kind":"report","content":{"rows":[]}}}\n', '{"body":\n{}}', 'null\n[]'])(
  'throws at %j',
  (text) => expect(() => finish(inputFromText(text))).toThrow(SyntaxError),
);

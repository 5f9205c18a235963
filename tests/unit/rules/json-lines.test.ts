import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, listFromJson } from '../../../shared/rules/json-lines.ts';
import { finish } from '../../../shared/rules/steps.ts';

/** Texts that look like the end of a line or of a list. */
const text = fc.oneof(fc.string(), fc.constantFrom(',\n', '[', ']', '},\n{', '"],\n["', '\\', '\u2028'));
const item = fc.oneof(text, fc.record({ loanId: text, lines: fc.array(text, { maxLength: 3 }) }));
/** Some lists are long enough for several lines. */
const list = fc
  .tuple(fc.array(item, { maxLength: 20 }), fc.integer({ min: 1, max: 500 }))
  .map(([items, times]) => Array.from({ length: times }, () => items).flat());

test('reads back every item in order', () => {
  fc.assert(
    fc.property(list, (items) => {
      const json = [...linesOf(items)].join('');
      expect(finish(listFromJson(json))).toEqual(items);
      // An older version of the program reads it as well, and this one what that one wrote.
      expect(JSON.parse(json)).toEqual(items);
      expect(finish(listFromJson(JSON.stringify(items)))).toEqual(items);
    }),
    { numRuns: 50 },
  );
});

test('throws if any of the text is missing', () => {
  const json = [...linesOf(Array.from({ length: 4_001 }, (_, n) => n % 10))].join('');
  const ends = [
    0,
    1,
    json.indexOf('\n'),
    json.indexOf('\n') + 1,
    json.lastIndexOf('\n') + 1,
    json.length - 1,
  ];
  for (const end of ends) {
    expect(() => finish(listFromJson(json.slice(0, end)))).toThrow();
    expect(() => finish(listFromJson(json.slice(end + 1)))).toThrow();
  }
});

test('works in several steps on a long list', () => {
  const rows = Array.from({ length: 50_000 }, (_, n) => ({ loanId: String(n) }));
  const steps = listFromJson([...linesOf(rows)].join(''));
  let pauses = 0;
  while (!steps.next().done) pauses += 1;
  expect(pauses).toBeGreaterThan(20);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allColumns } from '../../../shared/model/loan-columns.ts';
import { portfolioFilterSchema } from '../../../shared/model/portfolio-search.ts';
import {
  longestViewFile,
  type NamedView,
  readViewFile,
  writeViewFile,
} from '../../../shared/model/view-file.ts';

const view: NamedView = {
  name: 'Ended, silent',
  filter: portfolioFilterSchema.parse({ statuses: ['ended', 'defaulted'], neverReported: true }),
  sort: [{ column: 'createTime', descending: true }],
  live: false,
};
const written = JSON.parse(writeViewFile(view)) as Record<string, unknown>;
const read = (change: object) => readViewFile(JSON.stringify({ ...written, ...change }));
const errorOf = (change: object) => {
  const result = read(change);
  return result.ok ? null : [result.error.code, result.error.values?.fields];
};

test('a file contains what the view needs and nothing else', () => {
  expect(written).toEqual({
    kind: 'partner-desk-view',
    version: 1,
    name: 'Ended, silent',
    live: false,
    filter: { statuses: ['ended', 'defaulted'], neverReported: true },
    sort: [{ column: 'createTime', descending: true }],
  });
});

test('every view is restored from its file unchanged, also with a byte order mark', () => {
  const anyView = fc.record({
    name: fc.stringMatching(/^[^\s].{0,30}[^\s]$/u),
    filter: fc
      .record({
        text: fc.string({ maxLength: 50 }),
        places: fc.array(fc.string({ maxLength: 20 }), { maxLength: 3 }),
        amountFrom: fc.constantFrom('', '250', '0.5'),
        noJournalMonths: fc.option(fc.integer({ min: 0, max: 120 })),
      })
      .map((some) => portfolioFilterSchema.parse(some)),
    sort: fc.uniqueArray(fc.record({ column: fc.constantFrom(...allColumns), descending: fc.boolean() }), {
      selector: ({ column }) => column,
      maxLength: 5,
    }),
    live: fc.boolean(),
  });
  fc.assert(
    fc.property(anyView, (each) => {
      const trimmed = { ...each, name: each.name.trim() };
      expect(readViewFile(`\ufeff${writeViewFile(trimmed)}`)).toEqual({ ok: true, value: trimmed });
    }),
  );
});

test.each([
  ['nothing', ''],
  ['no JSON', '{"kind":'],
  ['another kind', JSON.stringify({ ...written, kind: 'grid' })],
  ['a list', '[]'],
  ['no version', JSON.stringify({ ...written, version: '1' })],
  ['too long a text', `${' '.repeat(longestViewFile)}${JSON.stringify(written)}`],
])('%s is not a view', (_, text) => {
  expect(readViewFile(text)).toMatchObject({ ok: false, error: { code: 'VIEW_UNREADABLE' } });
});

test('a file of a later version is not guessed at', () => {
  expect(errorOf({ version: 2, more: true })).toEqual(['VIEW_NEWER', undefined]);
});

test('unknown or invalid fields are listed, and nothing of the file is used', () => {
  const filter = { statuses: ['ended'], region: 'North', mood: 1 };
  expect(errorOf({ columns: [] })).toEqual(['VIEW_WRONG', 'columns']);
  expect(errorOf({ filter })).toEqual(['VIEW_WRONG', 'filter.region, filter.mood']);
  expect(errorOf({ filter: { amountFrom: 'much' } })).toEqual(['VIEW_WRONG', 'filter.amountFrom']);
  expect(errorOf({ sort: [{ column: 'age', descending: false }] })).toEqual(['VIEW_WRONG', 'sort.0.column']);
  expect(errorOf({ name: ' ' })).toEqual(['VIEW_WRONG', 'name']);
});

test('a file cannot change object prototypes', () => {
  const text = JSON.stringify(written).replace('"filter":{', '"filter":{"__proto__":{"polluted":true},');
  readViewFile(text);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

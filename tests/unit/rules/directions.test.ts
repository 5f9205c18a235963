import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startI18n } from '../../../renderer/i18n/start.ts';
import { isolated, ownDirections, showDirections } from '../../../shared/rules/directions.ts';

const marks = [...'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'];
const any = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

test.each(marks)('the mark %j is shown by its name', (mark) => {
  expect(showDirections(`A${mark}1,200`)).toMatch(/^A\[[A-Z]{3}\]1,200$/);
});

test('nothing of a text reaches what stands behind it', () => {
  const sign = fc.constantFrom(...marks, 'a', '5', ' ', 'א', 'ب', '(', ',');
  const text = fc.array(sign, { maxLength: 12 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, (each) => {
      for (const shown of [showDirections(each), isolated(each)]) {
        // What is left of marks stands in isolates that are closed, and in those is no mark that opens anything.
        const rest = shown.replaceAll(/\u2068[^\u202a-\u202e\u2066-\u2069]*\u2069/g, '');
        expect(rest).not.toMatch(any);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('shown twice is shown once', () => {
  for (const text of ['\u202eabc', 'שלום', 'a\u2068b\u2069', '\u2067x', 'ab'])
    for (const show of [showDirections, isolated]) expect(show(show(text))).toBe(show(text));
});

test('plain texts, joiners and emoji stay as they are', () => {
  for (const text of ['Ana Núñez', 'می\u200cخواهم', 'क्\u200dष', '👩🏾\u200d🌾', 'ក\u200bខ', ''])
    expect(showDirections(text)).toBe(text);
  expect(isolated('Ana')).toBe('Ana');
  expect(isolated('שלום')).toBe('\u2068שלום\u2069');
});

test('a date of the system keeps the marks it needs', () => {
  const date = new Intl.DateTimeFormat('ar-EG', { dateStyle: 'short' }).format(0);
  expect(date).toMatch(any);
  expect(showDirections(ownDirections(date))).toBe(ownDirections(date));
  expect(ownDirections('5 May')).toBe('5 May');
});

test('a value cannot turn the words of a message around', () => {
  const { t } = startI18n('en');
  const words = (view: string) => t('loans:views.exported', { view });
  expect(words('Mine')).not.toMatch(any);
  expect(words('\u202eenim')).toContain('[RLO]enim');
  expect(words('שלי')).toContain('\u2068שלי\u2069');
  expect(t('loans:copied', { count: 3, shown: '3' })).toContain('3');
});

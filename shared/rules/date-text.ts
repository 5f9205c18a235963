import { calendarDate, isCalendarDate } from './dates.ts';
import { plainLetters } from './letters.ts';

/** Which of the two first numbers of `03/04/2026` is the day. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/**
 * How the dates of one column are written. `clear`: all read one way only. `ambiguous`: `example` reads differently
 * with either order and nothing else in the column decides. `mixed`: the examples need different orders.
 */
export type DateStyle =
  | { kind: 'clear'; order: DateOrder }
  | { kind: 'ambiguous'; example: string }
  | { kind: 'mixed'; examples: [string, string] };

const orders = ['dayFirst', 'monthFirst'] as const;

/** Decides how a column writes its dates, from all of it and never per cell; what is no date does not count. */
export function dateStyleOf(column: readonly string[]): DateStyle {
  const needing: Partial<Record<DateOrder, string>> = {};
  let ambiguous: string | undefined;
  for (const text of column) {
    const [day, month] = orders.map((order) => readDate(text, order));
    if (day && month && day !== month) ambiguous ??= text.trim();
    else if (day && !month) needing.dayFirst ??= text.trim();
    else if (month && !day) needing.monthFirst ??= text.trim();
  }
  return decide(needing.dayFirst, needing.monthFirst, ambiguous);
}

function decide(dayFirst?: string, monthFirst?: string, ambiguous?: string): DateStyle {
  if (dayFirst !== undefined && monthFirst !== undefined)
    return { kind: 'mixed', examples: [dayFirst, monthFirst] };
  if (monthFirst !== undefined) return { kind: 'clear', order: 'monthFirst' };
  if (dayFirst !== undefined || ambiguous === undefined) return { kind: 'clear', order: 'dayFirst' };
  return { kind: 'ambiguous', example: ambiguous };
}

/**
 * The day `YYYY-MM-DD`, or null where the text is no date. Reads `2026-12-01` (also with `/` or `.`), `1.12.2026`
 * (points always mean day first), `1/12/2026` and `1-12-2026` in the given order, and months by name in five
 * languages (`1 Dec 2026`, `1-dic-26`, `December 1, 2026`, `1 декабря 2026 г.`). A year of two digits is read
 * only beside a month's name: `01/12/26` may as well begin with the year. A time of midnight is passed over.
 */
export function readDate(text: string, order: DateOrder): string | null {
  const bare = text
    .normalize('NFKC')
    .trim()
    .replace(/[ T]0{1,2}:00(?::00(?:\.0+)?)?Z?$/, '');
  const parts = numbersOnly(bare, order) ?? withMonthName(bare);
  const date = parts && calendarDate(...parts);
  return date && isCalendarDate(date) ? date : null;
}

type Parts = [year: number, month: number, day: number];

function numbersOnly(text: string, order: DateOrder): Parts | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[3]), Number(iso[4])];
  const [, first, mark, second, year] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (!mark) return null;
  const isDayFirst = mark === '.' || order === 'dayFirst';
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return [Number(year), Number(month), Number(day)];
}

function withMonthName(text: string): Parts | null {
  const plain = plainLetters(text);
  const dayBefore =
    /^(?:\p{L}+[.,]* )?(\d{1,2})(?:st|nd|rd|th|er)?[-/. ]+(?:de )?(\p{L}+)\.?[-/, ]+(?:de )?(\d{4}|\d{2})(?: г(?:ода?)?\.?)?$/u;
  const dayAfter = /^(?:\p{L}+[.,]* )?(\p{L}+)\.?[- ](\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;
  const [, day, name, year] = dayBefore.exec(plain) ?? swapped(dayAfter.exec(plain)) ?? [];
  const month = monthNamed(name ?? '');
  if (!month || !year) return null;
  return [Number(year.length === 2 ? `20${year}` : year), month, Number(day)];
}

function swapped(match: RegExpExecArray | null): (string | undefined)[] | null {
  return match && [match[0], match[2], match[1], match[3]];
}

/** Beginnings of month names in English, Spanish, French, Portuguese and Russian, without accents. */
const months = [
  'jan|ene|янв',
  'feb|fev|фев',
  'mar|мар',
  'apr|abr|avr|апр',
  'may|mai|май|мая|маи',
  'jun|juin|июн',
  'jul|juil|июл',
  'aug|ago|aou|авг',
  'sep|set|сен',
  'oct|out|окт',
  'nov|ноя',
  'dec|dic|dez|дек',
].map((starts) => new RegExp(`^(?:${starts})`));

function monthNamed(name: string): number {
  return months.findIndex((pattern) => pattern.test(name)) + 1;
}

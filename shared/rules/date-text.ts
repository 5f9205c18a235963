import { calendarDate, isCalendarDate } from './dates.ts';
import { plainDigits } from './letters.ts';
import { dateWords, monthNames } from './month-names.ts';

/** Which of the two first numbers of `03/04/2026` is the day. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/**
 * How dates are read. `Swapped`: in days written year first, day and month change places; see {@link DateStyle}. `Kept`: they
 * stay, as a person said. An answer to the plain question of order is none to that one.
 */
export const dateReadings = [
  'dayFirst',
  'monthFirst',
  'dayFirstKept',
  'monthFirstKept',
  'dayFirstSwapped',
  'monthFirstSwapped',
] as const;

/** One of {@link dateReadings}. */
export type DateReading = (typeof dateReadings)[number];

/**
 * How the dates of one column are written. `clear`: all read one way only. `ambiguous`: `example` reads differently
 * with either order and the column does not decide. `mixed`: so it does, and the examples need different orders.
 * `swapped`: a spreadsheet program of the other order may have read half of them. It makes 12 May of `05/12/2026`, leaves
 * `25/12/2026` as text, and all its days are at most the 12th. The examples are such a day and such a text.
 */
export type DateStyle =
  | { kind: 'clear'; order: DateOrder }
  | { kind: 'ambiguous'; example: string }
  | { kind: 'mixed'; examples: [string, string] }
  | { kind: 'swapped'; order: DateOrder; examples: [string, string] };

const orders = ['dayFirst', 'monthFirst'] as const;

/** Of days of a month, 19 in 31 tell the order. One that does among many that do not is more likely a slip than a proof. */
const mostUntold = 6;

/** Decides how a column writes its dates, from all of it and never per cell; what is no date does not count. */
export function dateStyleOf(column: readonly string[]): DateStyle {
  const needing: Record<DateOrder, string[]> = { dayFirst: [], monthFirst: [] };
  const either: string[] = [];
  const yearFirst: string[] = [];
  for (const text of column) {
    const [day, month] = orders.map((order) => dayIn(text, order));
    if (day && isYearFirst(text)) yearFirst.push(text.trim());
    else if (day && month && day !== month) either.push(text.trim());
    else if (day && !month) needing.dayFirst.push(text.trim());
    else if (month && !day) needing.monthFirst.push(text.trim());
  }
  const [[dayFirst], [monthFirst], [example]] = [needing.dayFirst, needing.monthFirst, either];
  if (dayFirst !== undefined && monthFirst !== undefined && example !== undefined)
    return { kind: 'mixed', examples: [dayFirst, monthFirst] };
  const proofs = needing.dayFirst.length + needing.monthFirst.length;
  if (example !== undefined && proofs * mostUntold < either.length) return { kind: 'ambiguous', example };
  const order = monthFirst === undefined ? 'dayFirst' : 'monthFirst';
  const proof = dayFirst ?? monthFirst;
  const swapped = proof === undefined ? undefined : firstSwappable(yearFirst);
  if (proof !== undefined && swapped !== undefined)
    return { kind: 'swapped', order, examples: [swapped, proof] };
  return { kind: 'clear', order };
}

/** Day cells of workbooks are written so; any program writes them so in a text too. */
function isYearFirst(text: string): boolean {
  return /^\s*\p{Nd}{4}[-/.]/u.test(text);
}

/** The first of the days whose day and month can change places, where hardly any other one is there. */
function firstSwappable(days: readonly string[]): string | undefined {
  const read = days.map((text) => ({ text, day: dayIn(text, 'dayFirst') ?? '' }));
  const settled = read.filter(({ day }) => Number(day.slice(8)) > 12).length;
  const open = read.filter(({ day }) => swapDayAndMonth(day) !== day);
  return settled * mostUntold < open.length ? open[0]?.text : undefined;
}

/** A day with its day and month in each other's place, where that is a day too. */
function swapDayAndMonth(day: string): string {
  const [year = '', month = '', of = ''] = day.split('-');
  return Number(of) > 12 ? day : `${year}-${of}-${month}`;
}

/** Longer texts are no dates, whatever stands in them. */
const longestDate = 80;

/**
 * The day `YYYY-MM-DD`, or null where the text is not surely a date of the Gregorian calendar. Reads `2026-12-01` (also with
 * `/` or `.`), `1.12.2026` (points always mean day first), `1/12/2026` and `1-12-2026` in the given order, and months
 * by name in the languages of partners (`1 Dec 2026`, `1º de dezembro de 2026`, `December 1, 2026`, `1 декабря 2026 г.`),
 * with digits of all scripts. A year of two digits is read only behind a month's name: `01/12/26` may as well begin with the
 * year. A time is passed over: the day is the one that was written, in whatever zone. What is no date
 * in the given order but one in the other (`11/30/2026`) can only be that.
 */
export function readDate(text: string, reading: DateReading): string | null {
  const isSwapped = reading === 'dayFirstSwapped' || reading === 'monthFirstSwapped';
  if (isSwapped && isYearFirst(text)) {
    const day = dayIn(text, 'dayFirst');
    return day && swapDayAndMonth(day);
  }
  const [first, second] = reading.startsWith('dayFirst') ? orders : orders.toReversed();
  return dayIn(text, first ?? 'dayFirst') ?? dayIn(text, second ?? 'monthFirst');
}

function dayIn(text: string, order: DateOrder): string | null {
  const found = parsed(text, order);
  return found.kind === 'day' ? found.day : null;
}

/**
 * Why a text that looks like a date is none: a year or month of another calendar (2569, 1405, Meskerem), or a month's name that
 * two languages have for different months (Out is October in Portuguese and August in Haitian Creole).
 */
export function dateDoubt(text: string): 'otherCalendar' | 'monthUnclear' | null {
  const { kind } = parsed(text, 'dayFirst');
  return kind === 'otherCalendar' || kind === 'monthUnclear' ? kind : null;
}

type ParsedDate = { kind: 'day'; day: string } | { kind: 'none' | 'otherCalendar' | 'monthUnclear' };

const none: ParsedDate = { kind: 'none' };

/** Most cells of a long sheet, and nothing of them needs another spelling. */
const isAscii = /^[\x20-\x7e]*$/;
/** The numbers that a date has, whatever stands between them; most ids have others. */
const numbersOfDate = /^\D*(?:\d{4}\D+\d\d?(?:\D+\d\d?)?|\d\d?\D+(?:\d\d|\d{4}|\d\d?\D+\d{4}))\D*$/;

/** False for a text that is no date by its numbers alone; a time has more of them. */
function mayBeDate(text: string): boolean {
  return numbersOfDate.test(text) || text.includes(':') || !isAscii.test(text);
}

function parsed(raw: string, order: DateOrder): ParsedDate {
  const bare = raw.trim();
  if (bare.length > longestDate || !/\p{Nd}/u.test(bare) || !mayBeDate(bare)) return none;
  const text = withoutTime(plainCharacters(bare));
  const numbers = numbersOnly(text, order);
  if (numbers) return dayOf(...numbers);
  return /[^\d\s./,-]/.test(text) ? withMonthName(text) : none;
}

function plainCharacters(text: string): string {
  if (isAscii.test(text)) return text.trim();
  return plainDigits(text.normalize('NFKC'))
    .replaceAll(/[\p{Bidi_Control}\u00ad\u200b\u2060\ufeff]/gu, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s/g, ' ')
    .trim();
}

/** `14:35`, `2:35:00 p. m.`, `T14:35:00.000Z`, `14:35 +03:00`. */
const timeBehind =
  /(?:,? |T)(?:at |à |a las |às |в )?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?[ap]\.? ?m\.?)?(?: ?(?:Z|UTC|GMT|[A-Z]{2,4}T)?(?: ?[+-]\d{2}:?\d{2})?)?$/i;

function withoutTime(text: string): string {
  return text.replace(timeBehind, '').trim();
}

type YearMonthDay = [year: number, month: number, day: number];

function numbersOnly(text: string, order: DateOrder): YearMonthDay | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[3]), Number(iso[4])];
  const [, first, mark, second, year] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (!mark) return null;
  const isDayFirst = mark === '.' || order === 'dayFirst';
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return [Number(year), Number(month), Number(day)];
}

/** Years of the Buddhist calendar are above these, those of the Persian and the Islamic below. */
const gregorianYears = { first: 1900, last: 2199 };

function dayOf(year: number, month: number, day: number): ParsedDate {
  if (year < gregorianYears.first || year > gregorianYears.last) return { kind: 'otherCalendar' };
  const date = calendarDate(year, month, day);
  return date && isCalendarDate(date) ? { kind: 'day', day: date } : none;
}

/** `30 tháng 11 năm 2026`: Vietnamese numbers its months. */
const vietnamese = /^(?:ngay )?(\d{1,2}),? (?:thang|thg) (\d{1,2})(?:,| nam)? (\d{4})$/;

function withMonthName(text: string): ParsedDate {
  const [, vietnameseDay, vietnameseMonth, vietnameseYear] = vietnamese.exec(plainWords(text)) ?? [];
  if (vietnameseYear) return dayOf(Number(vietnameseYear), Number(vietnameseMonth), Number(vietnameseDay));
  const words = dateWords(text).map((word) => word.replace(/^d['’]/, ''));
  const numbers = words.filter((word) => /^\d+$/.test(word));
  // Before the names are read, which takes a tenth of a second: many an id has one number.
  const numbersFound = dayAndYear(numbers, /^\d/.test(words[0] ?? ''));
  if (!numbersFound) return none;
  const { common, fillers, foreign, months, weekdays } = monthNames();
  const names = words.filter((word) => !/^\d+$/.test(word) && !fillers.has(word));
  // A day of the week may be called like a month: "mar. 1 déc. 2026".
  const monthWords = names.length > 1 ? names.filter((word) => !weekdays.has(word)) : names;
  const name = (foreign.has(names.join(' ')) || months.has(names.join(' ')) ? names : monthWords).join(' ');
  if (name === '') return none;
  if (foreign.has(name)) return { kind: 'otherCalendar' };
  const [first, ...others] = monthsNamed(name);
  // "3 de out. de 2026" is Portuguese: Haitian Creole has no "de" in dates.
  const month = others.length === 0 ? first : words.includes('de') ? common.get(name) : undefined;
  if (first === undefined) return none;
  return month === undefined ? { kind: 'monthUnclear' } : dayOf(numbersFound.year, month, numbersFound.day);
}

function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** The number of four digits is the year; one of two digits only where it stands last, behind a day. */
function dayAndYear(numbers: string[], beginsWithNumber: boolean): { day: number; year: number } | null {
  const [first = '', second = '', ...more] = numbers;
  if (more.length > 0 || second === '') return null;
  if (first.length === 4 && second.length <= 2) return { day: Number(second), year: Number(first) };
  if (first.length > 2) return null;
  if (second.length === 4) return { day: Number(first), year: Number(second) };
  return second.length === 2 && beginsWithNumber ? { day: Number(first), year: Number(`20${second}`) } : null;
}

/** Months of that very name, else those of the program's languages that begin so, where it has three letters and more. */
function monthsNamed(name: string): number[] {
  const { months, common } = monthNames();
  const exact = months.get(name);
  if (exact) return [...exact];
  if (name.length < 3) return [];
  const begun = [...common].filter(([each]) => each.startsWith(name)).map(([, month]) => month);
  return [...new Set(begun)];
}

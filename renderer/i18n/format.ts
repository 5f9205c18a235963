import type { Language } from '../../shared/language.ts';
import { ownDirections } from '../../shared/rules/directions.ts';
import { isAmbiguousAmount, isDecimal } from '../../shared/rules/money.ts';
import { regionLocale, setRegionDates, wordLocale } from './region.ts';

/** Whose way of writing is followed: words are of the language, numbers and clocks of the region (null: the computer's). */
export type FormatChoice = { language: Language; region: string | null };

/** The calendar is Kiva's: a report's month is no month of any other. */
const calendar = 'gregory';

function createFormats({ language, region }: FormatChoice) {
  const numbers = regionLocale(language, region);
  const words = wordLocale(language, numbers);
  const { hourCycle } = new Intl.DateTimeFormat(numbers, { timeStyle: 'short' }).resolvedOptions();
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(words, { calendar, timeZone: 'UTC', ...options });
  const counts = (options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(numbers, options);
  const moment = { dateStyle: 'medium', timeStyle: 'short', hourCycle, timeZone: undefined } as const;
  return {
    numbers,
    moment: dates(moment),
    time: new Intl.DateTimeFormat(words, { timeStyle: 'medium', hourCycle }),
    day: dates({ dateStyle: 'medium' }),
    month: dates({ month: 'long', year: 'numeric' }),
    shortMonth: dates({ month: 'short' }),
    whole: counts(),
    percent: counts({ style: 'percent' }),
    tenths: counts({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    compact: new Intl.NumberFormat(words, { notation: 'compact' }),
    kilobytes: new Intl.NumberFormat(words, {
      ...{ style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 },
    }),
    megabytes: new Intl.NumberFormat(words, {
      ...{ style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 },
    }),
    relative: new Intl.RelativeTimeFormat(words, { numeric: 'auto' }),
    list: new Intl.ListFormat(words),
    byDigits: new Map<number, Intl.NumberFormat>(),
  };
}

let choice: FormatChoice = { language: 'en', region: null };
let made: ReturnType<typeof createFormats> | null = null;

/** Made at the first use: that takes some milliseconds. */
function formats() {
  made ??= createFormats(choice);
  return made;
}

/** Takes another language or region for all that is formatted from now on; what is on the page must be rendered anew. */
export function setFormats(next: FormatChoice): void {
  if (next.language === choice.language && next.region === choice.region) return;
  choice = next;
  made = null;
  setRegionDates(regionLocale(next.language, next.region));
}

/** A moment (ISO instant) as local date and time; text that is no instant comes back as it is. */
export function formatMoment(instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? instant : ownDirections(formats().moment.format(at));
}

/** A moment (ISO instant) for a reader in another time zone, the same in every language. */
export function momentInUtc(instant: string): string {
  return `${instant.slice(0, 19).replace('T', ' ')} UTC`;
}

/** The local time of a moment (ISO instant) to the second; text that is no instant comes back as it is. */
export function formatTime(instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? instant : ownDirections(formats().time.format(at));
}

/** A calendar day `YYYY-MM-DD` in the region's style; it has no time zone and so never shifts. */
export function formatDay(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? date : ownDirections(formats().day.format(time));
}

/** A month `YYYY-MM` as words. */
export function formatMonth(text: string): string {
  const time = Date.parse(`${text}-01T00:00:00Z`);
  return Number.isNaN(time) ? text : ownDirections(formats().month.format(time));
}

/** The name of a month `YYYY-MM` in a few letters, for the foot of a chart. */
export function formatMonthShort(text: string): string {
  const time = Date.parse(`${text}-01T00:00:00Z`);
  return Number.isNaN(time) ? text : ownDirections(formats().shortMonth.format(time));
}

/** A round number in as little room as the marks of a chart have, such as "20K". */
export function formatCompact(number: number): string {
  return ownDirections(formats().compact.format(number));
}

/** A share from 0 to 1 in per cent; only nothing is 0 %, and only all of it is 100 %. */
export function formatShare(share: number): string {
  if (share <= 0 || share >= 1) return ownDirections(formats().percent.format(share));
  return formats().tenths.format(Math.min(Math.max(share, 0.001), 0.999));
}

/** A count with the region's separators. */
export function formatCount(count: number): string {
  return ownDirections(formats().whole.format(count));
}

/** The size of a file, given in bytes, in whole kilobytes and never as nothing; from 10 megabytes on in those. */
export function formatSize(bytes: number): string {
  if (bytes >= 10_000_000) return ownDirections(formats().megabytes.format(bytes / 1_000_000));
  return ownDirections(formats().kilobytes.format(Math.ceil(bytes / 1_000)));
}

/**
 * A decimal string with the region's separators, digit for digit: Intl takes the text itself, so no float comes in
 * between. No digit is dropped; a lone digit behind the point gets its second, as money is written. Text that is no
 * amount, or could be two, comes back as it is.
 */
export function formatAmount(amount: string): string {
  if (!isDecimal(amount) || isAmbiguousAmount(amount)) return amount;
  const typed = amount.split('.')[1]?.length ?? 0;
  const digits = typed === 0 ? 0 : Math.min(Math.max(typed, 2), 100);
  return ownDirections(withDigits(digits).format(amount as `${number}`));
}

/** An amount for texts that give an example; format it. */
export const exampleAmount = '48500';

/** Made once for each number of digits: making one takes longer than a hundred amounts. */
function withDigits(digits: number): Intl.NumberFormat {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const format = formats().byDigits.get(digits) ?? new Intl.NumberFormat(formats().numbers, options);
  formats().byDigits.set(digits, format);
  return format;
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How far a moment is from `now` (both in milliseconds) in words, such as "2 hours ago". */
export function formatDistance(time: number, now: number): string {
  const seconds = Math.round((time - now) / 1_000);
  const [unit, size] = steps.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  return ownDirections(formats().relative.format(Math.trunc(seconds / size), unit));
}

const yearLength = 31_536_000_000;
const monthLength = 2_629_800_000;

/** How long ago a moment was (both in milliseconds); one in the future, by a clock that was wrong, is now. Under three years in months, as updates are reckoned: "14 months ago". */
export function formatAge(time: number, now: number): string {
  const age = Math.max(0, now - time);
  if (age < yearLength || age >= 3 * yearLength) return formatDistance(now - age, now);
  return ownDirections(formats().relative.format(-Math.floor(age / monthLength), 'month'));
}

/** A number of days from today in words, such as "in 3 days" or "yesterday". */
export function formatDays(days: number): string {
  return ownDirections(formats().relative.format(days, 'day'));
}

/** A label in front of its value; French has a space before the colon. */
export function formatLabel(label: string): string {
  return `${label}${choice.language === 'fr' ? '\u00a0' : ''}:`;
}

/** A label and its value. */
export function formatPair(label: string, value: string): string {
  return `${formatLabel(label)} ${value}`;
}

/** Names or phrases as one enumeration, such as "a, b and c". */
export function formatList(items: readonly string[]): string {
  return formats().list.format(items);
}

/** Epoch seconds, as Kiva writes its times (API.md §1.1), as an ISO instant; null if out of range. */
export function instantOfSeconds(seconds: number): string | null {
  const date = new Date(seconds * 1_000);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

import { ownDirections } from '../../shared/rules/directions.ts';
import { isAmbiguousAmount, isDecimal } from '../../shared/rules/money.ts';

/*
 * Dates and numbers follow the region of the computer, not the language of the words: Intl's default locale is the
 * one the operating system told Chromium. What they put in of direction marks holds for them alone. The calendar is Kiva's: a report's month is no month of any other.
 */
const calendar = 'gregory';
const moment = new Intl.DateTimeFormat(undefined, { calendar, dateStyle: 'medium', timeStyle: 'short' });
const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
const day = new Intl.DateTimeFormat(undefined, { calendar, dateStyle: 'medium', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(undefined, {
  calendar,
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortMonth = new Intl.DateTimeFormat(undefined, { calendar, month: 'short', timeZone: 'UTC' });
const whole = new Intl.NumberFormat();
const compact = new Intl.NumberFormat(undefined, { notation: 'compact' });
const percent = new Intl.NumberFormat(undefined, { style: 'percent' });
const tenths = new Intl.NumberFormat(undefined, {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const kilobytes = new Intl.NumberFormat(undefined, {
  style: 'unit',
  unit: 'kilobyte',
  maximumFractionDigits: 0,
});
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

/** A moment (ISO instant) as local date and time; text that is no instant comes back as it is. */
export function formatMoment(instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? instant : ownDirections(moment.format(at));
}

/** The local time of a moment (ISO instant) to the second; text that is no instant comes back as it is. */
export function formatTime(instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? instant : ownDirections(time.format(at));
}

/** A calendar day `YYYY-MM-DD` in the region's style; it has no time zone and so never shifts. */
export function formatDay(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? date : ownDirections(day.format(time));
}

/** A month `YYYY-MM` as words. */
export function formatMonth(text: string): string {
  const time = Date.parse(`${text}-01T00:00:00Z`);
  return Number.isNaN(time) ? text : ownDirections(month.format(time));
}

/** The name of a month `YYYY-MM` in a few letters, for the foot of a chart. */
export function formatMonthShort(text: string): string {
  const time = Date.parse(`${text}-01T00:00:00Z`);
  return Number.isNaN(time) ? text : ownDirections(shortMonth.format(time));
}

/** A round number in as little room as the marks of a chart have, such as "20K". */
export function formatCompact(number: number): string {
  return ownDirections(compact.format(number));
}

/** A share from 0 to 1 in per cent; only nothing is 0 %, and only all of it is 100 %. */
export function formatShare(share: number): string {
  if (share <= 0 || share >= 1) return ownDirections(percent.format(share));
  return tenths.format(Math.min(Math.max(share, 0.001), 0.999));
}

/** A count with the region's separators. */
export function formatCount(count: number): string {
  return ownDirections(whole.format(count));
}

/** The size of a file, given in bytes, in whole kilobytes and never as nothing. */
export function formatSize(bytes: number): string {
  return ownDirections(kilobytes.format(Math.ceil(bytes / 1_000)));
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

const byDigits = new Map<number, Intl.NumberFormat>();

/** Made once for each number of digits: making one takes longer than a hundred amounts. */
function withDigits(digits: number): Intl.NumberFormat {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const format = byDigits.get(digits) ?? new Intl.NumberFormat(undefined, options);
  byDigits.set(digits, format);
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
  return ownDirections(relative.format(Math.trunc(seconds / size), unit));
}

const yearLength = 31_536_000_000;
const monthLength = 2_629_800_000;

/** How long ago a moment was (both in milliseconds); one in the future, by a clock that was wrong, is now. Under three years in months, as updates are reckoned: "14 months ago". */
export function formatAge(time: number, now: number): string {
  const age = Math.max(0, now - time);
  if (age < yearLength || age >= 3 * yearLength) return formatDistance(now - age, now);
  return ownDirections(relative.format(-Math.floor(age / monthLength), 'month'));
}

/** A number of days from today in words, such as "in 3 days" or "yesterday". */
export function formatDays(days: number): string {
  return ownDirections(relative.format(days, 'day'));
}

/** Epoch seconds, as Kiva writes its times (API.md §1.1), as an ISO instant; null if out of range. */
export function instantOfSeconds(seconds: number): string | null {
  const date = new Date(seconds * 1_000);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

import { type DateOrder, readDate } from './date-text.ts';
import { isMonth } from './dates.ts';

/** How a region writes dates by numbers: what stands first, and what stands between. Points always mean day first. */
export type DatePattern = { order: DateOrder | 'yearFirst'; mark: '/' | '-' | '.' };

/** The numbers, or the letters that stand for them, in the order of a region. */
export function inOrder(
  { order, mark }: DatePattern,
  { year, month, day }: { year: string; month: string; day?: string },
): string {
  const fromYear = [year, month, ...(day === undefined ? [] : [day])];
  if (order === 'yearFirst') return fromYear.join(mark);
  return (order === 'dayFirst' ? fromYear.toReversed() : [...fromYear.slice(1), year]).join(mark);
}

/** A day `YYYY-MM-DD` or a month `YYYY-MM` as a region writes it; `typedDates` and `typedMonths` read it again. */
export function writtenDate(date: string, pattern: DatePattern): string {
  const [year = '', month = '', day] = date.split('-');
  return inOrder(pattern, { year, month, ...(day === undefined ? {} : { day }) });
}

/**
 * The month `YYYY-MM`, or null where the text is not surely one: `2026-12`, `12/2026`, also with `-` or `.`, and by name as in
 * {@link readDate}.
 */
export function readMonth(text: string): string | null {
  const bare = text.trim();
  const [, year = '', first = ''] = /^(\d{4})[-/.](\d{1,2})$/.exec(bare) ?? [];
  const [, last = '', yearBehind = ''] = /^(\d{1,2})[-/.](\d{4})$/.exec(bare) ?? [];
  if (year || yearBehind) {
    const month = `${year || yearBehind}-${(first || last).padStart(2, '0')}`;
    return isMonth(month) && readDate(`${month}-01`, 'dayFirst') !== null ? month : null;
  }
  const named = /\p{L}/u.test(bare) && !/\p{Nd}\P{Nd}+\p{Nd}/u.test(bare);
  return named ? (readDate(`1 ${bare}`, 'dayFirst')?.slice(0, 7) ?? null) : null;
}

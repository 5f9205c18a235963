import { calendarDate, daysBetween, daysInMonth } from '../../../shared/rules/dates.ts';

/** When the report of a month is due, and in how many days; below zero it is late. */
export type Deadline = { period: string; day: string; left: number };

/**
 * When a month's report is due: on the partner's day of that same month (API.md §5.4), or on its last day if the month
 * is shorter. `today` is a calendar date.
 */
export function deadlineOf(dueDay: number, today: string): Deadline {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const day = calendarDate(year, month, Math.min(dueDay, daysInMonth(year, month)));
  return { period: today.slice(0, 7), day, left: daysBetween(today, day) };
}

import { formatDistance } from '../../../i18n/format.ts';

const months = new Intl.RelativeTimeFormat(undefined, { numeric: 'always' });
const year = 31_536_000_000;
const month = 2_629_800_000;

/** How long ago a moment was, in milliseconds since 1970; under three years in months, as updates are reckoned: "14 months ago". */
export function formatAge(time: number, now: number): string {
  const age = now - time;
  return age >= year && age < 3 * year
    ? months.format(-Math.floor(age / month), 'month')
    : formatDistance(time, now);
}

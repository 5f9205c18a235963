import { once } from '../../once.ts';
import { addMonths } from '../dates.ts';

/** Where Kiva keeps its calendar: it works from San Francisco. */
const kivaZone = 'America/Los_Angeles';

const kivaFormat = once(
  () =>
    new Intl.DateTimeFormat('en-CA', {
      ...{ timeZone: kivaZone, calendar: 'gregory', numberingSystem: 'latn' },
      ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    }),
);

/** The calendar day at Kiva (`YYYY-MM-DD`) at a moment. */
export function kivaDay(now: Date): string {
  const part = Object.fromEntries(
    kivaFormat()
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  return `${part.year}-${part.month}-${part.day}`;
}

/** The last month that has ended, and the one that runs, at a moment. */
function monthsAt(now: Date): { running: string; ended: string } {
  const running = kivaDay(now).slice(0, 7);
  return { running, ended: addMonths(`${running}-01`, -1).slice(0, 7) };
}

/**
 * The month that a new report is most likely of: the last one that has ended, or, once that is reported, the one that runs. A
 * report that is begun on the first of December is November's. `newest` is the newest month reported so far (`YYYY-MM`).
 */
export function proposedMonth(now: Date, newest: string | null): string {
  const { running, ended } = monthsAt(now);
  return newest === null || newest < ended ? ended : running;
}

/** The month that people look at: the last one that has ended, or the one that runs once anything of it is reported. */
export function monthInWork(now: Date, newest: string | null): string {
  const { running, ended } = monthsAt(now);
  return newest === null || newest < running ? ended : running;
}

import { useEffect, useState } from 'react';
import { localDay } from '../../shared/rules/dates.ts';

/** Milliseconds between two looks at the clock: a computer that sleeps counts none. */
const lookEvery = 10_000;

/** The person's calendar day, `YYYY-MM-DD`; it goes on at midnight while the page stays open. */
export function useLocalDay(): string {
  const [day, setDay] = useState(() => localDay(new Date()));
  useEffect(() => {
    const timer = setInterval(() => setDay(localDay(new Date())), lookEvery);
    return () => clearInterval(timer);
  }, []);
  return day;
}

const day = 86_400_000;

/** Whole days after which a copy of the loans counts as old. */
const oldAfterDays = 3;

/** How many days old a copy is if that is a lot, else null. `at` is when it was made, `now` in milliseconds since 1970. */
export function daysOldOf(at: string, now: number): number | null {
  const days = Math.floor((now - Date.parse(at)) / day);
  return days >= oldAfterDays ? days : null;
}

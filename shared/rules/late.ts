/** Whole days after which what Kiva accepted, and nobody has finished in PA2 yet, is late (acceptance.md JRN-4). */
export const lateAfterDays = 3;

/** What was accepted at this instant or earlier is late `now`, in milliseconds since 1970. */
export function lateBefore(now: number): string {
  return new Date(now - lateAfterDays * 86_400_000).toISOString();
}

/** Whole days after which something that Kiva accepted, and nobody has finished in PA2, counts as late. */
export const lateAfterDays = 3;

/** What was accepted at this instant or earlier is late `now`, in milliseconds since 1970. */
export function lateBefore(now: number): string {
  return new Date(now - lateAfterDays * 86_400_000).toISOString();
}

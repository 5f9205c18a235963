/** Milliseconds: the first wait, and the longest that is not of Kiva's own choosing. */
const [firstMs, longestMs] = [5_000, 300_000];

/** Seconds; a server that asks for more is asked again after this. */
export const longestAsked = 3_600;

/**
 * How long the machine waits by itself, in milliseconds, after `attempts` (at least 1) vain ones in a row: what Kiva asked
 * for (`retryAfter`, seconds), never less and at most an hour; else 5 s, 10 s, 20 s and so on up to 5 min, less up to a
 * fifth, so that the programs of one office do not all come back at once (acceptance.md REP-12). `random` is in [0, 1).
 */
export function delayAfter(attempts: number, retryAfter: number | null, random: number): number {
  if (retryAfter !== null && retryAfter > 0)
    return Math.ceil(Math.min(retryAfter, longestAsked) * 1_000 + random * 500);
  const wait = Math.min(firstMs * 2 ** Math.min(attempts - 1, 10), longestMs);
  return Math.round(wait * (1 - random / 5));
}

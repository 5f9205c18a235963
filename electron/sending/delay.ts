/** Milliseconds: the first wait, and the longest that is not of Kiva's own choosing. */
const [firstMs, longestMs] = [5_000, 300_000];

/** Seconds; a server that asks for more is asked again after this. */
export const longestAsked = 3_600;

/**
 * Milliseconds to wait before the next automatic retry, after `attempts` (at least 1) failed ones in a row. At least
 * what Kiva asked for (`retryAfter`, seconds) and at most an hour; without that 5 s, 10 s, 20 s and so on up to 5 min.
 * Jitter takes off up to a fifth, so that the programs of one office do not all retry at once. `random` is in [0, 1).
 */
export function delayAfter(attempts: number, retryAfter: number | null, random: number): number {
  if (retryAfter !== null && retryAfter > 0)
    return Math.ceil(Math.min(retryAfter, longestAsked) * 1_000 + random * 500);
  const wait = Math.min(firstMs * 2 ** Math.min(attempts - 1, 10), longestMs);
  return Math.round(wait * (1 - random / 5));
}

/** Milliseconds: the first delay, and the longest one unless Kiva asks for more. */
const [firstMs, longestMs] = [5_000, 300_000];

/** Seconds; the longest `Retry-After` that is respected. */
export const longestAsked = 3_600;

/**
 * Milliseconds before the next automatic retry, after `attempts` (at least 1) failures in a row. With `retryAfter`
 * (seconds) at least that, up to an hour; otherwise exponential backoff from 5 s to 5 min. Up to a fifth of jitter, so
 * that the programs of one office do not all retry at once. `random` is in [0, 1).
 */
export function delayAfter(attempts: number, retryAfter: number | null, random: number): number {
  if (retryAfter !== null && retryAfter > 0)
    return Math.ceil(Math.min(retryAfter, longestAsked) * 1_000 + random * 500);
  const wait = Math.min(firstMs * 2 ** Math.min(attempts - 1, 10), longestMs);
  return Math.round(wait * (1 - random / 5));
}

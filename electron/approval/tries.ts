/** Wrong tries that cost nothing but themselves. */
export const freeTries = 5;

/** Milliseconds: the first wait, doubled at each further wrong try, and the longest. */
const [firstMs, longestMs] = [30_000, 3_600_000];

/** How long nobody may try after `wrong` wrong tries in a row, in milliseconds. */
export function waitAfter(wrong: number): number {
  if (wrong < freeTries) return 0;
  return Math.min(firstMs * 2 ** Math.min(wrong - freeTries, 20), longestMs);
}

/**
 * Until when (milliseconds since the epoch) nobody may try; null if one may now. The last wrong try is never in the future:
 * see `restartWait` of the store.
 */
export function waitUntil(wrong: number, wrongAt: string | null, now: number): number | null {
  const wait = waitAfter(wrong);
  if (wait === 0 || wrongAt === null) return null;
  const until = Date.parse(wrongAt) + wait;
  return until > now ? until : null;
}

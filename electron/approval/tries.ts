/** Wrong tries that cost nothing but themselves. */
export const freeTries = 5;

/** Milliseconds: the first wait, doubled at each further wrong try, and the longest. */
const [firstMs, longestMs] = [30_000, 3_600_000];

/** How long nobody may try after `wrong` wrong tries in a row, in milliseconds. */
export function waitAfter(wrong: number): number {
  if (wrong < freeTries) return 0;
  return Math.min(firstMs * 2 ** Math.min(wrong - freeTries, 20), longestMs);
}

/** For how many milliseconds more nobody may try, `passed` milliseconds after the last wrong try; 0 if one may now. */
export function waitLeft(wrong: number, passed: number): number {
  return Math.max(0, waitAfter(wrong) - passed);
}

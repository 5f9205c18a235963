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

/** When people were last tried, by time that has passed: a clock that is set ends no wait. */
export type Waits = {
  noteTry: (personId: string) => void;
  /** For how many milliseconds more nobody may try this person, after so many wrong tries in a row. */
  left: (personId: string, wrong: number) => number;
};

/** Makes {@link Waits}. Of tries before this run nobody knows how long they are ago: the wait begins anew. */
export function createWaits(elapsed: () => number): Waits {
  const began = elapsed();
  const lastTries = new Map<string, number>();
  return {
    noteTry: (personId) => void lastTries.set(personId, elapsed()),
    left: (personId, wrong) => waitLeft(wrong, elapsed() - (lastTries.get(personId) ?? began)),
  };
}

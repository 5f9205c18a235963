/** Wrong tries that cost nothing but themselves. */
export const freeTries = 5;

/** Milliseconds: the first wait, doubled at each further wrong try, and the longest. */
const [firstMs, longestMs] = [30_000, 3_600_000];

/** Milliseconds to wait after `wrong` wrong tries in a row. */
export function waitAfter(wrong: number): number {
  if (wrong < freeTries) return 0;
  return Math.min(firstMs * 2 ** Math.min(wrong - freeTries, 20), longestMs);
}

/** Milliseconds left to wait, `passed` milliseconds after the last wrong try; 0 if a try is allowed now. */
export function waitLeft(wrong: number, passed: number): number {
  return Math.max(0, waitAfter(wrong) - passed);
}

/** When people were last tried, by time that has passed: a clock that is set ends no wait. */
export type PinDelays = {
  noteTry: (personId: string) => void;
  /** Milliseconds left to wait for this person, after so many wrong tries in a row. */
  left: (personId: string, wrong: number) => number;
};

/** Makes {@link PinDelays}. How long ago the tries of an earlier run were is not known, so the wait starts over. */
export function createPinDelays(elapsed: () => number): PinDelays {
  const began = elapsed();
  const lastTries = new Map<string, number>();
  return {
    noteTry: (personId) => void lastTries.set(personId, elapsed()),
    left: (personId, wrong) => waitLeft(wrong, elapsed() - (lastTries.get(personId) ?? began)),
  };
}

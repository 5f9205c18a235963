/** Random numbers that a seed repeats (mulberry32). */
export type Random = { below: (limit: number) => number; pick: <T>(of: readonly T[]) => T };

/** See {@link Random}. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return { below, pick: (of) => of[below(of.length)] as (typeof of)[number] };
}

/** A source of numbers from 0 up to, not including, 1. The same seed always gives the same row of numbers. */
export type Random = () => number;

/**
 * A small deterministic generator (mulberry32).
 * Not for secrets: the practice server takes those from node:crypto.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from `low` to `high`, both included. */
export function whole(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** True in about `share` of the calls; `share` is between 0 and 1. */
export function chance(random: Random, share: number): boolean {
  return random() < share;
}

/** One of the items. Throws a RangeError when there are none. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** A text shaped like a version 4 UUID. */
export function uuid(random: Random): string {
  const part = () =>
    Math.floor(random() * 0x100000000)
      .toString(16)
      .padStart(8, '0');
  const digits = part() + part() + part() + part();
  const [a, b, c, d] = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(13, 16), digits.slice(17, 20)];
  return `${a}-${b}-4${c}-a${d}-${digits.slice(20)}`;
}

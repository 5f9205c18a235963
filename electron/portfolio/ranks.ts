import { setImmediate as yieldToEventLoop } from 'node:timers/promises';

/** Ranks of loans in one column: `of` has the rank of each loan (equal values, equal ranks); `none` is the rank of no value. */
export type Ranks = { of: Uint32Array; none: number };

/** Ranks numbers; `isNone` tells which count as no value. */
export function rankNumbers(values: ArrayLike<number>, isNone: (value: number) => boolean): Ranks {
  const all = Float64Array.from(values);
  const sorted = all.filter((value) => !isNone(value)).sort();
  const distinct = sorted.filter((value, at) => at === 0 || value !== sorted[at - 1]);
  const of = Uint32Array.from(all, (value) => (isNone(value) ? distinct.length : placeIn(distinct, value)));
  return { of, none: distinct.length };
}

function placeIn(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Texts to sort before yielding to the event loop; takes some milliseconds. */
const step = 4_000;

/** Ranks texts by character code without blocking: a merge sort that yields. `''` is no value. */
export async function rankTexts(texts: readonly string[]): Promise<Ranks> {
  let runs: Uint32Array[] = [];
  for (let from = 0; from < texts.length; from += step) {
    const run = Uint32Array.from({ length: Math.min(step, texts.length - from) }, (_, at) => from + at);
    runs.push(run.sort((a, b) => compare(texts[a] ?? '', texts[b] ?? '')));
    await yieldToEventLoop();
  }
  while (runs.length > 1) {
    const merged: Uint32Array[] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(await merge(runs[at] ?? new Uint32Array(), runs[at + 1] ?? new Uint32Array(), texts));
    runs = merged;
  }
  return ranksOf(runs[0] ?? new Uint32Array(), texts);
}

async function merge(a: Uint32Array, b: Uint32Array, texts: readonly string[]): Promise<Uint32Array> {
  const merged = new Uint32Array(a.length + b.length);
  let [left, right] = [0, 0];
  for (let at = 0; at < merged.length; at += 1) {
    const takeLeft =
      right >= b.length ||
      (left < a.length && compare(texts[a[left] ?? 0] ?? '', texts[b[right] ?? 0] ?? '') <= 0);
    merged[at] = (takeLeft ? a[left++] : b[right++]) ?? 0;
    if (at % (4 * step) === 0) await yieldToEventLoop();
  }
  return merged;
}

function ranksOf(order: Uint32Array, texts: readonly string[]): Ranks {
  const of = new Uint32Array(texts.length);
  let [rank, last] = [-1, ''];
  for (const at of order) {
    const text = texts[at] ?? '';
    if (text !== last) rank += 1;
    last = text;
    of[at] = rank;
  }
  const none = rank + 1;
  return { of: of.map((value, at) => (texts[at] === '' ? none : value)), none };
}

/** By character code: search texts have no case and no accents. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Sorts positions by several columns, the first one being the most significant. Stable; loans without a value are last in
 * both directions. A radix sort: one counting sort per column, from the last to the first.
 */
export function sortPlaces(
  places: Uint32Array,
  by: readonly { ranks: Ranks; descending: boolean }[],
): Uint32Array {
  return by.toReversed().reduce((order, { ranks, descending }) => {
    const { of, none } = ranks;
    const rank = (at: number): number => {
      const value = of[at] ?? none;
      return descending && value !== none ? none - 1 - value : value;
    };
    return countingSort(order, rank, none + 1);
  }, places);
}

function countingSort(places: Uint32Array, rank: (at: number) => number, ranks: number): Uint32Array {
  const next = new Uint32Array(ranks + 1);
  for (const at of places) next[rank(at) + 1] = (next[rank(at) + 1] ?? 0) + 1;
  for (let value = 1; value <= ranks; value += 1) next[value] = (next[value] ?? 0) + (next[value - 1] ?? 0);
  const sorted = new Uint32Array(places.length);
  for (const at of places) {
    const value = rank(at);
    sorted[next[value] ?? 0] = at;
    next[value] = (next[value] ?? 0) + 1;
  }
  return sorted;
}

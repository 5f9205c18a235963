/**
 * The next of some places after where one is, or the one before it; at the end it begins again. The places are in their order, and
 * `compare` is negative for one before where one is, and positive for one after it. Null where there is none.
 */
export function nextAround<P>(places: readonly P[], compare: (place: P) => number, back: boolean): P | null {
  const found = back
    ? places.findLast((place) => compare(place) < 0)
    : places.find((place) => compare(place) > 0);
  return found ?? (back ? places.at(-1) : places[0]) ?? null;
}

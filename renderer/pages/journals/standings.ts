import type { Finding } from '../../../shared/model/review.ts';

/** Where a journal stands before it is sent. */
export type EntryStatus = 'blocked' | 'look' | 'ready';

/** The standing of each journal of which something was found, by its place. */
export function standingsOf(findings: readonly Finding[]): Map<number, EntryStatus> {
  const standings = new Map<number, EntryStatus>();
  for (const { path, certainty } of findings) {
    const place = placeIn(path);
    if (place === null || standings.get(place) === 'blocked') continue;
    standings.set(place, certainty === 'blocks' ? 'blocked' : 'look');
  }
  return standings;
}

/** The place of the journal that a path such as `entries.3.body` leads to, or null. */
export function placeIn(path: string): number | null {
  const [, place] = /^entries\.(\d+)\./.exec(path) ?? [];
  return place === undefined ? null : Number(place);
}

/** The next journal with a problem after this one, around the end; null if there is none. */
export function nextBlocked(standings: ReadonlyMap<number, EntryStatus>, from: number): number | null {
  const places = [...standings].filter(([, standing]) => standing === 'blocked').map(([place]) => place);
  places.sort((a, b) => a - b);
  return places.find((place) => place > from) ?? places[0] ?? null;
}

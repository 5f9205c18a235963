import type { Finding } from '../../../shared/model/review.ts';
import { journalColumns } from '../../../shared/rules/journal-import.ts';
import { nextAround } from '../../lib/next-around.ts';

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

function byPlace(a: string, b: string): number {
  const rank = (path: string) => journalColumns.findIndex((field) => path.endsWith(`.${field}`));
  return (placeIn(a) ?? 0) - (placeIn(b) ?? 0) || rank(a) - rank(b);
}

/** The fields that keep journals from being sent, each once, in the order of the page. */
export function problemPaths(findings: readonly Finding[]): string[] {
  const blocking = findings.filter(({ path, certainty }) => certainty === 'blocks' && placeIn(path) !== null);
  return [...new Set(blocking.map(({ path }) => path))].sort(byPlace);
}

/** The next problem around a field. Without one (an empty `path`), nothing of the open journal is passed over. */
export function problemAfter(
  paths: readonly string[],
  from: { index: number; path: string },
  back: boolean,
): string | null {
  const start = placeIn(from.path) === null ? `entries.${back ? from.index + 1 : from.index}.` : from.path;
  return nextAround(paths, (path) => byPlace(path, start), back);
}

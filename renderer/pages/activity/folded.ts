import type { FoundSend } from '../../../shared/model/send-search.ts';

/** A line of Activity: one send, or the requests of one report. */
export type ActivityLine = { key: string; sends: readonly [FoundSend, ...FoundSend[]] };

/** The lines of one page: the requests of a report are one, where the newest of them stands; all else is as it was. */
export function foldReports(sends: readonly FoundSend[]): ActivityLine[] {
  const lines = new Map<string, ActivityLine>();
  for (const send of sends) {
    const key = send.kind === 'report' ? send.workId : send.id;
    const known = lines.get(key);
    lines.set(key, { key, sends: known ? [...known.sends, send] : [send] });
  }
  return [...lines.values()];
}

/** The rows of a line that count: those of requests that were sent again are in the others. */
export function rowsOf({ sends }: ActivityLine): number {
  return sends.reduce((sum, { items, replacedBy }) => sum + (replacedBy === null ? items : 0), 0);
}

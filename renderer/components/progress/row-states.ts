import type { Progress } from '../../../shared/model/progress.ts';
import type { Tone } from '../tone.ts';

/** A state of rows as it is counted. */
export type RowState = keyof Progress['rows'];

/** In the order of the bar, each with the colour that it has everywhere. */
export const rowStates: readonly { state: RowState; tone: Tone }[] = [
  { state: 'accepted', tone: 'good' },
  { state: 'refused', tone: 'bad' },
  { state: 'unknown', tone: 'warn' },
  { state: 'sending', tone: 'info' },
  { state: 'waiting', tone: 'neutral' },
  { state: 'stopped', tone: 'neutral' },
  { state: 'outdated', tone: 'neutral' },
];

/** All rows together. */
export function countAll(rows: Progress['rows']): number {
  return rowStates.reduce((sum, { state }) => sum + rows[state], 0);
}

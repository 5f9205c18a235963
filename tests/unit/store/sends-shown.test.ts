import { expect, test } from 'vitest';
import { shownOf, type ThingRow } from '../../../electron/store/sends-shown.ts';

const row: ThingRow = {
  label: '',
  state: 'accepted',
  ...{ isStopped: false, isDropped: false, isCorrected: false, isRepeated: false },
};
const accepted = row;
const unknown: ThingRow = { ...row, state: 'unknown' };
const refused: ThingRow = { ...row, state: 'refused' };
const waiting: ThingRow = { ...row, state: 'waiting' };
const stopped: ThingRow = { ...waiting, isStopped: true };
const leftOut: ThingRow = { ...row, state: 'outdated' };
const corrected: ThingRow = { ...leftOut, isCorrected: true };
const repeated = (other: ThingRow): ThingRow => ({ ...other, isRepeated: true });
const dropped = (other: ThingRow): ThingRow => ({ ...other, isDropped: true });

test.each<[string, ThingRow[], number | null]>([
  ['sent once', [accepted], 0],
  ['refused, and sent again', [refused, waiting], 1],
  ['refused, sent again, and stopped: refused as before', [refused, stopped], 0],
  ['stopped twice', [stopped, stopped], 1],
  ['in doubt, and its repetition stopped', [unknown, stopped], 0],
  ['accepted, its correction left out by what another work has', [accepted, leftOut], 1],
  ['accepted, its correction taken out again', [accepted, corrected], 0],
  ['waiting, and corrected before it left', [corrected, waiting], 1],
  ['left out, and stopped', [leftOut, stopped], 1],
  ['refused, and no more in the work', [dropped(refused)], null],
  ['stopped, and no more in the work', [dropped(stopped)], null],
  ['left out, and no more in the work', [dropped(corrected)], null],
  ['accepted, and no more in the work', [dropped(accepted)], 0],
  ['in doubt, and no more in the work', [dropped(unknown)], 0],
  ['on its way when the work was started without it', [dropped(waiting)], 0],
  ['in doubt, its repetition refused, and no more in the work', [repeated(unknown), dropped(refused)], null],
  ['left out, and its request repeated without it', [repeated(leftOut)], 0],
  ['refused and taken out, then in it again and stopped', [dropped(refused), stopped], 1],
])('of a thing that was %s, one row is counted', (_, rows, index) => {
  const told = rows.map((each) => ({ ...each }));
  expect(shownOf(told)).toBe(index === null ? undefined : told[index]);
});

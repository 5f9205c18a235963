import { expect, it } from 'vitest';
import { foldReports, rowsOf } from '../../../renderer/pages/activity/folded.ts';
import type { FoundSend } from '../../../shared/model/send-search.ts';

// The requests of a report as one line of Activity.

const send = (id: string, workId: string, change: Partial<FoundSend> = {}): FoundSend =>
  ({ id, workId, kind: 'report', items: 2, replacedBy: null, ...change }) as FoundSend;

it('makes one line of the requests of a report, where the newest of them stands', () => {
  const lines = foldReports([
    send('3', 'w'),
    send('d', 'draft', { kind: 'draft' }),
    send('2', 'w'),
    send('e', 'draft', { kind: 'draft' }),
    send('1', 'other'),
  ]);
  expect(lines.map(({ sends }) => sends.map(({ id }) => id))).toEqual([['3', '2'], ['d'], ['e'], ['1']]);
});

it('counts the rows of a request that was sent again once', () => {
  const [line] = foldReports([send('2', 'w', { items: 5 }), send('1', 'w', { items: 5, replacedBy: '2' })]);
  expect(line && rowsOf(line)).toBe(5);
});

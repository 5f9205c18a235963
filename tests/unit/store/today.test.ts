import { beforeEach, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import { sendRepository } from '../../../electron/store/sends.ts';
import { todayRepository } from '../../../electron/store/today.ts';
import { workRepository } from '../../../electron/store/work.ts';
import type { WorkBody, WorkKind } from '../../../shared/model/work.ts';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';

// What was begun and never sent, and what Kiva ever accepted.

let store: Store;

beforeEach(() => {
  const opened = openDatabase(':memory:', '');
  if (!opened.ok) throw new Error(opened.error.message);
  store = opened.value;
});

const bodies: Record<WorkKind, WorkBody> = {
  draft: { kind: 'draft', content: emptyDraft() },
  journals: { kind: 'journals', content: { entries: [] } },
  report: { kind: 'report', content: emptyReport('repaid', '2026-11') },
};

/** Stores work that was last changed on a day of the month. */
function begin(id: string, kind: WorkKind, day: number): void {
  const at = `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;
  workRepository(store).save({ id, body: bodies[kind], missing: null, base: 0 }, at);
}

function send(id: string, kind: WorkKind): ReturnType<typeof sendRepository> {
  const sends = sendRepository(store, 'practice');
  const plain = { path: '/p', request: '{}', requestSha256: '', overrideReason: null, replaces: null };
  const ids = { id, workId: id, partnerId: '1', title: '', period: null, meaning: null };
  const items = [{ fingerprint: id, key: '1', label: '', amount: '1' }];
  sends.add([{ ...plain, ...ids, kind, batch: 1, batches: 1, items }], 'now');
  return sends;
}

it('lists the latest work that was never sent, and counts all of it', () => {
  for (const [day, id] of ['a', 'b', 'c'].entries()) begin(id, 'draft', day + 1);
  begin('r', 'report', 9);
  begin('sent', 'draft', 10);
  begin('gone', 'draft', 11);
  send('sent', 'draft');
  workRepository(store).remove('gone', 'now');
  const { counts, newest } = todayRepository(store).begun(3);
  expect(counts).toEqual({ draft: 3, journals: 0, report: 1 });
  expect(newest.map(({ id }) => id)).toEqual(['r', 'c', 'b']);
  expect(newest[0]).toMatchObject({ kind: 'report', title: '2026-11', state: 'open' });
});

it('counts work as begun again once its sends were stopped', () => {
  begin('d', 'draft', 1);
  send('d', 'draft').stopWork('d', 'now');
  expect(todayRepository(store).begun(3).counts.draft).toBe(1);
});

it('knows which kinds Kiva ever accepted, and no refused ones', () => {
  const { everAccepted } = todayRepository(store);
  for (const [id, kind, state] of [
    ['d', 'draft', 'accepted'],
    ['j', 'journals', 'refused'],
  ] as const) {
    const sends = send(id, kind);
    sends.begin(id, 'now');
    sends.end(id, { state, settledBy: 'kiva' }, 'now');
  }
  expect(everAccepted()).toEqual({ draft: true, journals: false, report: false });
});

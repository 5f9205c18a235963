import { beforeEach, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import type { SendResult } from '../../../electron/store/send-types.ts';
import { type SendRepository, sendRepository } from '../../../electron/store/sends.ts';
import { type TodoRepository, todoRepository } from '../../../electron/store/todo.ts';
import type { WorkKind } from '../../../shared/model/work.ts';
import { lateBefore } from '../../../shared/rules/late.ts';

// What Kiva accepted, and nobody has finished in PA2 for days.

let [store, sends, todo]: [Store, SendRepository, TodoRepository] = [] as never;

beforeEach(() => {
  const opened = openDatabase(':memory:', '');
  if (!opened.ok) throw new Error(opened.error.message);
  store = opened.value;
  [sends, todo] = [sendRepository(store, 'stage'), todoRepository(store)];
});

const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const countsAt = (now: number) => todo.count(lateBefore(now));
/** What is late on a day, of what is listed at all. */
const lateOn = (day: number) => {
  const { draft, journals, report } = countsAt(Date.parse(at(day)));
  return { draft: draft.late, journals: journals.late, report: report.late };
};
const nothingLate = { draft: 0, journals: 0, report: 0 };

/** Stores one request of a work, with two rows. */
function add(id: string, kind: WorkKind, workId = id): void {
  const items = ['1', '2'].map((key) => ({ fingerprint: `${id}${key}`, key, label: '', amount: '1' }));
  const plain = { path: '/p', request: '{}', requestSha256: '', overrideReason: null, replaces: null };
  const ids = { id, workId, partnerId: '1', title: '', period: null, meaning: null };
  sends.add([{ ...plain, ...ids, kind, batch: 1, batches: 1, items }], at(1));
}

function end(id: string, day: number, change: Partial<SendResult> = {}): void {
  sends.begin(id, at(day));
  sends.end(id, { state: 'accepted', settledBy: 'kiva', ...change }, at(day));
}

it('is late after three full days until it is ticked, and again after unticking', () => {
  add('j', 'journals');
  end('j', 2);
  expect(lateOn(4)).toEqual(nothingLate);
  expect(countsAt(Date.parse(at(5)) - 1).journals).toEqual({ all: 1, late: 0 });
  expect(lateOn(5)).toEqual({ ...nothingLate, journals: 1 });
  todo.done(['j'], true, at(5));
  expect(lateOn(9)).toEqual(nothingLate);
  todo.done(['j'], false, at(6));
  expect(lateOn(9)).toEqual({ ...nothingLate, journals: 1 });
});

it('counts a report once, and only when all of it was accepted days ago', () => {
  for (const id of ['a', 'b', 'c']) add(id, 'report', 'w');
  end('a', 2);
  end('b', 2);
  expect(lateOn(9)).toEqual(nothingLate);
  end('c', 8);
  expect(lateOn(9)).toEqual(nothingLate);
  expect(lateOn(11)).toEqual({ ...nothingLate, report: 1 });
  todo.done(['a', 'b'], true, at(11));
  expect(lateOn(11)).toEqual({ ...nothingLate, report: 1 });
  expect(todo.list(at(20))).toMatchObject([{ sendIds: ['a', 'b', 'c'], done: null, since: at(8) }]);
  todo.done(['c'], true, at(11));
  expect(lateOn(20)).toEqual(nothingLate);
});

it('excludes unsettled reports, which the Outbox shows, and agrees with the list', () => {
  for (const kind of ['draft', 'journals', 'report'] as const) {
    add(kind, kind);
    add(`${kind} refused`, kind);
    end(kind, 1);
    end(`${kind} refused`, 1, { state: 'refused' });
  }
  expect(lateOn(9)).toEqual({ draft: 1, journals: 1, report: 1 });
  store.exec("UPDATE send_items SET state = 'unknown' WHERE send_id = 'report' AND key = '1'");
  expect(lateOn(9)).toEqual({ draft: 1, journals: 1, report: 0 });
  expect(countsAt(0).report.all).toBe(0);
  expect(todo.list(at(1)).map(({ kind, unsettled }) => [kind, unsettled])).toEqual([
    ['draft', 0],
    ['journals', 0],
    ['report', 1],
  ]);
  expect(sends.settleArrived('report', at(9))).toBe(true);
  expect(lateOn(11)).toEqual({ draft: 1, journals: 1, report: 0 });
  expect(countsAt(0).report).toEqual({ all: 1, late: 0 });
  expect(lateOn(12)).toEqual({ draft: 1, journals: 1, report: 1 });
});

it('names how much PA2 still asks for of a draft', () => {
  add('d', 'draft');
  end('d', 1);
  expect(todo.list(at(1))).toMatchObject([{ missing: null }]);
  store.exec(
    `INSERT INTO work (id, kind, body, title, subtitle, created_at, updated_at, missing)
     VALUES ('d', 'draft', '{}', '', '', '', '', 3)`,
  );
  expect(todo.list(at(1))).toMatchObject([{ missing: 3 }]);
});

it('does not count sends that were replaced by a resend', () => {
  add('j', 'journals');
  end('j', 1, { state: 'accepted' });
  store.exec("UPDATE sends SET replaced_by = 'other' WHERE id = 'j'");
  expect(lateOn(9)).toEqual(nothingLate);
});

it('uses indexes only and reads no old sends', () => {
  const plans: string[] = [];
  const watched = new Proxy(store, {
    get: (target, name) =>
      name === 'prepare'
        ? (sql: string) => {
            if (sql.includes('sends_by_tick'))
              plans.push(
                JSON.stringify(
                  target.prepare(`EXPLAIN QUERY PLAN ${sql}`).all({ before: '', doneSince: '' }),
                ),
              );
            return target.prepare(sql);
          }
        : Reflect.get(target, name, target),
  });
  const repository = todoRepository(watched);
  repository.list(at(1));
  repository.count(at(1));
  expect(plans).toHaveLength(2);
  for (const plan of plans) {
    expect(plan).toContain('USING INDEX sends_by_tick (done_at=');
    expect(plan).not.toMatch(/SCAN (?:sends|s|i|send_items)\b/);
  }
});

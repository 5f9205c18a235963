import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/store/database.ts';
import { type ItemProblem, type NewSend, sendRepository } from '../../../electron/store/sends.ts';
import { todoRepository } from '../../../electron/store/todo.ts';

const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;

function desk() {
  const opened = openDatabase(':memory:', '');
  if (!opened.ok) throw new Error(opened.error.code);
  return { sends: sendRepository(opened.value, 'stage'), todo: todoRepository(opened.value) };
}

function send(id: string, rows: [key: string, label: string][], more: Partial<NewSend> = {}): NewSend {
  const items = rows.map(([key, label]) => ({
    fingerprint: `${id}${key}${label}`,
    key,
    label,
    amount: '10',
  }));
  return {
    ...{ id, workId: 'w', kind: 'report', partnerId: '1', title: '2026-11 · 2', path: '/p', request: '{}' },
    ...{ requestSha256: '', overrideReason: null, replaces: null, period: '2026-11', meaning: 'repaid' },
    ...{ batch: 1, batches: 1, items },
    ...more,
  };
}

/** Rows after Kiva took a batch with two rows of one loan and complained in these ways. */
function after(problems: ItemProblem[]): string[] {
  const { sends } = desk();
  sends.add(
    [
      send('a', [
        ['7', 'C1'],
        ['7', 'C2'],
        ['8', 'C3'],
      ]),
    ],
    at(1),
  );
  sends.begin('a', at(1));
  sends.end('a', { state: 'accepted', settledBy: 'kiva', problems }, at(1));
  return (sends.get('a')?.rows ?? []).map(({ label, state, note }) => `${label} ${state} ${note}`.trim());
}

const bad = { key: '7', label: null, refused: true, note: 'no' };

test('a complaint that names only the loan is not put on one of its two rows as if it were sure', () => {
  const [first, second, third] = after([bad]);
  const says = 'unknown Kiva names only the loan, and 2 rows have it; it means one of them: no';
  expect([first, second, third]).toEqual([`C1 ${says}`, `C2 ${says}`, 'C3 accepted']);
});

test('a complaint for each row, or one that names the client, is sure', () => {
  expect(after([bad, bad]).slice(0, 2)).toEqual(['C1 refused no\nno', 'C2 refused no\nno']);
  expect(after([{ ...bad, label: 'C2' }])).toEqual(['C1 accepted', 'C2 refused no', 'C3 accepted']);
});

test('a warning after a refusal does not make the row accepted', () => {
  expect(
    after([
      { ...bad, key: '8' },
      { key: '8', label: null, refused: false, note: 'zero' },
    ])[2],
  ).toBe('C3 refused no\nzero');
});

test('a report is one task, a journal one for each send; a tick can be taken back', () => {
  const { sends, todo } = desk();
  const journal = { workId: 'j', kind: 'journals', period: null, meaning: null } as const;
  sends.add([send('a', [['1', '']]), send('b', [['2', '']], { batch: 2 })], at(1));
  sends.add([send('c', [['3', '']], journal), send('d', [['4', '']], journal)], at(2));
  for (const [id, day] of [
    ['a', 3],
    ['c', 4],
    ['d', 5],
  ] as const) {
    sends.begin(id, at(day));
    sends.end(
      id,
      { state: 'accepted', settledBy: 'kiva', confirmUrl: id === 'c' ? 'https://kiva.org/c' : null },
      at(day),
    );
  }
  expect(todo.list(at(9))).toMatchObject([
    { kind: 'report', sendIds: ['a'], items: 1, unsettled: 1, period: '2026-11', since: at(3), done: null },
    { kind: 'journals', sendIds: ['c'], confirmUrl: 'https://kiva.org/c', unsettled: 0, done: null },
    { kind: 'journals', sendIds: ['d'], confirmUrl: null, done: null },
  ]);
  expect(todo.done(['c', 'b'], at(10))).toBe(1);
  expect(todo.list(at(10)).map(({ sendIds, done }) => [sendIds, done])).toEqual([
    [['a'], null],
    [['c'], at(10)],
    [['d'], null],
  ]);
  expect(todo.list(at(11))).toHaveLength(2);
  todo.done(['c'], null);
  expect(todo.list(at(11))).toHaveLength(3);
});

test('rows of unknown outcome in an accepted batch are settled by a person', () => {
  const { sends } = desk();
  sends.add(
    [
      send('a', [
        ['7', 'C1'],
        ['7', 'C2'],
      ]),
    ],
    at(1),
  );
  sends.begin('a', at(1));
  sends.end('a', { state: 'accepted', settledBy: 'kiva', problems: [bad] }, at(1));
  expect(sends.settleArrived('a', at(2))).toBe(true);
  expect(sends.rowsOfWork('w')).toMatchObject({ accepted: 2, unknown: 0 });
  expect(sends.settleArrived('a', at(2))).toBe(false);
});

import { expect, test } from 'vitest';
import { sendResultOf } from '../../../electron/sending/send-result.ts';
import { openDatabase } from '../../../electron/store/database.ts';
import type { ItemProblem, NewSend } from '../../../electron/store/send-types.ts';
import { sendRepository } from '../../../electron/store/sends.ts';
import { todoRepository } from '../../../electron/store/todo.ts';
import { contract } from '../../../shared/contract.ts';
import { ok } from '../../../shared/result.ts';
import { finish } from '../../../shared/rules/steps.ts';

const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;

function desk() {
  const opened = openDatabase(':memory:', '');
  if (!opened.ok) throw new Error(opened.error.code);
  return { sends: sendRepository(opened.value, 'stage'), todo: todoRepository(opened.value) };
}

function send(id: string, rows: [key: string, label: string][], more: Partial<NewSend> = {}): NewSend {
  const items = rows.map(([key, label]) => ({
    fingerprint: key,
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

test('a warning after a refusal in doubt does not make the rows accepted', () => {
  const warning = { ...bad, refused: false, note: 'zero' };
  expect(after([bad, warning]).map((row) => row.split(' ')[1])).toEqual(['unknown', 'unknown', 'accepted']);
});

test('a loan id that Kiva spells differently matches', () => {
  expect(after([{ ...bad, key: ' 008' }])).toEqual(['C1 accepted', 'C2 accepted', 'C3 refused no']);
});

test.each([
  { severity: 'error', state: 'refused' },
  { severity: ' ERROR', state: 'refused' },
  { severity: 'warning', state: 'accepted' },
  { severity: 'Info', state: 'accepted' },
  { severity: 'fatal', state: 'unknown' },
  { severity: '', state: 'unknown' },
])('a complaint of severity "$severity" makes its row $state', ({ severity, state }) => {
  const problem = { loanId: '8', clientId: null, details: 'no', code: '', severity };
  const { problems = [] } = sendResultOf({
    ...{ left: true, status: 200, text: '{}', retryAfter: null },
    result: ok({ reference: '1', confirmUrl: null, problems: [problem] }),
  });
  expect(after(problems)[2]?.split(' ')[1]).toBe(state);
});

test('a refusal that names no row of the request leaves none of them accepted', () => {
  const nobody = { ...bad, key: '', note: 'bad file' };
  const says = 'Kiva names no row of this request, which has 3: bad file; 99 no';
  expect(after([{ ...bad, key: '8' }, nobody, { ...bad, key: '99' }])).toEqual([
    `C1 unknown ${says}`,
    `C2 unknown ${says}`,
    `C3 refused no\n${says}`,
  ]);
  expect(after([{ ...nobody, refused: false }])).toEqual(['C1 accepted', 'C2 accepted', 'C3 accepted']);
});

/** A batch of three rows, of which Kiva refused the last, and what then was sent of the same work. */
function corrected() {
  const { sends } = desk();
  const rows: [string, string][] = [
    ['7', 'C1'],
    ['8', 'C2'],
    ['9', 'C3'],
  ];
  sends.add([send('a', rows)], at(1));
  sends.begin('a', at(1));
  sends.end('a', { state: 'accepted', settledBy: 'kiva', problems: [{ ...bad, key: '9' }] }, at(1));
  sends.add([send('b', [['9', 'C3']], { period: '2026-10' })], at(2));
  return sends;
}

test('a refused row that was corrected and sent again is counted once', () => {
  const sends = corrected();
  expect(sends.rowsOfWork('w')).toMatchObject({ accepted: 2, refused: 0, waiting: 1 });
  expect(sends.refusedOfWork('w')).toBe(0);
  const counted = finish(sends.receipt('w'))?.rows.filter(({ counts }) => counts);
  expect(counted?.map(({ label, state }) => `${label} ${state}`)).toEqual([
    'C1 accepted',
    'C2 accepted',
    'C3 waiting',
  ]);
  expect(finish(sends.receipt('w'))?.batches.map(({ rows }) => rows)).toEqual([3, 1]);
  sends.stopWork('w', at(3));
  expect(sends.rowsOfWork('w')).toMatchObject({ accepted: 2, refused: 1, waiting: 0 });
  expect(sends.refusedOfWork('w')).toBe(1);
});

test('a refused row whose client was mended is history, and stays so when the mended one is stopped', () => {
  const { sends } = desk();
  sends.add(
    [
      send('a', [
        ['7', 'C1'],
        ['8', 'C2'],
        ['9', 'C3'],
      ]),
    ],
    at(1),
  );
  sends.begin('a', at(1));
  sends.end('a', { state: 'accepted', settledBy: 'kiva', problems: [{ ...bad, key: '9' }] }, at(1));
  const things = new Map([
    ['7', ['C1']],
    ['8', ['C2']],
    ['9', ['C9']],
  ]);
  sends.add([send('b', [['9', 'C9']])], at(2), finish(sends.planRecount('w', { things, stays: new Set() })));
  expect(sends.rowsOfWork('w')).toMatchObject({ accepted: 2, refused: 0, waiting: 1 });
  sends.stopWork('w', at(3));
  expect(sends.rowsOfWork('w')).toMatchObject({ accepted: 2, refused: 0, stopped: 1 });
});

test('a refused row does not count if its work was started again without it', () => {
  const { sends } = desk();
  sends.add([send('a', [['7', 'C1']])], at(1));
  sends.begin('a', at(1));
  const standing = { things: new Map([['8', ['C2']]]), stays: new Set<string>() };
  sends.add([send('b', [['8', 'C2']])], at(2), finish(sends.planRecount('w', standing)));
  expect(sends.rowsOfWork('w')).toMatchObject({ sending: 1, waiting: 1 });
  sends.end('a', { state: 'refused', settledBy: 'kiva' }, at(3));
  expect(sends.rowsOfWork('w')).toMatchObject({ refused: 0, waiting: 1 });
});

test('refused and waiting sends cannot be settled as arrived', () => {
  const { sends } = desk();
  sends.add([send('a', [['7', 'C1']]), send('b', [['8', 'C2']])], at(1));
  sends.begin('a', at(1));
  sends.end('a', { state: 'refused', settledBy: 'kiva' }, at(1));
  expect([sends.settleArrived('a', at(2)), sends.settleArrived('b', at(2))]).toEqual([false, false]);
  expect([sends.get('a')?.state, sends.get('b')?.state]).toEqual(['refused', 'waiting']);
});

test('each client of a loan is counted', () => {
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
  sends.end('a', { state: 'accepted', settledBy: 'kiva', problems: [{ ...bad, label: 'C2' }] }, at(1));
  sends.add([send('b', [['7', 'C2']])], at(2));
  expect(sends.rowsOfWork('w')).toMatchObject({ accepted: 1, refused: 0, waiting: 1 });
});

test('a row that is refused after its work went again is counted, whichever request was prepared first', () => {
  const { sends } = desk();
  sends.add([send('a', [['7', 'C1']]), send('b', [['8', 'C2']], { batch: 2 })], at(1));
  sends.add([send('c', [['9', 'C3']])], at(2));
  sends.begin('b', at(3));
  sends.end('b', { state: 'accepted', settledBy: 'kiva', problems: [{ ...bad, key: '8' }] }, at(3));
  expect(sends.rowsOfWork('w')).toMatchObject({ refused: 1, waiting: 2 });
  expect(finish(sends.receipt('w'))?.rows.filter(({ counts }) => counts)).toHaveLength(3);
});

test('a receipt has the month of what counts, not of what was refused before', () => {
  const { sends } = desk();
  sends.add([send('a', [['7', 'C1']], { period: '2026-10' })], at(1));
  sends.begin('a', at(1));
  sends.end('a', { state: 'refused', settledBy: 'kiva' }, at(1));
  sends.add([send('b', [['7', 'C1']])], at(2));
  expect(finish(sends.receipt('w'))?.period).toBe('2026-11');
});

test('a row that was stopped twice is counted once', () => {
  const { sends } = desk();
  for (const [id, day] of [
    ['a', 1],
    ['b', 2],
  ] as const) {
    sends.add([send(id, [['7', 'C1']])], at(day));
    sends.stopWork('w', at(day));
  }
  expect(sends.rowsOfWork('w')).toMatchObject({ stopped: 1, waiting: 0 });
});

test('a stopped resend is not counted in addition to its original', () => {
  const { sends } = desk();
  sends.add([send('a', [['7', 'C1']])], at(1));
  sends.begin('a', at(1));
  sends.end('a', { state: 'unknown', settledBy: null }, at(1));
  sends.replace('a', send('b', [['7', 'C1']], { replaces: 'a' }), at(2));
  sends.withdraw('b', at(3));
  expect(sends.rowsOfWork('w')).toMatchObject({ unknown: 1, stopped: 0 });
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
  expect(todo.done(['c', 'b'], true, at(10))).toBe(1);
  expect(todo.list(at(10)).map(({ sendIds, done }) => [sendIds, done])).toEqual([
    [['a'], null],
    [['c'], at(10)],
    [['d'], null],
  ]);
  expect(todo.list(at(11))).toHaveLength(2);
  todo.done(['c'], false, at(11));
  expect(todo.list(at(11))).toHaveLength(3);
});

test('a report of as many requests as rows can be ticked, and what was refused of it left at that', () => {
  const sendIds = Array.from({ length: 50_000 }, () => 'b3f5c0de-0000-4000-8000-000000000001');
  const here = { environment: 'stage', sendIds };
  expect(contract['todo.done'].input.safeParse({ ...here, done: true }).success).toBe(true);
  expect(contract['sends.leave'].input.safeParse(here).success).toBe(true);
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

test('unprocessed attempts are kept with their responses, also after a retry', () => {
  const { sends } = desk();
  sends.add([send('a', [['7', 'C1']])], at(1));
  const busy = { state: 'waiting', settledBy: null, httpStatus: 429 } as const;
  for (const day of [2, 3]) {
    sends.begin('a', at(day));
    sends.end('a', { ...busy, answer: `busy ${day}` }, at(day + 1));
  }
  sends.begin('a', at(5));
  // No byte left: nothing was written to anybody.
  sends.end('a', { state: 'waiting', settledBy: null, httpStatus: null }, at(6));
  sends.begin('a', at(7));
  sends.end('a', { state: 'accepted', settledBy: 'kiva', httpStatus: 200, answer: '{}' }, at(8));
  expect(sends.get('a')).toMatchObject({
    ...{ state: 'accepted', sentAt: at(7), answer: '{}' },
    tries: [
      { sentAt: at(2), finishedAt: at(3), httpStatus: 429, answer: 'busy 2' },
      { sentAt: at(3), finishedAt: at(4), httpStatus: 429, answer: 'busy 3' },
    ],
  });
});

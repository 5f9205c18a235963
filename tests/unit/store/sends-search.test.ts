import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import type { NewSend } from '../../../electron/store/send-types.ts';
import { type SendRepository, sendRepository } from '../../../electron/store/sends.ts';
import { type SendOutcome, sendFilterSchema } from '../../../shared/model/send-search.ts';

let store: Store;
let sends: SendRepository;

beforeEach(() => {
  const opened = openDatabase(':memory:', '');
  if (!opened.ok) throw new Error(opened.error.message);
  store = opened.value;
  sends = sendRepository(store, 'stage');
});

const at = '2026-11-21T10:00:00.000Z';

type Row = readonly [key: string, label: string, amount: string];

/** Stores a send of these rows; answers its id. */
function add(rows: readonly Row[], change: Partial<NewSend> = {}, now = at): string {
  const items = rows.map(([key, label, amount]) => ({ fingerprint: randomUUID(), key, label, amount }));
  const plain = { path: '/p', request: '{}', requestSha256: '', overrideReason: null, replaces: null };
  const report = { kind: 'report', period: '2026-10', meaning: 'repaid' } as const;
  const ids = { id: randomUUID(), workId: randomUUID(), partnerId: '7', title: '' };
  const send = { ...plain, ...report, ...ids, batch: 1, batches: 1, items, ...change };
  sends.add([send], now);
  return send.id;
}

function end(id: string, state: 'accepted' | 'refused' | 'unknown', change: object = {}): void {
  sends.begin(id, at);
  sends.end(id, { state, settledBy: 'kiva', ...change }, at);
}

const list = (filter: object, borrowers = new Map<string, string>()) =>
  sends.list(50, 0, { filter: sendFilterSchema.parse(filter), borrowers });
const ids = (filter: object, borrowers?: Map<string, string>) =>
  list(filter, borrowers).sends.map(({ id }) => id);

describe('text finds a send', () => {
  it('inside ids, of any length, and says in which row', () => {
    const id = add([
      ['000041', 'C-7', '10'],
      ['000042', 'C-8', '1250.5'],
    ]);
    add([['999999', 'C-9', '1']]);
    const random = add([['X', '', '3']]);
    expect(ids({ text: random.slice(1, 5) })).toEqual([]);
    for (const text of ['0042', '000042', '42', ' 0042 ', 'c-8', '1250']) expect(ids({ text })).toEqual([id]);
    expect(list({ text: '0042' }).sends[0]?.match).toEqual({
      ...{ row: 2, rows: 1, key: '000042', label: 'C-8', amount: '1250.5', name: '', reference: '' },
    });
    expect(list({ text: '0000' }).sends[0]?.match).toMatchObject({ row: 1, rows: 2 });
  });

  it('without case and accents, also those that Unicode does not take apart', () => {
    const draft = { kind: 'draft', period: null, meaning: null } as const;
    const id = add([['L-1', 'Ñandú Đorđe', '5']], draft);
    for (const text of ['nandu', 'ÑANDÚ', 'dorde', 'ña', 'Ñ']) expect(ids({ text })).toEqual([id]);
    expect(ids({ text: 'nandu x' })).toEqual([]);
  });

  it('by every member of a group and by client ids that are only in the request', () => {
    const entreps = [
      { first_name: 'Amina', last_name: 'Diallo', client_id: 'CL-1' },
      { first_name: 'Ngozi', last_name: 'Eze', client_id: 'CL-2', loan_id: 'ML-2' },
    ];
    const request = JSON.stringify({ internal_client_id: 'GROUP-9', entreps });
    const draft = add([['L-1', 'Sunrise', '5']], { kind: 'draft', request });
    for (const text of ['ngozi eze', 'cl-2', 'ml-2', 'group-9']) expect(ids({ text })).toEqual([draft]);
    const journals = [{ internal_client_id: 'JC-1' }, { internal_client_id: 'JC-2' }];
    const rows: Row[] = [
      ['L-1', 'Hello', ''],
      ['L-2', 'Thanks', ''],
    ];
    const wrapped = add(rows, { kind: 'journals', request: JSON.stringify({ journals }) });
    const bare = add(rows, { kind: 'journals', request: JSON.stringify(journals) });
    expect(ids({ text: 'jc-2' })).toEqual([bare, wrapped]);
    expect(list({ text: 'jc-2' }).sends[0]?.match).toMatchObject({ row: 2, key: 'L-2', label: 'Thanks' });
  });

  it('by its own id, its month and what Kiva called it', () => {
    const id = add([['L-1', '', '1']]);
    end(id, 'accepted', { reference: 'Upload-77' });
    expect(ids({ text: id })).toEqual([id]);
    expect(ids({ text: id.slice(0, 8).toUpperCase() })).toEqual([id]);
    expect(list({ text: id }).sends[0]?.match).toMatchObject({ row: 0, reference: id });
    expect(ids({ text: '2026-10' })).toEqual([id]);
    expect(list({ text: 'upload-7' }).sends[0]?.match).toMatchObject({ row: 0, reference: 'upload-77' });
    expect(list({}).sends[0]?.match).toBeNull();
  });

  it('by the name that a loan has in the local copy', () => {
    const id = add([
      ['L-1', '', '1'],
      ['L-2', '', '2'],
    ]);
    add([['L-3', '', '3']]);
    const found = list({ text: 'maria' }, new Map([['L-2', 'María Pérez']]));
    expect(found.total).toBe(1);
    expect(found.sends[0]).toMatchObject({ id, match: { row: 2, rows: 1, key: 'L-2', name: 'María Pérez' } });
  });

  it('never across two fields or rows, and never by signs of the query language', () => {
    add([
      ['AB', 'CD', '1'],
      ['EF', 'GH', '2'],
    ]);
    for (const text of ['ABCD', 'AB CD', '1 EF', '"', 'a* OR b', 'NEAR(ab)', '%', '__', 'ab"cd'])
      expect(ids({ text })).toEqual([]);
    const odd = add([['x"y-%', '', '1']]);
    for (const text of ['"', 'x"y', 'y-%', '%']) expect(ids({ text })).toEqual([odd]);
  });
});

describe('filters', () => {
  it('match kinds, months, work and position', () => {
    const first = add([['A', '', '1']], { period: '2026-09' });
    const second = add([['A', '', '2']]);
    const draft = add([['A', '', '3']], { kind: 'draft', period: null, meaning: null });
    expect(ids({})).toEqual([draft, second, first]);
    expect(ids({ kinds: ['report'] })).toEqual([second, first]);
    expect(ids({ kinds: ['draft', 'report'], period: '2026-09' })).toEqual([first]);
    expect(ids({ meaning: 'repaid', before: second })).toEqual([first]);
    expect(ids({ workId: sends.get(draft)?.workId })).toEqual([draft]);
    expect(ids({ workId: randomUUID() })).toEqual([]);
  });

  it('accept the last possible day, and a text with NUL', () => {
    const id = add([['L1', 'C-1', '1']]);
    expect(ids({ to: '9999-12-31' })).toEqual([id]);
    expect(ids({ to: '9999-12-31', from: '0001-01-01' })).toEqual([id]);
    expect(ids({ text: 'c-1\u0000' })).toEqual([id]);
    expect(ids({ text: '\u0000abc' })).toEqual([]);
  });

  it('use local days, inclusive, by the time a send left', () => {
    const day = new Date(2026, 10, 20, 0, 0, 1).toISOString();
    const night = new Date(2026, 10, 20, 23, 59, 59).toISOString();
    const next = new Date(2026, 10, 21, 0, 0, 0).toISOString();
    const [a, b, c] = [day, night, next].map((now) => add([['A', '', '1']], {}, now));
    expect(ids({ from: '2026-11-20', to: '2026-11-20' })).toEqual([b, a]);
    expect(ids({ from: '2026-11-21' })).toEqual([c]);
    sends.begin(a ?? '', next);
    expect(ids({ to: '2026-11-20' })).toEqual([b]);
  });

  it('match states, also those of single rows', () => {
    const [accepted, refused, unknown, waiting, stopped, partly, doubtful] = Array.from(
      { length: 7 },
      (_, at) =>
        add([
          [`A${at}`, '', '1'],
          [`B${at}`, '', '2'],
        ]),
    ) as [string, string, string, string, string, string, string];
    end(accepted, 'accepted');
    end(refused, 'refused');
    end(unknown, 'unknown');
    end(partly, 'accepted', { problems: [{ key: 'A5', label: null, refused: true, note: 'no' }] });
    end(doubtful, 'accepted');
    store.prepare("UPDATE send_items SET state = 'unknown' WHERE send_id = ? AND position = 0").run(doubtful);
    sends.withdraw(stopped, at);
    const by = (...outcomes: SendOutcome[]) => new Set(ids({ outcomes }));
    expect(by('refused')).toEqual(new Set([refused, partly]));
    expect(by('unknown')).toEqual(new Set([unknown, doubtful]));
    expect(by('accepted')).toEqual(new Set([accepted, partly, doubtful]));
    expect(by('waiting')).toEqual(new Set([waiting]));
    expect(by('stopped', 'waiting')).toEqual(new Set([stopped, waiting]));
    expect(list({ outcomes: ['refused'], text: 'b5' }).total).toBe(1);
  });

  it('page through what is found', () => {
    const all = Array.from({ length: 5 }, () => add([['SAME', '', '1']])).reverse();
    const asked = { filter: sendFilterSchema.parse({ text: 'same' }), borrowers: new Map<string, string>() };
    expect(sends.list(2, 2, asked).sends.map(({ id }) => id)).toEqual(all.slice(2, 4));
    expect(sends.list(2, 4, asked)).toMatchObject({ total: 5, sends: [{ id: all[4] }] });
  });
});

describe('the outbox', () => {
  const work = (id: string) =>
    store
      .prepare(
        "INSERT INTO work (id, kind, body, title, subtitle, created_at, updated_at) VALUES (?, 'report', '{}', '', '', ?, ?)",
      )
      .run(id, at, at);
  const lines = () => sends.unsettled().map(({ state, sendId, items }) => [state, sendId, items]);

  it('lists unsettled sends, one line per work and state, most urgent first', () => {
    const workId = randomUUID();
    work(workId);
    const batches = ['a', 'b', 'c', 'd'].map((key) => add([[key, '', '1']], { workId })) as [
      string,
      string,
      string,
      string,
    ];
    end(batches[0], 'unknown');
    end(batches[1], 'refused');
    end(add([['done', '', '1']]), 'accepted');
    sends.withdraw(add([['stopped', '', '1']]), at);
    expect(lines()).toEqual([
      ['unknown', batches[0], 1],
      ['refused', batches[1], 1],
      ['waiting', batches[2], 2],
    ]);
    expect(sends.unsettled()[2]?.sendIds).toEqual(batches.slice(2));
  });

  it('lists unknown rows until a person settles them', () => {
    const id = add([
      ['A', '', '1'],
      ['B', '', '2'],
    ]);
    end(id, 'accepted');
    store.prepare("UPDATE send_items SET state = 'unknown' WHERE send_id = ? AND position = 1").run(id);
    expect(lines()).toEqual([['inDoubt', id, 1]]);
    sends.settleArrived(id, at);
    expect(lines()).toEqual([]);
  });

  it('lists refused sends until they are sent again, dismissed, or their work is removed', () => {
    const workId = randomUUID();
    work(workId);
    const id = add([['A', '', '1']], { workId });
    end(id, 'refused');
    expect(lines()).toEqual([['refused', id, 1]]);
    expect(sends.leave([id], at)).toBe(1);
    expect(lines()).toEqual([]);
    const again = add([['A', '', '2']], { workId });
    expect(lines()).toEqual([['waiting', again, 1]]);
    end(again, 'refused');
    store.prepare('UPDATE work SET removed_at = ? WHERE id = ?').run(at, workId);
    expect(lines()).toEqual([]);
    expect(sends.leave([add([['B', '', '1']])], at)).toBe(0);
  });
});

it('finds sends of an older version, once', () => {
  const id = add([['OLD-1', '', '1']]);
  end(id, 'accepted', { reference: 'ref-old' });
  store.exec('DELETE FROM send_texts');
  expect(ids({ text: 'old-1' })).toEqual([]);
  for (let start = 0; start < 2; start += 1) sends = sendRepository(store, 'stage');
  expect(ids({ text: 'old-1' })).toEqual([id]);
  expect(ids({ text: 'ref-old' })).toEqual([id]);
});

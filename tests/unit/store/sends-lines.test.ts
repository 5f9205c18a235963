import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { cacheRepository } from '../../../electron/store/cache.ts';
import type { Store } from '../../../electron/store/database.ts';
import type { SendRepository } from '../../../electron/store/sends.ts';
import { sendFilterSchema } from '../../../shared/model/send-search.ts';
import { at, openSends, reportSend } from './new-send.ts';

let store: Store;
let sends: SendRepository;
beforeEach(() => {
  ({ store, sends } = openSends());
});

const filterOf = (filter: object) => sendFilterSchema.parse(filter);
const lines = (limit = 50, offset = 0, filter = {}) => sends.lines(limit, offset, filterOf(filter));
const draft = { kind: 'draft', period: null, meaning: null } as const;

function add(workId: string, change: Parameters<typeof reportSend>[1] = {}, rows = { [randomUUID()]: '1' }) {
  const send = reportSend(rows, { workId, ...change });
  sends.add([send], at);
  return send;
}

function end(id: string, state: 'accepted' | 'refused' | 'unknown'): void {
  sends.begin(id, at);
  sends.end(id, { state, settledBy: 'kiva' }, at);
}

describe('the requests of a report are one line', () => {
  it('where the newest of them stands, however many requests are between them', () => {
    const first = add('report');
    for (let count = 0; count < 60; count += 1) add(`draft ${count}`, draft);
    const last = add('report');
    expect(lines().lines[0]).toMatchObject({ newest: { id: last.id }, requests: 2, items: 2 });
    expect(lines().total).toBe(61);
    const all = [...lines(50, 0).lines, ...lines(50, 50).lines];
    expect(all).toHaveLength(61);
    expect(all.map(({ newest }) => newest.id)).not.toContain(first.id);
  });

  it('on whichever page: no line is on two, none is missing, and all requests are counted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ work: fc.nat(5), isDraft: fc.boolean() }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        (made, size) => {
          ({ store, sends } = openSends());
          for (const { work, isDraft } of made) add(isDraft ? `d${work}` : `r${work}`, isDraft ? draft : {});
          const { total } = lines(size);
          const pages = Array.from({ length: Math.ceil(total / size) }, (_, page) =>
            lines(size, page * size),
          );
          const all = pages.flatMap((page) => page.lines);
          const drafts = made.filter(({ isDraft }) => isDraft).length;
          const reports = new Set(made.filter(({ isDraft }) => !isDraft).map(({ work }) => work)).size;
          expect([all.length, total]).toEqual([drafts + reports, drafts + reports]);
          expect(all.reduce((sum, { requests }) => sum + requests, 0)).toBe(made.length);
          expect(new Set(all.map(({ newest }) => newest.id)).size).toBe(all.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('with its states and its rows, each once, also where a request was sent again', () => {
    const rows = { A: '1', B: '2' };
    const lost = add('report', {}, rows);
    end(lost.id, 'unknown');
    const again = reportSend(rows, { workId: 'report', replaces: lost.id });
    sends.replace(lost.id, again, at);
    end(again.id, 'accepted');
    add('report', {}, { D: '4' });
    end(add('report', {}, { C: '3' }).id, 'refused');
    const [line] = lines().lines;
    expect(line).toMatchObject({ requests: 4, items: 4, refusedItems: 1 });
    expect(line?.states.toSorted((a, b) => a.state.localeCompare(b.state))).toEqual([
      { state: 'accepted', requests: 1 },
      { state: 'refused', requests: 1 },
      { state: 'waiting', requests: 1 },
    ]);
  });

  it('of those that match the filter alone', () => {
    add('report', { period: '2026-10' });
    add('report', { period: '2026-11' });
    add('draft', draft);
    expect(lines(50, 0, { period: '2026-11' })).toMatchObject({ total: 1, lines: [{ requests: 1 }] });
    expect(lines(50, 0, { kinds: ['draft'] })).toMatchObject({ total: 1, lines: [{ requests: 1 }] });
    expect(lines(50, 0, { from: '2026-11-22' })).toEqual({ total: 0, apart: 0, lines: [] });
  });
});

it('lines are read from covering indexes, and no row of a request but those on the page', () => {
  add('report');
  const asked: string[] = [];
  const prepare = store.prepare.bind(store);
  store.prepare = (sql: string) => {
    asked.push(sql);
    return prepare(sql);
  };
  lines();
  const plans = asked.flatMap((sql) =>
    (prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(({ detail }) => detail),
  );
  expect(plans).toEqual(
    expect.arrayContaining([
      'SCAN sends USING COVERING INDEX sends_narrow',
      'SCAN sends USING COVERING INDEX sends_of_reports',
    ]),
  );
  expect(plans.filter((plan) => plan.includes('TEMP B-TREE FOR GROUP BY'))).toHaveLength(1);
  expect(
    plans.filter((plan) =>
      /^SCAN (?!sends USING COVERING INDEX|CONSTANT ROW|json_each|hits|lines|\()/.test(plan),
    ),
  ).toEqual([]);
});

it('requests of a former partner stay apart until they are asked for', () => {
  add('theirs', { partnerId: '1' });
  const ours = add('ours', { partnerId: '2' });
  expect(lines()).toMatchObject({ total: 2, apart: 0 });
  cacheRepository(store).write('partner', '2', at);
  expect(lines()).toMatchObject({ total: 1, apart: 1, lines: [{ newest: { id: ours.id } }] });
  expect(sends.list(9, 0)).toMatchObject({ total: 1, apart: 1 });
  expect(lines(50, 0, { allPartners: true })).toMatchObject({ total: 2, apart: 1 });
});

import { expect, test } from 'vitest';
import type { Store } from '../../../electron/store/database.ts';
import { reportedRepository } from '../../../electron/store/reported.ts';
import { sendRepository } from '../../../electron/store/sends.ts';
import { todoRepository } from '../../../electron/store/todo.ts';
import { failure } from '../../../shared/errors.ts';
import { finish } from '../../../shared/rules/steps.ts';
import { at, openSends, reportSend } from './new-send.ts';

/** A store that remembers every statement that is prepared. */
function listening(store: Store): { store: Store; statements: Set<string> } {
  const statements = new Set<string>();
  const prepare = (sql: string) => {
    statements.add(sql);
    return store.prepare(sql);
  };
  const proxy = new Proxy(store, {
    get: (target, name) => {
      if (name === 'prepare') return prepare;
      const value = Reflect.get(target, name, target) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { store: proxy, statements };
}

/** What a person's day asks of the store about what is sent. */
async function aDay(store: Store): Promise<void> {
  const sends = sendRepository(store, 'stage');
  const first = reportSend({ 1: '10', 2: '20' });
  const { workId } = first;
  sends.add([first], at);
  sends.begin(first.id, at);
  sends.end(first.id, { state: 'unknown', settledBy: null, error: failure('TIMEOUT') }, at);
  const again = reportSend({ 1: '10', 2: '20' }, { workId, replaces: first.id });
  sends.replace(first.id, again, at);
  sends.begin(again.id, at);
  sends.end(again.id, { state: 'accepted', settledBy: 'kiva', reference: 'r' }, at);
  const nothing = { things: new Map<string, string[]>(), stays: new Set<string>() };
  sends.add([reportSend({ 1: '11' }, { workId })], at, finish(sends.planRecount(workId, nothing)));
  const staged = reportSend({ 1: '12' }, { workId });
  finish(sends.stage([staged]));
  sends.add([staged], at, finish(sends.planRecount(workId, nothing)));
  finish(sends.recount());
  finish(sends.finishStaged([staged.id]));
  sends.changes();
  sends.writes();
  sends.live(['f']);
  sends.liveReports('1', '2026-11');
  sends.liveRows(first.id);
  sends.openJournals('1', ['1']);
  sends.orderOf(first.id);
  sends.waitingOfWork(workId);
  sends.liveOfWork(workId);
  sends.refusedOfWork(workId);
  sends.rowsOfWork(workId);
  sends.ofWork(workId);
  finish(sends.receipt(workId));
  sends.get(first.id);
  sends.items(first.id);
  sends.unsettled();
  sends.stopWork(workId, at);
  sends.withdraw(first.id, at);
  sends.settleArrived(first.id, at);
  sends.interrupted(failure('INTERRUPTED'), at);
  const reported = reportedRepository(store);
  await reported.of(['1'], '2026-12', 'repaid');
  await reported.monthBefore('2026-12', 'repaid');
  reported.otherMeaning('2026-12', 'outstanding');
  todoRepository(store).list(at);
  todoRepository(store).count(at);
}

/** Small indexes may be read whole: one line for each report, or only what is unfinished or in trouble. */
const mayScan =
  /^SCAN (s|sends|i) USING (COVERING )?INDEX (report_months|sends_by_tick|sends_unsettled|items_in_trouble)/;

test('no interactive query scans all requests or all rows', async () => {
  const { store, statements } = listening(openSends().store);
  await aDay(store);
  expect(statements.size).toBeGreaterThan(40);
  const scans = [...statements].flatMap((sql) =>
    (store.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
      .map(({ detail }) => detail)
      .filter((detail) => /^SCAN (i|s|o|n|old|new|sends|send_items|work)\b/.test(detail))
      .filter((detail) => !mayScan.test(detail))
      .map((detail) => `${detail}: ${sql.replaceAll(/\s+/g, ' ').slice(0, 300)}`),
  );
  expect(scans).toEqual([]);
});

test('the order of a request is read from covering indexes only', async () => {
  const { store, statements } = listening(openSends().store);
  sendRepository(store, 'stage').orderOf('x');
  const plans = [...statements]
    .filter((sql) => sql.includes('sends old'))
    .map((sql) =>
      (store.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map((row) => row.detail),
    );
  expect(plans).toEqual([
    [
      'SEARCH old USING COVERING INDEX sends_in_order (id=?)',
      expect.stringMatching(/^SEARCH o USING INDEX \w+ \(send_id=\?\)$/),
      'SEARCH n USING INDEX items_by_fingerprint (fingerprint=?)',
      'SEARCH new USING COVERING INDEX sends_in_order (id=?)',
      expect.stringContaining('USE TEMP B-TREE FOR'),
    ],
  ]);
});

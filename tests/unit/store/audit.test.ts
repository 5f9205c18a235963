import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditRepository } from '../../../electron/store/audit/history.ts';
import type { Store } from '../../../electron/store/database.ts';
import { sha256 } from '../../../electron/store/fingerprint.ts';
import type { NewSend, SendResult } from '../../../electron/store/send-types.ts';
import type { SendRepository } from '../../../electron/store/sends.ts';
import { todoRepository } from '../../../electron/store/todo.ts';
import { finish } from '../../../shared/rules/steps.ts';
import { at, openSends, reportSend } from './new-send.ts';

/** What may happen to one send, in this order. */
const lives = [
  'accepted',
  'refused',
  'arrived',
  'replaced',
  'retried',
  'stopped',
  'waiting',
  'ticked',
] as const;

const firstResult: Record<Exclude<(typeof lives)[number], 'stopped' | 'waiting'>, SendResult['state']> = {
  accepted: 'accepted',
  ticked: 'accepted',
  refused: 'refused',
  arrived: 'unknown',
  replaced: 'unknown',
  retried: 'waiting',
};

function ended(state: SendResult['state']): SendResult {
  return {
    state,
    settledBy: null,
    httpStatus: state === 'unknown' ? null : 200,
    answer: `{"state":"${state}"}`,
  };
}

function live(store: Store, sends: SendRepository, life: (typeof lives)[number]): void {
  const send = withHash(reportSend({ [randomUUID()]: '12.50', [`${randomUUID()}/C-1`]: '7' }));
  sends.add([send], at);
  if (life === 'waiting') return;
  if (life === 'stopped') return void sends.withdraw(send.id, at);
  sends.begin(send.id, at);
  sends.end(send.id, ended(firstResult[life]), at);
  if (life === 'arrived') sends.settleArrived(send.id, at);
  if (life === 'replaced')
    sends.replace(send.id, withHash({ ...send, id: randomUUID(), replaces: send.id }), at);
  if (life === 'ticked') todoRepository(store).done([send.id], true, at);
}

function withHash(send: NewSend): NewSend {
  return { ...send, requestSha256: sha256(send.request) };
}

function history(which: readonly (typeof lives)[number][]) {
  const { store, sends } = openSends();
  const audit = auditRepository(store);
  audit.setDesk({ ...audit.desk(), person: 'Amina' }, at);
  for (const life of which) live(store, sends, life);
  return { store, sends, audit, verify: () => finish(audit.verify(() => {})) };
}

test('everything that happens to sends leaves a history that verifies', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lives), { maxLength: 12 }), (which) => {
      const { store, audit, verify } = history(which);
      expect(verify()).toMatchObject({ fault: null });
      const entries = finish(audit.entries('', '9'));
      expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1));
      expect(entries.every(({ person }) => person === 'Amina')).toBe(true);
      const left = (store.prepare('SELECT COUNT(*) AS n FROM departures').get() as { n: number }).n;
      expect(entries.filter(({ event }) => event === 'left')).toHaveLength(left);
    }),
    { numRuns: 30 },
  );
});

test('the entry of a departure says what left, and that of its end how long it took', () => {
  const { store, sends } = openSends();
  const send = withHash(reportSend({ 'L-1': '12.50', 'L-2': '7.25' }));
  sends.add([send], at);
  sends.begin(send.id, '2026-11-21T10:00:00.000Z');
  sends.end(send.id, ended('accepted'), '2026-11-21T10:00:02.500Z');
  const [, left, end] = finish(auditRepository(store).entries('', '9'));
  expect(left).toMatchObject({
    event: 'left',
    sendId: send.id,
    facts: {
      kind: 'report',
      rows: 2,
      attempt: 1,
      request: send.requestSha256,
      sums: [{ currency: '', sum: '19.75' }],
    },
  });
  expect(end).toMatchObject({
    event: 'ended',
    facts: { state: 'accepted', durationMs: 2_500, rows: { accepted: 2 } },
  });
  expect(JSON.stringify([left, end])).not.toContain('L-1');
});

test('SQLite refuses to change or delete an entry', () => {
  const { store } = history(['accepted']);
  expect(() => store.exec("UPDATE audit SET person = 'B'")).toThrow('append-only');
  expect(() => store.exec('DELETE FROM audit WHERE number = 1')).toThrow('append-only');
});

test('any altered or missing entry is the first fault that is named', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...lives), { minLength: 2, maxLength: 6 }),
      fc.constantFrom('at', 'zone', 'event', 'send_id', 'person', 'facts', 'mark', null),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (which, column, part) => {
        const { store, verify } = history(which);
        const { entries } = verify();
        const number = 1 + Math.floor(part * (entries - 1));
        store.exec('DROP TRIGGER audit_never_changes; DROP TRIGGER audit_never_shrinks');
        if (column === null) store.prepare('DELETE FROM audit WHERE number = ?').run(number);
        else
          store
            .prepare(`UPDATE audit SET ${column} = COALESCE(${column}, '') || 'x' WHERE number = ?`)
            .run(number);
        const found = verify().fault;
        expect(found).toMatchObject(
          column === null ? { number: number + 1, what: 'missing' } : { number, what: 'altered' },
        );
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  ['request', "UPDATE send_requests SET request = replace(request, '12.5', '99')"],
  ['answer', "UPDATE sends SET answer = '{}'"],
  ['rows', "UPDATE send_items SET amount = '99' WHERE amount = '7'"],
  ['state', "UPDATE sends SET state = 'refused'"],
  [
    'unrecorded',
    `INSERT INTO sends (id, work_id, kind, partner_id, state, title, path, request_sha256, created_at)
     VALUES ('x', 'w', 'report', '1', 'accepted', 't', '/p', 'h', '2026')`,
  ],
] as const)('what the store keeps of a send is compared with what was recorded: %s', (what, sql) => {
  const { store, verify } = history(['accepted']);
  store.exec(sql);
  expect(verify().fault).toMatchObject({ what });
});

test('a long history verifies in steps', () => {
  const { store, audit } = history(['accepted']);
  for (let n = 0; n < 3_000; n += 1) audit.setDesk({ ...audit.desk(), person: `P${n}` }, at);
  let pauses = 0;
  const done: number[] = [];
  const steps = audit.verify((now) => done.push(now));
  while (!steps.next().done) pauses += 1;
  expect(pauses).toBeGreaterThan(5);
  expect(done.at(-1)).toBeGreaterThan(3_000);
  store.close();
});

import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import { reportedRepository } from '../../../electron/store/reported.ts';
import type { NewSend } from '../../../electron/store/send-types.ts';
import { type SendRepository, sendRepository } from '../../../electron/store/sends.ts';

let store: Store;
let sends: SendRepository;

beforeEach(() => {
  const opened = openDatabase(':memory:', '');
  if (!opened.ok) throw new Error(opened.error.message);
  store = opened.value;
  sends = sendRepository(store, 'stage');
});

const at = '2026-11-21T10:00:00.000Z';

function newSend(period: string, rows: [string, string][], partnerId = '7'): NewSend {
  const items = rows.map(([key, amount]) => ({ fingerprint: randomUUID(), key, label: '', amount }));
  return {
    id: randomUUID(),
    workId: randomUUID(),
    kind: 'report',
    partnerId,
    title: '',
    path: '/p',
    request: '{}',
    requestSha256: '',
    overrideReason: null,
    replaces: null,
    period,
    meaning: 'repaid',
    batch: 1,
    batches: 1,
    items,
  };
}

/** Sends rows and lets Kiva answer. */
function report(
  period: string,
  rows: [string, string][],
  state: 'accepted' | 'unknown' | 'refused' = 'accepted',
  change: Partial<NewSend> = {},
): string {
  const send = { ...newSend(period, rows), ...change };
  sends.add([send], at);
  sends.begin(send.id, at);
  sends.end(send.id, { state, settledBy: null }, at);
  return send.id;
}

const of = (ids: string[], period = '2026-11') => reportedRepository(store).of(ids, period, 'repaid');
const amounts = async (id: string, period?: string) => {
  const { last, before, now } = (await of([id], period)).get(id) ?? {};
  return [before?.amount, last?.amount, now?.amount];
};

describe('what was reported of a loan', () => {
  it('has the two latest months before, and this month', async () => {
    report('2026-08', [['A', '1']]);
    report('2026-09', [['A', '2']]);
    report('2026-10', [['A', '3']]);
    report('2026-11', [['A', '4']]);
    report('2026-12', [['A', '5']]);
    expect(await amounts('A')).toEqual(['2', '3', '4']);
    expect(await amounts('A', '2026-10')).toEqual(['1', '2', '3']);
  });

  it('is found in much older months', async () => {
    report('2025-01', [['OLD', '1']]);
    report('2025-02', [['OLD', '2']]);
    for (const month of ['07', '08', '09', '10']) report(`2026-${month}`, [['A', '3']]);
    expect(await amounts('OLD')).toEqual(['1', '2', undefined]);
  });

  it('is the correction of a month, even if it was sent after a later month', async () => {
    report('2026-09', [['A', '2']]);
    report('2026-10', [['A', '3']]);
    const correction = report('2026-09', [['A', '2.5']]);
    expect(await amounts('A')).toEqual(['2.5', '3', undefined]);
    expect((await of(['A'])).get('A')?.before).toEqual({
      ...{ amount: '2.5', period: '2026-09', at, sendId: correction, state: 'accepted' },
    });
  });

  it('ignores refused rows and other meanings, partners and kinds', async () => {
    report('2026-10', [['A', '1']], 'refused');
    report('2026-10', [['A', '2']], 'accepted', { meaning: 'outstanding' });
    report('2026-10', [['A', '4']], 'accepted', { kind: 'journals' });
    store.prepare("INSERT INTO cache VALUES ('partner', '\"7\"', ?)").run(at);
    report('2026-10', [['A', '3']], 'accepted', { partnerId: '8' });
    expect((await of(['A'])).size).toBe(0);
    report('2026-10', [['A', '5']]);
    expect(await amounts('A')).toEqual([undefined, '5', undefined]);
  });
});

it('returns the previous month with the latest amount of each loan', async () => {
  report('2026-09', [
    ['A', '10'],
    ['B', '0.1'],
  ]);
  report('2026-09', [['A', '20.2']]);
  const reported = reportedRepository(store);
  expect(await reported.monthBefore('2026-11', 'repaid')).toEqual({
    period: '2026-09',
    rows: [
      { key: 'A', amount: '20.2' },
      { key: 'B', amount: '0.1' },
    ],
  });
  expect(await reported.monthBefore('2026-09', 'repaid')).toBeNull();
});

it('returns the last reported month if it had the other meaning, for this partner only', () => {
  const other = (period: string, meaning: 'repaid' | 'outstanding' = 'outstanding') =>
    reportedRepository(store).otherMeaning(period, meaning);
  expect(other('2026-11')).toBeNull();
  report('2026-09', [['A', '1']]);
  report('2026-10', [['A', '2']], 'refused', { meaning: 'outstanding' });
  expect(other('2026-11')).toBe('2026-09');
  expect(other('2026-08')).toBeNull();
  expect(other('2026-11', 'repaid')).toBeNull();
  report('2026-10', [['A', '9']], 'unknown', { meaning: 'outstanding' });
  expect([other('2026-11'), other('2026-11', 'repaid'), other('2026-09')]).toEqual([
    null,
    '2026-10',
    '2026-09',
  ]);
  store.prepare("INSERT INTO cache VALUES ('partner', '\"8\"', ?)").run(at);
  expect(other('2026-11', 'repaid')).toBeNull();
});

import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { cacheRepository } from '../../../electron/store/cache.ts';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import { type OwnRepository, ownRepository } from '../../../electron/store/portfolio-own.ts';
import { type WorkRepository, workRepository } from '../../../electron/store/work.ts';
import { packList } from '../../../electron/store/work-body.ts';
import type { WorkBody } from '../../../shared/model/work.ts';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';

let store: Store;
let own: OwnRepository;
let work: WorkRepository;
beforeEach(() => {
  const opened = openDatabase(':memory:', '');
  if (!opened.ok) throw new Error(opened.error.code);
  store = opened.value;
  own = ownRepository(store);
  work = workRepository(store);
});

const day = (n: number): string => `2026-11-${String(n).padStart(2, '0')}T00:00:00.000Z`;

function keep(body: WorkBody, n: number): string {
  const id = randomUUID();
  work.save({ id, body, missing: null, base: 0 }, day(n));
  return id;
}

/** The same with its long list packed, as a save of the page stores it. */
async function keepPacked(body: WorkBody, n: number): Promise<string> {
  const id = randomUUID();
  const packed = await packList(body);
  expect(packed).not.toBeNull();
  work.save({ id, body, packed, missing: null, base: 0 }, day(n));
  return id;
}

/** More rows than are stored as they are. */
function many<T>(row: T): T[] {
  return Array.from({ length: 2_500 }, () => row);
}

it('finds the work that names a loan, whatever is in its id, and no other', async () => {
  const id = 'ÑA "1"\\/42';
  const entry = { loanId: id, clientId: '', subject: '', body: '', imageUrl: '' };
  const journals = keep({ kind: 'journals', content: { entries: [entry] } }, 1);
  const row = { loanId: ` ${id} `, clientId: '', amount: '1', note: '' };
  const report = keep({ kind: 'report', content: { ...emptyReport('repaid', '2026-10'), rows: [row] } }, 3);
  const group = keep({ kind: 'draft', content: { ...emptyDraft(), loanType: 'group', groupLoanId: id } }, 2);
  const [member] = emptyDraft().members;
  if (!member) throw new Error('a draft has a member');
  const draft = keep(
    { kind: 'draft', content: { ...emptyDraft(), members: [{ ...member, loanId: id }] } },
    4,
  );
  keep({ kind: 'draft', content: { ...emptyDraft(), description: `about ${id}` } }, 5);
  keep({ kind: 'journals', content: { entries: [{ ...entry, loanId: `${id}2` }] } }, 6);
  const removed = keep({ kind: 'journals', content: { entries: [entry] } }, 7);
  work.remove(removed, day(8));
  const long = await keepPacked(
    { kind: 'report', content: { ...emptyReport('repaid', '2026-10'), rows: many(row) } },
    9,
  );
  await keepPacked({ kind: 'journals', content: { entries: many({ ...entry, loanId: `${id}2` }) } }, 10);
  expect(await own.workOf(id)).toEqual([long, draft, report, group, journals]);
  expect([await own.workOf(''), await own.workOf('42')]).toEqual([[], []]);
});

it('lists everything sent about a loan, newest first, and what was last accepted', async () => {
  const send = (kind: string, state: string, at: string, period: string | null, amount: string): string => {
    const id = randomUUID();
    store
      .prepare(
        `INSERT INTO sends (id, work_id, kind, partner_id, state, title, path, request_sha256, created_at, sent_at, period, meaning)
         VALUES (?, 'w', ?, '1', ?, '', '', '', ?, ?, ?, 'repaid')`,
      )
      .run(id, kind, state, at, at, period);
    store
      .prepare(
        "INSERT INTO send_items (send_id, position, fingerprint, key, label, amount, state, note) VALUES (?, 0, 'f', 'L', 'label', ?, ?, 'note')",
      )
      .run(id, amount, state);
    return id;
  };
  const ids = [
    send('report', 'accepted', day(1), '2026-10', '100'),
    send('report', 'accepted', day(2), '2026-10', '120'),
    send('report', 'refused', day(3), '2026-11', '130'),
    send('journals', 'accepted', day(4), null, ''),
    send('journals', 'unknown', day(5), null, ''),
  ];
  expect(own.sentOf('L').map(({ sendId }) => sendId)).toEqual(ids.toReversed());
  expect(own.sentOf('L').at(-1)).toEqual({
    ...{ sendId: ids[0], kind: 'report', state: 'accepted', at: day(1), period: '2026-10' },
    ...{ amount: '100', label: 'label', note: 'note' },
  });
  expect(own.ofLoan('L')).toEqual({
    lastReported: { amount: '120', period: '2026-10' },
    lastJournalAt: day(4),
  });
  expect(own.ofLoan('M')).toEqual({ lastReported: null, lastJournalAt: null });
  expect([...(await own.lastReported(null))]).toEqual([['L', { amount: '120', period: '2026-10' }]]);
  expect([own.reportedIn('2026-10'), own.reportedIn('2026-11')]).toEqual([['L', 'L'], []]);
});

it('ignores the same loan id of another partner', async () => {
  const send = (partner: string, kind: string, period: string | null): string => {
    const id = randomUUID();
    store
      .prepare(
        `INSERT INTO sends (id, work_id, kind, partner_id, state, title, path, request_sha256, created_at, period, meaning)
         VALUES (?, 'w', ?, ?, 'accepted', '', '', '', ?, ?, 'repaid')`,
      )
      .run(id, kind, partner, day(1), period);
    store
      .prepare(
        "INSERT INTO send_items (send_id, position, fingerprint, key, label, amount, state, note) VALUES (?, 0, 'f', 'L', '', ?, 'accepted', '')",
      )
      .run(id, partner);
    return id;
  };
  send('9', 'report', '2026-11');
  send('9', 'journals', null);
  cacheRepository(store).write('partner', '7', day(2));
  expect(own.ofLoan('L')).toEqual({ lastReported: null, lastJournalAt: null });
  expect([own.sentOf('L'), own.reportedIn('2026-11')]).toEqual([[], []]);
  expect([(await own.lastReported('repaid')).size, own.lastJournals().size]).toEqual([0, 0]);
  const ours = send('7', 'report', '2026-10');
  expect(own.sentOf('L').map(({ sendId }) => sendId)).toEqual([ours]);
  expect(await own.lastReported(null)).toEqual(new Map([['L', { amount: '7', period: '2026-10' }]]));
});

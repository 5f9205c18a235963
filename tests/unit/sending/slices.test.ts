import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSendMachine } from '../../../electron/sending/machine.ts';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import { fingerprintOf, sha256 } from '../../../electron/store/fingerprint.ts';
import { sendRepository } from '../../../electron/store/sends.ts';
import { failure } from '../../../shared/errors.ts';
import { sendFilterSchema } from '../../../shared/model/send-search.ts';
import type { ReportContent } from '../../../shared/model/work.ts';
import { failed } from '../../../shared/result.ts';
import { itemsOf } from '../../../shared/rules/kinds/kinds.ts';
import { batchesOf } from '../../../shared/rules/kinds/requests.ts';
import { finish } from '../../../shared/rules/steps.ts';
import { unwrap } from '../kiva/support.ts';
import { Office, reportOf } from '../office.ts';
import { at, openSends, reportSend } from '../store/new-send.ts';

const rows = 2_000;
const key = Buffer.alloc(32, 7).toString('base64');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slices-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An office whose store is on the disk, so that a copy of it is what a killed program leaves behind. */
class DiskOffice extends Office {
  protected override openStore(): Store {
    return unwrap(openDatabase(join(folder, 'store.db'), key));
  }

  /** What is on the disk now, opened as the next run of the program does. */
  afterKill() {
    const copy = join(folder, 'copy.db');
    for (const end of ['', '-wal'])
      if (existsSync(join(folder, `store.db${end}`)))
        copyFileSync(join(folder, `store.db${end}`), `${copy}${end}`);
    const store = unwrap(openDatabase(copy, key));
    return { store, sends: sendRepository(store, 'stage') };
  }
}

/** An office that sends small requests, which all wait: many requests are written in many slices. */
function officeOf<T extends Office>(office: T): T {
  office.reporting = { meaning: 'repaid', columns: 'two', batchSize: 25 };
  office.next = 'unauthorised';
  return office;
}

const count = (store: Store, sql: string): number => (store.prepare(sql).get() as { n: number }).n;
const staged = (store: Store): number => count(store, 'SELECT COUNT(*) AS n FROM staged_sends');
const sendsIn = (store: Store): number => count(store, 'SELECT COUNT(*) AS n FROM sends');
const rowsWithoutSend = (store: Store): number =>
  count(store, 'SELECT COUNT(*) AS n FROM send_items WHERE send_id NOT IN (SELECT id FROM sends)');

/** Until it is so; what is waited for must come before the call ends. */
async function until(isSo: () => boolean, call: Promise<unknown>): Promise<void> {
  let ended = false;
  void call.finally(() => {
    ended = true;
  });
  while (!isSo()) {
    expect(ended).toBe(false);
    await turn();
  }
}

/** A report that is being started, some of whose rows are written ahead. */
async function starting(office: Office, changes: Partial<ReportContent> = {}) {
  const workId = await office.report(rows, changes);
  const { digest } = await office.review(workId);
  const started = office.codeOfAsk('sends.start', { workId, digest });
  await until(() => staged(office.store) > 3, started);
  return { workId, digest, started };
}

test('a second click while a report is being stored sends nothing twice', async () => {
  const office = officeOf(new Office());
  const { workId, digest, started } = await starting(office);
  expect(sendsIn(office.store)).toBe(0);
  const second = office.codeOfAsk('sends.start', { workId, digest });
  expect([await started, await second].toSorted()).toEqual(['ALREADY_SENT', 'ok']);
  expect(count(office.store, 'SELECT COUNT(*) AS n FROM send_items')).toBe(rows);
  expect([staged(office.store), rowsWithoutSend(office.store)]).toEqual([0, 0]);
});

test('work that is edited while being stored is not sent', async () => {
  const office = officeOf(new Office());
  const { workId, started } = await starting(office);
  // A list so short is saved at once; a long one is packed first, and may come too late.
  unwrap(await office.ask('work.save', office.saving(workId, reportOf(10, { period: '2026-09' }))));
  expect(await started).toBe('REVIEW_CHANGED');
  expect([sendsIn(office.store), staged(office.store), rowsWithoutSend(office.store)]).toEqual([0, 0, 0]);
  expect(office.posted).toEqual([]);
});

test('work that is removed while being stored is not sent', async () => {
  const office = officeOf(new Office());
  const { workId, started } = await starting(office);
  unwrap(await office.ask('work.remove', { id: workId }));
  expect(await started).toBe('NOT_FOUND');
  expect([sendsIn(office.store), staged(office.store), rowsWithoutSend(office.store)]).toEqual([0, 0, 0]);
});

test('settings that change while a report is being stored are respected', async () => {
  const office = officeOf(new Office());
  const { started } = await starting(office);
  office.reporting = { ...office.reporting, batchSize: 50 };
  expect(await started).toBe('REVIEW_CHANGED');
  expect([sendsIn(office.store), staged(office.store)]).toEqual([0, 0]);
});

test('another report of the same loans, started meanwhile, sends nothing twice', async () => {
  const office = officeOf(new Office());
  const other = await office.report(rows);
  const { digest } = await office.review(other);
  const { started } = await starting(office);
  const codes = [await started, await office.codeOfAsk('sends.start', { workId: other, digest })];
  expect(codes).toEqual(['ok', 'ALREADY_SENT']);
  expect(count(office.store, 'SELECT COUNT(*) AS n FROM send_items')).toBe(rows);
});

test('two reports of the same loans, started at once: one of them leaves', async () => {
  const office = officeOf(new Office());
  const other = await office.report(rows);
  const { digest } = await office.review(other);
  const { started } = await starting(office);
  const codes = await Promise.all([office.codeOfAsk('sends.start', { workId: other, digest }), started]);
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
  expect(count(office.store, 'SELECT COUNT(*) AS n FROM send_items')).toBe(rows);
  expect([staged(office.store), rowsWithoutSend(office.store)]).toEqual([0, 0]);
});

test('a two-person rule that is turned on meanwhile holds the report back', async () => {
  const office = officeOf(new Office());
  await office.addPeople();
  const { started } = await starting(office);
  const { approvals } = office.records;
  const change = { generation: approvals.generation() + 1, by: 'Ben', now: at, restored: null };
  approvals.become({ ...approvals.state(), on: true, since: at, by: 'Ben' }, change);
  expect(await started).toBe('APPROVAL_NEEDED');
  expect([sendsIn(office.store), staged(office.store), rowsWithoutSend(office.store)]).toEqual([0, 0, 0]);
});

test('a report is stored although other calls write all the time', async () => {
  const office = officeOf(new Office());
  const workId = await office.report(rows);
  const { digest } = await office.review(workId);
  const writing = setInterval(() => office.records.sends.add([reportSend({ other: '1' })], at), 2);
  const code = await office.codeOfAsk('sends.start', { workId, digest });
  clearInterval(writing);
  expect(code).toBe('ok');
  const { waiting, sending } = office.records.sends.rowsOfWork(workId);
  expect(waiting + sending).toBe(rows);
});

test('killed while staging: nothing is sent, and staged rows are deleted', async () => {
  const office = officeOf(new DiskOffice());
  const { started } = await starting(office);
  const { store, sends } = office.afterKill();
  expect([sendsIn(store), staged(store), rowsWithoutSend(store)]).toEqual([0, 0, 0]);
  expect(count(store, 'SELECT COUNT(*) AS n FROM send_items')).toBe(0);
  expect(sends.unsettled()).toEqual([]);
  expect(await started).toBe('ok');
});

test('killed after storing: everything is waiting, and found by its rows', async () => {
  const office = officeOf(new DiskOffice());
  const { started, workId } = await starting(office);
  await until(() => sendsIn(office.store) > 0, started);
  expect(staged(office.store)).toBeGreaterThan(0);
  const { store, sends } = office.afterKill();
  expect(sends.rowsOfWork(workId)).toMatchObject({ waiting: rows });
  expect(count(store, 'SELECT COUNT(*) AS n FROM send_texts')).toBe(rows / 25);
  expect([staged(store), rowsWithoutSend(store)]).toEqual([0, 0]);
  await started;
});

test('a disk that is full once it is stored takes nothing back', async () => {
  const office = officeOf(new FullOffice());
  const { started, workId } = await starting(office);
  await until(() => sendsIn(office.store) > 0, started);
  const { page_count } = office.store.prepare('PRAGMA page_count').get() as { page_count: number };
  office.store.exec(`PRAGMA max_page_count = ${page_count}`);
  expect(await started).toBe('ok');
  expect(staged(office.store)).toBeGreaterThan(0);
  office.store.exec('PRAGMA max_page_count = 1000000');
  office.boot();
  expect(staged(office.store)).toBe(0);
  expect(office.records.sends.rowsOfWork(workId)).toMatchObject({ waiting: rows });
});

/** An office whose machine may fail to write. */
class FullOffice extends Office {
  protected override onError(): void {}
}

test('a request that is accepted before its text is written is found by its reference', () => {
  const { sends } = openSends();
  const send = reportSend({ 'L-1': '5' });
  finish(sends.stage([send]));
  sends.add([send], at);
  sends.begin(send.id, at);
  sends.end(send.id, { state: 'accepted', settledBy: 'kiva', reference: 'REF-77' }, at);
  const found = (text: string): number =>
    sends.list(10, 0, { filter: { ...everything, text }, borrowers: new Map() }).total;
  expect(found('REF-77')).toBe(0);
  finish(sends.finishStaged([send.id]));
  expect([found('REF-77'), found('L-1')]).toEqual([1, 1]);
});

const everything = sendFilterSchema.parse({});

test('a full disk leaves no staged rows', () => {
  const { store, sends } = openSends();
  const { page_count } = store.prepare('PRAGMA page_count').get() as { page_count: number };
  store.exec(`PRAGMA max_page_count = ${page_count + 20}`);
  const many = Array.from({ length: 40 }, (_, n) =>
    reportSend(Object.fromEntries(Array.from({ length: 50 }, (_, m) => [`L-${n}-${m}`, '1']))),
  );
  expect(() => finish(sends.stage(many))).toThrow(/full/);
  expect([staged(store), rowsWithoutSend(store)]).toEqual([0, 0]);
});

test('staged rows equal rows stored at once', () => {
  const loan = fc.record({
    loanId: fc.integer({ min: 0, max: 10_000 }).map((n) => `L-${n}`),
    clientId: fc.constantFrom('', 'C1'),
    amount: fc.oneof(fc.constant(' '), fc.integer({ min: 0, max: 1e6 }).map(String)),
    note: fc.constant(''),
  });
  const reports = fc.uniqueArray(loan, { selector: ({ loanId }) => loanId, minLength: 1, maxLength: 120 });
  return fc.assert(
    fc.asyncProperty(reports, fc.integer({ min: 1, max: 60 }), async (list, batchSize) => {
      fc.pre(list.some(({ amount }) => amount.trim() !== ''));
      const office = officeOf(new Office());
      office.reporting = { meaning: 'repaid', columns: 'three', batchSize };
      const typed = list.map((row) => ({ ...row, clientId: 'C1' }));
      const workId = await office.report(0, { rows: typed });
      const { digest } = await office.review(workId);
      const { sendIds } = unwrap(await office.call('sends.start', { workId, digest }));
      const content = reportOf(0, { rows: typed });
      const items = itemsOf(content, { photo: null, columns: 'three' });
      const batches = batchesOf('report', items, { journalsBody: 'wrapped', batchSize });
      const { sends } = office.records;
      expect(sendIds.map((id) => sends.outgoing(id)?.request)).toEqual(batches.map(({ json }) => json));
      expect(sendIds.flatMap((id) => sends.items(id).map(({ fingerprint }) => fingerprint))).toEqual(
        items.map(({ identity }) => fingerprintOf('1', identity)),
      );
      const bytes = batches.map(({ json }) => json).join('\n');
      const beside = JSON.stringify(['1', { period: '2026-10', meaning: 'repaid' }, [], null]);
      expect(digest).toBe(sha256([beside, bytes, bytes].join('\nall\n')));
    }),
    { numRuns: 25 },
  );
});

test('counts changes that make a plan stale, not sending or accepting a request', () => {
  const { sends } = openSends();
  const [first, second] = [reportSend({ 1: '10', 2: '20' }), reportSend({ 1: '11' })];
  const changed = (change: () => unknown): boolean => {
    const before = sends.changes();
    change();
    return sends.changes() !== before;
  };
  expect(changed(() => sends.add([first], at))).toBe(true);
  expect(changed(() => sends.begin(first.id, at))).toBe(false);
  expect(changed(() => sends.end(first.id, { state: 'accepted', settledBy: 'kiva' }, at))).toBe(false);
  expect(changed(() => sends.add([second], at))).toBe(true);
  expect(changed(() => sends.begin(second.id, at))).toBe(false);
  const refusal = { state: 'refused', settledBy: 'kiva', error: failure('KIVA_REFUSED') } as const;
  expect(changed(() => sends.end(second.id, refusal, at))).toBe(true);
  const third = reportSend({ 2: '30' });
  expect(changed(() => sends.add([third], at))).toBe(true);
  expect(changed(() => sends.withdraw(third.id, at))).toBe(true);
  const [old, newer] = [reportSend({ 3: '1', 4: '1' }), reportSend({ 3: '2' })];
  sends.add([old], at);
  sends.add([newer], at);
  expect(changed(() => sends.begin(old.id, at))).toBe(true);
});

test('a recount that failed on a full disk is retried without a restart', async () => {
  const { store } = openSends();
  const sends = sendRepository(store, 'stage', 0);
  let fails = false;
  const timers: (() => void)[] = [];
  const machine = createSendMachine({
    holdsOffline: () => false,
    sends: {
      ...sends,
      recount: () => {
        store.exec(`PRAGMA query_only = ${fails ? 'ON' : 'OFF'}`);
        return sends.recount();
      },
    },
    anchor: { keep: async () => failed(failure('VAULT_LOCKED')) },
    post: () => Promise.reject(new Error('nothing may leave')),
    setTimer: (_, run) => {
      timers.push(run);
      return () => {};
    },
    ...{ onChange: () => {}, onError: () => {}, now: () => at, random: () => 0 },
  });
  const left = (): number => count(store, 'SELECT COUNT(*) AS n FROM recounts');
  for (const amount of ['1', '2']) machine.start([reportSend({ 'L-1': amount }, { workId: 'w' })]);
  await machine.idle();
  fails = true;
  machine.stopWork('w');
  await machine.idle();
  expect(left()).toBeGreaterThan(0);
  fails = false;
  for (const run of timers) run();
  await machine.idle();
  expect(left()).toBe(0);
  await machine.stop();
});

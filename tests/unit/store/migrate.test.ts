import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { approvalRepository } from '../../../electron/store/approvals.ts';
import { openDatabase, type Store } from '../../../electron/store/database.ts';
import { fingerprintOf } from '../../../electron/store/fingerprint.ts';
import { migrations } from '../../../electron/store/migrations.ts';
import { sendRepository } from '../../../electron/store/sends.ts';
import { todoRepository } from '../../../electron/store/todo.ts';
import { workRepository } from '../../../electron/store/work.ts';
import { draftContentSchema } from '../../../shared/model/draft.ts';
import { sendFilterSchema } from '../../../shared/model/send-search.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { identityOf } from '../../../shared/rules/kinds/kinds.ts';
import { finish } from '../../../shared/rules/steps.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const before = { encryptionCipher: 'aes256cbc', encryptionKey: 'k' } as Database.Options;

/** A draft as the first version of the program kept it. */
const old = {
  loanType: 'individual',
  clientId: '000042',
  loanId: 'LOAN/12',
  givenName: 'Nguyễn Thị',
  familyName: 'Ánh',
  gender: 'female',
  location: 'São Tomé: São Tomé and Príncipe',
  activityId: '61',
  languageId: '1',
  loanUse: 'to buy "a" cow',
  description: 'Line\nline',
  waiverSigned: true,
  themeTypeId: '',
  currency: 'VND',
  amount: '1200000.50',
  disbursalDate: '2026-12-01',
};

/** The schema of an older version, as its program made it. */
function applyMigrations(store: Store, count: number): void {
  for (const migration of migrations.slice(0, count))
    if (typeof migration === 'string') store.exec(migration);
    else migration(store);
}

it('converts drafts of the first version to drafts with members, and keeps a copy of the file', () => {
  const file = join(folder, 'store.db');
  const first = new Database(file, before);
  first.exec(`${migrations[0]}; PRAGMA user_version = 1`);
  first
    .prepare("INSERT INTO work VALUES ('w', 'draft', ?, 't', 's', '2026-11-21', '2026-11-21', NULL)")
    .run(JSON.stringify(old));
  first.close();

  const opened = openDatabase(file, 'k');
  if (!opened.ok) throw new Error(opened.error.code);
  const { clientId, loanId, givenName, familyName, gender, amount, ...rest } = old;
  const work = finish(workRepository(opened.value).get('w'));
  expect(draftContentSchema.parse(work?.body.content)).toMatchObject({
    ...rest,
    members: [{ clientId, loanId, givenName, familyName, gender, amount, notPictured: false }],
    schedule: [],
    photoId: '',
  });
  expect(existsSync(`${file}.before-v2`)).toBe(true);
});

it('keeps sent and waiting requests from before the two-person rule', () => {
  const file = join(folder, 'store.db');
  const fifth = new Database(file, before);
  applyMigrations(fifth, 5);
  fifth.exec('PRAGMA user_version = 5');
  const at = '2026-11-21T10:00:00.000Z';
  fifth.prepare("INSERT INTO work VALUES ('w', 'report', '{}', 't', 's', ?, ?, NULL, NULL)").run(at, at);
  fifth
    .prepare(
      `INSERT INTO sends (id, work_id, kind, partner_id, state, title, path, request, request_sha256, created_at)
       VALUES ('s', 'w', 'report', '1', 'waiting', 't', '/p', '{}', 'h', ?)`,
    )
    .run(at);
  fifth.close();

  const opened = openDatabase(file, 'k');
  if (!opened.ok) throw new Error(opened.error.code);
  const [sends, approvals] = [sendRepository(opened.value, 'stage'), approvalRepository(opened.value)];
  expect(finish(workRepository(opened.value).get('w'))?.state).toBe('waiting');
  expect(approvals.rule()).toEqual({ on: false, since: null, by: '', restored: null });
  expect(sends.get('s')).toMatchObject({ preparedBy: null, approvedBy: null, approvedAt: null });
  expect(approvals.holdsBack('w')).toBe(false);
  expect(sends.begin('s', at)).toBe(true);
  expect(existsSync(`${file}.before-v6`)).toBe(true);
});

it('moves the exact bytes of each request to their own table, and waiting requests are sent with them', () => {
  const file = join(folder, 'store.db');
  const eighteenth = new Database(file, before);
  applyMigrations(eighteenth, 18);
  const at = '2026-11-21T10:00:00.000Z';
  const insert = eighteenth.prepare(
    `INSERT INTO sends (id, work_id, kind, partner_id, state, title, path, request, request_sha256, created_at, confirmed_seq)
     VALUES (?, 'w', 'report', '1', ?, 't', '/p', ?, 'h', '${at}', ?)`,
  );
  const bytes = ['{"user_id": 1, "repayments": [ ]}', 'é\u2028{}', ''];
  insert.run('a', 'accepted', bytes[0], 1);
  insert.run('b', 'unknown', bytes[1], 2);
  insert.run('c', 'waiting', bytes[2], 3);
  eighteenth.exec('PRAGMA user_version = 18');
  eighteenth.close();

  const opened = openDatabase(file, 'k');
  if (!opened.ok) throw new Error(opened.error.code);
  const sends = sendRepository(opened.value, 'stage');
  expect(['a', 'b', 'c'].map((id) => sends.get(id)?.request)).toEqual(bytes);
  expect(sends.outgoing('c')).toMatchObject({ id: 'c', request: '' });
  expect(existsSync(`${file}.before-v19`)).toBe(true);
});

it('keeps approvers from before preparers had PINs, and recognises locks by a typed name', () => {
  const file = join(folder, 'store.db');
  const fourteenth = new Database(file, before);
  applyMigrations(fourteenth, 14);
  const at = '2026-11-21T10:00:00.000Z';
  fourteenth.exec(
    `INSERT INTO approvers (id, name, pin, added_at, added_by, wrong) VALUES ('b', 'Ben', 'h', '${at}', '', 3);
     INSERT INTO approvers (id, name, pin, added_at, added_by, removed_at, removed_by) VALUES ('e', 'Eve', '', '${at}', '', '${at}', 'Ben');
     INSERT INTO approval_rules (is_on, changed_at, changed_by) VALUES (1, '${at}', 'Ben');
     INSERT INTO locks (id, work_id, seal, prepared_by, locked_at) VALUES ('l', 'w', 's', 'Ana', '${at}');
     PRAGMA user_version = 14`,
  );
  fourteenth.close();

  const opened = openDatabase(file, 'k');
  if (!opened.ok) throw new Error(opened.error.code);
  const approvals = approvalRepository(opened.value);
  const ben = { id: 'b', name: 'Ben', pin: 'h', approves: true, addedAt: at, wrong: 3 };
  expect(approvals.state()).toEqual({ on: true, since: at, by: 'Ben', people: [ben] });
  expect([approvals.rule().restored, approvals.generation()]).toEqual([null, 0]);
  expect(approvals.lockOf('w')).toMatchObject({ preparerId: null, preparedBy: 'Ana' });
});

it('finds sends from before search texts were folded as now', () => {
  const file = join(folder, 'store.db');
  const sixth = new Database(file, before);
  applyMigrations(sixth, 6);
  const at = '2026-11-21T10:00:00.000Z';
  sixth
    .prepare(
      `INSERT INTO sends (id, work_id, kind, partner_id, state, title, path, request, request_sha256, created_at)
       VALUES ('s', 'w', 'report', '1', 'accepted', 't', '/p', '{}', 'h', ?)`,
    )
    .run(at);
  sixth.exec(
    "INSERT INTO send_items VALUES ('s', 0, 'f', 'L-1', 'Əli', '5', 'accepted', ''); INSERT INTO send_texts VALUES (1, 'l-1\təli\t5'); PRAGMA user_version = 6",
  );
  sixth.close();

  const opened = openDatabase(file, 'k');
  if (!opened.ok) throw new Error(opened.error.code);
  const sends = sendRepository(opened.value, 'stage');
  const found = (text: string) =>
    sends.list(10, 0, { filter: sendFilterSchema.parse({ text }), borrowers: new Map() }).total;
  expect(['eli', 'ƏLİ', 'l-1', 'ali'].map(found)).toEqual([1, 1, 1, 0]);
});

it('lists late tasks of sends accepted before tasks existed', () => {
  const file = join(folder, 'store.db');
  const seventh = new Database(file, before);
  applyMigrations(seventh, 7);
  seventh.exec('PRAGMA user_version = 7');
  const at = '2026-11-21T10:00:00.000Z';
  const add = seventh.prepare(
    `INSERT INTO sends (id, work_id, kind, partner_id, state, title, path, request, request_sha256, created_at, finished_at, done_at)
     VALUES (?, ?, 'journals', '1', ?, 't', '/p', '{}', 'h', ?, ?, ?)`,
  );
  for (const [id, state, done] of [
    ['open', 'accepted', null],
    ['ticked', 'accepted', at],
    ['refused', 'refused', null],
  ] as const)
    add.run(id, id, state, at, at, done);
  seventh.close();

  const opened = openDatabase(file, 'k');
  if (!opened.ok) throw new Error(opened.error.code);
  const todo = todoRepository(opened.value);
  expect(todo.count(at)).toMatchObject({ journals: { all: 1, late: 1 }, report: { all: 0 } });
  expect(todo.list(at).map(({ workId }) => workId)).toEqual(['open', 'ticked']);
  expect(existsSync(`${file}.before-v8`)).toBe(true);
});

it('knows the fingerprint and month of sends of older versions', async () => {
  const file = join(folder, 'store.db');
  const ninth = new Database(file, before);
  applyMigrations(ninth, 9);
  ninth.exec('PRAGMA user_version = 9');
  const at = '2026-11-21T10:00:00.000Z';
  const body = JSON.stringify({ period: '2026-10', meaning: 'repaid', rows: [] });
  ninth.prepare("INSERT INTO work VALUES ('w', 'report', ?, 't', 's', ?, ?, NULL, NULL)").run(body, at, at);
  const send = ninth.prepare(
    `INSERT INTO sends (id, work_id, kind, partner_id, state, title, path, request, request_sha256, created_at, finished_at, replaces, replaced_by)
     VALUES (?, 'w', ?, '1', ?, '2026-10 · 1', '/p', ?, 'h', ?, ?, ?, ?)`,
  );
  const item = ninth.prepare("INSERT INTO send_items VALUES (?, 0, 'old', ?, ?, ?, ?, '')");
  const journal = { internal_loan_id: 'L', internal_client_id: 'C', subject: 'S', body: 'B' };
  const draft = { currency: 'UGX', entreps: [{ loan_id: 'L' }], image_encoded: '(photo: 3 bytes)' };
  for (const [id, kind, state, request, key, label, amount, replaces, replacedBy] of [
    [
      'first',
      'report',
      'unknown',
      '{"repayments":[{"loan_id":"L","amount":5}]}',
      'L\u200b',
      '',
      '5',
      null,
      'again',
    ],
    ['newer', 'report', 'waiting', '{"repayments":[{"loan_id":"L","amount":6}]}', 'L', '', '6', null, null],
    [
      'again',
      'report',
      'waiting',
      '{"repayments":[{"loan_id":"L","amount":5}]}',
      'L',
      '',
      '5',
      'first',
      null,
    ],
    ['journal', 'journals', 'accepted', JSON.stringify({ journals: [journal] }), 'L', 'S', '', null, null],
    ['draft', 'draft', 'accepted', JSON.stringify(draft), 'L', 'Ana', '7', null, null],
  ] as const) {
    send.run(id, kind, state, request, at, at, replaces, replacedBy);
    item.run(id, key, label, amount, state);
  }
  ninth.close();

  const opened = openDatabase(file, 'k');
  if (!opened.ok) throw new Error(opened.error.code);
  const sends = sendRepository(opened.value, 'stage');
  const things = [
    identityOf('journals', { internal_loan_id: 'L', subject: 'S', body: 'B' }),
    identityOf('draft', { entreps: [{ loan_id: 'L' }], loanuse: 'anything' }),
  ];
  const found = sends.live(things.map((identity) => fingerprintOf('1', identity)));
  expect(found.map(({ sendId }) => sendId)).toEqual(['journal', 'draft']);
  expect(sends.orderOf('again').newer).toMatchObject([{ by: 'newer', waits: true }]);
  expect(sends.orderOf('newer').newer).toEqual([]);
  expect(sends.liveReports('1', '2026-10').map(({ sendId, meaning }) => [sendId, meaning])).toEqual([
    ['newer', 'repaid'],
    ['again', 'repaid'],
  ]);
  expect(sends.items('draft')).toMatchObject([{ currency: 'UGX' }]);
  expect(sends.get('first')?.rows[0]?.key).toBe('L');
});

it('counts each item once if an older version started its work several times', () => {
  const file = join(folder, 'store.db');
  const eleventh = new Database(file, before);
  applyMigrations(eleventh, 11);
  eleventh.exec('PRAGMA user_version = 11');
  const send = eleventh.prepare(
    `INSERT INTO sends (id, work_id, kind, partner_id, state, title, path, request, request_sha256, created_at, period, meaning,
       replaces, replaced_by, stopped_at, batch, batches)
     VALUES (?, 'w', 'report', '1', ?, '', '/p', '{}', '', '', '2026-11', 'repaid', ?, ?, ?, 1, 1)`,
  );
  const item = eleventh.prepare(
    `INSERT INTO send_items (send_id, position, fingerprint, key, label, amount, state, note, superseded_by)
     VALUES (?, ?, ?, ?, '', '5', ?, '', ?)`,
  );
  const rows = (id: string, found: [loan: string, state: string, by: string | null][]): void => {
    for (const [position, [loan, state, by]] of found.entries())
      item.run(id, position, loan, loan, state, by);
  };
  send.run('first', 'accepted', null, null, null);
  rows('first', [
    ['1', 'accepted', null],
    ['2', 'refused', 'second'],
    ['3', 'refused', 'second'],
  ]);
  send.run('second', 'unknown', null, 'again', null);
  rows('second', [['2', 'unknown', null]]);
  send.run('again', 'waiting', 'second', null, null);
  rows('again', [['2', 'waiting', null]]);
  send.run('stopped', 'waiting', null, 'last', '2026-11-01');
  rows('stopped', [['4', 'waiting', null]]);
  send.run('last', 'accepted', null, null, null);
  rows('last', [['5', 'accepted', null]]);
  eleventh.close();

  const opened = openDatabase(file, 'k');
  if (!opened.ok) throw new Error(opened.error.code);
  const sends = sendRepository(opened.value, 'stage');
  expect(sends.rowsOfWork('w')).toMatchObject({
    accepted: 2,
    waiting: 1,
    refused: 0,
    stopped: 0,
    unknown: 0,
  });
  sends.withdraw('again', '2026-11-02');
  expect(sends.rowsOfWork('w')).toMatchObject({ accepted: 2, waiting: 0, unknown: 1 });
});

it('keeps the control sum of a report from before sums had currencies, also in its versions', () => {
  const file = join(folder, 'store.db');
  const nineteenth = new Database(file, before);
  applyMigrations(nineteenth, 19);
  nineteenth.exec('PRAGMA user_version = 19');
  const insert = nineteenth.prepare(
    `INSERT INTO work (id, kind, body, title, subtitle, created_at, updated_at)
     VALUES (?, ?, ?, '', '', '2026-11-21', '2026-11-21')`,
  );
  const bodyOf = (sum: string) =>
    JSON.stringify({ ...emptyReport('repaid', '2026-11'), control: { count: '"2"', sum }, corrects: '' });
  insert.run('typed', 'report', bodyOf('1,658.50'));
  insert.run('untyped', 'report', bodyOf(''));
  insert.run('draft', 'draft', JSON.stringify(old));
  nineteenth
    .prepare(
      "INSERT INTO work_versions (work_id, version, body, title, subtitle, saved_at) VALUES ('typed', 1, ?, '', '', '')",
    )
    .run(bodyOf('7'));
  nineteenth.close();

  const opened = openDatabase(file, 'k');
  if (!opened.ok) throw new Error(opened.error.code);
  const works = workRepository(opened.value);
  const contentOf = (id: string) => finish(works.get(id))?.body.content;
  const kept = (...sums: object[]) => ({
    ...emptyReport('repaid', '2026-11'),
    control: { count: '"2"', sums },
  });
  expect(contentOf('typed')).toEqual(kept({ currency: '', sum: '1,658.50' }));
  expect(contentOf('untyped')).toEqual(kept());
  expect(contentOf('draft')).toMatchObject({ loanId: old.loanId });
  expect(finish(works.version('typed', 1))?.content).toEqual(kept({ currency: '', sum: '7' }));
});

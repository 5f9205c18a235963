import { beforeEach, describe, expect, test } from 'vitest';
import { reportOfRows } from '../../../renderer/components/progress/report-of-rows.ts';
import type { Input } from '../../../shared/contract.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';
import type { JournalEntry, ReportContent, WorkBody } from '../../../shared/model/work.ts';
import { emptyReport } from '../../../shared/rules/empty-report.ts';
import { unwrap } from '../kiva/support.ts';
import { Office } from '../office.ts';
import { group, individual } from '../rules/drafts.ts';

let office: Office;
beforeEach(() => {
  office = new Office();
});

/** A report of a month, by loan and amount. */
async function report(
  period: string,
  rows: Record<string, string>,
  change: Partial<ReportContent> = {},
): Promise<string> {
  const list = Object.entries(rows).map(([loanId, amount]) => ({ loanId, clientId: '', amount, note: '' }));
  return work({ kind: 'report', content: { ...emptyReport('repaid', period), rows: list, ...change } });
}

async function work(body: WorkBody, id: string = crypto.randomUUID()): Promise<string> {
  unwrap(await office.call('work.save', office.saving(id, body)));
  return id;
}

const journals = (...entries: [loanId: string, body: string, clientId?: string][]): WorkBody => ({
  kind: 'journals',
  content: {
    entries: entries.map(
      ([loanId, body, clientId = '']): JournalEntry => ({
        ...{ loanId, clientId, subject: 'News', body, imageUrl: '' },
      }),
    ),
  },
});

/** What of each loan left last, as Kiva has it. */
function atKiva(): Record<string, number> {
  const taken = office.posted.flatMap(({ request }) => {
    const { repayments } = JSON.parse(request) as { repayments?: { loan_id: string; amount: number }[] };
    return repayments ?? [];
  });
  return Object.fromEntries(taken.map(({ loan_id, amount }) => [loan_id, amount]));
}

const bodiesAtKiva = (): string[] =>
  office.posted.flatMap(({ request }) =>
    (JSON.parse(request) as { journals: { body: string }[] }).journals.map(({ body }) => body),
  );

const sendsOf = async (workId: string) =>
  unwrap(await office.call('sends.progress', { workId })).batches.map(({ id }) => id);
const rowsOf = async (workId: string) => unwrap(await office.call('sends.progress', { workId })).rows;
const receiptOf = async (workId: string): Promise<Receipt> => office.receipt(workId);
const resume = async (workId: string) => office.call('sends.control', { workId, action: 'resume' });
const settle = async (id: string, verdict: Input<'sends.settle'>['verdict']) =>
  office.codeOf('sends.settle', { id, verdict });

describe('an earlier month', () => {
  test('asks for a reason if a later month was accepted, and names it', async () => {
    await office.send(await report('2026-11', { L1: '300' }));
    const october = await report('2026-10', { L1: '200' });
    const review = await office.review(october);
    expect(review).toMatchObject({ needsReason: true, laterCount: 1 });
    expect(review.later).toMatchObject([{ key: 'L1', period: '2026-11', amount: '300', waits: false }]);
    expect(await office.send(october)).toBe('LATER_MONTH');
    expect(atKiva()).toEqual({ L1: 300 });
    expect(await office.send(october, undefined, 'Kiva asked for October once more')).toBe('ok');
    expect(atKiva()).toEqual({ L1: 200 });
  });

  test('that is waiting is not resumed after a later month has left', async () => {
    office.next = 'unauthorised';
    const october = await report('2026-10', { L1: '200', L2: '20' });
    await office.send(october);
    office.next = 'accepted';
    await office.send(await report('2026-11', { L1: '300' }));
    expect(unwrap(await resume(october))).toEqual({ leftOut: 1 });
    await office.rest();
    expect(atKiva()).toEqual({ L1: 300, L2: 20 });
    expect(await rowsOf(october)).toMatchObject({ accepted: 1, outdated: 1 });
  });

  test('with an unknown result is not resent after a later month', async () => {
    office.next = 'lostAfter';
    const october = await report('2026-10', { L1: '200' });
    await office.send(october);
    office.next = 'accepted';
    await office.send(await report('2026-11', { L1: '300' }));
    expect(await settle((await sendsOf(october))[0] ?? '', 'again')).toBe('OUTDATED');
    expect(atKiva()).toEqual({ L1: 300 });
  });

  test('considers a later month that is still waiting', async () => {
    office.next = 'unauthorised';
    await office.send(await report('2026-11', { L1: '300' }));
    const review = await office.review(await report('2026-10', { L1: '200' }));
    expect(review).toMatchObject({ needsReason: true, later: [{ waits: true }] });
  });

  test('with a reason is the newest: the later month must be sent again', async () => {
    const november = await report('2026-11', { L1: '300' });
    await office.send(november);
    await office.send(await report('2026-10', { L1: '200' }), undefined, 'a correction');
    const again = await report('2026-11', { L1: '300' });
    expect(await office.review(again)).toMatchObject({ count: 1, alreadySent: [], needsReason: false });
    await office.send(again);
    expect(atKiva()).toEqual({ L1: 300 });
  });
});

describe('a resend', () => {
  test('is no newer than its original: a waiting correction leaves after it, or instead of it', async () => {
    office.next = 'lostBefore';
    const first = await report('2026-11', { L1: '100' });
    await office.send(first);
    office.next = 'unauthorised';
    const correction = await report('2026-11', { L1: '150' });
    expect(await office.send(correction)).toBe('ok');
    office.next = 'accepted';
    expect(await settle((await sendsOf(first))[0] ?? '', 'again')).toBe('NEWER_WAITS');
    expect(unwrap(await resume(correction))).toEqual({ leftOut: 0 });
    await office.rest();
    expect(atKiva()).toEqual({ L1: 150 });
    expect(await rowsOf(correction)).toMatchObject({ accepted: 1 });
  });
});

describe('journals', () => {
  test('that are waiting are not resumed after corrected texts were sent', async () => {
    office.reporting = { meaning: 'repaid', batchSize: 1 };
    const id = await work(journals(['L1', 'first'], ['L2', 'second']));
    office.next = 'refused';
    await office.send(id);
    expect(await rowsOf(id)).toMatchObject({ refused: 1, waiting: 1 });
    await work(journals(['L1', 'first, mended'], ['L2', 'second, mended']), id);
    office.next = 'accepted';
    expect(await office.send(id)).toBe('ok');
    await resume(id);
    await office.rest();
    expect(bodiesAtKiva()).toEqual(['first', 'first, mended', 'second, mended']);
    expect(await rowsOf(id)).toMatchObject({ accepted: 2, refused: 0, waiting: 0, outdated: 0 });
  });

  test('that are waiting and unchanged stay as they are', async () => {
    office.reporting = { meaning: 'repaid', batchSize: 1 };
    const id = await work(journals(['L1', 'first'], ['L2', 'second']));
    office.next = 'refused';
    await office.send(id);
    await work(journals(['L1', 'first, mended'], ['L2', 'second']), id);
    office.next = 'accepted';
    const review = await office.review(id);
    expect(review).toMatchObject({ count: 1, alreadySent: [{ key: 'L2', waits: true }] });
    await office.send(id);
    await resume(id);
    await office.rest();
    expect(bodiesAtKiva()).toEqual(['first', 'first, mended', 'second']);
  });

  test('warn about another text for a loan with an unknown result', async () => {
    office.next = 'lostAfter';
    await office.send(await work(journals(['L1', 'first'])));
    const { findings } = await office.review(await work(journals(['L1', 'another'])));
    expect(findings).toContainEqual({
      ...{ rule: 'journalOpen', certainty: 'maybe', path: 'entries.0.loanId', values: { loanId: 'L1' } },
    });
  });

  test('are the same with two columns and with three', async () => {
    await office.send(await work(journals(['L1', 'text', 'C1'])));
    const review = await office.review(await work(journals(['L1', 'text'])));
    expect(review).toMatchObject({ needsReason: true, alreadySent: [{ key: 'L1', waits: false }] });
  });
});

describe('an unknown row counts like an accepted one', () => {
  const facts = (period: string, loanIds: string[]) => office.facts({ period, meaning: 'repaid', loanIds });

  test('another meaning while the first report is unknown asks', async () => {
    office.next = 'lostAfter';
    await office.send(await report('2026-10', { L1: '300' }));
    const { findings } = await office.review(
      await report('2026-11', { L1: '700' }, { meaning: 'outstanding' }),
    );
    expect(findings.map(({ rule }) => rule)).toContain('meaningNew');
  });

  test('a lower amount in the month of an unknown one is stopped', async () => {
    office.next = 'lostAfter';
    await office.send(await report('2026-10', { L1: '300' }));
    const { findings } = await office.review(await report('2026-10', { L1: '30' }));
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'correctionBack', certainty: 'blocks', values: { before: '300' } }),
    );
  });

  test.each([
    ['lostAfter', 'unknown'],
    ['unauthorised', 'waiting'],
    ['accepted', 'accepted'],
  ] as const)('%s is told as %s', async (next, state) => {
    office.next = next;
    await office.send(await report('2026-10', { L1: '300' }));
    const { others, newestMonth } = await facts('2026-10', ['L1']);
    expect([others[0]?.now?.state, newestMonth]).toEqual([state, '2026-10']);
  });
});

describe('drafts', () => {
  test('of one group are noticed by the group’s own id, also where only one of them was sent', async () => {
    const draft = group({ groupLoanId: 'G-1' });
    await office.send(await work({ kind: 'draft', content: draft }));
    const twin = await work({ kind: 'draft', content: { ...draft, loanUse: 'to buy something else' } });
    const review = await office.review(twin);
    expect(review).toMatchObject({ needsReason: true, alreadySent: [{ key: 'G-1' }] });
    expect(review.sameLoan.map(({ loanId }) => loanId)).toContain('G-1');
    expect(await office.send(twin)).toBe('ALREADY_SENT');
  });
});

describe('rows of two reports', () => {
  const hundred = (change: Record<string, string> = {}) => ({
    ...Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`L${n}`, String(100 + n)])),
    ...change,
  });

  test('that wait in the first are listed as waiting, and all but the changed one reach Kiva by it', async () => {
    office.next = 'unauthorised';
    const first = await report('2026-10', hundred());
    await office.send(first);
    const second = await report('2026-10', hundred({ L5: '999' }));
    const review = await office.review(second);
    expect(review).toMatchObject({ count: 1, needsReason: false });
    expect(review.alreadySent.filter(({ waits }) => waits)).toHaveLength(99);
    office.next = 'accepted';
    await office.send(second);
    expect(unwrap(await resume(first))).toEqual({ leftOut: 1 });
    await office.rest();
    expect(Object.keys(atKiva())).toHaveLength(100);
    expect(atKiva()).toMatchObject({ L5: 999, L6: 106 });
    expect(await rowsOf(first)).toMatchObject({ accepted: 99, outdated: 1 });
  });

  test('that were stopped come back without those that a newer report has', async () => {
    office.next = 'unauthorised';
    const first = await report('2026-10', { L1: '400', L2: '20' });
    await office.send(first);
    await office.call('sends.control', { workId: first, action: 'stop' });
    office.next = 'accepted';
    await office.send(await report('2026-10', { L1: '300' }));
    const { rows } = reportOfRows(await receiptOf(first), 'stopped');
    expect(rows.map(({ loanId }) => loanId)).toEqual(['L2']);
  });
});

describe('settling by a person', () => {
  test('does not change refused rows or a finished report', async () => {
    office.next = 'problems';
    office.problems = ['L1'];
    const id = await report('2026-10', { L1: '10', L2: '20' });
    await office.send(id);
    expect(await rowsOf(id)).toMatchObject({ refused: 1, accepted: 1 });
    office.next = 'accepted';
    await work(await bodyOf(id, { L1: '11', L2: '20' }), id);
    await office.send(id);
    office.clock -= 5 * 86_400_000;
    expect(await rowsOf(id)).toMatchObject({ refused: 0, accepted: 2 });
    const edited = await office.codeOf('work.save', { id, body: await bodyOf(id, { L1: '12' }) });
    expect(edited).toBe('ALREADY_SENT');
    expect((await receiptOf(id)).rows.filter(({ counts }) => counts)).toHaveLength(2);
  });

  async function bodyOf(id: string, rows: Record<string, string>): Promise<WorkBody> {
    const { body } = unwrap(await office.call('work.get', { id }));
    if (body.kind !== 'report') throw new Error('no report');
    const list = Object.entries(rows).map(([loanId, amount]) => ({ loanId, clientId: '', amount, note: '' }));
    return { kind: 'report', content: { ...body.content, rows: list } };
  }
});

test('a stopped send stays stopped, whatever response arrives and whatever is started later', async () => {
  office.reporting = { meaning: 'repaid', batchSize: 1 };
  office.next = 'busy';
  const id = await report('2026-10', { L1: '10', L2: '20' });
  const { digest } = await office.review(id);
  office.hold();
  const started = office.call('sends.start', { workId: id, digest });
  await office.atKiva();
  await office.ask('sends.control', { workId: id, action: 'stop' });
  office.letGo();
  await started;
  await office.ring();
  expect(await rowsOf(id)).toMatchObject({ stopped: 2, waiting: 0 });
  expect(office.posted).toHaveLength(1);
});

test('a receipt keeps the sent currency, even if the draft changes', async () => {
  const id = await work({ kind: 'draft', content: individual({ currency: 'UGX' }) });
  await office.send(id);
  unwrap(await office.call('work.remove', { id }));
  expect((await receiptOf(id)).rows[0]?.currency).toBe('UGX');
});

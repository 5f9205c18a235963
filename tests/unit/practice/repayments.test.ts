import { describe, expect, it } from 'vitest';
import { type Desk, json, openDesk } from './support.ts';

const post = async (desk: Desk, ...repayments: Record<string, unknown>[]) =>
  json(desk.post('repayments', { repayments }));

describe('accepted rows', () => {
  it('are stored under a number that rises by one with each call', async () => {
    const desk = await openDesk();
    const rows = [
      { loan_id: '000042', amount: 1200.5, client_id: 'C-000042' },
      { loan_id: '42', amount: 7 },
      { loan_id: 'DEF-1', amount: 3, client_id: '' },
    ];
    expect(await post(desk, ...rows)).toEqual({
      code: 'api.success',
      message: 'Received 3 of 3 repayment(s)',
      upload_id: 1,
      problems: [],
    });
    expect((await post(desk, { loan_id: 'LOAN/12/2024', amount: 5 })).upload_id).toBe(2);
    const { repayments, uploads } = desk.server.state();
    expect(repayments.map((row) => [row.upload_id, row.sent, row.copies])).toEqual([
      [1, rows[0], 1],
      [1, rows[1], 1],
      [1, rows[2], 1],
      [2, { loan_id: 'LOAN/12/2024', amount: 5 }, 1],
    ]);
    expect(uploads).toMatchObject([
      { upload_id: 1, rows: 3 },
      { upload_id: 2, rows: 1 },
    ]);
  });

  it('are counted when they are sent again', async () => {
    const desk = await openDesk();
    await post(desk, { loan_id: '42', amount: 7 });
    expect((await post(desk, { loan_id: '42', amount: 7 })).problems).toEqual([]);
    await post(desk, { loan_id: '42', amount: 8 });
    expect(desk.server.state().repayments.map((row) => row.copies)).toEqual([2, 2, 1]);
  });

  it('may have warnings', async () => {
    const desk = await openDesk();
    await post(desk, { loan_id: '42', amount: 7 });
    const { problems } = await post(desk, { loan_id: '42', amount: 6 }, { loan_id: '000042', amount: 0 });
    expect(problems.map((problem) => [problem.loan_id, problem.code, problem.severity])).toEqual([
      ['42', 'repayment.lower_than_last', 'warning'],
      ['000042', 'repayment.zero', 'warning'],
    ]);
    expect(desk.server.state().repayments).toHaveLength(3);
  });

  it('may be more than 300', async () => {
    const desk = await openDesk({ loans: 2400 });
    const { data } = await json(desk.get('loans?status=payingBack&limit=1000'));
    const rows = data.map((loan) => ({ loan_id: loan.internal_loan_id, amount: 1 }));
    expect((await post(desk, ...rows)).problems).toEqual([]);
    expect(desk.server.state().repayments).toHaveLength(rows.length);
  });
});

describe('rows with an error', () => {
  it.each([
    ['repayment.loan_unknown', { loan_id: '0042', amount: 1 }],
    ['repayment.loan_unknown', { loan_id: 'loan/12/2024', amount: 1 }],
    ['repayment.loan_not_repaying', { loan_id: 'ST-raised', amount: 1 }],
    ['repayment.loan_not_repaying', { loan_id: '000041', amount: 1 }],
    ['repayment.negative', { loan_id: '42', amount: -1 }],
    ['repayment.above_loan', { loan_id: '42', amount: 99_999_999 }],
    ['repayment.client_mismatch', { loan_id: '42', amount: 1, client_id: 'C-000042' }],
  ])('%s is reported and not stored, other rows are', async (code, row) => {
    const desk = await openDesk();
    const answer = await post(desk, row, { loan_id: 'GRP-001', amount: 1 });
    expect(answer).toMatchObject({ code: 'api.success', message: 'Received 1 of 2 repayment(s)' });
    expect(answer.problems).toEqual([
      { loan_id: row.loan_id, details: expect.any(String), code, severity: 'error' },
    ]);
    expect(desk.server.state().repayments.map((held) => held.sent.loan_id)).toEqual(['GRP-001']);
  });

  it('include a repeated loan in the same report', async () => {
    const desk = await openDesk();
    const { problems } = await post(desk, { loan_id: '42', amount: 7 }, { loan_id: '42', amount: 9 });
    expect(problems).toMatchObject([{ loan_id: '42', code: 'repayment.repeated', severity: 'error' }]);
    expect(desk.server.state().repayments.map((held) => held.sent.amount)).toEqual([7]);
  });
});

describe('a rejected report', () => {
  it.each<[string, unknown]>([
    ['The body', []],
    ['repayments', {}],
    ['repayments', { repayments: [] }],
    ['repayments', { repayments: { loan_id: '42', amount: 1 } }],
    ['repayments[1]', { repayments: [{ loan_id: '42', amount: 1 }, 'x'] }],
    ['repayments[0].loan_id', { repayments: [{ loan_id: 42, amount: 1 }] }],
    ['repayments[0].amount', { repayments: [{ loan_id: '42', amount: '1' }] }],
    ['repayments[0].amount', { repayments: [{ loan_id: '42' }] }],
    ['repayments[0].client_id', { repayments: [{ loan_id: '42', amount: 1, client_id: 5 }] }],
  ])('names %s', async (field, body) => {
    const desk = await openDesk();
    const response = await desk.post('repayments', body);
    expect(response.status).toBe(400);
    expect((await json(response)).message).toContain(field);
    expect(desk.server.state().uploads).toEqual([]);
  });

  it('has undocumented fields and the server is strict', async () => {
    const body = { user_id: 1, repayments: [{ loan_id: '42', amount: 1, note: 'x' }] };
    const lenient = await openDesk();
    expect((await lenient.post('repayments', body)).status).toBe(200);
    expect(lenient.server.state().repayments[0]?.undocumented).toEqual(['repayments[0].note', 'user_id']);
    const strict = await openDesk({ strict: true });
    expect((await strict.post('repayments', body)).status).toBe(400);
  });
});

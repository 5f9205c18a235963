import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOAN_STATUSES } from '../../../electron/practice/data/statuses.ts';
import { type PracticeServer, startPracticeServer } from '../../../electron/practice/server.ts';
import { type Desk, deskFor, json, openDesk } from './support.ts';

let server: PracticeServer;
let desk: Desk;
beforeAll(async () => {
  server = await startPracticeServer();
  desk = await deskFor(server);
});
afterAll(() => server.close());

const page = (query: string) => json(desk.get(`loans?${query}`));
const ids = (answer: { data: readonly Record<string, unknown>[] }) =>
  answer.data.map((loan) => loan.internal_loan_id);

describe('paging', () => {
  it('returns 20 of 2400 loans by default', async () => {
    const answer = await json(desk.get('loans'));
    expect(Object.keys(answer).sort()).toEqual(['data', 'total_records']);
    expect(answer.total_records).toBe(2400);
    expect(answer.data).toHaveLength(20);
  });

  it('returns every loan once for any page size', async () => {
    const all = ids(await page('limit=3000'));
    expect(new Set(all).size).toBe(2400);
    const parts: unknown[] = [];
    for (let offset = 0; offset < 2400; offset += 170)
      parts.push(...ids(await page(`limit=170&offset=${offset}`)));
    expect(parts).toEqual(all);
  });

  it('returns empty pages past the end, and caps the limit', async () => {
    expect((await page('offset=2400')).data).toEqual([]);
    expect(await page('limit=0')).toEqual({ total_records: 2400, data: [] });
    const many = await openDesk({ loans: 3100 });
    expect((await json(many.get('loans?limit=9999'))).data).toHaveLength(3000);
  });

  it.each([
    'offset=-1',
    'limit=x',
    'limit=1.5',
    'status=paying_back',
    'status=PayingBack',
    'status=issue&status=ended',
  ])('rejects %s', async (query) => {
    const response = await desk.get(`loans?${query}`);
    expect(response.status).toBe(400);
    expect((await json(response)).message).toContain(query.split('=')[0]);
  });
});

describe('filters', () => {
  it.each(LOAN_STATUSES)('returns loans that are %s', async (status) => {
    const answer = await page(`status=${status}&limit=3000`);
    expect(answer.data.length).toBe(answer.total_records);
    expect(answer.data.length).toBeGreaterThan(1);
    expect(new Set(answer.data.map((loan) => loan.status))).toEqual(new Set([status]));
  });

  it('the counts of all statuses add up, most of them paying back', async () => {
    const counts = await Promise.all(
      LOAN_STATUSES.map((status) => page(`status=${status}&limit=1`).then((a) => Number(a.total_records))),
    );
    expect(counts.reduce((sum, count) => sum + count)).toBe(2400);
    expect(counts[LOAN_STATUSES.indexOf('payingBack')]).toBeGreaterThan(1200);
  });

  it.each([
    ['nguyễn thị ánh', 'VN-0007'],
    ['NGUYỄN THỊ ÁNH'.normalize('NFD'), 'VN-0007'],
    ['ольга асанова', 'КР-15'],
    ['فاطمة', '0009/JO'],
    ['ñusta quispe muñoz', 'PE-Ñ-1'],
    ['loan/12/2024', 'LOAN/12/2024'],
    ['c-000042', '000042'],
    ['2024000000000000123', '2024000000000000123'],
  ])('finds %s by name or id', async (query, id) => {
    expect(ids(await page(`limit=3000&query=${encodeURIComponent(query)}`))).toContain(id);
  });

  it('finds one loan by Kiva ID, and none for a nonsense query', async () => {
    const [first] = (await page('limit=1')).data;
    expect(ids(await page(`query=${first?.kiva_id}`))).toEqual(['000042']);
    expect((await page('query=no-such-thing')).total_records).toBe(0);
  });

  it('combines query and status', async () => {
    expect(ids(await page('query=C-000042&status=ended'))).toEqual(['000041']);
    expect(ids(await page('query=C-000042&status='))).toEqual(['000042', '000041']);
  });
});

describe('the data', () => {
  it('is the same for the same seed, and different for another seed', async () => {
    const read = async (seed: number) => {
      const other = await openDesk({ seed, loans: 200, today: '2026-08-30', partnerId: '77' });
      return (await other.get('loans?limit=200')).text();
    };
    const [one, again, two] = [await read(5), await read(5), await read(6)];
    expect(one === again).toBe(true);
    expect(one === two).toBe(false);
  });

  it('has money as text, times in seconds and a camelCase fundedAmount', async () => {
    const { data } = await page('limit=3000');
    for (const loan of data) {
      expect(loan.loan_price).toMatch(/^\d+\.\d\d$/);
      expect(loan.loan_local_price).toMatch(/^\d+(\.\d{2,3})?$/);
      expect(loan.create_time).toBeLessThan(Date.now() / 1000 + 86_400);
    }
    const kinds = (key: string) =>
      new Set(data.map((loan) => (loan[key] === null ? 'null' : typeof loan[key])));
    expect(kinds('fundedAmount')).toEqual(new Set(['number', 'null', 'undefined']));
    expect(kinds('issue_reported_by')).toEqual(new Set(['number', 'string', 'null', 'undefined']));
    expect(kinds('ended_time')).toEqual(new Set(['number', 'null', 'undefined']));
    expect(kinds('planned_expiration_time')).toEqual(new Set(['number', 'null']));
  });

  it('has many countries, groups, long names, late payers and empty Client IDs', async () => {
    const { data } = await page('limit=3000');
    expect(new Set(data.map((loan) => loan.loan_currency)).size).toBeGreaterThan(12);
    const some = (test: (loan: Record<string, unknown>) => boolean) => data.filter(test).length;
    expect(some((loan) => Number(loan.borrower_count) > 1)).toBeGreaterThan(200);
    expect(some((loan) => String(loan.name).length > 80)).toBeGreaterThan(5);
    expect(some((loan) => loan.delinquent === true)).toBeGreaterThan(100);
    expect(some((loan) => loan.internal_client_id === '')).toBeGreaterThan(20);
    expect(some((loan) => /^0\d+$/.test(String(loan.internal_loan_id)))).toBeGreaterThan(200);
  });
});

it('may have to name a status', async () => {
  const strict = await openDesk({ loansStatus: 'required' });
  expect((await strict.get('loans')).status).toBe(400);
  expect((await strict.get('loans?status=payingBack')).status).toBe(200);
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FAULTS } from '../../../electron/practice/faults/faults.ts';
import { FAULT_NAMES, type FaultName } from '../../../electron/practice/faults/names.ts';
import { type PracticeServer, startPracticeServer } from '../../../electron/practice/server.ts';
import { askToken, type Desk, deskFor, FEW_LOANS, json, openDesk } from './support.ts';

let server: PracticeServer;
let desk: Desk;
beforeAll(async () => {
  server = await startPracticeServer({ record: true, loans: FEW_LOANS, slowMs: 150 });
  desk = await deskFor(server);
});
beforeEach(() => server.setFault(null));
afterAll(() => server.close());

const report = (amount: number) => desk.post('repayments', { repayments: [{ loan_id: '42', amount }] });
const heldWith = (amount: number) =>
  server.state().repayments.filter((row) => row.sent.amount === amount).length;

let nextAmount = 1;

/** What a client sees of each fault. */
const SEEN: Readonly<Record<FaultName, (answer: Promise<Response>) => Promise<unknown>>> = {
  slow: async (answer) => {
    const start = performance.now();
    expect((await answer).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(140);
  },
  'timeout-after-receipt': async (answer) => {
    const silence = new Promise((resolve) => setTimeout(resolve, 200, 'silence'));
    expect(await Promise.race([answer, silence])).toBe('silence');
    answer.catch(() => undefined);
  },
  reset: (answer) => expect(answer).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } }),
  'reset-after-receipt': (answer) => expect(answer).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } }),
  '500': async (answer) => {
    expect((await answer).status).toBe(500);
    expect(await json(answer)).toMatchObject({ status: 500, error: 'Internal Server Error' });
  },
  '502-html': async (answer) => {
    expect((await answer).status).toBe(502);
    expect((await answer).headers.get('content-type')).toContain('text/html');
  },
  '429': async (answer) => {
    expect([(await answer).status, (await answer).headers.get('retry-after')]).toEqual([429, '2']);
  },
  'token-expired': async (answer) => {
    expect((await answer).status).toBe(401);
    expect((await answer).headers.get('www-authenticate')).toContain('invalid_token');
  },
  'captive-portal': async (answer) => {
    expect((await answer).status).toBe(200);
    expect(await (await answer).text()).toContain('Guest Wi-Fi');
  },
  'bad-row': async (answer) => {
    const { problems } = await json(answer);
    expect(problems).toEqual([{ loan_id: null, details: 17, code: null, severity: 'catastrophe' }]);
  },
  redirect: async (answer) => {
    const location = new URL((await answer).headers.get('location') ?? '');
    expect((await answer).status).toBe(302);
    expect(location.origin).not.toBe(server.apiBaseUrl);
  },
  '403': async (answer) => {
    expect((await answer).status).toBe(403);
    expect((await json(answer)).message).toContain('token not valid');
  },
  // Responses that are not lists of loans are unchanged.
  'total-changes': async (answer) => expect((await answer).status).toBe(200),
  'repeated-ids': async (answer) => expect((await answer).status).toBe(200),
  'not-json': async (answer) => {
    expect((await answer).status).toBe(200);
    await expect((await answer).json()).rejects.toThrow(SyntaxError);
  },
};

describe.each(FAULT_NAMES)('the fault %s', (name) => {
  it('looks as documented, and the row is stored only if it was processed', async () => {
    const amount = nextAmount++;
    server.setFault(name, { times: 1 });
    await SEEN[name](report(amount));
    expect(heldWith(amount)).toBe(FAULTS[name].processed ? 1 : 0);
    expect(server.received().at(-1)).toMatchObject({ fault: name, ids: ['42'], hasAuthorization: true });
    expect((await report(amount)).status).toBe(200);
  });
});

describe('changing lists', () => {
  const page = async (offset: number) => json(desk.get(`loans?offset=${offset}&limit=10`));

  it('report another total once', async () => {
    const { total_records: total } = await page(0);
    server.setFault('total-changes', { only: 'loans', after: 1, times: 1 });
    const said = [
      (await page(0)).total_records,
      (await page(10)).total_records,
      (await page(20)).total_records,
    ];
    expect(said).toEqual([total, Number(total) + 1, total]);
  });

  it('repeat a loan of the first page', async () => {
    server.setFault('repeated-ids', { only: 'loans', after: 1, times: 1 });
    const [first, second] = [await page(0), await page(10)];
    expect(second.data.at(-1)).toEqual(first.data[0]);
    expect(second.total_records).toBe(first.total_records);
  });
});

describe('fault limits', () => {
  const statuses = async (count: number) => {
    const seen: number[] = [];
    for (let call = 0; call < count; call += 1) seen.push((await desk.get('loans')).status);
    return seen;
  };

  it('start after some requests and stop after some more', async () => {
    server.setFault('500', { after: 2, times: 2 });
    expect(await statuses(6)).toEqual([200, 200, 500, 500, 200, 200]);
  });

  it('last until the fault is turned off', async () => {
    server.setFault('403');
    expect(await statuses(3)).toEqual([403, 403, 403]);
    server.setFault(null);
    expect(await statuses(1)).toEqual([200]);
    server.setFault('403', { times: 0 });
    expect(await statuses(1)).toEqual([200]);
  });

  it('affect one operation only', async () => {
    server.setFault('500', { only: 'themes', times: 1, after: 1 });
    expect(await statuses(3)).toEqual([200, 200, 200]);
    expect((await desk.get('config/themes')).status).toBe(200);
    expect((await desk.get('config/locales')).status).toBe(200);
    expect((await desk.get('config/themes')).status).toBe(500);
    expect((await desk.get('config/themes')).status).toBe(200);
  });

  it('exclude the token call unless it is named', async () => {
    server.setFault('500');
    expect((await askToken(server)).status).toBe(200);
    server.setFault('502-html', { only: 'token' });
    expect((await askToken(server)).status).toBe(502);
    expect((await desk.get('loans')).status).toBe(200);
  });

  it('release delayed responses when the fault is turned off', async () => {
    server.setFault('slow', { delayMs: 60_000 });
    const answer = report(nextAmount);
    await expect.poll(() => heldWith(nextAmount)).toBe(1);
    server.setFault(null);
    expect((await answer).status).toBe(200);
    nextAmount += 1;
  });

  it('are validated', () => {
    expect(() => server.setFault('500', { times: -1 })).toThrow(RangeError);
    expect(() => server.setFault('slow', { delayMs: 0.5 })).toThrow(RangeError);
  });
});

describe('other faults', () => {
  it('bad-row breaks the second and third row of lists', async () => {
    server.setFault('bad-row');
    const { data, total_records } = await json(desk.get('loans?limit=4'));
    expect(total_records).toBe(FEW_LOANS);
    expect(data[0]).toMatchObject({ internal_loan_id: '000042' });
    expect(data[1]).toMatchObject({ kiva_id: 1234567, name: null });
    expect(data[2]).toBeNull();
    expect(data[3]).toMatchObject({ internal_loan_id: 'LOAN/12/2024' });
    expect((await json(desk.get('config/themes'))).code).toBe('api.success');
  });

  it('a followed redirect appears in the log', async () => {
    server.setFault('redirect', { times: 1 });
    const { apiBaseUrl, partnerId } = server;
    await fetch(`${apiBaseUrl}/v3/partner/${partnerId}/loans`, {
      headers: { authorization: `Bearer ${desk.token}` },
    });
    expect(server.received().at(-1)).toMatchObject({
      path: '/elsewhere',
      hasAuthorization: false,
      status: 404,
    });
  });

  it('a fault can be on from the start, and all responses late', async () => {
    const late = await openDesk({ fault: '429', latencyMs: 120 });
    const start = performance.now();
    expect((await late.get('loans')).status).toBe(429);
    expect(performance.now() - start).toBeGreaterThan(110);
  });

  it('closing the server cuts hanging requests', async () => {
    const own = await openDesk({ fault: 'timeout-after-receipt' });
    const hanging = expect(own.get('loans')).rejects.toThrow('fetch failed');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await own.server.close();
    await hanging;
  });
});

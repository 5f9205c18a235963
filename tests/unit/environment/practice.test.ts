import { expect, it, onTestFinished } from 'vitest';
import {
  createPractice,
  type PracticeService,
  type StartPractice,
} from '../../../electron/environment/practice.ts';
import type { Connections } from '../../../electron/kiva/connections.ts';
import { failureOf } from '../../../electron/kiva/failures.ts';
import { type PracticeServer, startPracticeServer } from '../../../electron/practice/server.ts';
import type { Environment } from '../../../shared/environment.ts';
import { unwrap } from '../kiva/support.ts';
import { deskFor, FEW_LOANS, json } from '../practice/support.ts';

// When the built-in server runs, and what happens to requests when it exits. Real servers; they exit like processes.

type Started = { server: Promise<PracticeServer>; die: () => Promise<void>; ended: boolean };

/** Milliseconds: long enough to switch back and forth, short enough to wait for. */
const quietMs = 150;

function openPractice(environment: Environment = 'practice') {
  const started: Started[] = [];
  const stops: number[] = [];
  const late: Parameters<StartPractice>[1][] = [];
  let failing = false;
  const start: StartPractice = ({ options, memory }, onTaken) => {
    late.push(onTaken);
    let resolve = (): void => {};
    const exited = new Promise<void>((over) => {
      resolve = over;
    });
    const server = startPracticeServer({ ...options, loans: FEW_LOANS, record: true }, { memory, onTaken });
    const one: Started = {
      server,
      ended: false,
      // The system cuts the connections first; the exit event follows.
      die: async () => {
        one.ended = true;
        await (await server).close();
        setTimeout(resolve, 50);
      },
    };
    started.push(one);
    onTestFinished(one.die);
    const refused = Promise.reject(new Error('ended with code 1'));
    refused.catch(() => {});
    if (failing) void one.die();
    return { address: failing ? refused : server, exited, end: () => void one.die() };
  };
  const practice = createPractice({
    start,
    environment,
    quietMs,
    onStopped: () => void stops.push(started.length),
  });
  onTestFinished(practice.close);
  const fail = (now: boolean): void => {
    failing = now;
  };
  return { practice, started, stops, fail, late };
}

const plain: Connections = { fetch, write: (use) => use(fetch) };
const portOf = async (practice: PracticeService): Promise<string> =>
  new URL(unwrap(await practice.endpoints()).apiBaseUrl).port;
const quiet = (times = 3): Promise<void> => new Promise((over) => setTimeout(over, times * quietMs));

it('starts once, on the first request', async () => {
  const { practice, started } = openPractice();
  await practice.credentials();
  expect(started).toEqual([]);
  const [one, other] = await Promise.all([portOf(practice), portOf(practice)]);
  expect(one).toBe(other);
  await quiet();
  expect(started).toMatchObject([{ ended: false }]);
});

it('stops when Practice is left; the next server has the same credentials and memory', async () => {
  const { practice, started, stops } = openPractice();
  await portOf(practice);
  const first = await deskFor(await (started[0] as Started).server);
  await first.post('repayments', { repayments: [{ loan_id: '42', amount: 7 }] });
  practice.entered('stage');
  await expect.poll(() => started[0]?.ended).toBe(true);
  expect(stops).toEqual([1]);
  practice.entered('practice');
  await portOf(practice);
  const server = await (started[1] as Started).server;
  const { clientId, clientSecret } = server;
  expect({ clientId, clientSecret }).toEqual(await practice.credentials());
  const next = await deskFor(server);
  const answer = await json(next.post('repayments', { repayments: [{ loan_id: '42', amount: 6 }] }));
  expect(answer.problems).toMatchObject([{ code: 'repayment.lower_than_last' }]);
  expect(answer).toMatchObject({ upload_id: 2 });
});

it('keeps running during a request and those that follow immediately', async () => {
  const { practice, started } = openPractice();
  const port = await portOf(practice);
  const server = await (started[0] as Started).server;
  server.setFault('slow', { delayMs: 4 * quietMs, only: 'themes' });
  const desk = await deskFor(server);
  const headers = { authorization: `Bearer ${desk.token}` };
  const ask = () =>
    practice
      .through(plain)
      .write((own) => own(`http://127.0.0.1:${port}/v3/partner/9001/config/themes`, { headers }));
  const first = ask();
  practice.entered('stage');
  expect((await first).status).toBe(200);
  expect((await ask()).status).toBe(200);
  await expect.poll(() => started[0]?.ended).toBe(true);
  expect(started.length).toBe(1);
});

it('survives switching away and back', async () => {
  const { practice, started } = openPractice();
  await portOf(practice);
  for (const environment of ['stage', 'practice', 'production', 'practice'] as const)
    practice.entered(environment);
  await quiet();
  expect(started).toMatchObject([{ ended: false }]);
});

it('stops by itself after a call from another environment', async () => {
  const { practice, started } = openPractice('stage');
  await portOf(practice);
  await expect.poll(() => started[0]?.ended).toBe(true);
});

it('reports that it exited during a request, and restarts', async () => {
  const { practice, started, stops } = openPractice();
  const port = await portOf(practice);
  const server = await (started[0] as Started).server;
  server.setFault('timeout-after-receipt');
  const desk = await deskFor(server);
  const url = `http://127.0.0.1:${port}/v3/partner/9001/config/themes`;
  const init = { headers: { authorization: `Bearer ${desk.token}` } };
  const { fetch: read, write } = practice.through(plain);
  const asked = [read(url, init), write((own) => own(url, init))].map((one) => one.catch(failureOf));
  await expect.poll(() => server.received().filter(({ operation }) => operation === 'themes').length).toBe(2);
  await started[0]?.die();
  for (const answer of await Promise.all(asked)) expect(answer).toMatchObject({ code: 'PRACTICE_STOPPED' });
  expect(stops).toEqual([1]);
  expect(await portOf(practice)).not.toBe(port);
});

it('reports a plain connection error while it is still running', async () => {
  const { practice, started } = openPractice();
  const port = await portOf(practice);
  const server = await (started[0] as Started).server;
  server.setFault('reset');
  const desk = await deskFor(server);
  const init = { headers: { authorization: `Bearer ${desk.token}` } };
  const ask = (url: string) => practice.through(plain).fetch(url, init).catch(failureOf);
  expect(await ask(`http://127.0.0.1:${port}/v3/partner/9001/loans`)).toMatchObject({
    code: 'CONNECTION_LOST',
  });
  await started[0]?.die();
  expect(await ask(`http://127.0.0.1:${port}/v3/partner/9001/loans`)).toMatchObject({
    code: 'CONNECTION_REFUSED',
  });
});

it('fails when it exits before listening, and starts again on the next call', async () => {
  const { practice, started, fail } = openPractice();
  fail(true);
  expect(await practice.endpoints()).toMatchObject({ ok: false, error: { code: 'PRACTICE_STOPPED' } });
  fail(false);
  await expect.poll(async () => (await practice.endpoints()).ok).toBe(true);
  expect(started.length).toBe(2);
});

it('does not start once the program is quitting', async () => {
  const { practice, started } = openPractice();
  await portOf(practice);
  practice.close();
  expect(started[0]?.ended).toBe(true);
  expect(await practice.endpoints()).toMatchObject({ ok: false, error: { code: 'PRACTICE_STOPPED' } });
  expect(started.length).toBe(1);
});

it('starts anew in its first state, whatever the server before reports on its way out', async () => {
  const { practice, started, late } = openPractice();
  await portOf(practice);
  const first = await deskFor(await (started[0] as Started).server);
  await first.post('repayments', { repayments: [{ loan_id: '42', amount: 7 }] });
  practice.startAnew();
  await expect.poll(() => started[0]?.ended).toBe(true);
  late[0]?.({ uploads: 9, archives: 9, amounts: [['42', 7]] });
  await portOf(practice);
  const second = await deskFor(await (started[1] as Started).server);
  const answer = await json(second.post('repayments', { repayments: [{ loan_id: '42', amount: 6 }] }));
  expect(answer).toMatchObject({ upload_id: 1 });
  expect(answer.problems ?? []).toEqual([]);
});

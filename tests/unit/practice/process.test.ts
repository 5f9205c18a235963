import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import type { PracticeOrder, PracticeReport } from '../../../electron/practice/process.ts';

const program = fileURLToPath(new URL('process-program.ts', import.meta.url));

const serve: PracticeOrder = {
  do: 'serve',
  options: { clientId: 'id', clientSecret: 'secret', today: '2026-10-05' },
  memory: { uploads: 4, archives: 0, amounts: [] },
};

async function startProcess(): Promise<{ child: ChildProcess; origin: string; audience: string }> {
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'message');
  child.send(serve);
  const [report] = (await once(child, 'message')) as [PracticeReport];
  if (report.is !== 'listening') throw new Error('the first report must say where it listens');
  return { child, origin: report.apiBaseUrl, audience: report.audience };
}

/** Posts a body with a good token. */
async function postTo(
  { origin, audience }: { origin: string; audience: string },
  body: string,
): Promise<unknown> {
  const form = { grant_type: 'client_credentials', audience, client_id: 'id', client_secret: 'secret' };
  const answer = await fetch(`${origin}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return fetch(`${origin}/v3/partner/9001/repayments`, { method: 'POST', headers, body }).then(
    ({ status }) => status,
    () => 'cut',
  );
}

it('serves, reports what it accepted, and exits on request', async () => {
  const at = await startProcess();
  const taken = once(at.child, 'message');
  expect(await postTo(at, JSON.stringify({ repayments: [{ loan_id: '42', amount: 1 }] }))).toBe(200);
  expect((await taken)[0]).toMatchObject({ is: 'taken', taken: { uploads: 5, amounts: [['42', 1]] } });
  expect((await fetch(`${at.origin}/practice/state`)).status).toBe(404);
  const ended = once(at.child, 'exit');
  at.child.send({ do: 'end' } satisfies PracticeOrder);
  expect(await ended).toEqual([0, null]);
});

it('exits when it would exceed its memory limit', async () => {
  const at = await startProcess();
  const ended = once(at.child, 'exit');
  const half = '{},'.repeat(5_000_000);
  expect(await postTo(at, `[${half.slice(0, -1)}]`)).toBe('cut');
  expect(await ended).toEqual([1, null]);
});

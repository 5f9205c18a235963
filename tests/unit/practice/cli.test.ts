import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { startPracticeServer } from '../../../electron/practice/server.ts';
import { askToken } from './support.ts';

const CLI = fileURLToPath(new URL('../../../electron/practice/cli.ts', import.meta.url));

function run(...flags: string[]) {
  const child = spawn(process.execPath, [CLI, '--loans', '40', ...flags]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close').then(([code]) => code);
  return { child, ended, stdout: text(child.stdout), stderr: text(child.stderr) };
}

it.each(['SIGTERM', 'SIGINT'] as const)('prints one line, serves, and exits on %s', async (signal) => {
  const { child, ended, stdout } = run('--client-secret', 's &', '--partner-id', '12');
  const [line] = await once(child.stdout, 'data');
  const where = JSON.parse(String(line));
  const keys = ['tokenUrl', 'apiBaseUrl', 'audience', 'clientId', 'clientSecret', 'partnerId'];
  expect(Object.keys(where)).toEqual(keys);
  expect(where).toMatchObject({ clientSecret: 's &', partnerId: '12' });
  expect(where.apiBaseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await askToken(where)).status).toBe(200);
  expect((await fetch(`${where.apiBaseUrl}/practice/state`)).status).toBe(200);
  child.kill(signal);
  expect(await ended).toBe(0);
  expect(await stdout).toBe(String(line));
});

it('exits with 2 on an unknown flag or bad value, and names it', async () => {
  const runs = [run('--bogus'), run('--partner-id', 'ab')];
  expect(await Promise.all(runs.map(({ ended }) => ended))).toEqual([2, 2]);
  expect(await Promise.all(runs.map(({ stdout }) => stdout))).toEqual(['', '']);
  const [flag, value] = await Promise.all(runs.map(({ stderr }) => stderr));
  expect(flag).toContain('--bogus');
  expect(value).toContain('partnerId');
});

it('exits with 1 when the port is taken', async () => {
  const server = await startPracticeServer({ record: true, loans: 0 });
  onTestFinished(() => server.close());
  const { ended, stderr } = run('--port', new URL(server.apiBaseUrl).port);
  expect(await ended).toBe(1);
  expect(await stderr).toContain('EADDRINUSE');
});

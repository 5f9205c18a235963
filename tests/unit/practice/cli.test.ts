import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { startPracticeServer } from '../../../electron/practice/server.ts';
import { askToken } from './support.ts';

const CLI = new URL('../../../electron/practice/cli.ts', import.meta.url).pathname;

function run(...flags: string[]): ChildProcess {
  const child = spawn(process.execPath, [CLI, '--loans', '40', ...flags]);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function firstLine(child: ChildProcess): Promise<string> {
  for await (const chunk of child.stdout ?? []) return String(chunk);
  return '';
}

it.each(['SIGTERM', 'SIGINT'] as const)('prints one line, serves, and ends on %s', async (signal) => {
  const child = spawn(process.execPath, [CLI, '--client-secret', 's &', '--partner-id', '12']);
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = text(child.stdout);
  const line = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data) => resolve(`${data}`)),
  );
  const where = JSON.parse(line);
  expect(Object.keys(where)).toEqual([
    'tokenUrl',
    'apiBaseUrl',
    'audience',
    'clientId',
    'clientSecret',
    'partnerId',
  ]);
  expect(where).toMatchObject({ clientSecret: 's &', partnerId: '12' });
  expect(where.apiBaseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await askToken(where)).status).toBe(200);
  expect((await fetch(`${where.apiBaseUrl}/practice/state`)).status).toBe(200);
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect((await output).trimEnd().split('\n')).toHaveLength(1);
});

it.each([
  [['--port', 'x'], '--port'],
  [['--fault', 'nope'], 'nope'],
  [['--bogus'], '--bogus'],
  [['--scopes', 'foo'], 'foo'],
  [['--partner-id', 'ab'], 'partnerId'],
  [['--journals-path', 'x'], '--journals-path'],
])('refuses %j', async (flags, word) => {
  const child = run(...flags);
  const said = child.stderr ? text(child.stderr) : Promise.resolve('');
  expect(await firstLine(child)).toBe('');
  const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
  expect(code).toBe(2);
  expect(await said).toContain(word);
});

it('says when the port is taken', async () => {
  const server = await startPracticeServer({ loans: 0 });
  onTestFinished(() => server.close());
  const child = run('--port', new URL(server.apiBaseUrl).port);
  const said = child.stderr ? text(child.stderr) : Promise.resolve('');
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  expect(await said).toContain('EADDRINUSE');
});

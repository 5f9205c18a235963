import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { PracticeServer } from '../../../electron/practice/server.ts';

/** Headers by name, with the server's port for PORT; null leaves out a usual one, a list repeats it. */
export type RawHeaders = Readonly<Record<string, string | readonly string[] | null>>;

/** The first lines of a request, as text. */
export function head(server: PracticeServer, line: string, headers: RawHeaders = {}): string {
  const all: RawHeaders = { Host: '127.0.0.1:PORT', ...headers };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => `${name}: ${one}`),
  );
  const text = [`${line} HTTP/1.1`, ...lines]
    .join('\r\n')
    .replaceAll('PORT', new URL(server.apiBaseUrl).port);
  return `${text}\r\n\r\n`;
}

/** A connection of whoever knows the port; it is gone when the test ends. */
export async function connected(server: PracticeServer): Promise<Socket> {
  const socket = connect(Number(new URL(server.apiBaseUrl).port), '127.0.0.1');
  socket.on('error', () => {});
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  return socket;
}

/** Sends text as it is and answers all that comes back until the server ends the connection. */
export async function exchange(server: PracticeServer, text: string): Promise<string> {
  const socket = await connected(server);
  let answer = '';
  socket.on('data', (data) => {
    answer += data.toString('latin1');
  });
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

/** The statuses in what came back. */
export function statuses(answer: string): number[] {
  return [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
}

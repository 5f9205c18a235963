import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { PracticeServer } from '../../../electron/practice/server.ts';

/** Headers by name, with the server's port for PORT; null leaves out a usual one, a list repeats it. */
export type RawHeaders = Readonly<Record<string, string | readonly string[] | null>>;

/** The request line and headers, as text. */
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

/** A raw connection to the port, closed when the test ends. */
export async function connected(server: PracticeServer): Promise<Socket> {
  const socket = connect(Number(new URL(server.apiBaseUrl).port), '127.0.0.1');
  socket.on('error', () => {});
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  return socket;
}

/** Sends raw text and returns everything received until the server closes the connection. */
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

/** The status codes in the received text. */
export function statuses(answer: string): number[] {
  return [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
}

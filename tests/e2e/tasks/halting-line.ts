import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { PracticeServer } from '../fixtures/practice-server.ts';

/**
 * Where a POST of rows is paused: when a new token is requested, so before its own connection; in the middle of its body; when
 * the server has all of it; in the middle of the answer.
 */
export const halts = ['token', 'body', 'sent', 'answer'] as const;

/** One of {@link halts}. */
export type Halt = (typeof halts)[number];

/** A practice server behind a line that holds one exchange still. */
export type HaltingLine = {
  /** The server, at the address of the line. */
  server: PracticeServer;
  /** Holds the next exchange there for good; resolves when it stands. */
  haltAt: (where: Halt) => Promise<void>;
};

/** Puts such a line before a practice server; it ends with the server's connections. */
export async function haltingLine(server: PracticeServer): Promise<HaltingLine> {
  const target = Number(new URL(server.address.apiBaseUrl).port);
  let [halt, stands]: [Halt | null, () => void] = [null, () => {}];
  const takes = (where: Halt): boolean => {
    if (halt !== where) return false;
    halt = null;
    stands();
    return true;
  };
  const line = createServer((near) => join(near, connect(target, '127.0.0.1'), takes));
  line.listen(0, '127.0.0.1').unref();
  await once(line, 'listening');
  const origin = `http://127.0.0.1:${(line.address() as AddressInfo).port}`;
  const address = { ...server.address, apiBaseUrl: origin, tokenUrl: `${origin}/oauth/token` };
  const haltAt = (where: Halt): Promise<void> =>
    new Promise((resolve) => {
      [halt, stands] = [where, resolve];
    });
  return { server: { ...server, address }, haltAt };
}

/** The first bytes of a request identify it; a paused exchange stays paused until the program closes the connection. */
function join(near: Socket, far: Socket, takes: (where: Halt) => boolean): void {
  let [isRows, isHeld] = [false, false];
  near.on('data', (data) => {
    if (isHeld) return;
    const head = data.toString('latin1');
    isRows = isRows || head.includes('/repayments HTTP/1.1');
    if (head.includes('/oauth/token HTTP/1.1') && takes('token')) isHeld = true;
    else if (isRows && takes('body')) {
      isHeld = true;
      far.write(data.subarray(0, Math.floor(data.length / 2)));
    } else far.write(data);
  });
  far.on('data', (data) => {
    if (isHeld) return;
    if (isRows && takes('sent')) isHeld = true;
    else if (isRows && takes('answer')) {
      isHeld = true;
      near.write(data.subarray(0, data.length - 2));
    } else near.write(data);
  });
  for (const [one, other] of [[near, far] as const, [far, near] as const])
    one.on('error', () => other.destroy()).on('close', () => other.destroy());
}

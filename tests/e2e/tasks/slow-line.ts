import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { PracticeServer } from '../fixtures/practice-server.ts';

/** The properties of a connection; both directions are equal and independent. */
export type Shape = {
  bitsPerSecond: number;
  /** Round trip in milliseconds. */
  delay: number;
  /** One packet in this many is lost, and arrives a round trip later with all that follow. */
  lossEvery: number;
};

/** Where the line breaks: while a long request goes up, or when all of it is up and the answer sets out. */
export type Break = 'request' | 'answer';

/** A practice server behind a line that can be made slow, and break. */
export type SlowLine = {
  /** The server, at the address of the line. */
  server: PracticeServer;
  /** From now on; new connections only. */
  become: (how: Shape) => void;
  /** Breaks the next connections on which a long request goes up; null mends the line. */
  breakAt: (where: Break | null) => void;
};

const packet = 1_460;
/** Bytes after which a request counts as one under test: tokens and reads are shorter. */
const long = 8_000;

/** Puts such a line before a practice server; it ends with the server's connections. */
export async function slowLine(server: PracticeServer): Promise<SlowLine> {
  const target = Number(new URL(server.address.apiBaseUrl).port);
  let [how, where]: [Shape | null, Break | null] = [null, null];
  const line = createServer((near) => join(near, connect(target, '127.0.0.1'), how, () => where));
  line.listen(0, '127.0.0.1').unref();
  await once(line, 'listening');
  const origin = `http://127.0.0.1:${(line.address() as AddressInfo).port}`;
  const address = { ...server.address, apiBaseUrl: origin, tokenUrl: `${origin}/oauth/token` };
  return {
    server: { ...server, address },
    become: (next) => {
      how = next;
    },
    breakAt: (next) => {
      where = next;
    },
  };
}

function join(near: Socket, far: Socket, how: Shape | null, where: () => Break | null): void {
  let up = 0;
  const reset = (): void => void [near, far].map((end) => end.resetAndDestroy());
  const onUp = (bytes: number): boolean => {
    up += bytes;
    const breaks = where() === 'request' && up > long;
    if (breaks) reset();
    return !breaks;
  };
  const onDown = (): boolean => {
    const breaks = where() === 'answer' && up > long;
    if (breaks) reset();
    return !breaks;
  };
  for (const end of [near, far])
    end.on('error', () => undefined).on('close', () => [near, far].map((each) => each.destroy()));
  void carry(near, far, how, onUp).catch(() => undefined);
  void carry(far, near, how, onDown).catch(() => undefined);
}

/** Accepts no more than the line transmits, so that the sender is slowed down too. */
async function carry(
  from: Socket,
  to: Socket,
  how: Shape | null,
  passes: (bytes: number) => boolean,
): Promise<void> {
  let packets = 0;
  for await (const data of from as AsyncIterable<Buffer>)
    for (let at = 0; at < data.length; at += packet) {
      const part = data.subarray(at, at + packet);
      if (how) {
        packets += 1;
        const lost = packets % how.lossEvery === 0;
        await pause((part.length * 8_000) / how.bitsPerSecond + (lost ? how.delay : 0));
      }
      if (!passes(part.length)) return;
      if (how) setTimeout(() => to.write(part), how.delay / 2);
      else to.write(part);
    }
  setTimeout(() => to.end(), how ? how.delay / 2 : 0);
}

import { createServer } from 'node:http';
import type { PracticeServer } from '../fixtures/practice-server.ts';
import { listening } from './troubles.ts';

/** A loan as sent over HTTP. */
type WireLoan = Record<string, unknown>;

/** A practice server whose loans are altered in transit; `change` may be replaced while it runs. */
export type AlteredLoans = {
  server: PracticeServer;
  change: (how: (loan: WireLoan) => WireLoan) => void;
  stop: () => Promise<void>;
};

/** Stands between the program and a practice server, so that a test says what Kiva answers. */
export async function alteredLoans(practice: PracticeServer): Promise<AlteredLoans> {
  let how = (loan: WireLoan): WireLoan => loan;
  const target = new URL(practice.address.apiBaseUrl);
  const line = createServer(async (request, answer) => {
    const { authorization = '' } = request.headers;
    const kiva = await fetch(new URL(request.url ?? '/', target.origin), { headers: { authorization } });
    const body = (await kiva.json()) as { data?: WireLoan[] };
    const altered = body.data ? { ...body, data: body.data.map((loan) => how(loan)) } : body;
    answer
      .writeHead(kiva.status, { 'content-type': 'application/json', connection: 'close' })
      .end(JSON.stringify(altered));
  });
  const { port, stop } = await listening(line);
  const apiBaseUrl = `http://127.0.0.1:${port}${target.pathname}`;
  return {
    server: { ...practice, address: { ...practice.address, apiBaseUrl } },
    change: (next) => {
      how = next;
    },
    stop,
  };
}

import { createHash } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { type PracticeServer, startPracticeServer } from '../../../electron/practice/server.ts';
import type { PracticeOptions } from '../../../electron/practice/settings.ts';

/** A practice server with a client that is signed in to it. */
export interface Desk {
  readonly server: PracticeServer;
  readonly token: string;
  /** GET below `/v3/partner/{id}/`. */
  get(path: string): Promise<Response>;
  /** POST JSON below `/v3/partner/{id}/`. */
  post(path: string, body: unknown): Promise<Response>;
}

/** The smallest number of loans that has every showcase loan. */
export const FEW_LOANS = 40;

/** Asks for a token; the fields replace or, when undefined, leave out the usual ones. */
export function askToken(server: PracticeServer, fields: Record<string, string | undefined> = {}) {
  const usual = {
    grant_type: 'client_credentials',
    audience: server.audience,
    client_id: server.clientId,
    client_secret: server.clientSecret,
  };
  const given = Object.entries({ ...usual, ...fields }).filter(([, value]) => value !== undefined);
  return fetch(server.tokenUrl, { method: 'POST', body: new URLSearchParams(given as [string, string][]) });
}

/** A token of that server. */
export async function signIn(server: PracticeServer, scope?: string): Promise<string> {
  const response = await askToken(server, { scope });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}

/** A client for a server that already runs. */
export async function deskFor(server: PracticeServer): Promise<Desk> {
  const token = await signIn(server);
  const base = `${server.apiBaseUrl}/v3/partner/${server.partnerId}/`;
  const authorization = `Bearer ${token}`;
  return {
    server,
    token,
    get: (path) => fetch(base + path, { headers: { authorization }, redirect: 'manual' }),
    post: (path, body) =>
      fetch(base + path, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        redirect: 'manual',
      }),
  };
}

/** Starts a server for one test. */
export async function openDesk(options: PracticeOptions = {}): Promise<Desk> {
  const server = await startPracticeServer({ record: true, loans: FEW_LOANS, ...options });
  onTestFinished(() => server.close());
  return deskFor(server);
}

/** An answer whose shape the test is about to check. */
export type Loose = Record<string, unknown> & {
  readonly data: readonly Record<string, unknown>[];
  readonly problems: readonly { loan_id: string; code: string; severity: string; details: string }[];
  readonly errors: readonly { field: string; message: string }[];
};

/** The JSON of an answer. */
export async function json(response: Response | Promise<Response>): Promise<Loose> {
  return (await (await response).json()) as Loose;
}

/** SHA-256 in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testConnection } from '../../../electron/kiva/connection-test.ts';
import { buildLoans } from '../../../electron/kiva/operations/loans.ts';
import { redact } from '../../../electron/kiva/redact.ts';
import { Secret } from '../../../electron/kiva/secret.ts';
import { createTokenSource } from '../../../electron/kiva/token.ts';
import { FAULT_NAMES } from '../../../electron/practice/faults/names.ts';
import { ok } from '../../../shared/result.ts';
import { codeOf, joined, setOf, startLine, startServer, unwrap } from './support.ts';

const clientId = 'CANARY id/ä+"1';
const clientSecret = 'CANARY secret&=é%"2';
const token = 'CANARY-token-3';

/** Every representation in which a leaked secret would show. */
function shownForms(value: unknown): string {
  return [JSON.stringify(value), inspect(value, { depth: 20, showHidden: true }), String(value)].join('\n');
}

describe('a Secret', () => {
  test('is never printed, but its value can be read', () => {
    const secret = new Secret(token);
    expect(shownForms({ secret, list: [secret], text: `${secret}` })).not.toContain('CANARY');
    expect(Object.keys(secret)).toEqual([]);
    expect(structuredClone({ ...secret })).toEqual({});
    expect(secret.reveal()).toBe(token);
  });

  test('holds the value of a token', async () => {
    const { origin } = await startServer((_got, response) =>
      response.end(JSON.stringify({ access_token: token, token_type: 'bearer', partnerId: '1' })),
    );
    const result = await joined(setOf(origin)).tokens.get();
    expect(codeOf(result)).toBe('OK');
    expect(shownForms(result)).not.toContain('CANARY');
  });
});

describe('against a server that echoes everything it gets', () => {
  const echoes = (body: string, headers: object): string[] => [
    body,
    decodeURIComponent(body.replaceAll('+', ' ')),
    JSON.stringify(Object.fromEntries(new URLSearchParams(body))),
    JSON.stringify({ error: 'invalid_client', error_description: body }),
    JSON.stringify({ code: 'x', message: JSON.stringify(headers), errors: [{ field: body, message: body }] }),
  ];

  test.each([200, 302, 400, 401, 403, 404, 429, 500])(
    'token host, %i: no failure contains the client id or secret',
    async (status) => {
      for (const index of echoes('', {}).keys()) {
        const { origin, got } = await startServer(({ body, headers }, response) =>
          response.writeHead(status).end(echoes(body, headers)[index]),
        );
        const result = await joined(setOf(origin), { clientId, clientSecret }).tokens.get();
        expect(result.ok).toBe(false);
        expect(shownForms(result)).not.toContain('CANARY');
        expect(got[0]?.body).toContain('CANARY');
      }
    },
  );

  test.each([200, 400, 401, 403, 500])('API, %i: no response contains the token', async (status) => {
    for (const index of echoes('', {}).keys()) {
      const { origin, got } = await startServer(({ url, headers }, response) => {
        if (url === '/oauth/token')
          return response.end(JSON.stringify({ access_token: token, token_type: 'bearer', partnerId: '1' }));
        return response.writeHead(status).end(echoes(headers.authorization ?? '', headers)[index]);
      });
      const { client } = joined(setOf(origin));
      const answer = await client.request(buildLoans('1', { query: '', status: '', offset: 0, limit: 1 }));
      expect(answer.status).toBe(status);
      expect(shownForms({ ...answer, result: answer.result.ok ? null : answer.result })).not.toContain(
        'CANARY',
      );
      expect(got.at(-1)?.headers.authorization).toContain('CANARY');
    }
  });
});

test('a successful response does not contain the token either', async () => {
  const { origin } = await startServer(({ url, headers }, response) =>
    response.end(
      url === '/oauth/token'
        ? JSON.stringify({ access_token: token, token_type: 'bearer', partnerId: '1' })
        : JSON.stringify({ echo: headers.authorization, data: [] }),
    ),
  );
  const { client } = joined(setOf(origin));
  const answer = await client.request(buildLoans('1', { query: '', status: '', offset: 0, limit: 1 }));
  expect(codeOf(answer.result)).toBe('OK');
  expect(shownForms(answer)).not.toContain('CANARY');
});

test('no fault of the practice server makes a report that contains a secret', async () => {
  for (const fault of FAULT_NAMES.filter((name) => name !== 'timeout-after-receipt')) {
    const { server, set } = await startLine({ clientId, clientSecret });
    server.setFault(fault, { delayMs: 1 });
    const credentials = async () => ok({ clientId, clientSecret });
    const tokens = createTokenSource({ fetch, set, credentials, now: Date.now });
    const issued = unwrap(await tokens.get()).value.reveal();
    const { client } = joined(set, { clientId, clientSecret });
    const report = await testConnection({
      set,
      partner: null,
      tokens,
      client,
      onProgress: () => undefined,
      now: Date.now,
    });
    expect(shownForms(report)).not.toContain('CANARY');
    expect(shownForms(report)).not.toContain(issued);
  }
});

describe('redact', () => {
  test('removes a secret in every encoding, wherever it appears', () => {
    const form = (secret: string): string[] => [
      secret,
      encodeURIComponent(Buffer.from(secret).toString()),
      new URLSearchParams([['x', secret]]).toString().slice(2),
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(secret).toString('hex'),
      Buffer.from(secret).toString('base64url'),
    ];
    fc.assert(
      fc.property(
        fc.string({ minLength: 8, unit: 'binary' }),
        fc.string(),
        fc.string(),
        (secret, before, after) => {
          for (const shown of form(secret)) {
            const [text, clean] = [before + shown + after, redact(before + shown + after, [secret])];
            fc.pre(!before.includes(shown) && !after.includes(shown));
            expect(text).toContain(shown);
            expect(clean.split('[redacted]').join('\u0000')).not.toContain(shown);
          }
        },
      ),
    );
  });

  test('removes anything that looks like a JSON Web Token', () => {
    const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJwYXJ0bmVySWQiOiIxIn0.U_tCMX5ra7Q0NFwr1FKl';
    expect(redact(`Bearer ${jwt} is bad`, [])).toBe('Bearer [redacted] is bad');
  });

  const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const writers: ((text: string) => string)[] = [
    (text) => text,
    (text) => JSON.stringify({ message: text }),
    (text) => encodeURIComponent(Buffer.from(text).toString()),
    (text) => new URLSearchParams({ text }).toString(),
    (text) => JSON.stringify(JSON.stringify({ error: `Bearer ${text}` })),
  ];
  const secret = fc.stringMatching(/^[\w-]{12,40}$/);
  const scene = fc.record({
    ...{ id: secret, secret, write: fc.constantFrom(...writers), isKnown: fc.boolean() },
    ...{ signature: secret, rest: fc.string(), cut: fc.nat(), order: fc.nat(5) },
  });

  test('leaves nothing of a token that has a secret in it, in any order, encoding and cut', () => {
    fc.assert(
      fc.property(scene, ({ id, secret, write, isKnown, signature, rest, cut, order }) => {
        const own = `${base64url({ alg: 'RS256' })}.${base64url({ pad: rest, client_id: id, secret })}.${signature}`;
        const secrets = [id, secret, ...(isKnown ? [own] : [])];
        const turned = [...secrets.slice(order % 3), ...secrets.slice(0, order % 3)];
        const written = write(`${own} ${id} ${secret}`);
        // Of a token that nobody knows, only its beginning tells that it is one.
        const at = cut % written.length;
        const text = isKnown && order % 2 === 0 ? written.slice(at) : written.slice(0, at);
        const clean = redact(text, order > 2 ? turned.reverse() : turned);
        for (const hidden of [own, id, secret])
          for (let start = 0; start + 12 <= hidden.length; start += 1)
            expect(clean.includes(hidden.slice(start, start + 12))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps words that contain a short secret by chance', () => {
    expect(redact('a client said no', ['a', 'client', ''])).toBe('a client said no');
  });
});

import { describe, expect, test, vi } from 'vitest';
import type { PracticeOptions } from '../../../electron/practice/settings.ts';
import { codeOf, joined, json, type Line, setOf, startLine, startServer, unwrap } from './support.ts';

/** The scope field of each token request, in order; null where it had none. */
function scopesAsked({ server }: Pick<Line, 'server'>): (string | null)[] {
  return server
    .received()
    .filter(({ operation }) => operation === 'token')
    .map(({ body }) => (body as { scope?: string }).scope ?? null);
}

const all = 'read:loans create:loan_draft create:journal_update create:repayment';
const some = ['read:loans', 'create:repayment'];

describe('a scope that has the whole request refused', () => {
  const start = (scopeRule: PracticeOptions['scopeRule'], scopes: string[]) =>
    startLine({ scopes, ...(scopeRule && { scopeRule }) });

  test('is left to the token host: it is asked once without scope', async () => {
    const line = await start('whole', some);
    expect(unwrap(await line.tokens.get()).scopes).toEqual(some);
    expect(scopesAsked(line)).toEqual([all, null]);
  });

  test('is left out, where no scope is refused too: each is asked alone, then all those that were granted', async () => {
    const line = await start('named', some);
    expect(unwrap(await line.tokens.get()).scopes).toEqual(some);
    expect(scopesAsked(line)).toEqual([all, null, ...all.split(' '), some.join(' ')]);
  });

  test('of a single scope that is granted, its own token is used', async () => {
    const line = await start('named', ['create:journal_update']);
    expect(unwrap(await line.tokens.get()).scopes).toEqual(['create:journal_update']);
    expect(scopesAsked(line)).toEqual([all, null, ...all.split(' ')]);
  });

  test('is remembered: the next token is asked for at once', async () => {
    for (const [rule, asks] of [
      ['whole', [null]],
      ['named', [some.join(' ')]],
    ] as const) {
      const line = await start(rule, some);
      const stale = unwrap(await line.tokens.get());
      line.server.resetLog();
      expect(unwrap(await line.tokens.renew(stale)).scopes).toEqual(some);
      expect(scopesAsked(line)).toEqual(asks);
    }
  });

  test('is SCOPE_REFUSED where nothing is granted', async () => {
    const line = await start('named', []);
    expect(codeOf(await line.tokens.get())).toBe('SCOPE_REFUSED');
    expect(scopesAsked(line)).toEqual([all, null, ...all.split(' ')]);
  });

  test('ends the search when the line fails, and is searched for again at the next call', async () => {
    let requests = 0;
    const { origin } = await startServer((_got, response) => {
      requests += 1;
      if (requests > 2 && requests < 5) response.destroy();
      else json(response, { error: 'invalid_scope' }, 400);
    });
    const { tokens } = joined(setOf(origin));
    expect(codeOf(await tokens.get())).toBe('CONNECTION_LOST');
    expect(codeOf(await tokens.get())).toBe('CONNECTION_LOST');
  });
});

describe('an audience that is refused', () => {
  async function start(otherAudiences: (right: string) => string[], options: PracticeOptions = {}) {
    const { server, set } = await startLine(options);
    const { clientId, clientSecret } = server;
    const onAudience = vi.fn();
    const wrong = { ...set, audience: 'https://former.example' };
    const more = { otherAudiences: otherAudiences(set.audience), onAudience };
    const line = joined(wrong, { clientId, clientSecret }, more);
    const audiences = () => server.received().map(({ body }) => (body as { audience: string }).audience);
    return { ...line, server, right: set.audience, onAudience, audiences };
  }

  test('is AUDIENCE_REFUSED, and no other is tried of its own accord', async () => {
    const { tokens, audiences } = await start(() => []);
    expect(codeOf(await tokens.get())).toBe('AUDIENCE_REFUSED');
    expect(audiences()).toEqual(['https://former.example']);
  });

  test('gives way to the first of the others that is taken, which is named and kept', async () => {
    const { tokens, right, onAudience, audiences } = await start((right) => [
      ...['https://former.example', 'https://another.example', right, 'https://never.example'],
    ]);
    const token = unwrap(await tokens.get());
    expect(token.audience).toBe(right);
    expect(audiences()).toEqual(['https://former.example', 'https://another.example', right]);
    expect(unwrap(await tokens.renew(token)).audience).toBe(right);
    expect([audiences().at(-1), audiences().length]).toEqual([right, 4]);
    expect(onAudience.mock.calls).toEqual([[right]]);
  });

  test('gives way to another together with the scopes that are granted', async () => {
    const { tokens, right } = await start((right) => [right], { scopes: some, scopeRule: 'named' });
    expect(unwrap(await tokens.get())).toMatchObject({ audience: right, scopes: some });
  });

  test('stays refused where no other is taken', async () => {
    const { tokens, onAudience } = await start(() => ['https://a.example', 'https://b.example']);
    expect(codeOf(await tokens.get())).toBe('AUDIENCE_REFUSED');
    expect(onAudience).not.toHaveBeenCalled();
  });

  test('is not searched for where credentials or the line are the matter', async () => {
    for (const [status, error, code] of [
      [401, 'invalid_client', 'CREDENTIALS_REFUSED'],
      [500, 'server_error', 'KIVA_FAILED'],
    ] as const) {
      const { origin, got } = await startServer((_got, response) => json(response, { error }, status));
      const { tokens } = joined(setOf(origin), undefined, { otherAudiences: ['https://other.example'] });
      expect([codeOf(await tokens.get()), got.length]).toEqual([code, 1]);
    }
  });
});

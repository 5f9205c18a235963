import { describe, expect, it } from 'vitest';
import { credentialStore } from '../../../electron/environment/credentials.ts';
import type { Workspace } from '../../../electron/environment/workspace.ts';
import { credentialHandlers } from '../../../electron/ipc/handlers/credentials.ts';
import type { HandlerDeps } from '../../../electron/ipc/handlers/deps.ts';
import { hostRuleOf } from '../../../electron/kiva/endpoint-sets.ts';
import { createTokenSource } from '../../../electron/kiva/token.ts';
import { createVault } from '../../../electron/vault/vault.ts';
import type { Environment } from '../../../shared/environment.ts';
import type { PinProof } from '../../../shared/model/approval.ts';
import { ok } from '../../../shared/result.ts';
import { codeOf, json, setOf, startServer, unwrap } from '../kiva/support.ts';
import { Office } from '../office.ts';
import { fakeKeytar } from '../vault/fake-keytar.ts';

const pair = { clientId: 'client-0815-WXYZ', clientSecret: 'a-secret-of-stage' };
const documented = 'https://auth-stage.kiva.org/oauth/token';
const newer = 'https://auth.staging.kiva.org/oauth/token';
const elsewhere = 'https://other.kiva.org/oauth/token';

/** Credentials over a keychain in memory; `place` is where the environment signs in now. */
function world(environment: Environment = 'stage') {
  const keytar = fakeKeytar();
  const vault = createVault({ service: 'test', load: async () => keytar });
  const place = { tokenUrl: documented };
  const store = credentialStore({
    environment,
    vault: async () => vault,
    builtIn: async () => null,
    endpoints: async () => ok(place),
    hide: () => {},
  });
  const entry = `test|credentials/${environment}`;
  const kept = () => JSON.parse(keytar.entries.get(entry) ?? 'null');
  const keep = (value: object) => void keytar.entries.set(entry, JSON.stringify(value));
  return { store, place, kept, keep };
}

describe('credentials are bound to the host they were saved for', () => {
  it('are returned for that host only', async () => {
    const { store, place } = world();
    unwrap(await store.save(pair));
    expect(unwrap(await store.read(documented))).toEqual(pair);
    for (const url of [
      newer,
      elsewhere,
      'http://auth-stage.kiva.org/oauth/token',
      'https://auth-stage.kiva.org:8443/oauth/token',
      'https://auth-stage.kiva.org.evil.com/oauth/token',
      'https://auth-stage.kiva.org@evil.com/oauth/token',
      'https://auth-stage.kiva.org./oauth/token',
      'nonsense',
      '',
    ])
      expect([url, codeOf(await store.read(url))]).toEqual([url, 'CREDENTIALS_ELSEWHERE']);
    expect(codeOf(await store.read('https://AUTH-STAGE.kiva.org:443/another/path'))).toBe('OK');
    place.tokenUrl = elsewhere;
    expect(unwrap(await store.status())).toMatchObject({
      saved: true,
      newHost: true,
      signInHost: 'other.kiva.org',
      savedForHost: 'auth-stage.kiva.org',
    });
  });

  it('are kept when the address changes, and valid again when it is restored', async () => {
    const { store, place } = world();
    unwrap(await store.save(pair));
    place.tokenUrl = elsewhere;
    expect(codeOf(await store.read(elsewhere))).toBe('CREDENTIALS_ELSEWHERE');
    place.tokenUrl = documented;
    expect(unwrap(await store.read(documented))).toEqual(pair);
    expect(unwrap(await store.status())).not.toHaveProperty('savedForHost');
  });

  it('from an earlier version are bound on first use, and only to a preset host', async () => {
    for (const url of [documented, newer]) {
      const { store, keep, kept } = world();
      keep(pair);
      expect(codeOf(await store.read(elsewhere))).toBe('CREDENTIALS_ELSEWHERE');
      expect(codeOf(await store.read('http://localhost:4000/oauth/token'))).toBe('CREDENTIALS_ELSEWHERE');
      expect(kept()).toEqual(pair);
      expect(unwrap(await store.read(url))).toEqual(pair);
      expect(kept().signInAt).toBe(new URL(url).origin);
      expect(codeOf(await store.read(url === newer ? documented : newer))).toBe('CREDENTIALS_ELSEWHERE');
    }
  });

  it('from an earlier version for Production are not sent to a Stage host', async () => {
    const { store, keep } = world('production');
    keep(pair);
    expect(codeOf(await store.read(documented))).toBe('CREDENTIALS_ELSEWHERE');
    expect(codeOf(await store.read('https://auth.k1.kiva.org/oauth/token'))).toBe('OK');
  });

  it('for Practice are sent to wherever Practice listens in this run', async () => {
    const { store, kept } = world('practice');
    unwrap(await store.save(pair));
    expect(kept().signInAt).toBe('practice');
    expect(unwrap(await store.read('http://127.0.0.1:4711/oauth/token'))).toEqual(pair);
    expect(unwrap(await store.status())).toMatchObject({ newHost: false, signInHost: '' });
  });
});

describe('a token request', () => {
  it('never carries a secret that was saved for another host', async () => {
    const answer = {
      access_token: 't',
      token_type: 'bearer',
      expires_in: 3600,
      partnerId: '1',
      scope: 'read:loans',
    };
    const [good, evil] = [
      await startServer((_got, r) => json(r, answer)),
      await startServer((_got, r) => json(r, answer)),
    ];
    const { store, place } = world();
    place.tokenUrl = setOf(good.origin).tokenUrl;
    unwrap(await store.save(pair));
    const ask = (origin: string, hosts = hostRuleOf('production', 'checkout')) => {
      const set = setOf(origin, { hosts });
      return createTokenSource({
        fetch,
        set,
        credentials: () => store.read(set.tokenUrl),
        now: Date.now,
      }).get();
    };
    expect(codeOf(await ask(evil.origin))).toBe('CREDENTIALS_ELSEWHERE');
    expect(codeOf(await ask(good.origin))).toBe('OK');
    for (const kind of ['release', 'test-only'] as const)
      expect(codeOf(await ask(good.origin, hostRuleOf('production', kind)))).toBe('HOST_NOT_ALLOWED');
    expect([good.got.length, evil.got.length]).toEqual([1, 0]);
  });
});

describe('with the two-person rule on', () => {
  /** The handler that the page calls, in an office with the rule on. */
  async function desk() {
    const { store: credentials, place, kept } = world();
    const office = new Office();
    await office.ruleOn();
    const { records, ben } = office;
    const workspace = { credentials, open: async () => ok(records), forgetToken: () => {} };
    const parts = { workspace: () => workspace as unknown as Workspace } as unknown as HandlerDeps;
    const save = (by?: PinProof) =>
      credentialHandlers(parts)['credentials.save'](
        { environment: 'stage', ...pair, ...(by && { by }) },
        {} as never,
      );
    return { save, place, kept, credentials, records, ben };
  }

  it('a new host needs an approver’s PIN, a known host does not', async () => {
    const { save, place, kept, ben } = await desk();
    expect(codeOf(await save())).toBe('OK');
    expect(codeOf(await save())).toBe('OK');
    place.tokenUrl = elsewhere;
    expect(codeOf(await save())).toBe('PIN_NEEDED');
    expect(codeOf(await save({ ...ben, pin: '000000' }))).toBe('PIN_WRONG');
    expect(kept().signInAt).toBe('https://auth-stage.kiva.org');
    expect(codeOf(await save(ben))).toBe('OK');
    expect(kept().signInAt).toBe('https://other.kiva.org');
    expect(codeOf(await save())).toBe('OK');
    place.tokenUrl = documented;
    expect(codeOf(await save())).toBe('PIN_NEEDED');
  });

  it('removing the old credentials first does not bypass the PIN', async () => {
    const { save, place, credentials } = await desk();
    unwrap(await credentials.save(pair));
    unwrap(await credentials.remove());
    place.tokenUrl = elsewhere;
    expect(codeOf(await save())).toBe('PIN_NEEDED');
  });

  it('no PIN is needed when the rule is off', async () => {
    const { save, place, records, ben } = await desk();
    unwrap(await records.authority.setRule(false, ben));
    place.tokenUrl = elsewhere;
    expect(codeOf(await save())).toBe('OK');
  });
});

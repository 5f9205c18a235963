import { describe, expect, test } from 'vitest';
import { defaultSetOf, presetsOf, shippedPresets } from '../../../electron/kiva/endpoint-presets.ts';
import {
  apiBaseOf,
  checkEndpointSet,
  hostRuleOf,
  isAllowedUrl,
} from '../../../electron/kiva/endpoint-sets.ts';
import { environments } from '../../../shared/environment.ts';
import { endpointPresetsSchema } from '../../../shared/model/connection.ts';
import { setOf } from './support.ts';

const good = [
  'https://kiva.org/oauth/token',
  'https://auth-stage.kiva.org/oauth/token',
  'https://AUTH.K1.KIVA.ORG/oauth/token',
  'https://a.b.c.kiva.org/x',
  'https://kiva.org:8443/x',
  'http://127.0.0.1:8080/oauth/token',
  'https://127.0.0.1/oauth/token',
  'http://localhost:1/oauth/token',
  'http://[::1]:9000/oauth/token',
];

const bad = [
  ['another host', 'https://example.org/oauth/token'],
  ['kiva.org as the beginning', 'https://kiva.org.evil.com/oauth/token'],
  ['kiva.org without a dot before it', 'https://evilkiva.org/oauth/token'],
  ['kiva.org as the user', 'https://kiva.org@evil.com/oauth/token'],
  ['kiva.org as user and password', 'https://kiva.org:443@evil.com/oauth/token'],
  ['a user at a good host', 'https://user:pass@kiva.org/oauth/token'],
  ['an empty user', 'https://@kiva.org/oauth/token'],
  ['a backslash', 'https://kiva.org\\@evil.com/'],
  ['a backslash for a slash', 'https:\\\\kiva.org/oauth'],
  ['a look-alike letter', 'https://kіva.org/oauth/token'],
  ['its punycode', 'https://xn--kva-0cd.org/oauth/token'],
  ['a full-width dot', 'https://evil.com。kiva.org/'],
  ['a dot at the end', 'https://kiva.org./oauth/token'],
  ['no TLS', 'http://auth-stage.kiva.org/oauth/token'],
  ['no TLS, loopback as a label', 'http://127.0.0.1.kiva.org/oauth/token'],
  ['another protocol', 'ftp://kiva.org/oauth/token'],
  ['a file', 'file:///etc/passwd'],
  ['a script', 'javascript:alert(1)'],
  ['another loopback address', 'http://127.0.0.2/oauth/token'],
  ['every address', 'http://0.0.0.0/oauth/token'],
  ['a mapped address', 'http://[::ffff:127.0.0.1]/oauth/token'],
  ['loopback as the beginning', 'http://localhost.evil.com/oauth/token'],
  ['a name of the local network', 'http://router/oauth/token'],
  ['a fragment', 'https://kiva.org/oauth/token#x'],
  ['a space before', ' https://kiva.org/oauth/token'],
  ['a line break', 'https://kiva.org/oauth\n/token'],
  ['a tab in the host', 'https://ki\tva.org/'],
  ['three slashes', 'https:///evil.com/kiva.org'],
  ['no slashes', 'https:kiva.org'],
  ['no protocol', 'kiva.org/oauth/token'],
  ['nothing', ''],
];

const checkout = 'kiva-or-loopback';

describe('in a package', () => {
  const packages = ['release', 'test-only'] as const;
  const thisComputer = good.filter((url) => /127\.0\.0\.1|localhost|\[::1\]/.test(url));
  const isTaken = (url: string, hosts: ReturnType<typeof hostRuleOf>) => {
    const set = setOf('https://kiva.org', { tokenUrl: url, hosts });
    const problems = checkEndpointSet(set, hosts).filter(({ path }) => path === 'tokenUrl');
    // The check before sending agrees with the form.
    expect(isAllowedUrl(url, { ...set, apiBaseUrl: url })).toBe(problems.length === 0);
    return problems.length === 0;
  };

  test.each(packages)('%s: Stage and Production accept only https below kiva.org', (kind) => {
    for (const environment of ['stage', 'production'] as const) {
      const hosts = hostRuleOf(environment, kind);
      expect(thisComputer).toHaveLength(4);
      for (const url of thisComputer) expect([url, isTaken(url, hosts)]).toEqual([url, false]);
      for (const [, url = ''] of bad) expect([url, isTaken(url, hosts)]).toEqual([url, false]);
      for (const url of good.filter((one) => !thisComputer.includes(one)))
        expect([url, isTaken(url, hosts)]).toEqual([url, true]);
    }
  });

  test('Practice accepts only this computer, and no host of Kiva', () => {
    for (const kind of [...packages, 'checkout'] as const) {
      const hosts = hostRuleOf('practice', kind);
      for (const url of thisComputer) expect(isTaken(url, hosts)).toBe(true);
      expect(isTaken('https://auth.k1.kiva.org/oauth/token', hosts)).toBe(false);
    }
  });

  test('a developer’s checkout may use its own server', () => {
    for (const url of thisComputer) expect(isTaken(url, hostRuleOf('production', 'checkout'))).toBe(true);
  });
});

describe('the host rule', () => {
  test.each(good)('accepts %s', (url) => {
    expect(checkEndpointSet(setOf('https://kiva.org', { tokenUrl: url, apiBaseUrl: url }), checkout)).toEqual(
      [],
    );
  });

  test.each(bad)('rejects %s', (_what, url) => {
    const problems = checkEndpointSet(
      setOf('https://kiva.org', { tokenUrl: url, apiBaseUrl: url }),
      checkout,
    );
    expect(problems.map((problem) => problem.path)).toEqual(['tokenUrl', 'apiBaseUrl']);
    expect(isAllowedUrl(url, setOf('https://kiva.org', { tokenUrl: url }))).toBe(false);
  });

  test('rejects an API base with a query, and an empty audience', () => {
    const set = setOf('https://kiva.org', { apiBaseUrl: 'https://kiva.org/?x=1', audience: '  ' });
    expect(checkEndpointSet(set, checkout).map((problem) => problem.path)).toEqual([
      'apiBaseUrl',
      'audience',
    ]);
  });
});

describe('the URLs of a set', () => {
  const set = setOf('https://api.kiva.org/base/', { tokenUrl: 'https://auth.kiva.org/oauth/token' });

  test.each([
    'https://auth.kiva.org/oauth/token',
    'https://api.kiva.org/base/v3/partner/1/loans?limit=1',
    'https://API.kiva.org:443/base/v3',
  ])('are %s', (url) => expect(isAllowedUrl(url, set)).toBe(true));

  test.each([
    'https://auth.kiva.org/oauth/other',
    'https://auth.kiva.org/oauth/token?x=1',
    'https://other.kiva.org/base/v3',
    'https://api.kiva.org/other',
    'https://api.kiva.org/base',
    'https://api.kiva.org/basement/v3',
    'https://api.kiva.org/base/../other',
    'https://api.kiva.org/base/%2e%2e/other',
    'https://api.kiva.org:8443/base/v3',
    'https://api.kiva.org.evil.com/base/v3',
    'http://127.0.0.1/base/v3',
  ])('are not %s', (url) => expect(isAllowedUrl(url, set)).toBe(false));

  test('are empty if the set breaks the rule', () => {
    const broken = { ...set, apiBaseUrl: 'https://evil.com' };
    expect(isAllowedUrl('https://evil.com/v3', broken)).toBe(false);
    expect(isAllowedUrl(set.tokenUrl, broken)).toBe(false);
  });
});

test('the API base loses its trailing slashes', () => {
  expect(apiBaseOf(setOf('https://API.kiva.org/base//'))).toBe('https://api.kiva.org/base');
  expect(apiBaseOf(setOf('http://127.0.0.1:80/'))).toBe('http://127.0.0.1');
});

test('every preset follows the rule, and Production shares no host with Stage', () => {
  const hosts = environments.map((environment) =>
    presetsOf(environment).flatMap(({ set }) => {
      expect(checkEndpointSet(set, 'kiva')).toEqual([]);
      return [new URL(set.tokenUrl).host, new URL(set.apiBaseUrl).host];
    }),
  );
  const [practice = [], stage = [], production = []] = hosts;
  expect([practice.length, stage.length, production.length]).toEqual([0, 8, 8]);
  expect(stage.filter((host) => production.includes(host))).toEqual([]);
});

test('the presets stand newest first, and an environment begins with the hosts of its document', () => {
  for (const environment of ['stage', 'production'] as const) {
    const dates = presetsOf(environment).map(({ dated }) => dated);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(presetsOf(environment).map(({ set }) => set)).toContainEqual(defaultSetOf(environment));
  }
  const [stage, production] = ['https://partner-api-stage.kiva.org', 'https://partner-api.k1.kiva.org'];
  expect(defaultSetOf('stage')).toMatchObject({
    ...{ tokenUrl: 'https://auth-stage.kiva.org/oauth/token', audience: stage, apiBaseUrl: stage },
  });
  expect(defaultSetOf('production')).toMatchObject({
    ...{ tokenUrl: 'https://auth.k1.kiva.org/oauth/token', audience: production, apiBaseUrl: production },
  });
  expect(endpointPresetsSchema.parse(shippedPresets())).toEqual(shippedPresets());
});

import { expect, test } from 'vitest';
import { readEndpointsFile } from '../../../electron/kiva/endpoints-file.ts';
import { unwrap } from './support.ts';

const hosts = 'kiva-or-loopback';

const stage = {
  tokenUrl: 'http://127.0.0.1:1/oauth/token',
  apiBaseUrl: 'http://127.0.0.1:1',
  audience: 'https://audience.example',
};

function problems(value: unknown): string[] {
  const result = readEndpointsFile(typeof value === 'string' ? value : JSON.stringify(value), hosts);
  if (result.ok) throw new Error('was taken');
  expect(result.error.code).toBe('BAD_INPUT');
  return (result.error.fields ?? []).map((field) => field.path);
}

test('fills in default journal variants and leaves out environments that are not named', () => {
  expect(unwrap(readEndpointsFile(`\uFEFF${JSON.stringify({ stage })}`, hosts))).toEqual({
    stage: { ...stage, journalsPath: 'singular', journalsBody: 'wrapped', loansStatus: 'optional' },
  });
  expect(unwrap(readEndpointsFile('{}', hosts))).toEqual({});
});

test('reads the journal variants', () => {
  const set = { ...stage, journalsPath: 'plural', journalsBody: 'array', loansStatus: 'required' };
  expect(unwrap(readEndpointsFile(JSON.stringify({ production: set }), hosts))).toEqual({ production: set });
});

test.each([
  ['no JSON', 'stage', ['file']],
  ['no object', '[]', ['']],
  ['a missing field', { stage: { ...stage, audience: undefined } }, ['stage.audience']],
  ['an unknown field', { stage: { ...stage, secret: 'x' } }, ['stage.secret']],
  ['an unknown environment', { practice: stage }, ['practice']],
  ['a wrong type', { stage: { ...stage, tokenUrl: 5 } }, ['stage.tokenUrl']],
  ['an unknown variant', { stage: { ...stage, journalsPath: 'both' } }, ['stage.journalsPath']],
  ['a foreign host', { production: { ...stage, tokenUrl: 'https://evil.com' } }, ['production.tokenUrl']],
  ['http', { stage: { ...stage, apiBaseUrl: 'http://kiva.org' } }, ['stage.apiBaseUrl']],
])('names the invalid field: %s', (_what, value, paths) => {
  expect(problems(value)).toEqual(paths);
});

test('rejects this computer as an address of Kiva in a package', () => {
  const result = readEndpointsFile(JSON.stringify({ production: stage }), 'kiva');
  expect(result.ok ? [] : result.error.fields).toEqual([
    { path: 'production.tokenUrl', message: 'must not be this computer' },
    { path: 'production.apiBaseUrl', message: 'must not be this computer' },
  ]);
});

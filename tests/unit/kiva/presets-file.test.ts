import { expect, test } from 'vitest';
import { shippedPresets } from '../../../electron/kiva/endpoint-presets.ts';
import { presetChanges, readPresetsFile } from '../../../electron/kiva/presets-file.ts';
import { unwrap } from './support.ts';

const one = {
  name: 'Moved in December',
  dated: '2026-12',
  tokenUrl: 'https://auth.new.kiva.org/oauth/token',
  audience: 'https://api.new.kiva.org',
  apiBaseUrl: 'https://api.new.kiva.org',
};
const file = { version: '2026-12-05', stage: [one], production: [] };
const read = (value: unknown) => readPresetsFile(JSON.stringify(value));

test('reads a list of known addresses, and fills in the usual variants', () => {
  const { name, dated, ...set } = one;
  const usual = { journalsPath: 'singular', journalsBody: 'wrapped', loansStatus: 'optional' };
  expect(unwrap(read(file))).toEqual({ ...file, stage: [{ name, dated, set: { ...set, ...usual } }] });
});

test.each([
  ['no version', { ...file, version: undefined }, ['version']],
  ['a version that is no day', { ...file, version: 'new' }, ['version']],
  ['no list of Production', { ...file, production: undefined }, ['production']],
  [
    'a foreign host',
    { ...file, stage: [{ ...one, tokenUrl: 'https://kiva.org.evil.com/x' }] },
    ['stage.0.tokenUrl'],
  ],
  ['this computer', { ...file, stage: [{ ...one, apiBaseUrl: 'http://127.0.0.1' }] }, ['stage.0.apiBaseUrl']],
  [
    'a host of the other environment',
    { ...file, stage: [{ ...one, apiBaseUrl: 'https://partner-api.k1.kiva.org' }] },
    ['stage.0.apiBaseUrl'],
  ],
  ['no https', { ...file, stage: [{ ...one, apiBaseUrl: 'http://api.kiva.org' }] }, ['stage.0.apiBaseUrl']],
  ['an unknown field', { ...file, stage: [{ ...one, clientSecret: 'x' }] }, ['stage.0.clientSecret']],
])('takes none of a file with %s, and names the field', (_what, value, paths) => {
  const result = read(value);
  expect(result.ok ? [] : result.error.fields?.map(({ path }) => path)).toEqual(paths);
});

test('says what a file would change, set by set', () => {
  const before = shippedPresets();
  const [newest, ...rest] = before.stage;
  if (!newest) throw new Error('no preset');
  const moved = { ...newest, set: { ...newest.set, apiBaseUrl: 'https://api.new.kiva.org' } };
  const added = { ...newest, name: 'Another' };
  const after = { ...before, version: '2026-12-05', stage: [added, moved, ...rest.slice(1)] };
  expect(presetChanges(before, after)).toEqual([
    { environment: 'stage', kind: 'added', preset: added },
    { environment: 'stage', kind: 'changed', preset: moved },
    { environment: 'stage', kind: 'removed', preset: rest[0] },
  ]);
  expect(presetChanges(before, before)).toEqual([]);
});

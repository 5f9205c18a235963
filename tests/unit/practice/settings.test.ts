import { expect, it } from 'vitest';
import { readFlags } from '../../../electron/practice/cli-flags.ts';
import { type PracticeOptions, resolveSettings } from '../../../electron/practice/settings.ts';

it.each<[string, PracticeOptions]>([
  ['port', { port: 70_000 }],
  ['loans', { loans: 1.5 }],
  ['latencyMs', { latencyMs: -1 }],
  ['tokenSeconds', { tokenSeconds: 0 }],
  ['partnerId', { partnerId: 'x' }],
  ['scope', { scopes: ['create:journals'] }],
  ['today', { today: '2026-02-29' }],
  ['credentials', { clientSecret: '' }],
])('rejects an invalid %s', (name, options) => {
  expect(() => resolveSettings(options)).toThrow(RangeError);
  expect(() => resolveSettings(options)).toThrow(name);
});

it('fills in the defaults', () => {
  const settings = resolveSettings({});
  expect(settings).toMatchObject({
    loans: 2400,
    seed: 1,
    tokenSeconds: 43_199,
    strict: false,
    controls: false,
    fault: null,
  });
  expect(settings.today).toBe(new Date().toISOString().slice(0, 10));
});

it('reads every flag', () => {
  const line =
    '--port 1 --loans 2 --latency 3 --fault slow --seed 4 --client-id a --client-secret b --partner-id 5 ' +
    '--token-seconds 6 --scopes read:loans,create:repayment --strict --journals-path both --journals-body array ' +
    '--scope-rule named --loans-status required --api-docs --post-answers each';
  expect(readFlags(line.split(' '))).toEqual({
    port: 1,
    loans: 2,
    latencyMs: 3,
    fault: 'slow',
    seed: 4,
    clientId: 'a',
    clientSecret: 'b',
    partnerId: '5',
    tokenSeconds: 6,
    scopes: ['read:loans', 'create:repayment'],
    strict: true,
    journalsPath: 'both',
    journalsBody: 'array',
    scopeRule: 'named',
    loansStatus: 'required',
    apiDocs: true,
    postAnswers: 'each',
  });
  expect(readFlags([])).toEqual({});
  expect(readFlags(['--help'])).toBe('help');
});

it.each([
  ['--port', '--port x'],
  ['--loans', '--loans=-1'],
  ['nope', '--fault nope'],
  ['--bogus', '--bogus'],
  ['--journals-path', '--journals-path x'],
  ['--journals-body', '--journals-body x'],
  ['--scope-rule', '--scope-rule x'],
  ['--loans-status', '--loans-status x'],
  ['--post-answers', '--post-answers x'],
  ['--seed', '--seed'],
  ['extra', 'extra'],
])('names %s when the flags are %s', (word, line) => {
  expect(() => readFlags(line.split(' '))).toThrow(word);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endpointBook } from '../../../electron/environment/endpoints.ts';
import { defaultSetOf, shippedPresets } from '../../../electron/kiva/endpoint-presets.ts';
import type { EndpointsFile } from '../../../electron/kiva/endpoints-file.ts';
import type { Settings } from '../../../electron/settings/settings.ts';

// The npm package `electron` returns the path of its executable and may download it for that, so this mocks it.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= '/nowhere';
});
const { openSettings } = await import('../../../electron/settings/settings.ts');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'endpoints-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (): Settings => openSettings(folder, () => new Date());
const bookOf = (settings: Settings, file: EndpointsFile = {}) => endpointBook(settings, file, 'kiva');
const found = { journalsPath: 'plural', loansStatus: 'required' } as const;

describe('what the connection test found out', () => {
  it('is kept with the addresses, for this environment alone', () => {
    bookOf(open()).learn('stage', found, defaultSetOf('stage'));
    const again = bookOf(open());
    expect(again.current('stage')).toEqual({ ...defaultSetOf('stage'), ...found });
    expect(again.current('production')).toEqual(defaultSetOf('production'));
  });

  it('holds for this run where the addresses come from a file', () => {
    const set = { ...defaultSetOf('stage'), audience: 'https://own.example' };
    const settings = open();
    const book = bookOf(settings, { stage: set });
    book.learn('stage', found, set);
    expect(book.current('stage')).toEqual({ ...set, ...found });
    expect(settings.get().endpoints).toEqual({});
    expect(bookOf(open(), { stage: set }).current('stage')).toEqual(set);
  });

  it('gives way to what a person saves', () => {
    const book = bookOf(open());
    book.learn('stage', { journalsBody: 'array' }, defaultSetOf('stage'));
    expect(book.save('stage', defaultSetOf('stage')).ok).toBe(true);
    expect(book.current('stage')).toEqual(defaultSetOf('stage'));
  });

  it('is not kept of addresses that were replaced while they were tested', () => {
    const book = bookOf(open());
    const moved = { ...defaultSetOf('stage'), apiBaseUrl: 'https://partner-api-stage2.kiva.org' };
    expect(book.save('stage', moved).ok).toBe(true);
    book.learn('stage', { ...found, audience: 'https://old.example' }, defaultSetOf('stage'));
    expect(book.current('stage')).toEqual(moved);
  });

  it('changes nothing when it is nothing', () => {
    const settings = open();
    bookOf(settings).learn('stage', {}, defaultSetOf('stage'));
    expect(settings.get().endpoints).toEqual({});
  });
});

describe('addresses of the other environment', () => {
  const [stage, production] = [defaultSetOf('stage'), defaultSetOf('production')];
  const refused = (...paths: string[]) => ({
    error: { code: 'HOST_OF_OTHER', fields: paths.map((path) => ({ path })) },
  });

  it('are not saved, neither all of them nor one', () => {
    const book = bookOf(open());
    expect(book.save('stage', production)).toMatchObject(refused('tokenUrl', 'apiBaseUrl'));
    expect(book.save('production', stage)).toMatchObject(refused('tokenUrl', 'apiBaseUrl'));
    const { apiBaseUrl } = production;
    expect(book.save('stage', { ...stage, apiBaseUrl: `${apiBaseUrl.toUpperCase()}/` })).toMatchObject(
      refused('apiBaseUrl'),
    );
    expect(open().get().endpoints).toEqual({});
    for (const environment of ['stage', 'production'] as const)
      for (const { set } of shippedPresets()[environment]) expect(book.save(environment, set).ok).toBe(true);
  });

  it('are not used where they are saved already, or come from outside', () => {
    const settings = open();
    settings.update({ endpoints: { stage: production } });
    expect(bookOf(settings).check('stage')).toMatchObject(refused('tokenUrl', 'apiBaseUrl'));
    expect(bookOf(open(), { production: stage }).check('production')).toMatchObject({ ok: false });
    expect(bookOf(open(), { stage: production }).check('production').ok).toBe(true);
  });

  it('are also those that a person has typed for it, but Kiva may share a host for signing in', () => {
    const book = bookOf(open());
    const own = { ...production, apiBaseUrl: 'https://api-new.kiva.org' };
    expect(book.save('production', own).ok).toBe(true);
    expect(book.save('stage', { ...stage, apiBaseUrl: 'https://api-new.kiva.org/v3' })).toMatchObject(
      refused('apiBaseUrl'),
    );
    const shared = { ...stage, tokenUrl: 'https://auth-new.kiva.org/oauth/token' };
    expect(book.save('stage', shared).ok).toBe(true);
    expect(book.save('production', { ...production, tokenUrl: shared.tokenUrl }).ok).toBe(true);
  });

  it('are also those of a newer list, unless it names them for both', () => {
    const book = bookOf(open());
    const [one] = shippedPresets().production;
    if (!one) throw new Error('no preset');
    const host = (name: string) => ({
      ...one.set,
      tokenUrl: `https://auth-${name}.kiva.org/t`,
      apiBaseUrl: `https://api-${name}.kiva.org`,
    });
    const taken = {
      version: '2027-01-01',
      stage: [{ ...one, set: { ...host('test'), tokenUrl: host('live').tokenUrl } }],
      production: [{ ...one, set: host('live') }],
    };
    expect(book.takePresets(taken).ok).toBe(true);
    expect(book.save('stage', host('live'))).toMatchObject(refused('apiBaseUrl'));
    expect(
      book.save('stage', { ...host('live'), apiBaseUrl: 'https://api-live.kiva.org:8443' }),
    ).toMatchObject(refused('apiBaseUrl'));
    expect(book.save('stage', { ...host('test'), tokenUrl: host('live').tokenUrl }).ok).toBe(true);
    expect(book.save('production', host('live')).ok).toBe(true);
  });

  it('on this computer are a developer’s own', () => {
    const local = { ...stage, tokenUrl: 'http://127.0.0.1:1/t', apiBaseUrl: 'http://127.0.0.1:1' };
    const book = endpointBook(open(), { stage: local, production: local }, 'kiva-or-loopback');
    expect([book.check('stage').ok, book.check('production').ok]).toEqual([true, true]);
  });
});

it('the known addresses are the shipped ones until a file replaces them; those in use stay', () => {
  const book = bookOf(open());
  expect(book.presets()).toEqual(shippedPresets());
  const [newest] = shippedPresets().stage;
  const taken = { version: '2027-01-01', stage: newest ? [newest] : [], production: [] };
  expect(book.takePresets(taken).ok).toBe(true);
  const again = bookOf(open());
  expect(again.presets()).toEqual(taken);
  expect(again.current('production')).toEqual(defaultSetOf('production'));
});

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// The npm package `electron` returns the path of its executable and may download it for that, so this mocks it.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= '/nowhere';
});
const { openSettings } = await import('../../../electron/settings/settings.ts');

const now = () => new Date('2026-12-01T10:20:30.400Z');
const set = {
  tokenUrl: 'https://auth-stage.kiva.org/oauth/token',
  audience: 'a',
  apiBaseUrl: 'https://partner-api-stage.kiva.org',
  journalsPath: 'plural',
  journalsBody: 'array',
  loansStatus: 'optional',
} as const;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'settings.json');

const open = () => openSettings(folder, now);
const fine = { fellBack: [], newer: false, unreadable: false };

describe('settings', () => {
  it('start with the defaults, in Practice, and write nothing until something changes', () => {
    const settings = open();
    expect(settings.get()).toMatchObject({ version: 1, lastEnvironment: 'practice', colorScheme: 'auto' });
    expect(settings.trouble).toEqual(fine);
    expect(existsSync(file())).toBe(false);
  });

  it('greet a person until they have begun, and nobody whose file is of an earlier version', () => {
    expect(open().get().firstRun).toBe(true);
    open().update({ language: 'fr' });
    expect(open().get().firstRun).toBe(true);
    open().update({ firstRun: false });
    expect(open().get()).toMatchObject({ firstRun: false, language: 'fr' });
    for (const text of ['{}', '{"colorScheme":"dark"}', '{"language":"f', '']) {
      writeFileSync(file(), text);
      expect(open().get().firstRun).toBe(false);
    }
  });

  it('keep a change for the next run, in a file readable by its owner only', () => {
    const bounds = { x: -5, y: 0, width: 900, height: 700, maximized: true, zoom: 1 };
    open().update({
      colorScheme: 'dark',
      endpoints: { stage: set },
      window: bounds,
    });
    expect(open().get()).toMatchObject({ colorScheme: 'dark', endpoints: { stage: set }, window: bounds });
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('keep values that are missing or undefined in an update', () => {
    const settings = open();
    settings.update({ colorScheme: 'dark' });
    settings.update({ colorScheme: undefined, language: 'es' } as Parameters<typeof settings.update>[0]);
    expect(settings.get()).toMatchObject({ colorScheme: 'dark', language: 'es' });
  });

  it('hold Production during a run, but never start in it', () => {
    const settings = open();
    settings.update({ lastEnvironment: 'production' });
    expect(settings.get().lastEnvironment).toBe('production');
    expect(open().get().lastEnvironment).toBe('stage');
  });

  const all = [
    'lastEnvironment',
    'colorScheme',
    'language',
    'region',
    'density',
    'endpoints',
    'presets',
    'meteredLine',
    'lookForUpdates',
    'idleMinutes',
    'reporting',
    'reportingByPartner',
    'window',
  ];
  const stage = '"lastEnvironment":"stage"';

  it.each([
    ['an empty file', '', all],
    ['zeros after a power cut', '\0\0\0\0', all],
    ['not an object', '[1]', all],
    ['half a file', `{"version":1,${stage},"colorScheme":"dark","endp`, all.slice(2)],
    ['half a value', `{"version":1,${stage},"window":{"x":1,"y"`, all.slice(1)],
    ['a wrong value', `{"version":1,${stage},"colorScheme":"mauve"}`, ['colorScheme']],
    [
      'a broken set beside a good one',
      `{${stage},"endpoints":{"stage":${JSON.stringify(set)},"production":{"tokenUrl":5}}}`,
      ['endpoints'],
    ],
    [
      'a value of another kind',
      `{${stage},"endpoints":7,"window":"big","language":7}`,
      ['language', 'endpoints', 'window'],
    ],
    [
      'a window without a width',
      `{${stage},"window":{"x":1,"y":1,"height":700,"maximized":true}}`,
      ['window'],
    ],
  ])('with %s: uses valid values, lists the rest, and keeps a copy', (_what, content, fellBack) => {
    writeFileSync(file(), content);
    const settings = open();
    expect(settings.trouble).toEqual({ ...fine, fellBack });
    expect(settings.get().lastEnvironment).toBe(content.includes(stage) ? 'stage' : 'practice');
    expect(readFileSync(file(), 'utf8')).toBe(content);
    expect(settings.update({ language: 'es' }).ok).toBe(true);
    expect(readFileSync(join(folder, 'settings.kept-2026-12-01T10-20-30-400Z.json'), 'utf8')).toBe(content);
    expect(open().get()).toEqual(settings.get());
    expect(open().trouble).toEqual(fine);
  });

  it('keeps the valid one of two endpoint sets', () => {
    writeFileSync(file(), JSON.stringify({ endpoints: { stage: set, production: { ...set, audience: 1 } } }));
    expect(open().get().endpoints).toEqual({ stage: set });
  });

  it('uses known values of a newer version, and keeps that file', () => {
    const content = JSON.stringify({
      version: 2,
      lastEnvironment: 'stage',
      colorScheme: { light: 1 },
      sound: true,
    });
    writeFileSync(file(), content);
    const settings = open();
    expect(settings.trouble).toEqual({ fellBack: ['colorScheme'], newer: true, unreadable: false });
    expect(settings.get()).toMatchObject({ version: 1, lastEnvironment: 'stage', colorScheme: 'auto' });
    settings.update({ language: 'es' });
    expect(readFileSync(join(folder, 'settings.kept-2026-12-01T10-20-30-400Z.json'), 'utf8')).toBe(content);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF{${stage}}`)],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`{${stage}}`, 'utf16le')])],
  ])('reads %s, as text editors write it, and can write it again', (_what, bytes) => {
    writeFileSync(file(), bytes);
    const settings = open();
    expect([settings.trouble, settings.get().lastEnvironment]).toEqual([fine, 'stage']);
    expect(settings.update({ colorScheme: 'dark' }).ok).toBe(true);
    expect(open().get()).toMatchObject({ lastEnvironment: 'stage', colorScheme: 'dark' });
  });

  it('starts with defaults when the file cannot be read, and does not overwrite it', () => {
    mkdirSync(file());
    const settings = open();
    expect(settings.trouble).toEqual({ ...fine, unreadable: true });
    expect(settings.update({ colorScheme: 'dark' })).toMatchObject({
      ok: false,
      error: { code: 'SETTINGS_NOT_SAVED' },
    });
    expect(settings.get().colorScheme).toBe('dark');
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('rejects what its own next start would call damaged', () => {
    const settings = open();
    const wrong = settings.update({ region: 'x' });
    expect(wrong).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    expect(settings.get().region).toBeNull();
  });

  it('leaves no partial files behind', () => {
    const settings = open();
    for (let i = 0; i < 20; i += 1) settings.update({ idleMinutes: i + 1 });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('reports, without a path, when the file cannot be written', () => {
    const settings = open();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    expect(settings.update({ colorScheme: 'dark' })).toMatchObject({
      ok: false,
      error: { code: 'SETTINGS_NOT_SAVED' },
    });
    expect(settings.get().colorScheme).toBe('dark');
  });
});

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// The npm package `electron` answers the path of its executable, and would download it to know: this names one.
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
} as const;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'settings.json');

function open() {
  const opened = openSettings(folder, now);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

describe('settings', () => {
  it('begins at the defaults, in Practice, and writes nothing until something changes', () => {
    const settings = open();
    expect(settings.get()).toMatchObject({ version: 1, lastEnvironment: 'practice', colorScheme: 'auto' });
    expect(settings.wasReset).toBe(false);
    expect(existsSync(file())).toBe(false);
  });

  it('keeps a change for the next run, in a file of its owner only', () => {
    const bounds = { x: -5, y: 0, width: 900, height: 700, maximized: true, zoom: 1 };
    open().update({
      colorScheme: 'dark',
      endpoints: { stage: set },
      window: bounds,
    });
    expect(open().get()).toMatchObject({ colorScheme: 'dark', endpoints: { stage: set }, window: bounds });
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('leaves alone what is not given or undefined', () => {
    const settings = open();
    settings.update({ colorScheme: 'dark' });
    settings.update({ colorScheme: undefined, language: 'es' } as Parameters<typeof settings.update>[0]);
    expect(settings.get()).toMatchObject({ colorScheme: 'dark', language: 'es' });
  });

  it('holds Production within a run, but never starts in it', () => {
    const settings = open();
    settings.update({ lastEnvironment: 'production' });
    expect(settings.get().lastEnvironment).toBe('production');
    expect(open().get().lastEnvironment).toBe('stage');
  });

  it.each([
    ['half a file', '{"version":1,"colorSch'],
    ['an empty file', ''],
    ['zeros after a power cut', '\0\0\0\0'],
    ['not an object', '[1]'],
    ['a wrong value', '{"version":1,"colorScheme":"mauve"}'],
    ['a broken endpoint set', '{"version":1,"endpoints":{"production":{"tokenUrl":5}}}'],
    ['a newer version', '{"version":2}'],
  ])('moves %s aside, says so once, and can be written again', (_what, content) => {
    writeFileSync(file(), content);
    const settings = open();
    expect(settings.wasReset).toBe(true);
    expect(settings.get().colorScheme).toBe('auto');
    expect(readFileSync(join(folder, 'settings.corrupt-2026-12-01T10-20-30-400Z.json'), 'utf8')).toBe(
      content,
    );
    expect(settings.update({ colorScheme: 'light' }).ok).toBe(true);
    expect(open().get().colorScheme).toBe('light');
    expect(open().wasReset).toBe(false);
  });

  it('refuses what its own next start would call damaged', () => {
    const settings = open();
    const wrong = settings.update({ language: 'x'.repeat(11) });
    expect(wrong).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    expect(settings.get().language).toBe('en');
  });

  it('leaves no half-written files behind', () => {
    const settings = open();
    for (let i = 0; i < 20; i += 1) settings.update({ language: `l${i}` });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('answers DATA_FOLDER, without a path, where the file cannot be read or written', () => {
    writeFileSync(join(folder, 'in-the-way'), '');
    const unreadable = openSettings(join(folder, 'in-the-way'), now);
    expect(unreadable).toMatchObject({ ok: false, error: { code: 'DATA_FOLDER', message: 'ENOTDIR' } });
    const settings = open();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    expect(settings.update({ colorScheme: 'dark' })).toMatchObject({
      ok: false,
      error: { code: 'DATA_FOLDER' },
    });
    expect(settings.get().colorScheme).toBe('dark');
  });
});

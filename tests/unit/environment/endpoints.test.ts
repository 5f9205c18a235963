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
    bookOf(open()).learn('stage', found);
    const again = bookOf(open());
    expect(again.current('stage')).toEqual({ ...defaultSetOf('stage'), ...found });
    expect(again.current('production')).toEqual(defaultSetOf('production'));
  });

  it('holds for this run where the addresses come from a file', () => {
    const set = { ...defaultSetOf('stage'), audience: 'https://own.example' };
    const settings = open();
    const book = bookOf(settings, { stage: set });
    book.learn('stage', found);
    expect(book.current('stage')).toEqual({ ...set, ...found });
    expect(settings.get().endpoints).toEqual({});
    expect(bookOf(open(), { stage: set }).current('stage')).toEqual(set);
  });

  it('gives way to what a person saves', () => {
    const book = bookOf(open());
    book.learn('stage', { journalsBody: 'array' });
    expect(book.save('stage', defaultSetOf('stage')).ok).toBe(true);
    expect(book.current('stage')).toEqual(defaultSetOf('stage'));
  });

  it('changes nothing when it is nothing', () => {
    const settings = open();
    bookOf(settings).learn('stage', {});
    expect(settings.get().endpoints).toEqual({});
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

import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../../shared/errors.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import {
  codeOf,
  type Preferences,
  preferencesFile,
  preferencesSchema,
  readPreferences,
} from './preferences.ts';
import { openStorage } from './storage.ts';

/** The preferences of this run, and their file. */
export type Settings = {
  get: () => Preferences;
  /**
   * Changes what is given, in memory and in the file. Fails with `BAD_INPUT` where the schema is not met, and with
   * `DATA_FOLDER` when the file cannot be written: the change then holds for this run only.
   */
  update: (change: Partial<Preferences>) => Result<void>;
  /** True when the file was damaged: it was moved aside and everything begins at its default. */
  wasReset: boolean;
};

/** Reads `settings.json` of an existing folder, once. Fails with `DATA_FOLDER` when that cannot be done. */
export function openSettings(folder: string, now: () => Date): Result<Settings> {
  const read = readPreferences(folder);
  if (!read.ok) return read;
  const { preferences, damaged } = read.value;
  try {
    if (damaged) renameSync(preferencesFile(folder), join(folder, `settings.corrupt-${stamp(now())}.json`));
    return ok({ ...keeping(preferences, openStorage(folder, 'settings')), wasReset: damaged });
  } catch (error) {
    return failed(failure('DATA_FOLDER', { message: codeOf(error) }));
  }
}

function keeping(first: Preferences, write: (value: Preferences) => void): Pick<Settings, 'get' | 'update'> {
  let current = first;
  return {
    get: () => current,
    update: (change) => {
      const next = preferencesSchema.safeParse({ ...current, ...withoutUndefined(change) });
      if (!next.success) return failed(failure('BAD_INPUT', { message: 'settings' }));
      current = next.data;
      return saved(write, current);
    },
  };
}

function saved(write: (value: Preferences) => void, value: Preferences): Result<void> {
  try {
    return ok(write(value));
  } catch (error) {
    return failed(failure('DATA_FOLDER', { message: codeOf(error) }));
  }
}

function withoutUndefined(change: Partial<Preferences>): Partial<Preferences> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function stamp(time: Date): string {
  return time.toISOString().replaceAll(/[:.]/g, '-');
}

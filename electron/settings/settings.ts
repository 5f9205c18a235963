import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ErrorCode, failure } from '../../shared/errors.ts';
import type { SettingsTrouble } from '../../shared/model/app.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import { codeOf, preferencesFile, readPreferences } from './preferences.ts';
import { type Preferences, preferencesSchema } from './schema.ts';
import { openStorage } from './storage.ts';

/** The preferences of this run, and their file. */
export type Settings = {
  get: () => Preferences;
  /**
   * Changes what is given, in memory and in the file. Fails with `BAD_INPUT` where the schema is not met, and with
   * a `SETTINGS_` code when the file cannot be written: the change then holds for this run only.
   */
  update: (change: Partial<Preferences>) => Result<void>;
  /** What was the matter with the file. Before it is written again, a copy of it is kept beside. */
  trouble: SettingsTrouble;
};

/** Reads `settings.json` of an existing folder, once. A file that could not be read is never written over. */
export function openSettings(folder: string, now: () => Date): Settings {
  const { preferences, trouble, unreadable } = readPreferences(folder);
  let current = preferences;
  let write: ((value: Preferences) => void) | null = null;
  const isOdd = trouble.newer || trouble.fellBack.length > 0;
  const save = (value: Preferences): Result<void> => {
    if (unreadable !== null) return failed(notKept(unreadable));
    try {
      write ??= opened(folder, isOdd ? now() : null);
      return ok(write(value));
    } catch (error) {
      return failed(notKept(codeOf(error)));
    }
  };
  return {
    get: () => current,
    update: (change) => {
      const next = preferencesSchema.safeParse({ ...current, ...withoutUndefined(change) });
      if (!next.success) return failed(failure('BAD_INPUT', { message: 'settings' }));
      current = next.data;
      return save(current);
    },
    trouble,
  };
}

/** Opens the file for writing; an odd one is first copied to a name with the time. */
function opened(folder: string, keepAsOf: Date | null): (value: Preferences) => void {
  if (keepAsOf !== null)
    copyFileSync(preferencesFile(folder), join(folder, `settings.kept-${stamp(keepAsOf)}.json`));
  return openStorage(folder, 'settings');
}

const codes: Record<string, ErrorCode> = {
  ENOSPC: 'SETTINGS_FULL',
  EDQUOT: 'SETTINGS_FULL',
  EACCES: 'SETTINGS_READONLY',
  EPERM: 'SETTINGS_READONLY',
  EROFS: 'SETTINGS_READONLY',
};

function notKept(code: string): Failure {
  return failure(codes[code] ?? 'SETTINGS_NOT_SAVED', { message: code });
}

function withoutUndefined(change: Partial<Preferences>): Partial<Preferences> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function stamp(time: Date): string {
  return time.toISOString().replaceAll(/[:.]/g, '-');
}

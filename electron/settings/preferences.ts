import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SettingsTrouble } from '../../shared/model/app.ts';
import { salvagePreferences } from './salvage.ts';
import { type Preferences, preferencesSchema } from './schema.ts';

/** The file of the preferences in the data folder. */
export function preferencesFile(folder: string): string {
  return join(folder, 'settings.json');
}

/** What was read, and what was the matter: `unreadable` is the system's error code, and the file may be all right. */
export type LoadedPreferences = {
  preferences: Preferences;
  trouble: SettingsTrouble;
  unreadable: string | null;
};

/**
 * What the program starts with. Each value that is not ours is at its default, and is named; nothing is changed. A file
 * that cannot be read, such as one that another program holds, is no reason not to start.
 */
export function readPreferences(folder: string): LoadedPreferences {
  try {
    const { preferences, trouble } = salvagePreferences(readFileSync(preferencesFile(folder)));
    return { preferences: atStart(preferences), trouble, unreadable: null };
  } catch (error) {
    const code = codeOf(error);
    const isThere = code !== 'ENOENT';
    const trouble = { fellBack: [], newer: false, unreadable: isThere } satisfies SettingsTrouble;
    const preferences = preferencesSchema.parse({ firstRun: !isThere });
    return { preferences, trouble, unreadable: isThere ? code : null };
  }
}

function atStart(stored: Preferences): Preferences {
  return stored.lastEnvironment === 'production' ? { ...stored, lastEnvironment: 'stage' } : stored;
}

/** The system's error code, such as `EACCES`; its message would hold the path, and with it the person's name. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

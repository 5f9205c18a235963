import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { failure } from '../../shared/errors.ts';
import { colorSchemeSchema } from '../../shared/model/app.ts';
import { endpointSetSchema } from '../../shared/model/connection.ts';
import { reportingSchema } from '../../shared/model/reporting.ts';
import { environmentSchema } from '../../shared/model/scalars.ts';
import { failed, ok, type Result } from '../../shared/result.ts';

const windowSchema = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  maximized: z.boolean(),
  zoom: z.number().min(0.25).max(5).default(1),
});

/** All that is kept; `version` is the file's own, raised when its shape changes. */
export const preferencesSchema = z.object({
  version: z.literal(1).default(1),
  /** Never `production` at the start of a run: it is entered anew each time (design.md idea 5). */
  lastEnvironment: environmentSchema.default('practice'),
  colorScheme: colorSchemeSchema.default('auto'),
  /** Name of a language of `renderer/i18n`. */
  language: z.string().min(1).max(10).default('en'),
  /** Endpoint sets that replace the first preset of an environment; Practice has none. */
  endpoints: z
    .object({ stage: endpointSetSchema.optional(), production: endpointSetSchema.optional() })
    .default({}),
  /** How a partner reports, environment by environment, as said before any partner was known. */
  reporting: z
    .object({
      practice: reportingSchema.optional(),
      stage: reportingSchema.optional(),
      production: reportingSchema.optional(),
    })
    .default({}),
  /** The same of partners, by `environment/partner id`. */
  reportingByPartner: z.record(z.string().max(200), reportingSchema).default({}),
  /** Where the window was, or null before it was ever closed. */
  window: windowSchema.nullable().default(null),
});

/** See {@link preferencesSchema}. */
export type Preferences = z.infer<typeof preferencesSchema>;

/** The file of the preferences in the data folder. */
export function preferencesFile(folder: string): string {
  return join(folder, 'settings.json');
}

/**
 * What the program starts with; `damaged` when the file is not ours or of a newer version, and everything is at its
 * default. Changes nothing. Fails with `DATA_FOLDER` when the file cannot be read.
 */
export function readPreferences(folder: string): Result<{ preferences: Preferences; damaged: boolean }> {
  try {
    const stored = parse(readFileSync(preferencesFile(folder), 'utf8'));
    return ok({ preferences: atStart(stored ?? preferencesSchema.parse({})), damaged: stored === null });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return ok({ preferences: preferencesSchema.parse({}), damaged: false });
    return failed(failure('DATA_FOLDER', { message: code }));
  }
}

function parse(text: string): Preferences | null {
  try {
    return preferencesSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function atStart(stored: Preferences): Preferences {
  return stored.lastEnvironment === 'production' ? { ...stored, lastEnvironment: 'stage' } : stored;
}

/** The system's error code, such as `EACCES`; its message would hold the path, and with it the person's name. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

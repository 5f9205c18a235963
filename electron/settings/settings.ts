import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { failure } from '../../shared/errors.ts';
import { colorSchemeSchema } from '../../shared/model/app.ts';
import { endpointSetSchema } from '../../shared/model/connection.ts';
import { reportingSchema } from '../../shared/model/reporting.ts';
import { environmentSchema } from '../../shared/model/scalars.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { openStorage } from './storage.ts';

const windowSchema = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  maximized: z.boolean(),
  zoom: z.number().min(0.25).max(5).default(1),
});

/** All that is kept; `version` is the file's own, raised when its shape changes. */
const schema = z.object({
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
  /** How a partner reports, environment by environment. */
  reporting: z
    .object({
      practice: reportingSchema.optional(),
      stage: reportingSchema.optional(),
      production: reportingSchema.optional(),
    })
    .default({}),
  /** Where the window was, or null before it was ever closed. */
  window: windowSchema.nullable().default(null),
});

/** See `schema` above. */
type Preferences = z.infer<typeof schema>;

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
  try {
    return ok(open(folder, now));
  } catch (error) {
    return failed(failure('DATA_FOLDER', { message: codeOf(error) }));
  }
}

function open(folder: string, now: () => Date): Settings {
  const file = join(folder, 'settings.json');
  const stored = read(file);
  if (stored === null) renameSync(file, join(folder, `settings.corrupt-${stamp(now())}.json`));
  const write = openStorage(folder, 'settings');
  let current = atStart(stored ?? schema.parse({}));

  const update = (change: Partial<Preferences>): Result<void> => {
    const next = schema.safeParse({ ...current, ...withoutUndefined(change) });
    if (!next.success) return failed(failure('BAD_INPUT', { message: 'settings' }));
    current = next.data;
    return saved(write, current);
  };

  return { get: () => current, update, wasReset: stored === null };
}

/** What the file holds, the defaults where there is none, or null when it is damaged or of a newer version. */
function read(file: string): Preferences | null {
  try {
    return schema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return schema.parse({});
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function atStart(stored: Preferences): Preferences {
  return stored.lastEnvironment === 'production' ? { ...stored, lastEnvironment: 'stage' } : stored;
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

/** The system's error code, such as `EACCES`; its message would hold the path, and with it the person's name. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

function stamp(time: Date): string {
  return time.toISOString().replaceAll(/[:.]/g, '-');
}

import { z } from 'zod';
import { languageSchema, regionSchema } from '../../shared/language.ts';
import { colorSchemeSchema, densitySchema, idleMinutesSchema } from '../../shared/model/app.ts';
import { endpointPresetsSchema, endpointSetSchema } from '../../shared/model/connection.ts';
import { reportingSchema } from '../../shared/model/reporting.ts';
import { environmentSchema } from '../../shared/model/scalars.ts';

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
  /** A run never starts in `production`, whatever is stored: entering it takes its name, typed anew. */
  lastEnvironment: environmentSchema.default('practice'),
  colorScheme: colorSchemeSchema.default('auto'),
  /** Null: the computer's. */
  language: languageSchema.nullable().default(null),
  /** The country whose way of writing dates and numbers is followed; null: the computer's. */
  region: regionSchema.nullable().default(null),
  density: densitySchema.default('comfortable'),
  /** Endpoint sets that replace the first preset of an environment; Practice has none. */
  endpoints: z
    .object({ stage: endpointSetSchema.optional(), production: endpointSetSchema.optional() })
    .default({}),
  /** All known addresses, of a file that Kiva's support gave; null: those that the program ships. */
  presets: endpointPresetsSchema.nullable().default(null),
  /** Fewer bytes on a metered line: nothing is refreshed by itself, and photos are at most 300 kB. */
  meteredLine: z.boolean().default(false),
  /** The server for updates is asked once a day; never on a metered line, nor in Practice. */
  lookForUpdates: z.boolean().default(true),
  idleMinutes: idleMinutesSchema.default(15),
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
  /** Of the first steps: whether Kiva's Stage ever took the credentials, and whether the list was put away. */
  firstSteps: z
    .object({ stage: z.boolean().default(false), putAway: z.boolean().default(false) })
    .default({ stage: false, putAway: false }),
  /** The first screen waits for a person. Read from a file that does not say, it does not: that is of an older version. */
  firstRun: z.boolean().default(false),
  /** Where the window was, or null before it was ever closed. */
  window: windowSchema.nullable().default(null),
});

/** See {@link preferencesSchema}. */
export type Preferences = z.infer<typeof preferencesSchema>;

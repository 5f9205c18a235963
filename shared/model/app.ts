import { z } from 'zod';
import { languageSchema, regionSchema } from '../language.ts';
import { personSchema } from './approval.ts';
import { environmentSchema } from './scalars.ts';

/** The five states of an OS keychain, and `unknown` before the first look at it. */
export const vaultStateSchema = z.enum(['unknown', 'ready', 'locked', 'absent', 'broken', 'no-library']);

/** State of the keychain, and whether the person chose to work until the program closes, writing nothing. */
export const vaultStatusSchema = z.object({ state: vaultStateSchema, memoryOnly: z.boolean() });

/** How the page is painted; `auto` follows the operating system. */
export const colorSchemeSchema = z.enum(['auto', 'light', 'dark']);

/** How high the rows of lists and grids are. */
export const densitySchema = z.enum(['comfortable', 'compact']);

/** Minutes without input after which the program locks itself, where somebody has a PIN; null: never. */
export const idleMinutesSchema = z.number().int().min(1).max(60).nullable();

/** The settings that a person would miss, as keys of the file. */
export const settingNames = [
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
] as const;

/**
 * What was the matter with the settings file: values that are at their default instead, a newer version, or a file that
 * could not be read at all, in which case nothing is written.
 */
export const settingsTroubleSchema = z.object({
  fellBack: z.array(z.enum(settingNames)),
  newer: z.boolean(),
  unreadable: z.boolean(),
});

/** A data folder that another program copies to the internet, named by its product, or that lies on another computer. */
export const folderKindSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('synced'), by: z.string() }),
  z.object({ kind: z.literal('network') }),
]);

/** How the page is left from outside: its window closes, or it is reloaded. */
export const leavingWaySchema = z.enum(['close', 'reload']);

/** What every page needs to know at once; cheap, touches neither keychain, store nor network. */
export const appStateSchema = z.object({
  version: z.string(),
  /** A package made for tests: it says so wherever somebody looks, and never enters Production. */
  testOnly: z.boolean(),
  environment: environmentSchema,
  colorScheme: colorSchemeSchema,
  /** What the page is shown in. */
  language: languageSchema,
  /** What a person chose of {@link languageSchema}; null: the computer's language. */
  languageSetting: languageSchema.nullable(),
  /** The country whose way of writing dates and numbers is followed; null: the computer's. */
  region: regionSchema.nullable(),
  density: densitySchema,
  settingsTrouble: settingsTroubleSchema,
  /** Null: a folder of this computer alone, as far as one can see. */
  folderKind: folderKindSchema.nullable(),
  /** `software` after the graphics process kept failing. */
  graphics: z.enum(['usual', 'software']),
  endpointsFromFile: z.boolean(),
  /** Few bytes are wanted: nothing is refreshed by itself, and photos are small. */
  meteredLine: z.boolean(),
  idleMinutes: idleMinutesSchema,
  /** Whether the server for updates is asked once a day. */
  lookForUpdates: z.boolean(),
  /** Nobody has begun with the program on this data folder yet. */
  firstRun: z.boolean(),
  /** While the program is locked: who may open it. Every call but a few then fails with LOCKED. */
  lock: z.object({ people: z.array(personSchema) }).nullable(),
});

/** State of the keychain as the page sees it. */
export type VaultStatus = z.infer<typeof vaultStatusSchema>;
/** See {@link leavingWaySchema}. */
export type LeavingWay = z.infer<typeof leavingWaySchema>;
/** One state of a keychain. */
export type VaultState = z.infer<typeof vaultStateSchema>;
/** See {@link appStateSchema}. */
export type AppState = z.infer<typeof appStateSchema>;
/** One of {@link settingNames}. */
export type SettingName = (typeof settingNames)[number];
/** See {@link settingsTroubleSchema}. */
export type SettingsTrouble = z.infer<typeof settingsTroubleSchema>;
/** See {@link folderKindSchema}. */
export type FolderKind = z.infer<typeof folderKindSchema>;
/** See {@link colorSchemeSchema}. */
export type ColorScheme = z.infer<typeof colorSchemeSchema>;
/** See {@link densitySchema}. */
export type Density = z.infer<typeof densitySchema>;

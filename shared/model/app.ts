import { z } from 'zod';
import { environmentSchema } from './scalars.ts';

/** The five states of an OS keychain (anchors.md §5.2), and `unknown` before the first look at it. */
export const vaultStateSchema = z.enum(['unknown', 'ready', 'locked', 'absent', 'broken', 'no-library']);

/** State of the keychain, and whether the person chose to work until the program closes, writing nothing. */
export const vaultStatusSchema = z.object({ state: vaultStateSchema, memoryOnly: z.boolean() });

/** How the page is painted; `auto` follows the operating system. */
export const colorSchemeSchema = z.enum(['auto', 'light', 'dark']);

/** What every page needs to know at once; cheap, touches neither keychain, store nor network. */
export const appStateSchema = z.object({
  version: z.string(),
  environment: environmentSchema,
  colorScheme: colorSchemeSchema,
  language: z.string(),
  settingsWereReset: z.boolean(),
  endpointsFromFile: z.boolean(),
});

/** State of the keychain as the page sees it. */
export type VaultStatus = z.infer<typeof vaultStatusSchema>;
/** One state of a keychain. */
export type VaultState = z.infer<typeof vaultStateSchema>;
/** See {@link appStateSchema}. */
export type AppState = z.infer<typeof appStateSchema>;
/** See {@link colorSchemeSchema}. */
export type ColorScheme = z.infer<typeof colorSchemeSchema>;

import { z } from 'zod';
import { failureSchema } from './failure.ts';
import { instantSchema, typedText } from './scalars.ts';

/** The four scopes of the Partner API (API.md §2.3). */
export const scopes = [
  'read:loans',
  'create:loan_draft',
  'create:journal_update',
  'create:repayment',
] as const;

/** One of {@link scopes}. */
export type Scope = (typeof scopes)[number];

/**
 * Where one environment lives: three separate settings, since the audience is an identifier and not a host
 * (API.md §2.4), and which of Kiva's two journal paths and bodies to use (§1.4).
 */
export const endpointSetSchema = z.object({
  tokenUrl: typedText(500),
  audience: typedText(500),
  apiBaseUrl: typedText(500),
  journalsPath: z.enum(['singular', 'plural']),
  journalsBody: z.enum(['wrapped', 'array']),
});

/** A named endpoint set that the program ships. */
export const endpointPresetSchema = z.object({ name: z.string(), set: endpointSetSchema });

/**
 * What the page may know of saved credentials: never the secret, and only the end of the id. `signInHost` is where they
 * are sent, empty for Practice; `savedForHost` is set if they were saved for another host, and so are not sent.
 * `newHost`: what is saved now would go to a host that is new here.
 */
export const credentialsStatusSchema = z.object({
  saved: z.boolean(),
  kept: z.enum(['keychain', 'memory', 'built-in', 'none']),
  clientIdEnding: z.string(),
  signInHost: z.string(),
  newHost: z.boolean(),
  savedForHost: z.string().optional(),
});

/** What the token says about the partner and what it may do. */
export const sessionSchema = z.object({
  partnerId: z.string(),
  scopes: z.array(z.string()),
  expiresAt: instantSchema,
});

/** The parts of "Test connection", in order. */
export const connectionStepNames = [
  'token',
  'loans',
  'activities',
  'locales',
  'themes',
  'locations',
] as const;

/** One part of the test: passed, failed with its reason, or not tried because an earlier one failed. */
export const connectionStepSchema = z.object({
  name: z.enum(connectionStepNames),
  state: z.enum(['passed', 'failed', 'skipped']),
  milliseconds: z.number(),
  error: failureSchema.optional(),
});

/** The whole result; `clockSkewSeconds` is the server's clock less ours where it is over five minutes. */
export const connectionReportSchema = z.object({
  steps: z.array(connectionStepSchema),
  session: sessionSchema.optional(),
  clockSkewSeconds: z.number().optional(),
});

/** See {@link endpointSetSchema}. */
export type EndpointSet = z.infer<typeof endpointSetSchema>;
/** See {@link endpointPresetSchema}. */
export type EndpointPreset = z.infer<typeof endpointPresetSchema>;
/** See {@link credentialsStatusSchema}. */
export type CredentialsStatus = z.infer<typeof credentialsStatusSchema>;
/** See {@link sessionSchema}. */
export type KivaSession = z.infer<typeof sessionSchema>;
/** See {@link connectionStepSchema}. */
export type ConnectionStep = z.infer<typeof connectionStepSchema>;
/** See {@link connectionReportSchema}. */
export type ConnectionReport = z.infer<typeof connectionReportSchema>;

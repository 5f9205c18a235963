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
 * (API.md §2.4), which of Kiva's two journal paths and bodies to use (§1.4), and whether a list of loans must name a
 * status (§1.1).
 */
export const endpointSetSchema = z.object({
  tokenUrl: typedText(500),
  audience: typedText(500),
  apiBaseUrl: typedText(500),
  journalsPath: z.enum(['singular', 'plural']),
  journalsBody: z.enum(['wrapped', 'array']),
  loansStatus: z.enum(['optional', 'required']).default('optional'),
});

/** A named endpoint set that was seen somewhere; `dated` is the month, as `2026-08`. */
export const endpointPresetSchema = z.object({
  name: typedText(80),
  dated: z.string().regex(/^\d{4}-\d{2}$/),
  set: endpointSetSchema,
});

const presetListSchema = z.array(endpointPresetSchema).max(20);

/** What a file would change in the list of an environment: a set of the same name is another, is new or is gone. */
export const presetChangeSchema = z.object({
  environment: z.enum(['stage', 'production']),
  kind: z.enum(['added', 'changed', 'removed']),
  preset: endpointPresetSchema,
});

/** All known sets, newest first: those that the program ships, or of a file from Kiva's support. `version` is a day. */
export const endpointPresetsSchema = z.object({
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  stage: presetListSchema,
  production: presetListSchema,
});

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

/**
 * What the token says about the partner and what it may do; from `issuedAt` to `expiresAt` it can be used. `issuer` and
 * `jti`, the token's number, help Kiva's support to find it; null where Kiva did not say.
 */
export const sessionSchema = z.object({
  partnerId: z.string(),
  scopes: z.array(z.string()),
  /** Whom it was asked for: the audience of the endpoint set, or the one that was taken in its place. */
  audience: z.string(),
  issuer: z.string().nullable(),
  jti: z.string().nullable(),
  issuedAt: instantSchema,
  expiresAt: instantSchema,
});

/**
 * The parts of "Test connection", in order: the name of the host, the line to it or to a proxy, its certificate, the
 * sign-in, what it allows, and each thing that can be read.
 */
export const connectionStepNames = [
  'name',
  'line',
  'tls',
  'token',
  'scope',
  'loans',
  'activities',
  'locales',
  'themes',
  'locations',
  'journals',
] as const;

/**
 * One part of the test: passed, failed with its reason, not tried because an earlier one failed, or incomplete: some
 * permissions are missing, or the address of journals could not be found out.
 */
export const connectionStepSchema = z.object({
  name: z.enum(connectionStepNames),
  state: z.enum(['passed', 'incomplete', 'failed', 'skipped']),
  milliseconds: z.number(),
  error: failureSchema.optional(),
});

/** What the test found to be other than the endpoint set says; it takes the place of that. */
export const connectionFoundSchema = endpointSetSchema
  .pick({ audience: true, journalsPath: true, journalsBody: true })
  .extend({ loansStatus: z.enum(['optional', 'required']) })
  .partial();

/** The whole result; `clockSkewSeconds` is the server's clock less ours where it is over five minutes. */
export const connectionReportSchema = z.object({
  steps: z.array(connectionStepSchema),
  found: connectionFoundSchema,
  session: sessionSchema.optional(),
  clockSkewSeconds: z.number().optional(),
});

/** See {@link endpointSetSchema}. */
export type EndpointSet = z.infer<typeof endpointSetSchema>;
/** See {@link endpointPresetSchema}. */
export type EndpointPreset = z.infer<typeof endpointPresetSchema>;
/** See {@link endpointPresetsSchema}. */
export type EndpointPresets = z.infer<typeof endpointPresetsSchema>;
/** See {@link presetChangeSchema}. */
export type PresetChange = z.infer<typeof presetChangeSchema>;
/** See {@link credentialsStatusSchema}. */
export type CredentialsStatus = z.infer<typeof credentialsStatusSchema>;
/** See {@link sessionSchema}. */
export type KivaSession = z.infer<typeof sessionSchema>;
/** See {@link connectionStepSchema}. */
export type ConnectionStep = z.infer<typeof connectionStepSchema>;
/** See {@link connectionFoundSchema}. */
export type ConnectionFound = z.infer<typeof connectionFoundSchema>;
/** See {@link connectionReportSchema}. */
export type ConnectionReport = z.infer<typeof connectionReportSchema>;

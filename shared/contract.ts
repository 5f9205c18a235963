import { z } from 'zod';
import { approvalProcedures } from './contract/approvals.ts';
import { auditProcedures } from './contract/audit.ts';
import { goLiveProcedures } from './contract/go-live.ts';
import { guideProcedures } from './contract/guides.ts';
import { levelProcedures } from './contract/level.ts';
import { licenceProcedures } from './contract/licences.ts';
import { portfolioProcedures } from './contract/portfolio.ts';
import { practiceProcedures } from './contract/practice.ts';
import { problemProcedures } from './contract/problems.ts';
import { removalProcedures } from './contract/removal.ts';
import { here, inEnvironment, nothing, oneById, type Procedure, sentInParts } from './contract/scope.ts';
import { sendProcedures } from './contract/sends.ts';
import { todayProcedures } from './contract/today.ts';
import { transferProcedures } from './contract/transfer.ts';
import { updateProcedures } from './contract/updates.ts';
import { languageSchema, regionSchema } from './language.ts';
import {
  appStateSchema,
  colorSchemeSchema,
  densitySchema,
  idleMinutesSchema,
  leavingWaySchema,
  vaultStatusSchema,
} from './model/app.ts';
import { proofSchema } from './model/approval.ts';
import { carriedSchema } from './model/carried.ts';
import { configSchema } from './model/config.ts';
import {
  connectionReportSchema,
  credentialsStatusSchema,
  endpointPresetSchema,
  endpointSetSchema,
  presetChangeSchema,
  sessionSchema,
} from './model/connection.ts';
import { journalCandidateSchema } from './model/journal-candidate.ts';
import { journalTemplatesSchema } from './model/journal-template.ts';
import { loanPageSchema, loanQuerySchema } from './model/loan.ts';
import {
  earlierGroupPhotoSchema,
  earlierPhotoSchema,
  photoOptionsSchema,
  photoResultSchema,
  photoSchema,
  photoUseSchema,
} from './model/photo.ts';
import { publicPictureSchema } from './model/picture.ts';
import { pinnedChoicesSchema } from './model/pinned-choices.ts';
import { refreshProgressSchema } from './model/portfolio.ts';
import { reportNameSchema } from './model/report-name.ts';
import { reportingChangeSchema, reportingSchema } from './model/reporting.ts';
import { reviewSchema } from './model/review.ts';
import { environmentSchema, idSchema, instantSchema, typedText } from './model/scalars.ts';
import { sentReportSchema } from './model/sent-report.ts';
import { readChoicesSchema, sheetToSaveSchema } from './model/sheet.ts';
import { updatesSchema } from './model/updates.ts';
import {
  workBodySchema,
  workKindSchema,
  workSchema,
  workSummarySchema,
  workVersionSchema,
} from './model/work.ts';
import type { EventName, ProcedureName } from './procedures.ts';
import { rememberedListSchema, rememberedSchema } from './rules/import/remembered.ts';

/** How much could be read of a damaged store, and in how many places nothing could. */
const rescuedCounts = { works: z.number(), sends: z.number(), rows: z.number(), lost: z.number() };

/** Something that was set aside of an environment's store, by its name. */
const oneAside = z.strictObject({ ...here, name: typedText(200) });

/**
 * Every procedure that the page can call: what goes in and what comes out. It is the only way to register a
 * handler, so validation and the sender check cannot be forgotten. A call with an `environment` is refused
 * unless it names the one the program is in.
 */
export const contract = {
  'app.state': { input: nothing, output: appStateSchema },
  'app.preferences': {
    input: z.strictObject({
      colorScheme: colorSchemeSchema.optional(),
      language: languageSchema.nullable().optional(),
      region: regionSchema.nullable().optional(),
      meteredLine: z.boolean().optional(),
      density: densitySchema.optional(),
      idleMinutes: idleMinutesSchema.optional(),
      firstRun: z.literal(false).optional(),
      lookForUpdates: z.boolean().optional(),
    }),
    output: appStateSchema,
  },
  // The answer to `app.leaving`: whether the window may close, or the page load anew.
  'app.leave': { input: z.strictObject({ way: leavingWaySchema, go: z.boolean() }), output: nothing },
  'environment.switch': {
    input: z.strictObject({ to: environmentSchema, word: typedText(40) }),
    output: appStateSchema,
  },
  'vault.status': { input: z.strictObject({ probe: z.boolean() }), output: vaultStatusSchema },
  'vault.useMemory': { input: nothing, output: vaultStatusSchema },
  'credentials.status': { input: inEnvironment, output: credentialsStatusSchema },
  'credentials.save': {
    input: z.strictObject({
      ...here,
      clientId: typedText(1_000),
      clientSecret: typedText(2_000),
      // For a host that is new here, where a second person approves.
      by: proofSchema.optional(),
    }),
    output: credentialsStatusSchema,
  },
  'credentials.remove': { input: inEnvironment, output: credentialsStatusSchema },
  'connection.test': { input: inEnvironment, output: connectionReportSchema },
  'connection.session': { input: inEnvironment, output: sessionSchema },
  // Whose work is here; and a person says that the credentials of another partner are meant.
  'partner.get': { input: inEnvironment, output: z.object({ partner: z.string().nullable() }) },
  'partner.accept': {
    input: z.strictObject({ ...here, partnerId: typedText(40) }),
    output: z.object({ partner: z.string() }),
  },
  'endpoints.get': {
    input: inEnvironment,
    output: z.object({
      current: endpointSetSchema,
      presets: z.array(endpointPresetSchema),
      presetsVersion: z.string(),
      editable: z.boolean(),
    }),
  },
  // A file of Kiva's support with all known addresses: what it would change, and taken where the person says so.
  'endpoints.importPresets': {
    input: z.strictObject({ ...here, text: typedText(100_000), take: z.boolean() }),
    output: z.object({ version: z.string(), before: z.string(), changes: z.array(presetChangeSchema) }),
  },
  'endpoints.save': { input: z.strictObject({ ...here, set: endpointSetSchema }), output: endpointSetSchema },
  // The office's proxy: whose login is known, what a person enters for it, and to forget it.
  'proxy.status': { input: nothing, output: z.object({ proxy: z.string().nullable() }) },
  'proxy.signIn': {
    input: z.strictObject({
      proxy: typedText(300),
      username: typedText(300),
      password: typedText(1_000),
      keep: z.boolean(),
    }),
    output: nothing,
  },
  'proxy.forget': { input: nothing, output: nothing },
  'store.setAside': { input: inEnvironment, output: nothing },
  // A person has compared with Kiva what a restored store does not know of: sending goes on.
  'store.goOn': { input: inEnvironment, output: nothing },
  // A person goes on with what is whole of a store that is not as it was written.
  'store.mend': { input: inEnvironment, output: nothing },
  // What can still be read of a damaged store: how much it is, and as a text where the person says.
  'store.rescue': {
    input: z.strictObject({ ...here, save: z.boolean() }),
    output: z.object({ ...rescuedCounts, saved: z.boolean() }),
  },
  'store.aside': {
    input: inEnvironment,
    output: z.array(z.object({ name: z.string(), at: instantSchema, bytes: z.number() })),
  },
  'store.deleteAside': { input: oneAside, output: nothing },
  'store.showAside': { input: oneAside, output: nothing },
  'loans.page': { input: loanQuerySchema.extend(here), output: loanPageSchema },
  'config.get': { input: z.strictObject({ ...here, refresh: z.boolean() }), output: configSchema },
  'choices.pinned': { input: inEnvironment, output: pinnedChoicesSchema },
  'choices.savePinned': {
    input: z.strictObject({ ...here, pinned: pinnedChoicesSchema }),
    output: pinnedChoicesSchema,
  },
  'work.list': {
    input: z.strictObject({ ...here, kind: workKindSchema }),
    output: z.array(workSummarySchema),
  },
  'work.get': { input: oneById, output: workSchema },
  'work.save': {
    input: z.strictObject({
      ...here,
      id: idSchema,
      body: workBodySchema,
      // The revision that the text was written over; 0 for new work. Fails with WORK_CHANGED where another is stored.
      revision: z.number().int().min(0).default(0),
      // Keeps what is replaced as a version, however young the last one is.
      keep: z.boolean().default(false),
    }),
    output: z.object({ id: idSchema, updatedAt: instantSchema, revision: z.number() }),
  },
  'work.saveMany': {
    input: z.strictObject({
      ...here,
      works: z.array(z.object({ id: idSchema, body: workBodySchema })).max(50_000),
    }),
    output: nothing,
  },
  'work.remove': { input: oneById, output: nothing },
  'work.restore': { input: oneById, output: nothing },
  'work.versions': { input: oneById, output: z.array(workVersionSchema) },
  'work.version': { input: oneById.extend({ version: z.number().int().min(1) }), output: workBodySchema },
  'work.carry': { input: oneById, output: nothing },
  'work.carried': { input: inEnvironment, output: carriedSchema.nullable() },
  // A picture of any kind becomes a photo in a process of its own, or the answer is why not.
  'photos.prepare': {
    input: z.strictObject({ bytes: z.instanceof(Uint8Array), options: photoOptionsSchema }),
    output: photoResultSchema,
  },
  'photos.save': {
    input: z.strictObject({ ...here, workId: idSchema, photo: photoSchema }),
    output: z.object({ photoId: z.string(), usedBefore: z.array(photoUseSchema) }),
  },
  'photos.get': { input: z.strictObject({ ...here, photoId: typedText(64) }), output: photoSchema },
  'photos.earlier': {
    input: z.strictObject({ ...here, workId: idSchema, clientId: typedText(200) }),
    output: earlierPhotoSchema.nullable(),
  },
  'photos.earlierOfGroup': {
    input: z.strictObject({
      ...here,
      workId: idSchema,
      groupClientId: typedText(200),
      clientIds: z.array(typedText(200)).max(200),
    }),
    output: earlierGroupPhotoSchema.nullable(),
  },
  'work.review': { input: oneById, output: reviewSchema },
  ...sendProcedures,
  ...todayProcedures,
  ...practiceProcedures,
  ...problemProcedures,
  'reporting.get': { input: inEnvironment, output: reportingSchema },
  'reporting.save': {
    input: z.strictObject({ ...here, reporting: reportingChangeSchema }),
    output: reportingSchema,
  },
  'reports.facts': {
    input: z.strictObject({
      ...here,
      period: typedText(7),
      meaning: reportingSchema.shape.meaning.unwrap(),
      loanIds: z.array(typedText(100)).max(50_000),
    }),
    output: sentInParts,
  },
  // The month that a new report is most likely of, and the one that is in work: the newest reported, or the one that is due.
  'reports.month': { input: inEnvironment, output: z.object({ month: z.string(), inWork: z.string() }) },
  'reports.names': { input: inEnvironment, output: z.array(reportNameSchema) },
  'reports.sent': { input: inEnvironment, output: z.array(sentReportSchema) },
  ...approvalProcedures,
  ...auditProcedures,
  ...goLiveProcedures,
  ...guideProcedures,
  ...levelProcedures,
  ...licenceProcedures,
  ...removalProcedures,
  ...transferProcedures,
  ...updateProcedures,
  'journals.candidates': {
    input: z.strictObject({ ...here, statuses: z.array(typedText(40)).max(40) }),
    output: z.array(journalCandidateSchema),
  },
  // Fetches a picture that is public already, when a person presses for it; never in Practice, where nothing leaves the computer.
  'journals.picture': {
    input: z.strictObject({ ...here, url: typedText(2_000) }),
    output: publicPictureSchema,
  },
  'journals.templates': { input: inEnvironment, output: journalTemplatesSchema },
  'journals.saveTemplates': {
    input: z.strictObject({ ...here, templates: journalTemplatesSchema }),
    output: journalTemplatesSchema,
  },
  ...portfolioProcedures,
  'sheets.read': {
    input: z.strictObject({
      name: typedText(300),
      bytes: z.instanceof(Uint8Array),
      choices: readChoicesSchema.optional(),
    }),
    // Sheets as text: see encodeSheets.
    output: z.string(),
  },
  'sheets.save': { input: sheetToSaveSchema, output: z.object({ saved: z.boolean() }) },
  'imports.remembered': { input: inEnvironment, output: rememberedListSchema },
  'imports.remember': { input: z.strictObject({ ...here, reading: rememberedSchema }), output: nothing },
  'links.open': { input: z.strictObject({ url: typedText(2_048) }), output: nothing },
} as const satisfies Record<ProcedureName, Procedure>;

/** What the main process tells the page without being asked. */
export const events = {
  'app.changed': appStateSchema,
  // The page held itself back since something is not saved; `until` is when the program ends unasked.
  'app.leaving': z.object({ way: leavingWaySchema, until: instantSchema.nullable() }),
  'vault.changed': vaultStatusSchema,
  // The proxy wants a login; `wasRefused`: the one that was known was not taken.
  'proxy.needed': z.object({ proxy: z.string(), wasRefused: z.boolean() }),
  'sends.changed': z.object({ environment: environmentSchema }),
  // So many bytes of a request have left.
  'sends.upload': z.object({
    environment: environmentSchema,
    sendId: z.string(),
    sent: z.number(),
    total: z.number(),
  }),
  'portfolio.progress': refreshProgressSchema.extend({ environment: environmentSchema }),
  'updates.changed': updatesSchema,
  'call.progress': z.object({ callId: z.string(), done: z.number(), total: z.number(), step: z.string() }),
  // A piece of an answer that is too long for one turn; the answer itself says how many there are.
  'call.part': z.object({ callId: z.string(), text: z.string() }),
} as const satisfies Record<EventName, z.ZodType>;

/** What the page passes in. */
export type Input<N extends ProcedureName> = z.input<(typeof contract)[N]['input']>;

/** What a handler gets, once validated. */
export type Parsed<N extends ProcedureName> = z.output<(typeof contract)[N]['input']>;

/** What a call answers when it went well. */
export type Output<N extends ProcedureName> = z.output<(typeof contract)[N]['output']>;

/** What an event carries. */
export type Payload<N extends EventName> = z.output<(typeof events)[N]>;

import { z } from 'zod';
import { typedText } from './scalars.ts';

/** What `amount` means (API.md §5.1). There is no default: the empty choice cannot be sent. */
export const amountMeanings = ['', 'repaid', 'outstanding'] as const;

/**
 * Columns of the partner's CSV format in PA2 (API.md §1.3): `three` needs a client id beside each loan id, `two` never
 * sends one. Until it is set, a client id is sent where it was typed.
 */
export const columnFormats = ['', 'two', 'three'] as const;

/** Rows of one call; Kiva recommends 200 to 300 at most (API.md §1.3). */
export const batchSizes = { least: 1, usual: 200, most: 300 } as const;

/** Which loans have the fields of groups. */
export const groupFieldRules = ['groups', 'all'] as const;

/** Days before and after today on which a loan may be disbursed; today is neither. */
export const disbursalWindowSchema = z.object({
  pastDays: z.number().int().min(0).max(999),
  futureDays: z.number().int().min(0).max(999),
});

/**
 * How a partner reports in one environment; asked before the first report, stored with the preferences. `anew`: only
 * another partner's answer exists here, so it is asked again; never stored.
 */
export const reportingSchema = z.object({
  meaning: z.enum(amountMeanings).default(''),
  columns: z.enum(columnFormats).default(''),
  batchSize: z.number().int().min(batchSizes.least).max(batchSizes.most).default(batchSizes.usual),
  /** Statuses of loans that journals are offered for; the API cannot read which loans may have one (API.md §6). */
  journalStatuses: z.array(typedText(40)).max(40).default(['payingBack']),
  /**
   * Day of the month by which the report is due, or null. Kiva's own day is not known, so the partner sets it
   * (API.md §5.4).
   */
  dueDay: z.number().int().min(1).max(31).nullable().default(null),
  /**
   * Whether an individual loan has the fields of groups too. Kiva's page says that they keep it from being published, its
   * .NET sample sends them (API.md §1.2).
   */
  groupFields: z.enum(groupFieldRules).default('groups'),
  /** Whether a draft also names the plan of its schedule; only a client in production is known to (API.md §1.2). */
  scheduleParameters: z.boolean().default(false),
  /** PA2's window for the disbursal date, as a screenshot of Kiva's has it (API.md §4.2). */
  disbursal: disbursalWindowSchema.default({ pastDays: 29, futureDays: 90 }),
  /** PA2's address; empty is the usual one of the environment (API.md §2.5). */
  pa2Url: typedText(300).default(''),
  anew: z.boolean().optional(),
});

/** The settings that change; those left out stay as they are stored, whoever changed them last. */
export const reportingChangeSchema = z.strictObject({
  meaning: reportingSchema.shape.meaning.unwrap().optional(),
  columns: reportingSchema.shape.columns.unwrap().optional(),
  batchSize: reportingSchema.shape.batchSize.unwrap().optional(),
  journalStatuses: reportingSchema.shape.journalStatuses.unwrap().optional(),
  dueDay: reportingSchema.shape.dueDay.unwrap().optional(),
  groupFields: reportingSchema.shape.groupFields.unwrap().optional(),
  scheduleParameters: reportingSchema.shape.scheduleParameters.unwrap().optional(),
  disbursal: reportingSchema.shape.disbursal.unwrap().optional(),
  pa2Url: reportingSchema.shape.pa2Url.unwrap().optional(),
});

/** See {@link disbursalWindowSchema}. */
export type DisbursalWindow = z.infer<typeof disbursalWindowSchema>;
/** See {@link amountMeanings}. */
export type AmountMeaning = (typeof amountMeanings)[number];
/** See {@link columnFormats}. */
export type ColumnFormat = (typeof columnFormats)[number];
/** See {@link reportingSchema}. */
export type Reporting = z.infer<typeof reportingSchema>;
/** See {@link reportingChangeSchema}. */
export type ReportingChange = z.infer<typeof reportingChangeSchema>;

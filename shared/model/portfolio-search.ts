import { z } from 'zod';
import { loanSchema } from './loan.ts';
import { allColumns, groupColumns, searchedColumns } from './loan-columns.ts';
import { allFilters, type FieldOf, type FilterSort, filtersOf, relativePattern } from './loan-filters.ts';
import { instantSchema, typedText } from './scalars.ts';
import { sendStates } from './send.ts';
import { workKindSchema, workStates } from './work.ts';

/** Counted from the day on which it is read: see `spanOf`. */
const relative = z.string().regex(relativePattern);
const day = z.union([z.literal(''), z.iso.date(), relative]);
const month = z.union([z.literal(''), z.string().regex(/^\d{4}-\d{2}$/), relative]);
/** A value of Kiva's, as it came: it must be found by what the list itself shows. */
const kivaValue = typedText(1_000);
const decimal = z.string().regex(/^\d{0,15}(\.\d{1,4})?$/);

const fieldSchemas = {
  list: z.array(kivaValue).default(() => []),
  yesNo: z.enum(['', 'yes', 'no']).default(''),
  size: z.enum(['', 'single', 'group']).default(''),
  range: decimal.default(''),
  days: day.default(''),
  before: day.default(''),
  month: month.default(''),
  months: z.number().int().min(0).max(120).nullable().default(null),
  flag: z.boolean().default(false),
} as const satisfies Record<FilterSort, z.ZodType>;

type FilterShape = {
  [S in FilterSort as FieldOf<S>]: (typeof fieldSchemas)[S];
};

function schemaOfField(filter: (typeof allFilters)[number]): z.ZodType {
  if (filter.sort !== 'list') return fieldSchemas[filter.sort];
  return z
    .array(kivaValue)
    .max(filter.most)
    .default(() => []);
}

/**
 * What is looked for in the local copy; everything given must hold, the values of one list are alternatives, what is
 * empty asks nothing. `text` is looked for in name, loan id, client id, Kiva id and uuid, blind to case and accents, inside
 * ids too. Amounts are US dollars, shares are per cent. `changed`: the status changed in the last refresh. `reportedIn`
 * and `notReportedIn` are months: Kiva accepted a row of ours for the loan, or not. Days and months may be relative to today.
 */
export const portfolioFilterSchema = z.strictObject({
  text: typedText(200).default(''),
  ...(Object.fromEntries(
    allFilters.flatMap((filter) => filter.fields.map((field) => [field, schemaOfField(filter)])),
  ) as FilterShape),
});

/** A column of the list of loans; it can be sorted by all of them. */
export const portfolioColumnSchema = z.enum(allColumns);

/** By which columns, the first deciding; ties are broken by the order of Kiva's list. Empty values come last. */
export const portfolioSortSchema = z
  .array(z.strictObject({ column: portfolioColumnSchema, descending: z.boolean() }))
  .max(5);

/**
 * A loan of the copy without its raw JSON. `matched` is the field in which the text was found, where that is not in
 * plain sight of every column. `lastReported` and `lastJournalAt` are this program's own.
 */
export const loanRowSchema = loanSchema.omit({ raw: true }).extend({
  key: z.string(),
  matched: z.enum(['', ...searchedColumns]),
  fundedShare: z.number().nullable(),
  lastReported: z.object({ amount: z.string(), period: z.string() }).nullable(),
  lastJournalAt: instantSchema.nullable(),
});

/** Loan amounts by currency: of how many loans, and their exact sum. */
export const currencySumsSchema = z.array(
  z.object({ currency: z.string(), rows: z.number(), sum: z.string() }),
);

/** A column by which the list is put in groups. */
export const groupColumnSchema = z.enum(groupColumns);

/**
 * One stretch of the loans found. `groups`, in their order, come with the first stretch of a list that is in groups; the
 * first value of each names it, `''` where the loans have none.
 */
export const loanRowsSchema = z.object({
  total: z.number(),
  asOf: instantSchema.nullable(),
  rows: z.array(loanRowSchema),
  groups: z.array(z.object({ value: z.string(), loans: z.number(), sums: currencySumsSchema })).optional(),
});

const count = z.object({ value: z.string(), loans: z.number() });

const counts = z.array(count);

/** The values that lists to filter by offer, with how many loans have each, the most frequent first. */
export const portfolioFacetsSchema = z.object(
  Object.fromEntries(filtersOf('list').map(({ fields: [field] }) => [field, counts])) as {
    [F in FieldOf<'list'>]: typeof counts;
  },
);

/** A loan with all that Kiva returned, and what this program wrote and sent about it, the newest first. */
export const portfolioLoanSchema = z.object({
  asOf: instantSchema,
  loan: loanSchema,
  work: z.array(
    z.object({
      id: z.string(),
      kind: workKindSchema,
      title: z.string(),
      state: z.enum(workStates),
      updatedAt: instantSchema,
    }),
  ),
  sent: z.array(
    z.object({
      sendId: z.string(),
      kind: workKindSchema,
      state: z.enum(sendStates),
      at: instantSchema,
      period: z.string(),
      amount: z.string(),
      label: z.string(),
      note: z.string(),
    }),
  ),
});

const amounts = { loans: z.number(), usd: z.string() };

/**
 * Figures of the whole copy. `byMonth` counts loans by the month in which they were created at Kiva (UTC). `coverage` is
 * of `period`; `expiring` are fundraising loans that expire within 7 days; `journalsOverdue` are payable loans older than
 * six months without a journal of ours in that time.
 */
export const portfolioSummarySchema = z.object({
  asOf: instantSchema.nullable(),
  loans: z.number(),
  byStatus: z.array(z.object({ status: z.string(), ...amounts })),
  byMonth: z.array(z.object({ month: z.string(), ...amounts })),
  coverage: z.object({ period: z.string(), expected: z.number(), reported: z.number() }),
  payable: z.number(),
  delinquent: z.number(),
  expiring: z.number(),
  issues: z.number(),
  journalsOverdue: z.number(),
});

const loanIdsSchema = z.array(z.tuple([z.string(), z.string()]));

/** Loan ids and client ids as one text, `''` where Kiva has none: the bridge of Electron copies objects one by one. */
export function encodeIds(ids: readonly LoanIds[]): string {
  return JSON.stringify(ids.map(({ loanId, clientId }) => [loanId, clientId]));
}

/** The ids of {@link encodeIds}; throws where the text is of somebody else's making. */
export function decodeIds(text: string): LoanIds[] {
  return loanIdsSchema.parse(JSON.parse(text)).map(([loanId, clientId]) => ({ loanId, clientId }));
}

/** The most views that are kept. */
export const mostViews = 50;

/**
 * The layout of the list of loans, and its named views. `search` is the address of a view; `csvMark`: exported CSV
 * starts with a byte order mark.
 */
export const gridSettingsSchema = z.object({
  columns: z
    .array(
      z.object({
        id: portfolioColumnSchema,
        shown: z.boolean(),
        width: z.number().min(40).max(1_000).nullable(),
        pinned: z.boolean(),
      }),
    )
    .max(50),
  views: z.array(z.object({ name: typedText(80), search: typedText(4_000) })).max(mostViews),
  csvMark: z.boolean().default(true),
});

/** See {@link portfolioFilterSchema}. */
export type PortfolioFilter = z.output<typeof portfolioFilterSchema>;
/** See {@link portfolioSortSchema}. */
export type PortfolioSort = z.infer<typeof portfolioSortSchema>;
/** See {@link loanRowSchema}. */
export type LoanRow = z.infer<typeof loanRowSchema>;
/** See {@link loanRowsSchema}. */
export type LoanRows = z.infer<typeof loanRowsSchema>;
/** A group of the list: see {@link loanRowsSchema}. */
export type LoanGroup = NonNullable<LoanRows['groups']>[number];
/** See {@link portfolioFacetsSchema}. */
export type PortfolioFacets = z.infer<typeof portfolioFacetsSchema>;
/** See {@link portfolioLoanSchema}. */
export type PortfolioLoan = z.infer<typeof portfolioLoanSchema>;
/** See {@link portfolioSummarySchema}. */
export type PortfolioSummary = z.infer<typeof portfolioSummarySchema>;
/** What names a loan and its borrower in the partner's own system; `''` where it has no such id. */
export type LoanIds = { readonly loanId: string; readonly clientId: string };
/** See {@link gridSettingsSchema}. */
export type GridSettings = z.infer<typeof gridSettingsSchema>;

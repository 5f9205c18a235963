import { z } from 'zod';
import { portfolioRefreshedSchema, portfolioScopeSchema, portfolioStatusSchema } from '../model/portfolio.ts';
import {
  currencySumsSchema,
  gridSettingsSchema,
  groupColumnSchema,
  loanRowsSchema,
  portfolioColumnSchema,
  portfolioFacetsSchema,
  portfolioFilterSchema,
  portfolioLoanSchema,
  portfolioSortSchema,
  portfolioSummarySchema,
} from '../model/portfolio-search.ts';
import { typedText } from '../model/scalars.ts';
import { namedViewSchema } from '../model/view-file.ts';
import { here, inEnvironment, nothing, type Procedure } from './scope.ts';

const view = { ...here, filter: portfolioFilterSchema, sort: portfolioSortSchema };
/** Made of ids that Kiva chose. */
const loanKey = typedText(1_000);
const loanKeys = z.array(loanKey).max(100_000).nullable();
const columnsOut = z
  .array(
    z.strictObject({
      id: portfolioColumnSchema,
      title: typedText(100),
      // Words in the place of Kiva's own values; a value without one leaves as it came.
      names: z.record(typedText(100), typedText(100)).optional(),
    }),
  )
  .min(1)
  .max(50);
/** The part of the contract about the local copy of the partner's loans, and the list of them. */
export const portfolioProcedures = {
  'portfolio.status': { input: inEnvironment, output: portfolioStatusSchema },
  'portfolio.refresh': {
    input: z.strictObject({ ...here, scope: portfolioScopeSchema, resume: z.boolean() }),
    output: portfolioRefreshedSchema,
  },
  // Ends the refresh that is on its way, whoever waits for it: their calls answer CANCELLED.
  'portfolio.stop': { input: inEnvironment, output: nothing },
  'portfolio.search': {
    input: z.strictObject({
      ...view,
      group: groupColumnSchema.optional(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    output: loanRowsSchema,
  },
  'portfolio.facets': { input: inEnvironment, output: portfolioFacetsSchema },
  'portfolio.loan': { input: z.strictObject({ ...here, key: loanKey }), output: portfolioLoanSchema },
  'portfolio.summary': {
    input: z.strictObject({ ...here, period: typedText(7), today: z.iso.date() }),
    output: portfolioSummarySchema,
  },
  // Loan amounts by currency: of the loans of a view that are named, or, with `all`, of all but those.
  'portfolio.sums': {
    input: z.strictObject({ ...view, all: z.boolean(), keys: loanKeys.unwrap() }),
    output: currencySumsSchema,
  },
  // The ids of all loans of a view, or of those of the keys, in the order of the view, as text: see encodeIds.
  'portfolio.ids': { input: z.strictObject({ ...view, keys: loanKeys }), output: z.string() },
  // Rows as tab-separated text for the clipboard: all of a view, or those of the keys.
  'portfolio.copy': {
    input: z.strictObject({
      ...view,
      columns: columnsOut,
      keys: loanKeys,
    }),
    output: z.string(),
  },
  'portfolio.export': {
    input: z.strictObject({
      ...view,
      columns: columnsOut,
      format: z.enum(['xlsx', 'csv']),
      // Of CSV only: see writeSheet.
      mark: z.boolean().default(true),
      name: typedText(200),
    }),
    output: z.object({ saved: z.boolean(), rows: z.number() }),
  },
  'grid.get': { input: inEnvironment, output: gridSettingsSchema },
  'grid.save': { input: z.strictObject({ ...here, settings: gridSettingsSchema }), output: nothing },
  // A view as a file of the person's choice; `name` is what is proposed, without an ending.
  'views.save': {
    input: z.strictObject({ ...here, view: namedViewSchema, name: typedText(200) }),
    output: z.object({ saved: z.boolean() }),
  },
} as const satisfies Record<string, Procedure>;

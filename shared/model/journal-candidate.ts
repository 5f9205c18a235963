import { z } from 'zod';
import { instantSchema } from './scalars.ts';

/**
 * A loan that a journal may be written for, with the facts for templates; empty where unknown. `lastJournalAt` is of
 * the newest journal that this program sent and Kiva accepted, null if there was none. `repaid` is what was last
 * reported, if that was total principal repaid.
 */
export const journalCandidateSchema = z.object({
  loanId: z.string(),
  clientId: z.string(),
  name: z.string(),
  /** The borrower's own, and the ISO 639-1 code of the description's language: where the loan was drafted in this program. */
  givenName: z.string(),
  language: z.string(),
  status: z.string(),
  place: z.string(),
  activity: z.string(),
  loanUse: z.string(),
  currency: z.string(),
  localPrice: z.string(),
  repaid: z.string(),
  borrowerCount: z.number().nullable(),
  createTime: z.number().nullable(),
  lastJournalAt: instantSchema.nullable(),
});

/** See {@link journalCandidateSchema}. */
export type JournalCandidate = z.infer<typeof journalCandidateSchema>;

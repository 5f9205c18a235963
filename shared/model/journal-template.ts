import { z } from 'zod';
import { typedText } from './scalars.ts';

/** The two texts of a journal. In a template they may have fields in braces, such as `{first name}`. */
export const journalTextsSchema = z.object({ subject: typedText(500), body: typedText(20_000) });

/**
 * The facts of one loan for a template, as they are written into the text; empty where unknown. `language` is the ISO
 * 639-1 code of the loan's description, for the spell checker.
 */
export const journalFactsSchema = z.object({
  firstName: typedText(300),
  name: typedText(300),
  activity: typedText(300),
  place: typedText(300),
  loanUse: typedText(2_000),
  repaid: typedText(100),
  language: typedText(10),
});

/** A template under a name, kept to be used again. */
export const journalTemplateSchema = journalTextsSchema.extend({ name: typedText(100) });

/** The templates of one environment. */
export const journalTemplatesSchema = z.array(journalTemplateSchema).max(100);

/** See {@link journalTextsSchema}. */
export type JournalTexts = z.infer<typeof journalTextsSchema>;
/** See {@link journalFactsSchema}. */
export type JournalFacts = z.infer<typeof journalFactsSchema>;
/** See {@link journalTemplateSchema}. */
export type JournalTemplate = z.infer<typeof journalTemplateSchema>;

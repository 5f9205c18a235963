import { z } from 'zod';
import { errorCodes } from '../errors.ts';
import { idSchema, typedText } from './scalars.ts';

/** The files of a report of a problem, in their order; those of a request only where there is one. */
export const problemFileNames = [
  'program.txt',
  'connection.txt',
  'log.txt',
  'request.txt',
  'answer.txt',
  'photo.jpg',
] as const;

/** One of {@link problemFileNames}. */
export type ProblemFileName = (typeof problemFileNames)[number];

/** Without it nobody could use the others, so it cannot be left out. */
export const neededProblemFile: ProblemFileName = 'program.txt';

/** What a report is about: a request, a failure by its reference, or nothing in particular; then the last request that failed. */
export const problemSubjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('send'), id: idSchema }),
  z.strictObject({
    kind: z.literal('error'),
    ref: z.string().regex(/^[0-9A-Z]{8}$/),
    code: z.enum(Object.keys(errorCodes) as [keyof typeof errorCodes]),
  }),
  z.strictObject({ kind: z.literal('none') }),
]);

/** A file as it will be saved: its text, or a picture as a data URI. `bytes` is its size. */
export const problemFileSchema = z.object({
  name: z.enum(problemFileNames),
  content: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({ kind: z.literal('picture'), dataUri: z.string() }),
  ]),
  bytes: z.number(),
});

/** A report that was made and is kept until the next one, so that exactly what a person saw is what is saved. */
export const problemReportSchema = z.object({
  id: idSchema,
  /** The name that is proposed for the file, without its ending. */
  name: typedText(100),
  files: z.array(problemFileSchema),
});

/** An error that the page itself met: its kind, and the places of the page's scripts where it happened. Never its words. */
export const pageErrorSchema = z.strictObject({
  name: typedText(60),
  frames: z.array(typedText(300)).max(20),
});

/** See {@link problemSubjectSchema}. */
export type ProblemSubject = z.infer<typeof problemSubjectSchema>;
/** See {@link problemFileSchema}. */
export type ProblemFile = z.infer<typeof problemFileSchema>;
/** See {@link problemReportSchema}. */
export type ProblemReport = z.infer<typeof problemReportSchema>;

import { z } from 'zod';
import {
  pageErrorSchema,
  problemFileNames,
  problemReportSchema,
  problemSubjectSchema,
} from '../model/problem-report.ts';
import { idSchema } from '../model/scalars.ts';
import { here, type Procedure } from './scope.ts';

/** The part of the contract about a report of a problem, which a person sees, saves and sends by themselves. */
export const problemProcedures = {
  // `people`: with borrowers' names, texts and photos, which are masked otherwise.
  'problems.report': {
    input: z.strictObject({ ...here, about: problemSubjectSchema, people: z.boolean() }),
    output: problemReportSchema,
  },
  // Fails with WORK_CHANGED where another report was made since.
  'problems.save': {
    input: z.strictObject({ id: idSchema, files: z.array(z.enum(problemFileNames)) }),
    output: z.object({ saved: z.boolean() }),
  },
  // An error of the page itself, for the log; the reference is shown with it.
  'problems.note': { input: pageErrorSchema, output: z.object({ ref: z.string() }) },
} as const satisfies Record<string, Procedure>;

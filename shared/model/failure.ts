import { z } from 'zod';
import { type ErrorCode, errorCodes } from '../errors.ts';

const codes = Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]];

/** The failure part of an answer, as it crosses the bridge and as it is kept in history. */
export const failureSchema = z.object({
  code: z.enum(codes),
  message: z.string(),
  retryable: z.boolean(),
  ref: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

import { z } from 'zod';
import { environmentSchema, idSchema } from '../model/scalars.ts';

/** A procedure: what goes in and what comes out. */
export type Procedure = { input: z.ZodType; output: z.ZodType };

/** Nothing goes in, or nothing comes out. */
export const nothing = z.strictObject({});

/** The environment that a call is of, for a strict object that says more. */
export const here = { environment: environmentSchema };

/** The environment alone. */
export const inEnvironment = z.strictObject(here);

/** One thing of an environment. */
export const oneById = z.strictObject({ ...here, id: idSchema });

/** The answer was sent ahead in so many parts (`sendInParts`), as event `call.part`. */
export const sentInParts = z.object({ parts: z.number() });

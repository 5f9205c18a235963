import type { z } from 'zod';
import { reportRowSchema } from '../../shared/model/work.ts';
import { hasLongReport, hasReport, withRows } from '../../shared/rules/long-report.ts';
import { mapInSteps } from '../../shared/rules/steps.ts';
import { inSlices } from '../in-slices.ts';

/**
 * What `schema.safeParse` answers. The rows of a long report in `value.body` are checked in slices: 50,000 at once take 40 to 60 ms,
 * in which the window would not answer.
 */
export async function parseInSlices<T>(
  schema: z.ZodType<T>,
  value: unknown,
): Promise<z.ZodSafeParseResult<T>> {
  if (!hasLongReport(value)) return schema.safeParse(value);
  const parsed = schema.safeParse(withRows(value, []));
  const rows = await inSlices(mapInSteps(value.body.content.rows, (row) => reportRowSchema.safeParse(row)));
  // The whole schema names the path of what is wrong.
  if (!parsed.success || !hasReport(parsed.data) || rows.some(({ success }) => !success))
    return schema.safeParse(value);
  parsed.data.body.content.rows = rows.map(({ data }) => data);
  return parsed;
}

import type { z } from 'zod';
import { mostReportRows, reportRowSchema } from '../../shared/model/work.ts';
import { mapInSteps } from '../../shared/rules/steps.ts';
import { inSlices } from '../in-slices.ts';

/** Fewer rows are checked in a few milliseconds. */
const leastRows = 2_000;

type WithReport = { body: { kind: 'report'; content: Record<string, unknown> & { rows: unknown[] } } };

/**
 * What `schema.safeParse` answers. The rows of a long report in `value.body` are checked in slices: 50,000 at once take 40 to 60 ms,
 * in which the window would not answer.
 */
export async function parseInSlices<T>(
  schema: z.ZodType<T>,
  value: unknown,
): Promise<z.ZodSafeParseResult<T>> {
  if (!hasLongReport(value)) return schema.safeParse(value);
  const { body } = value;
  const withoutRows = { ...value, body: { ...body, content: { ...body.content, rows: [] } } };
  const parsed = schema.safeParse(withoutRows);
  const rows = await inSlices(mapInSteps(body.content.rows, (row) => reportRowSchema.safeParse(row)));
  // The whole schema names the path of what is wrong.
  if (!parsed.success || !hasReport(parsed.data) || rows.some(({ success }) => !success))
    return schema.safeParse(value);
  parsed.data.body.content.rows = rows.map(({ data }) => data);
  return parsed;
}

/** True for a value whose `body` is a report of thousands of rows. */
export function hasLongReport(value: unknown): value is WithReport {
  if (!hasReport(value)) return false;
  const { length } = value.body.content.rows;
  return length >= leastRows && length <= mostReportRows;
}

function hasReport(value: unknown): value is WithReport {
  const body = (value as Partial<WithReport> | null | undefined)?.body;
  return body?.kind === 'report' && Array.isArray(body.content?.rows);
}

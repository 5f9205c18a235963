import { mostReportRows } from '../model/work.ts';
import { linesOf, listFromJson } from './json-lines.ts';
import type { Steps } from './steps.ts';

/** Fewer rows are written, read and checked in a few milliseconds. */
const leastRows = 2_000;

/** An input or answer whose `body` is a report. */
type WithReport = { body: { kind: 'report'; content: Record<string, unknown> & { rows: unknown[] } } };

/** True for a value whose `body` is a report of thousands of rows. */
export function hasLongReport(value: unknown): value is WithReport {
  if (!hasReport(value)) return false;
  const { length } = value.body.content.rows;
  return length >= leastRows && length <= mostReportRows;
}

/** True for a value whose `body` is a report. */
export function hasReport(value: unknown): value is WithReport {
  const body = (value as Partial<WithReport> | null | undefined)?.body;
  return body?.kind === 'report' && Array.isArray(body.content?.rows);
}

/** The value with other rows in its report. */
export function withRows<T extends WithReport>(value: T, rows: unknown[]): T {
  return { ...value, body: { ...value.body, content: { ...value.body.content, rows } } };
}

/** The JSON of an input. The rows of a long report come after it, from the second line on, so that they can be read in steps. */
export function inputToText(input: object): string {
  if (!hasLongReport(input)) return JSON.stringify(input);
  return `${JSON.stringify(withRows(input, []))}\n${[...linesOf(input.body.content.rows)].join('')}`;
}

/** The input of {@link inputToText}. Throws if it is not such a text. */
export function* inputFromText(text: string): Steps<unknown> {
  const end = text.indexOf('\n');
  if (end === -1) return JSON.parse(text);
  const input: unknown = JSON.parse(text.slice(0, end));
  if (!hasReport(input)) throw new SyntaxError('rows without a report');
  yield;
  return withRows(input, yield* listFromJson(text.slice(end + 1)));
}

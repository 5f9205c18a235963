import type { ErrorCode } from '../../shared/errors.ts';
import type { Failure } from '../../shared/result.ts';

/** Rows to ask for in one request: the most that Kiva does not advise against (API.md §1.1). It may send fewer. */
export const largePage = 300;

/** Rows to ask for where Kiva does not send large pages: what a client in production asks for (API.md §1.1). */
export const smallPage = 100;

/** Failures that a smaller page may avoid. Not of a busy Kiva: more requests would keep it busy. */
const avoidable: ReadonlySet<ErrorCode> = new Set([
  'CONNECTION_LOST',
  'TIMEOUT',
  'RESPONSE_TOO_LARGE',
  'UNEXPECTED_ANSWER',
  'KIVA_REFUSED',
  'KIVA_FAILED',
]);

/** How many rows to ask for after a page of `rows` failed. */
export function sizeAfter(rows: number, { code }: Failure): number {
  return avoidable.has(code) ? smallPage : rows;
}

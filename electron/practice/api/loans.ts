import { type Answer, apiRefusal, jsonAnswer } from '../answer.ts';
import { isLoanStatus, LOAN_STATUSES, type LoanStatus } from '../data/statuses.ts';
import type { PracticeCall } from '../practice.ts';

const DEFAULT_LIMIT = 20;
/** Kiva's .NET sample lets this many through (API.md §1.1); a larger limit is reduced to it. */
const LARGEST_LIMIT = 3000;

function readStatus(query: URLSearchParams): LoanStatus | null {
  const values = query.getAll('status').filter((value) => value !== '');
  const [status] = values;
  if (values.length > 1) throw apiRefusal(400, 'api.validation', 'status takes a single value');
  if (status === undefined) return null;
  if (isLoanStatus(status)) return status;
  throw apiRefusal(400, 'api.validation', `status ${status} is not one of ${LOAN_STATUSES.join(', ')}`);
}

function readCount(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name) || String(otherwise);
  if (!/^\d{1,9}$/.test(text)) {
    throw apiRefusal(400, 'api.validation', `${name} must be a whole number, 0 or more`);
  }
  return Number(text);
}

/** GET loans: one page of the loans that match (API.md §1.1). */
export function listLoans({ practice, query }: PracticeCall): Answer {
  const status = readStatus(query);
  if (status === null && practice.settings.loansStatus === 'required')
    throw apiRefusal(400, 'api.validation', 'status is missing');
  const offset = readCount(query, 'offset', 0);
  const limit = Math.min(readCount(query, 'limit', DEFAULT_LIMIT), LARGEST_LIMIT);
  const found = practice.book.search({ query: query.get('query') ?? '', status });
  return jsonAnswer(200, { total_records: found.length, data: found.slice(offset, offset + limit) });
}

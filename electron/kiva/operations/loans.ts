import type { Loan, LoanPage, LoanQuery } from '../../../shared/model/loan.ts';
import {
  type KindOf,
  type KivaColumn,
  kivaColumns,
  loanColumns,
} from '../../../shared/model/loan-columns.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { unexpected } from '../answers.ts';
import type { KivaClient, KivaRequest } from '../client.ts';
import { booleanOf, camelKey, countOf, decimalOf, normaliseKeys, secondsOf, textOf } from '../decode.ts';
import { isRecord } from '../json.ts';
import type { TokenSource } from '../token.ts';
import { sizes } from '../transport.ts';

/** GET loans (API.md §1.1); an empty status asks for all. */
export function buildLoans(partnerId: string, { query, status, offset, limit }: LoanQuery): KivaRequest {
  const search = new URLSearchParams({
    ...(query.trim() === '' ? {} : { query: query.trim() }),
    ...(status === '' ? {} : { status }),
    offset: String(offset),
    limit: String(limit),
  });
  const path = `/v3/partner/${encodeURIComponent(partnerId)}/loans?${search}`;
  return { method: 'GET', path, partnerId, scope: 'read:loans', maxBytes: sizes.loans };
}

/** A page of loans without the time of its fetching, which the caller knows. `totalSaid` is null where Kiva gave no total. */
export type LoansAnswer = Omit<LoanPage, 'fetchedAt'> & { totalSaid: number | null };

/**
 * Reads a page of loans; a row with odd fields has nulls in their place. Without a total, it is what was seen up to
 * here. UNEXPECTED_ANSWER if there is no list, or the first page of many loans is empty.
 */
export function readLoans(json: unknown, offset: number): Result<LoansAnswer> {
  const { data, totalRecords } = normaliseKeys(json);
  if (!Array.isArray(data)) return unexpected('the answer has no list "data"');
  const loans = data.filter(isRecord).map(loanOf);
  const totalSaid = countOf(totalRecords);
  if (data.length === 0 && offset === 0 && totalSaid) return unexpected(`no loan of ${totalSaid} came`);
  const total = totalSaid ?? offset + data.length;
  return ok({ total, totalSaid, loans, unreadable: data.length - loans.length });
}

/** Builds, sends and reads one page of loans. Fails like the client and {@link readLoans}. */
export async function fetchLoans(
  { tokens, client }: { tokens: TokenSource; client: KivaClient },
  query: LoanQuery,
  signal?: AbortSignal,
): Promise<Result<LoansAnswer>> {
  const token = await tokens.get(signal);
  if (!token.ok) return token;
  const { result } = await client.request(buildLoans(token.value.partnerId, query), {
    ...(signal && { signal }),
  });
  return result.ok ? readLoans(result.value, query.offset) : result;
}

/** How the values of a column are read. */
const readers = {
  name: textOf,
  id: textOf,
  text: textOf,
  status: textOf,
  code: textOf,
  yesNo: booleanOf,
  count: countOf,
  amount: decimalOf,
  time: secondsOf,
} as const satisfies Record<KindOf<KivaColumn>, (value: unknown) => unknown>;

/** The columns, and the place of each by Kiva's key. */
const fields = kivaColumns.map((column) => ({ column, read: readers[loanColumns[column].kind] }));
const places = new Map<string, number>(kivaColumns.map((column, at) => [loanColumns[column].kiva, at]));

/** As `normaliseKeys` would have it, without a new object for each row: that took half of the time. */
function loanOf(raw: Record<string, unknown>): Loan {
  const sent: unknown[] = fields.map(() => null);
  for (const key of Object.keys(raw)) {
    const at = places.get(camelKey(key));
    if (at !== undefined) sent[at] ??= raw[key];
  }
  const loan: Record<string, unknown> = {};
  for (const [at, { column, read }] of fields.entries()) loan[column] = read(sent[at]);
  loan.raw = raw;
  return loan as Loan;
}

import type { EndpointSet, Scope } from '../../../shared/model/connection.ts';
import type { WorkKind } from '../../../shared/model/work.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { unexpected } from '../answers.ts';
import type { KivaAnswer, KivaRequest } from '../client.ts';
import { normaliseKeys, textOf } from '../decode.ts';
import { kivaWords } from '../kiva-words.ts';
import { sizes } from '../transport.ts';

/** A row that Kiva complains of in its answer to a repayment report (partner-api.md §1.3); a client is not documented there. */
export type RowProblem = {
  loanId: string;
  clientId: string | null;
  details: string;
  code: string;
  severity: string;
};

/** What Kiva says of what it took in: its id for it, where a person goes on, and rows it complains of. */
export type Receipt = { reference: string | null; confirmUrl: string | null; problems: RowProblem[] };

const scopes: Readonly<Record<WorkKind, Scope>> = {
  draft: 'create:loan_draft',
  report: 'create:repayment',
  journals: 'create:journal_update',
};

/** The path of a POST under the API base; that of journals depends on the set (partner-api.md §9 C1). */
export function postPath(kind: WorkKind, partnerId: string, { journalsPath }: EndpointSet): string {
  const id = encodeURIComponent(partnerId);
  if (kind === 'journals') return `/v3/${journalsPath === 'plural' ? 'partners' : 'partner'}/${id}/journals`;
  return `/v3/partner/${id}/${kind === 'draft' ? 'loan_draft' : 'repayments'}`;
}

/** A POST of exactly this body (JSON text, made by shared/rules) to a path of {@link postPath}, of now or as stored. */
export function postTo(path: string, post: { kind: WorkKind; partnerId: string; body: string }): KivaRequest {
  const { kind, partnerId, body } = post;
  return { method: 'POST', path, partnerId, scope: scopes[kind], body, maxBytes: sizes.other };
}

/** What an answer to a POST says; fails as the request did, or as the reader of its kind. */
export function readPost(kind: WorkKind, { result }: KivaAnswer): Result<Receipt> {
  return result.ok ? readers[kind](result.value) : failed(result.error);
}

/** `loan_draft_uuid` (partner-api.md §1.2). */
export function readDraftAnswer(json: unknown): Result<Receipt> {
  return receiptOf(json, 'loanDraftUuid');
}

/** `upload_id` and the problems of rows (partner-api.md §1.3). */
export function readRepaymentsAnswer(json: unknown): Result<Receipt> {
  return receiptOf(json, 'uploadId');
}

/** `archive_id` and the page where a person publishes (partner-api.md §1.4). */
export function readJournalsAnswer(json: unknown): Result<Receipt> {
  return receiptOf(json, 'archiveId');
}

const readers: Readonly<Record<WorkKind, (json: unknown) => Result<Receipt>>> = {
  draft: readDraftAnswer,
  report: readRepaymentsAnswer,
  journals: readJournalsAnswer,
};

/** A code that says no, whatever stands beside it. */
const noCode = /error|fail|refus|reject|invalid|denied/i;

/**
 * A yes is an id, a page to confirm on, or the code `api.success`; a 2xx with none of them is no yes, nor is one with errors of the
 * whole request. An id of 0 is none.
 */
function receiptOf(json: unknown, idKey: string): Result<Receipt> {
  const body = normaliseKeys(json);
  const id = textOf(body[idKey]);
  const reference = id === '0' ? null : id;
  const confirmUrl = textOf(body.confirmUrl);
  const said = () => kivaWords(JSON.stringify(json)).message;
  if (noCode.test(textOf(body.code) ?? '')) return unexpected(`its code is no yes. ${said()}`);
  if (!saysNothing(body.errors) || !saysNothing(body.error)) return unexpected(`it has errors. ${said()}`);
  if (reference === null && confirmUrl === null && body.code !== 'api.success')
    return unexpected(`no ${idKey} in the answer. ${said()}`);
  return ok({ reference, confirmUrl, problems: problemsOf(body.problems) });
}

/** What is no list is one complaint; what says nothing is none. Ids go by their old names too (partner-api.md §1.3). */
function problemsOf(problems: unknown): RowProblem[] {
  const list: unknown[] = Array.isArray(problems) ? problems : [problems];
  return list.filter((problem) => !saysNothing(problem)).map(problemOf);
}

/** True for a blank, a nought, a no, and for what holds nothing else. */
function saysNothing(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(saysNothing);
  return !value || (typeof value === 'string' && /^\s*0?\s*$/.test(value));
}

const longestWords = 500;

/** What cannot be read as a row is a complaint in words alone, so that nobody takes its rows for accepted. */
function problemOf(problem: unknown): RowProblem {
  const row = normaliseKeys(problem);
  const text = (...keys: string[]): string => keys.map((key) => textOf(row[key])).find(Boolean) ?? '';
  const read = {
    loanId: text('loanId', 'internalLoanId'),
    clientId: text('clientId', 'internalClientId') || null,
    details: text('details', 'message'),
    code: text('code'),
    severity: text('severity'),
  };
  if (Object.values(read).some(Boolean)) return read;
  return { ...read, details: textOf(problem) ?? JSON.stringify(problem).slice(0, longestWords) };
}

import type { EndpointSet, Scope } from '../../../shared/model/connection.ts';
import type { WorkKind } from '../../../shared/model/work.ts';
import { failed, type Result } from '../../../shared/result.ts';
import { unexpected } from '../answers.ts';
import type { KivaAnswer, KivaRequest } from '../client.ts';
import { normaliseKeys, textOf } from '../decode.ts';
import { isRecord, parseJson } from '../json.ts';
import { sizes } from '../transport.ts';
import { readJournalReceipts, readReceipt } from './post-answers.ts';

/** A row that Kiva reports a problem with (API.md §1.3). That it may name a client is undocumented. */
export type RowProblem = {
  loanId: string;
  clientId: string | null;
  details: string;
  code: string;
  severity: string;
};

/** What Kiva says about what it accepted: its id, where a person continues, and problems of rows. */
export type PostReceipt = { reference: string | null; confirmUrl: string | null; problems: RowProblem[] };

const scopes: Readonly<Record<WorkKind, Scope>> = {
  draft: 'create:loan_draft',
  report: 'create:repayment',
  journals: 'create:journal_update',
};

/** The path of a POST under the API base; Kiva's texts have two for journals, so the endpoint set says which (API.md §1.4). */
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

/** What an answer to a POST of these bytes says; fails as the request did, or as the reader of its kind. */
export function readPost(kind: WorkKind, { result }: KivaAnswer, request: string): Result<PostReceipt> {
  if (!result.ok) return failed(result.error);
  try {
    return readers[kind](result.value, request);
  } catch (error) {
    // Such as JSON nested deeper than the stack: the request has left, so its outcome must not get lost.
    return unexpected(`the answer could not be read: ${String(error)}`);
  }
}

/** The id of a draft is `loan_draft_uuid`. */
export function readDraftAnswer(json: unknown): Result<PostReceipt> {
  return readReceipt(json, 'loanDraftUuid');
}

/** The id of a report is `upload_id`; problems of its rows come with it. */
export function readRepaymentsAnswer(json: unknown): Result<PostReceipt> {
  return readReceipt(json, 'uploadId');
}

/** The id of journals is `archive_id`; the page where a person publishes them comes with it. */
export function readJournalsAnswer(json: unknown, request: string): Result<PostReceipt> {
  return readJournalReceipts(json, 'archiveId', journalsIn(request));
}

const readers: Readonly<Record<WorkKind, (json: unknown, request: string) => Result<PostReceipt>>> = {
  draft: readDraftAnswer,
  report: readRepaymentsAnswer,
  journals: readJournalsAnswer,
};

/** The loan ids of the journals that were sent, in either wrapper. */
function journalsIn(request: string): string[] {
  const sent = parseJson(request);
  const journals = isRecord(sent) ? sent.journals : sent;
  return Array.isArray(journals)
    ? journals.map((each) => textOf(normaliseKeys(each).internalLoanId) ?? '')
    : [];
}

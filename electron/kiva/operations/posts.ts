import type { EndpointSet } from '../../../shared/model/connection.ts';
import type { WorkKind } from '../../../shared/model/work.ts';
import { failed, type Result } from '../../../shared/result.ts';
import { sendKinds } from '../../../shared/rules/kinds/kinds.ts';
import { itemsInRequest } from '../../../shared/rules/kinds/requests.ts';
import { textIn } from '../../../shared/rules/kinds/send-kind.ts';
import { unexpected } from '../answers.ts';
import type { KivaAnswer, KivaRequest } from '../client.ts';
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

/** Where the requests of a kind go, and how their answers are read. `id` is the partner's, encoded. */
type PostRoute = {
  path: (id: string, endpoints: EndpointSet) => string;
  read: (json: unknown, request: string) => Result<PostReceipt>;
};

const routes: Readonly<Record<WorkKind, PostRoute>> = {
  draft: { path: (id) => `/v3/partner/${id}/loan_draft`, read: readDraftAnswer },
  report: { path: (id) => `/v3/partner/${id}/repayments`, read: readRepaymentsAnswer },
  // Kiva's texts have two paths, so the endpoint set says which (API.md §1.4).
  journals: {
    path: (id, { journalsPath }) => journalsPathOf(journalsPath, id),
    read: readJournalsAnswer,
  },
};

/** One of the two paths of journals in Kiva's texts (API.md §1.4); `id` is the partner's, encoded. */
export function journalsPathOf(path: EndpointSet['journalsPath'], id: string): string {
  return `/v3/${path === 'plural' ? 'partners' : 'partner'}/${id}/journals`;
}

/** The path of a POST under the API base. */
export function postPath(kind: WorkKind, partnerId: string, endpoints: EndpointSet): string {
  return routes[kind].path(encodeURIComponent(partnerId), endpoints);
}

/** A POST of exactly this body (JSON text, made by shared/rules) to a path of {@link postPath}, of now or as stored. */
export function postTo(path: string, post: { kind: WorkKind; partnerId: string; body: string }): KivaRequest {
  const { kind, partnerId, body } = post;
  return { method: 'POST', path, partnerId, scope: sendKinds[kind].scope, body, maxBytes: sizes.other };
}

/** What an answer to a POST of these bytes says; fails as the request did, or as the reader of its kind. */
export function readPost(kind: WorkKind, { result }: KivaAnswer, request: string): Result<PostReceipt> {
  if (!result.ok) return failed(result.error);
  try {
    return routes[kind].read(result.value, request);
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

/** The loan ids of the journals that were sent, in either wrapper. */
function journalsIn(request: string): string[] {
  return itemsInRequest('journals', request).map(({ internal_loan_id }) => textIn(internal_loan_id));
}

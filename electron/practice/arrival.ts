import { createHash } from 'node:crypto';
import { apiRefusal } from './answer.ts';
import { decodeUtf8, isRecord, mediaType } from './json.ts';
import type { Operation } from './operations.ts';
import type { RequestArrival } from './request-log.ts';

/** A request read to its end. */
export interface CompleteRequest {
  readonly url: URL;
  readonly authorization: string | null;
  readonly bytes: Uint8Array;
  /** What the log notes of it. */
  readonly arrival: RequestArrival;
}

/**
 * Refuses a body that is too large, and one whose length is not said before it comes. Nothing of it is read; Node
 * ends a body at the length that was said.
 */
export function demandLength(request: Request, maxBytes: number): void {
  const length = request.headers.get('content-length');
  if (length === null && (request.method === 'POST' || request.method === 'PUT'))
    throw apiRefusal(411, 'api.length_required', 'Content-Length is missing');
  if (Number(length) > maxBytes)
    throw apiRefusal(413, 'api.too_large', `The body has more than ${maxBytes} bytes`);
}

function readable(bytes: Uint8Array, contentType: string | null): unknown {
  try {
    if (mediaType(contentType) !== 'application/x-www-form-urlencoded') return JSON.parse(decodeUtf8(bytes));
    const form = Object.fromEntries(new URLSearchParams(decodeUtf8(bytes)));
    return 'client_secret' in form ? { ...form, client_secret: '(not kept)' } : form;
  } catch {
    return null;
  }
}

function idsOf(body: unknown): readonly string[] {
  const lists = isRecord(body) ? [body.repayments, body.journals, body.entreps] : [body];
  const rows = lists.flatMap((list) => (Array.isArray(list) ? list : [])).filter(isRecord);
  return rows.map((row) => row.loan_id ?? row.internal_loan_id).filter((id) => typeof id === 'string');
}

function hashOf(bytes: Uint8Array, operation: Operation | null): string | null {
  const hidden = bytes.length === 0 || operation === 'token';
  return hidden ? null : createHash('sha256').update(bytes).digest('hex');
}

/** What is known of a request whose body was not read. */
export function arrivalOf(request: Request, operation: Operation | null): RequestArrival {
  const url = new URL(request.url);
  return {
    operation,
    method: request.method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    partnerId: /^\/v3\/partners?\/([^/]+)\//.exec(url.pathname)?.[1] ?? null,
    ids: [],
    hasAuthorization: request.headers.has('authorization'),
    contentType: request.headers.get('content-type'),
    userAgent: request.headers.get('user-agent'),
    bytes: 0,
    sha256: null,
    body: null,
  };
}

/** Reads a request to its end; with `forLog` also what only the log needs of the body. */
export async function readRequest(
  request: Request,
  operation: Operation | null,
  forLog: boolean,
): Promise<CompleteRequest> {
  const url = new URL(request.url);
  const bytes = new Uint8Array(await request.arrayBuffer());
  const authorization = request.headers.get('authorization');
  const arrival = { ...arrivalOf(request, operation), bytes: bytes.length };
  if (!forLog) return { url, authorization, bytes, arrival };
  const body = readable(bytes, arrival.contentType);
  const seen = { ids: idsOf(body), sha256: hashOf(bytes, operation), body };
  return { url, authorization, bytes, arrival: { ...arrival, ...seen } };
}

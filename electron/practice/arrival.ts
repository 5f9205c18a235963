import { createHash } from 'node:crypto';
import { apiRefusal } from './answer.ts';
import { decodeUtf8, isRecord, mediaType } from './json.ts';
import type { Operation } from './operations.ts';
import type { Arrival } from './request-log.ts';

/** A request read to its end. */
export interface ReadRequest {
  readonly url: URL;
  readonly authorization: string | null;
  readonly bytes: Uint8Array;
  /** What the log notes of it. */
  readonly arrival: Arrival;
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) {
      throw apiRefusal(413, 'api.too_large', `The body has more than ${maxBytes} bytes`, {
        headers: { connection: 'close' },
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
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

/** Reads a request to its end. Refuses with 413 a body that is too large; such a request is not logged. */
export async function readRequest(
  request: Request,
  operation: Operation | null,
  maxBytes: number,
): Promise<ReadRequest> {
  const url = new URL(request.url);
  const bytes = await readBytes(request, maxBytes);
  const authorization = request.headers.get('authorization');
  const contentType = request.headers.get('content-type');
  const body = readable(bytes, contentType);
  const arrival: Arrival = {
    operation,
    method: request.method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    partnerId: /^\/v3\/partners?\/([^/]+)\//.exec(url.pathname)?.[1] ?? null,
    ids: idsOf(body),
    hasAuthorization: authorization !== null,
    contentType,
    bytes: bytes.length,
    sha256: hashOf(bytes, operation),
    body,
  };
  return { url, authorization, bytes, arrival };
}

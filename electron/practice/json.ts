import { apiRefusal } from './answer.ts';

/** True for a JSON object: neither null nor an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Decodes UTF-8 strictly: throws a TypeError on other encodings, which damage places at Kiva (API.md §1.7). */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** The media type of a Content-Type header, in lower case and without parameters. */
export function mediaType(contentType: string | null): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Refuses with 415 what is not labelled as JSON; a lenient server takes what has no label (API.md §1.6). */
export function demandJson(contentType: string | null, strict: boolean): void {
  if (contentType === null && !strict) return;
  if (mediaType(contentType) !== 'application/json') {
    throw apiRefusal(415, 'api.unsupported_media_type', 'Content-Type must be application/json');
  }
}

/** The JSON value of a request body. Refuses with 400. */
export function parseJsonBody(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes));
  } catch {
    throw apiRefusal(400, 'api.malformed', 'The body is not JSON in UTF-8');
  }
}

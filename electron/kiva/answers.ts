import { type ErrorCode, failure } from '../../shared/errors.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import { parseJson } from './json.ts';
import { extractKivaMessage } from './kiva-message.ts';
import type { HttpReply } from './transport.ts';

/** Statuses with a meaning of their own; 401 and 403 mean different things to the token host and to the API. */
const byStatus: Readonly<Record<number, ErrorCode>> = {
  404: 'KIVA_NOT_FOUND',
  // The server gave up waiting for us: it does not say what it did before.
  408: 'TIMEOUT',
  429: 'KIVA_BUSY',
  // Of a network that wants a login, never of a server (RFC 6585 §6).
  511: 'NOT_JSON',
};

/** The failure for a status other than 2xx, in Kiva's own words; null for 2xx. */
export function refusalOf(reply: HttpReply): Failure | null {
  const code = isPageOfFirewall(reply) ? 'FIREWALL_REFUSED' : codeOf(reply.status);
  if (code === null) return null;
  const { message, fields } = extractKivaMessage(reply.text);
  const wait = code === 'KIVA_BUSY' ? retryAfterSeconds(reply) : null;
  return failure(code, {
    message,
    ...(fields.length > 0 ? { fields } : {}),
    values: { status: reply.status, ...(wait === null ? {} : { retryAfterSeconds: wait }) },
  });
}

/** Kiva's API refuses in JSON; firewalls and proxies refuse with a page (API.md §1.6). */
function isPageOfFirewall({ status, contentType, text }: HttpReply): boolean {
  return (status === 403 || status === 406) && (/html/i.test(contentType ?? '') || /^\s*</.test(text));
}

function codeOf(status: number): ErrorCode | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return 'REDIRECTED';
  if (byStatus[status] !== undefined) return byStatus[status];
  if (status >= 400 && status < 500) return 'KIVA_REFUSED';
  return status >= 500 && status < 600 ? 'KIVA_FAILED' : 'UNEXPECTED_ANSWER';
}

/** `Retry-After` in seconds, given as such or as a date (RFC 9110 §10.2.3), by the server's own clock; null: not said. */
export function retryAfterSeconds({ retryAfter, date }: HttpReply): number | null {
  if (retryAfter === null) return null;
  if (/^\d{1,9}$/.test(retryAfter.trim())) return Number(retryAfter);
  const [until, now] = [Date.parse(retryAfter), Date.parse(date ?? '')];
  return Number.isNaN(until - now) ? null : Math.max(0, Math.ceil((until - now) / 1000));
}

/** The JSON object or list of a 2xx answer; NOT_JSON if it is something else, such as a login page of a hotel. */
export function jsonOf(reply: HttpReply): Result<unknown> {
  const json = parseJson(reply.text);
  return json === undefined
    ? failed(failure('NOT_JSON', { message: extractKivaMessage(reply.text).message }))
    : ok(json);
}

/** A 2xx whose JSON is not what it should be. */
export function unexpected(what: string): Result<never> {
  return failed(failure('UNEXPECTED_ANSWER', { message: what }));
}

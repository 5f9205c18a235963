import { failure } from '../../shared/errors.ts';
import { failed, type Result } from '../../shared/result.ts';
import { isAllowedUrl } from './endpoint-sets.ts';
import { type HttpOptions, type HttpReply, send, sizes } from './transport.ts';

/** The API credentials of a partner for one environment. They never leave the main process. */
export type Credentials = { clientId: string; clientSecret: string };

/** For whom a token is asked, and which scopes; none names no scope and so asks for all that are allowed. */
export type TokenAim = { audience: string; scopes: readonly string[] };

/**
 * Requests a token once (API.md §2.1): client-credentials grant (RFC 6749 §4.4), all fields in a form. Fails like
 * `send`; any status is an answer.
 */
export async function requestToken(
  credentials: Credentials,
  aim: TokenAim,
  options: HttpOptions,
): Promise<Result<HttpReply>> {
  const { tokenUrl } = options.set;
  if (!isAllowedUrl(tokenUrl, options.set)) return failed(failure('HOST_NOT_ALLOWED'));
  const headers = {
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
  };
  const request = {
    method: 'POST',
    harmless: true,
    url: new URL(tokenUrl).href,
    headers,
    body: tokenForm(credentials, aim),
    maxBytes: sizes.other,
  } as const;
  return send(request, options);
}

/** The body of a request for a token. */
export function tokenForm({ clientId, clientSecret }: Credentials, { audience, scopes }: TokenAim): string {
  return new URLSearchParams({
    grant_type: 'client_credentials',
    ...(scopes.length > 0 && { scope: scopes.join(' ') }),
    audience: audience.trim(),
    client_id: clientId,
    client_secret: clientSecret,
  }).toString();
}

import {
  allowInsecureRequests,
  ClientSecretPost,
  clientCredentialsGrantRequest,
  customFetch,
} from 'oauth4webapi';
import { failure } from '../../shared/errors.ts';
import { scopes } from '../../shared/model/connection.ts';
import { failed, type Result } from '../../shared/result.ts';
import { isAllowedUrl, isLoopback } from './endpoint-sets.ts';
import { type HttpReply, type SendOptions, send, sizes } from './transport.ts';

/** What Kiva gives a partner for one environment. */
export type Credentials = { clientId: string; clientSecret: string };

/**
 * Requests a token once (API.md §2.1): client-credentials grant, all four scopes, all fields in a form. Fails like
 * `send`; any status is an answer.
 */
export async function requestToken(
  credentials: Credentials,
  options: SendOptions,
): Promise<Result<HttpReply>> {
  const { tokenUrl, audience } = options.set;
  if (!isAllowedUrl(tokenUrl, options.set)) return failed(failure('HOST_NOT_ALLOWED'));
  const url = new URL(tokenUrl);
  let reply: Result<HttpReply> = failed(failure('INTERNAL'));
  await clientCredentialsGrantRequest(
    { issuer: url.origin, token_endpoint: url.href },
    { client_id: credentials.clientId },
    ClientSecretPost(credentials.clientSecret),
    { scope: scopes.join(' '), audience: audience.trim() },
    {
      [allowInsecureRequests]: isLoopback(url),
      [customFetch]: async (href, { headers, body }) => {
        const request = {
          method: 'POST',
          url: href,
          headers,
          body: String(body),
          maxBytes: sizes.other,
        } as const;
        reply = await send(request, options);
        // Reading the answer is another step (token-answer.ts), on the text that `send` has capped.
        return new Response();
      },
    },
  );
  return reply;
}

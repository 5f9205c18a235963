import { apiRefusal } from '../answer.ts';
import type { Scope } from '../operations.ts';
import type { TokenMint } from './mint.ts';

/** What a request claims and what its route needs. */
export interface Admission {
  /** The Authorization header. */
  readonly authorization: string | null;
  /** `{id}` of the path. */
  readonly partnerId: string;
  /** Null where any valid token will do (the config lists). */
  readonly scope: Scope | null;
}

function unauthorized(message: string, error: string) {
  return apiRefusal(401, 'api.unauthorized', message, { headers: { 'www-authenticate': `Bearer${error}` } });
}

/**
 * Lets a request in or refuses it: 401 without a good token, 403 for another partner's path or a missing
 * scope. The 403 text follows Kiva's "token not valid" (partner-api.md §1.6).
 */
export async function admit(mint: TokenMint, request: Admission): Promise<void> {
  const token = /^Bearer +(\S+)$/i.exec(request.authorization ?? '')?.[1];
  if (!token) throw unauthorized('A bearer token is needed', '');
  const claims = await mint.verify(token);
  if (!claims) throw unauthorized('token not valid: expired or not known here', ' error="invalid_token"');
  if (claims.partnerId !== request.partnerId) {
    throw apiRefusal(403, 'api.forbidden', 'token not valid: no access to this partner');
  }
  if (request.scope && !claims.scopes.includes(request.scope)) {
    throw apiRefusal(403, 'api.forbidden', `token not valid: it lacks the scope ${request.scope}`);
  }
}

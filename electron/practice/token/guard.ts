import { apiRefusal } from '../answer.ts';
import type { TokenScope } from '../operations.ts';
import type { TokenClaims, TokenMint } from './mint.ts';

/** What a request claims and what its route needs. */
export interface AccessClaim {
  /** The Authorization header. */
  readonly authorization: string | null;
  /** `{id}` of the path. */
  readonly partnerId: string;
  /** Null where any valid token will do (the config lists). */
  readonly scope: TokenScope | null;
}

const INVALID = ' error="invalid_token"';

function unauthorized(message: string, error: string) {
  return apiRefusal(401, 'api.unauthorized', message, { headers: { 'www-authenticate': `Bearer${error}` } });
}

/**
 * The claims of the request's token, expired or not. Refuses with 401 a request without a token of this server.
 */
export function verifyToken(mint: TokenMint, authorization: string | null): TokenClaims {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (!token) throw unauthorized('A bearer token is needed', '');
  const claims = mint.find(token);
  if (!claims) throw unauthorized('token not valid: not known here', INVALID);
  return claims;
}

/**
 * Admits a request or refuses it: 401 without a good token, 403 for another partner's path or a missing scope. The 403
 * text is Kiva's own "token not valid" (API.md §1.6).
 */
export function authorise(mint: TokenMint, request: AccessClaim): void {
  const claims = verifyToken(mint, request.authorization);
  if (claims.isExpired) throw unauthorized('token not valid: expired', INVALID);
  if (claims.partnerId !== request.partnerId) {
    throw apiRefusal(403, 'api.forbidden', 'token not valid: no access to this partner');
  }
  if (request.scope && !claims.scopes.includes(request.scope)) {
    throw apiRefusal(403, 'api.forbidden', `token not valid: it lacks the scope ${request.scope}`);
  }
}

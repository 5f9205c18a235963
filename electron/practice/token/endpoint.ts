import { createHash, timingSafeEqual } from 'node:crypto';
import { type Answer, jsonAnswer, oauthRefusal } from '../answer.ts';
import { isScope, type TokenScope } from '../operations.ts';
import type { PracticeCall } from '../practice.ts';
import type { PracticeSettings } from '../settings.ts';
import { parseForm } from './form.ts';
import { AUDIENCE } from './mint.ts';

/** Compares in a time that does not depend on where the texts differ. */
function same(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function checkClient(form: URLSearchParams, settings: PracticeSettings): void {
  const idMatches = same(form.get('client_id') ?? '', settings.clientId);
  const secretMatches = same(form.get('client_secret') ?? '', settings.clientSecret);
  if (!idMatches || !secretMatches) throw oauthRefusal(401, 'invalid_client', 'Bad client credentials');
}

function checkGrant(form: URLSearchParams): void {
  const grant = form.get('grant_type');
  if (!grant) throw oauthRefusal(400, 'invalid_request', 'grant_type is missing');
  if (grant !== 'client_credentials') {
    throw oauthRefusal(400, 'unsupported_grant_type', 'grant_type must be client_credentials');
  }
}

function checkAudience(form: URLSearchParams): void {
  const audience = form.get('audience');
  if (!audience) throw oauthRefusal(400, 'invalid_request', 'audience is missing');
  if (audience !== AUDIENCE) {
    throw oauthRefusal(400, 'invalid_target', `audience ${audience} is not known here`);
  }
}

/**
 * The scopes that were requested and are authorised; without a `scope` field all that are authorised (API.md §2.3). A
 * stricter rule refuses the whole request for one that is not.
 */
function grantScopes(
  form: URLSearchParams,
  { scopes: authorised, scopeRule }: PracticeSettings,
): readonly TokenScope[] {
  const asked = form.get('scope')?.split(' ').filter(Boolean);
  if (scopeRule === 'named' && !asked?.length) throw oauthRefusal(400, 'invalid_scope', 'scope is missing');
  const refused = asked?.find((name) => !(authorised as readonly string[]).includes(name));
  if (scopeRule !== 'intersect' && refused !== undefined)
    throw oauthRefusal(400, 'invalid_scope', `The scope ${refused} is not authorised for this partner`);
  const granted = asked?.length ? [...new Set(asked)].filter(isScope) : authorised;
  const scopes = granted.filter((scope) => authorised.includes(scope));
  if (scopes.length === 0) {
    throw oauthRefusal(400, 'invalid_scope', 'None of these scopes is authorised for this partner');
  }
  return scopes;
}

/** POST /oauth/token: the client-credentials grant (API.md §2.1). */
export async function issueToken({ practice, bytes }: PracticeCall): Promise<Answer> {
  const form = parseForm(bytes);
  checkGrant(form);
  checkClient(form, practice.settings);
  checkAudience(form);
  const scopes = grantScopes(form, practice.settings);
  const iss = `${practice.origin}/`;
  const { accessToken, jti } = await practice.mint.issue(iss, scopes);
  const token = {
    access_token: accessToken,
    token_type: 'bearer',
    expires_in: practice.settings.tokenSeconds,
    scope: scopes.join(' '),
    iss,
    partnerId: practice.settings.partnerId,
    jti,
  };
  return jsonAnswer(200, token, { 'cache-control': 'no-store' });
}

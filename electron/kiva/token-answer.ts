import { type ErrorCode, failure } from '../../shared/errors.ts';
import { scopes as allScopes, type KivaSession } from '../../shared/model/connection.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import { refusalOf, unexpected } from './answers.ts';
import { countOf, normaliseKeys, textOf } from './decode.ts';
import { isRecord, parseJson } from './json.ts';
import { extractKivaMessage } from './kiva-message.ts';
import { Secret } from './secret.ts';
import type { HttpReply } from './transport.ts';

/** What the token call gave. Times are epoch milliseconds of this computer's clock. */
export type Token = {
  value: Secret;
  partnerId: string;
  scopes: string[];
  audience: string;
  /** Who issued it, and its number; no secrets. Null where the answer does not say. */
  issuer: string | null;
  jti: string | null;
  askedAt: number;
  expiresAt: number;
  /** From here on it is renewed before use. */
  freshUntil: number;
  /** The server's clock less ours, in seconds; null if it did not say. */
  clockSkewSeconds: number | null;
};

/** What was asked for, and how to clean a text of the server from the secrets that it may echo. */
export type TokenQuestion = { audience: string; clean: (text: string) => string };

/** When the question left and when the answer was there, epoch milliseconds. */
export type TokenTimes = { asked: number; answered: number };

/** Seconds of life of a token that says nothing of it, and the longest that is believed. */
const life = { unsaid: 600, longest: 30 * 24 * 3600 };
const fiveMinutes = 300;

/** A header can carry it as it is. */
const headerSafe = /^[!-~]+$/;

/**
 * Reads the answer of the token host. CREDENTIALS_REFUSED (wrong id or secret), AUDIENCE_REFUSED, SCOPE_REFUSED
 * (refused, or nothing granted), NOT_JSON or FIREWALL_REFUSED (the page of something in between), KIVA_FAILED,
 * UNEXPECTED_ANSWER and the like. Error texts are the server's words, cleaned of what was sent.
 */
export function readTokenAnswer(
  reply: HttpReply,
  moments: TokenTimes,
  answerTo: TokenQuestion,
): Result<Token> {
  const refusal = refusalOfToken(reply, answerTo);
  if (refusal) return failed(refusal);
  const grant = readGrant(reply.text);
  return grant.ok ? tokenOf(grant.value, reply, moments, answerTo.audience) : grant;
}

/** What a person may know of a token. */
export function sessionOf({
  partnerId,
  scopes,
  audience,
  issuer,
  jti,
  askedAt,
  expiresAt,
}: Token): KivaSession {
  const at = (milliseconds: number): string => new Date(milliseconds).toISOString();
  return { partnerId, scopes, audience, issuer, jti, issuedAt: at(askedAt), expiresAt: at(expiresAt) };
}

/** A token host says no by 400 or 401 (RFC 6749 §5.2), others by a 200 with an error; a 403 without JSON is some filter on the way. */
function refusalOfToken(reply: HttpReply, { audience, clean }: TokenQuestion): Failure | null {
  const { status } = reply;
  const json = parseJson(reply.text);
  const text = clean(reply.text);
  const { message } = extractKivaMessage(text);
  const fields = normaliseKeys(json);
  const saysError = isWord(fields.error) && !isWord(fields.accessToken) && status < 300;
  const refused = status === 400 || status === 401 || (status === 403 && isRecord(json)) || saysError;
  if (refused) return failure(codeOfRefusal(fields, audience), { message, values: { status } });
  const other = refusalOf({ ...reply, text });
  // Text that is neither JSON nor a page of a firewall does not come from a token host either.
  if (status === 403 && other?.code !== 'FIREWALL_REFUSED') return failure('NOT_JSON', { message });
  return other ?? (isRecord(json) ? null : failure('NOT_JSON', { message }));
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** `invalid_target` is RFC 8707's; Auth0 and its like deny access and name the audience. */
function codeOfRefusal({ error, errorDescription }: Record<string, unknown>, audience: string): ErrorCode {
  const words = typeof errorDescription === 'string' ? errorDescription : '';
  const namesAudience = /audience/i.test(words) || words.includes(audience);
  if (error === 'invalid_target' || (error === 'access_denied' && namesAudience)) return 'AUDIENCE_REFUSED';
  return error === 'invalid_scope' ? 'SCOPE_REFUSED' : 'CREDENTIALS_REFUSED';
}

/** The fields of RFC 6749 §5.1 and Kiva's own, as they came; a life in seconds, null where the answer names none. */
type TokenGrant = {
  token: string;
  seconds: number | null;
  scope: unknown;
  partnerId: unknown;
  iss: unknown;
  jti: unknown;
};

/** Other clients have met a life as text, and scopes as a list (API.md §2.2). */
function readGrant(text: string): Result<TokenGrant> {
  const { accessToken, tokenType, expiresIn, scope, partnerId, iss, jti } = normaliseKeys(parseJson(text));
  if (typeof accessToken !== 'string' || !headerSafe.test(accessToken))
    return unexpected('the answer has no token that a header can carry');
  if (String(tokenType ?? 'bearer').toLowerCase() !== 'bearer')
    return unexpected('the token is of a type that is not known');
  const seconds = numberOf(expiresIn);
  if (seconds !== null && !(seconds >= 0)) return unexpected('the life of the token is no number');
  const isScope = scope == null || typeof scope === 'string' || Array.isArray(scope);
  return isScope
    ? ok({ token: accessToken, seconds, scope: scope ?? undefined, partnerId, iss, jti })
    : unexpected('the scopes are neither text nor a list');
}

/** A number, also as text; null where there is none, NaN for anything else. */
function numberOf(value: unknown): number | null {
  if (value == null) return null;
  if (typeof value === 'string' && /^\s*\d+(?:\.\d+)?\s*$/.test(value)) return Number(value);
  return typeof value === 'number' ? value : Number.NaN;
}

function tokenOf(
  grant: TokenGrant,
  { date }: HttpReply,
  { asked, answered }: TokenTimes,
  audience: string,
): Result<Token> {
  const claims = claimsOf(grant.token);
  const partnerId = textOf(grant.partnerId) ?? textOf(claims.partnerId);
  if (partnerId === null || !/^\d{1,20}$/.test(partnerId))
    return unexpected('the token answer names no partner');
  const scopes = scopesOf(grant.scope ?? claims.scope);
  if (scopes.length === 0) return failed(failure('SCOPE_REFUSED', { message: 'no scope was granted' }));
  const skew = clockSkewSeconds(date, answered);
  const untilExp = (countOf(claims.exp) ?? Number.NaN) - (answered / 1000 + (skew ?? 0));
  const value = new Secret(grant.token);
  const names = { issuer: plainText(grant.iss ?? claims.iss), jti: plainText(grant.jti ?? claims.jti) };
  const times = timesOf(lifeOf(grant.seconds, untilExp, skew !== null), asked);
  return ok({ value, partnerId, scopes, audience, ...names, clockSkewSeconds: skew, ...times });
}

/** One word of plain characters, as ids and addresses are: it goes into the log. */
function plainText(value: unknown): string | null {
  const text = textOf(value);
  return text !== null && /^[\w.:/=+-]{1,200}$/.test(text) ? text : null;
}

/** The claims of a JSON Web Token, unverified (only Kiva can), with camelCase keys; of any other text none. */
function claimsOf(token: string): Record<string, unknown> {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  return normaliseKeys(parseJson(payload));
}

/** Separated by spaces in the answer, a list in the claims; left out it means all that were asked (RFC 6749 §5.1). */
function scopesOf(scope: unknown): string[] {
  if (scope === undefined) return [...allScopes];
  const list: unknown[] = typeof scope === 'string' ? scope.split(/\s+/) : Array.isArray(scope) ? scope : [];
  return [...new Set(list.filter((name): name is string => typeof name === 'string' && name !== ''))];
}

/** Seconds until the earlier of both ends. By a clock that may be wrong the claim counts only where nothing else is said. */
function lifeOf(said: number | null, untilExp: number, isClockKnown: boolean): number {
  const ends = [said, said === null || isClockKnown ? untilExp : null];
  const known = ends.filter((seconds) => seconds !== null && !Number.isNaN(seconds)) as number[];
  if (known.length === 0) return life.unsaid;
  return Math.min(Math.max(Math.min(...known), 0), life.longest);
}

/** Renewed when 5 minutes or 5 % of its life remain, but never in the first half of a short one. */
function timesOf(seconds: number, askedAt: number): Pick<Token, 'askedAt' | 'expiresAt' | 'freshUntil'> {
  const margin = Math.max(seconds * 0.05, Math.min(fiveMinutes, seconds / 2));
  return {
    askedAt,
    expiresAt: askedAt + seconds * 1000,
    freshUntil: askedAt + (seconds - margin) * 1000,
  };
}

function clockSkewSeconds(date: string | null, now: number): number | null {
  const server = Date.parse(date ?? '');
  return Number.isNaN(server) ? null : Math.round((server - now) / 1000);
}

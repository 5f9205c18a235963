import { failure } from '../../shared/errors.ts';
import { scopes } from '../../shared/model/connection.ts';
import { type Failure, failed, ok, type Result } from '../../shared/result.ts';
import type { Exchange } from './client.ts';
import { waitUnlessAborted } from './deadline.ts';
import { type GuardedSet, isAllowedUrl } from './endpoint-sets.ts';
import { findGrant, type Grant } from './grant.ts';
import { redact, redactFailure } from './redact.ts';
import { readTokenAnswer, type Token } from './token-answer.ts';
import { type Credentials, requestToken, type TokenAim, tokenForm } from './token-request.ts';
import type { Fetch, HttpReply } from './transport.ts';

/** Where a token comes from. One source for each environment and set of credentials. */
export type TokenSource = {
  /** A token that can be used now; renewed when little of its life is left. */
  get: (signal?: AbortSignal) => Promise<Result<Token>>;
  /** Another token than `stale`, which Kiva did not take; only the first caller for a stale one causes a request. */
  renew: (stale: Token, signal?: AbortSignal) => Promise<Result<Token>>;
};

/**
 * What a token source needs from outside; `now` answers epoch milliseconds. `otherAudiences` are tried where the set's
 * is refused, and `onAudience` hears which of them was taken.
 */
export type TokenSourceDeps = {
  fetch: Fetch;
  set: GuardedSet;
  credentials: () => Promise<Result<Credentials>>;
  now: () => number;
  otherAudiences?: readonly string[];
  onAudience?: (audience: string) => void;
  /** Hears of each request for a token that gave none; what is secret in it stands there by its name. */
  onRefused?: (exchange: Exchange) => void;
  /** Makes the code by which a person and the log name a failure. */
  newRef?: () => string;
};

/** As a shell writes what it knows by name. */
const namesOfSecrets: Credentials = { clientId: '$CLIENT_ID', clientSecret: '$CLIENT_SECRET' };

/** A clock that was set back since the token was asked for cannot tell its age. */
function isFresh({ askedAt, freshUntil }: Token, now: number): boolean {
  return now >= askedAt && now < freshUntil;
}

/**
 * Keeps the token, in memory only. However many callers wait, one request is made; a caller's abort ends its own wait
 * (CANCELLED) and no other. Fails with what `credentials` fails with, NO_CREDENTIALS, the codes of `send` or those of
 * `readTokenAnswer`; no text of a failure holds client id, client secret or token.
 */
export function createTokenSource(deps: TokenSourceDeps): TokenSource {
  const {
    fetch,
    set,
    credentials,
    now,
    otherAudiences = [],
    onAudience,
    onRefused,
    newRef = () => '',
  } = deps;
  let current: Token | null = null;
  /** What was granted last in this run is asked for again, so that a search is made once. */
  let aim: TokenAim = { audience: set.audience.trim(), scopes };
  let flight: Promise<Result<Token>> | null = null;

  const askNow = async (): Promise<Result<Token>> => {
    // The keychain is not even asked for an address that gets nothing.
    if (!isAllowedUrl(set.tokenUrl, set)) return failed(failure('HOST_NOT_ALLOWED'));
    const known = await credentials();
    if (!known.ok) return known;
    const { clientId, clientSecret } = known.value;
    if (clientId === '' || clientSecret === '') return failed(failure('NO_CREDENTIALS'));
    const clean = (text: string): string => redact(text, [clientSecret, clientId]);
    const askOnce = async (asks: TokenAim): Promise<Result<Token>> => {
      const asked = now();
      const reply = await requestToken(known.value, asks, { fetch, set });
      const answerTo = { audience: asks.audience, clean };
      const token = reply.ok ? readTokenAnswer(reply.value, { asked, answered: now() }, answerTo) : reply;
      if (token.ok) return token;
      const error = { ...redactFailure(token.error, [clientSecret, clientId]), ref: newRef() };
      onRefused?.(refusedExchange(error, asks, reply.ok ? reply.value : null, now() - asked));
      return failed(error);
    };
    const refusedExchange = (
      { code, ref }: Failure,
      asks: TokenAim,
      reply: HttpReply | null,
      ms: number,
    ): Exchange => ({
      ...{ method: 'POST', url: set.tokenUrl, body: tokenForm(namesOfSecrets, asks), code, ref, ms },
      ...{
        status: reply?.status ?? null,
        answer: reply === null ? null : clean(reply.text),
        isForToken: true,
      },
    });
    const grant = await findGrant(aim, otherAudiences, askOnce);
    return grant.ok ? ok(remember(grant.value)) : grant;
  };

  const remember = (grant: Grant): Token => {
    if (grant.aim.audience !== aim.audience) onAudience?.(grant.aim.audience);
    aim = grant.aim;
    return grant.token;
  };

  /** A token that is about to end still serves while the token host is out of order. */
  const ask = async (): Promise<Result<Token>> => {
    const asked = await askNow();
    if (asked.ok) current = asked.value;
    else if (asked.error.retryable && current && now() < current.expiresAt)
      return { ok: true, value: current };
    return asked;
  };

  const get = (signal?: AbortSignal): Promise<Result<Token>> => {
    if (current && isFresh(current, now())) return Promise.resolve({ ok: true, value: current });
    flight ??= ask().finally(() => {
      flight = null;
    });
    return waitUnlessAborted(flight, signal);
  };

  const renew = (stale: Token, signal?: AbortSignal): Promise<Result<Token>> => {
    if (current === stale) current = null;
    return get(signal);
  };

  return { get, renew };
}

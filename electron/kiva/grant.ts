import type { ErrorCode } from '../../shared/errors.ts';
import { scopes as allScopes, type Scope } from '../../shared/model/connection.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Token } from './token-answer.ts';
import type { TokenAim } from './token-request.ts';

/** A token, and what was asked for when it was granted. */
export type Grant = { token: Token; aim: TokenAim };

/** Asks the token host once. */
export type AskOnce = (aim: TokenAim) => Promise<Result<Token>>;

/**
 * Asks for `aim`, and where the audience is refused for each of `otherAudiences` in turn (API.md §2.4). Each audience
 * is asked as {@link withScopes} does. Where none is taken, the first refusal counts.
 */
export async function findGrant(
  aim: TokenAim,
  otherAudiences: readonly string[],
  askOnce: AskOnce,
): Promise<Result<Grant>> {
  const first = await withScopes(aim, askOnce);
  if (first.ok || first.error.code !== 'AUDIENCE_REFUSED') return first;
  for (const audience of otherAudiences.filter((other) => other !== aim.audience)) {
    const other = await withScopes({ audience, scopes: allScopes }, askOnce);
    if (other.ok || !isOfAudience(other.error.code)) return other;
  }
  return first;
}

/** A host may call credentials wrong that are right for another audience only. */
function isOfAudience(code: ErrorCode): boolean {
  return code === 'AUDIENCE_REFUSED' || code === 'CREDENTIALS_REFUSED';
}

/**
 * One scope that was not granted may have the whole request refused (API.md §2.3): then it is asked once without
 * `scope`, and where that is refused too for each scope alone, and for all those together that were granted.
 */
async function withScopes(aim: TokenAim, askOnce: AskOnce): Promise<Result<Grant>> {
  const ask = async (scopes: readonly string[]): Promise<Result<Grant>> => {
    const asked = { ...aim, scopes };
    const token = await askOnce(asked);
    return token.ok ? ok({ token: token.value, aim: asked }) : token;
  };
  const whole = await ask(aim.scopes);
  if (whole.ok || whole.error.code !== 'SCOPE_REFUSED') return whole;
  const unnamed = await ask([]);
  if (unnamed.ok || !saysNo(unnamed)) return unnamed;
  const alone: { scope: Scope; grant: Grant }[] = [];
  for (const scope of allScopes) {
    const one = await ask([scope]);
    if (one.ok) alone.push({ scope, grant: one.value });
    else if (!saysNo(one)) return one;
  }
  const [first] = alone;
  if (first === undefined) return whole;
  return alone.length === 1 ? ok(first.grant) : ask(alone.map(({ scope }) => scope));
}

/** Whether the host refused what was asked for, and not the line failed. */
function saysNo(result: Result<Grant>): boolean {
  return !result.ok && (result.error.code === 'SCOPE_REFUSED' || result.error.code === 'CREDENTIALS_REFUSED');
}

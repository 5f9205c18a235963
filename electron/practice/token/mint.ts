import { randomBytes } from 'node:crypto';
import { generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { isRecord } from '../json.ts';
import { isScope, type Scope } from '../operations.ts';
import type { PracticeSettings } from '../settings.ts';

/** The audience of practice tokens: an identifier, not a host (partner-api.md §2). */
export const AUDIENCE = 'https://partner-api.practice.example';

/** A token and its identifier. */
export interface MintedToken {
  readonly accessToken: string;
  readonly jti: string;
}

/** What a good token says. */
export interface TokenClaims {
  readonly partnerId: string;
  readonly scopes: readonly Scope[];
}

/** Makes and checks tokens with a key that lives as long as the server. */
export interface TokenMint {
  /** Signs a token for these scopes. */
  issue(issuer: string, scopes: readonly Scope[]): Promise<MintedToken>;
  /** The claims of a token of this mint that has not expired; null for any other text. */
  verify(token: string): Promise<TokenClaims | null>;
  /** Makes every token issued so far count as expired. */
  expireAll(): void;
}

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

function sign(keys: Keys, settings: PracticeSettings, issuer: string, scopes: readonly Scope[], jti: string) {
  const claims = { scope: [...scopes], partnerId: settings.partnerId, client_id: settings.clientId };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'practice' })
    .setAudience([AUDIENCE])
    .setIssuer(issuer)
    .setExpirationTime(Math.floor(Date.now() / 1000) + settings.tokenSeconds)
    .setJti(jti)
    .sign(keys.privateKey);
}

async function verify(keys: Keys, live: ReadonlySet<string>, token: string): Promise<TokenClaims | null> {
  const options = { audience: AUDIENCE, algorithms: ['RS256'], requiredClaims: ['exp', 'jti'] };
  const verified = await jwtVerify(token, keys.publicKey, options).catch(() => null);
  if (!verified || !live.has(verified.payload.jti ?? '')) return null;
  const { partnerId, scope }: Record<string, unknown> = isRecord(verified.payload) ? verified.payload : {};
  if (typeof partnerId !== 'string' || !Array.isArray(scope)) return null;
  return { partnerId, scopes: scope.filter(isScope) };
}

/** Makes a mint with a fresh RSA key; claims are those of partner-api.md §2, with `aud` and `scope` as arrays. */
export async function createTokenMint(settings: PracticeSettings): Promise<TokenMint> {
  const keys = await generateKeyPair('RS256');
  const live = new Set<string>();
  return {
    issue: async (issuer, scopes) => {
      const jti = randomBytes(20).toString('base64url');
      live.add(jti);
      return { accessToken: await sign(keys, settings, issuer, scopes, jti), jti };
    },
    verify: (token) => verify(keys, live, token),
    expireAll: () => live.clear(),
  };
}

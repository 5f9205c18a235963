import { randomBytes } from 'node:crypto';
import { generateKeyPair, SignJWT } from 'jose';
import type { TokenScope } from '../operations.ts';
import type { PracticeSettings } from '../settings.ts';

/** The audience of practice tokens: an identifier, not a host (API.md §2.4). */
export const AUDIENCE = 'https://partner-api.practice.example';

/** A token and its identifier. */
export interface MintedToken {
  readonly accessToken: string;
  readonly jti: string;
}

/** What a token of this server says. */
export interface TokenClaims {
  readonly partnerId: string;
  readonly scopes: readonly TokenScope[];
  readonly isExpired: boolean;
}

/** Makes tokens with a key that lives as long as the server, and knows them again. */
export interface TokenMint {
  /** Signs a token for these scopes. */
  issue(issuer: string, scopes: readonly TokenScope[]): Promise<MintedToken>;
  /** The claims of a token of this mint; null for any other text, at the cost of a look into a table. */
  find(token: string): TokenClaims | null;
  /** Makes every token issued so far count as expired. */
  expireAll(): void;
}

/** Tokens known again; with more, the oldest becomes a stranger's. */
const MOST_TOKENS = 1_000;

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

function sign(
  keys: KeyPair,
  settings: PracticeSettings,
  issuer: string,
  scopes: readonly TokenScope[],
  jti: string,
) {
  const claims = { scope: [...scopes], partnerId: settings.partnerId, client_id: settings.clientId };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'practice' })
    .setAudience([AUDIENCE])
    .setIssuer(issuer)
    .setExpirationTime(Math.floor(Date.now() / 1000) + settings.tokenSeconds)
    .setJti(jti)
    .sign(keys.privateKey);
}

/**
 * Makes a mint with a fresh RSA key. Its claims are those of Kiva's tokens, with `aud` and `scope` as lists
 * (API.md §2.2).
 */
export async function createTokenMint(settings: PracticeSettings): Promise<TokenMint> {
  const keys = await generateKeyPair('RS256');
  const issued = new Map<string, { scopes: readonly TokenScope[]; until: number }>();
  return {
    issue: async (issuer, scopes) => {
      const jti = randomBytes(20).toString('base64url');
      const accessToken = await sign(keys, settings, issuer, scopes, jti);
      issued.set(accessToken, { scopes, until: Date.now() + settings.tokenSeconds * 1000 });
      const [oldest] = issued.keys();
      if (issued.size > MOST_TOKENS && oldest !== undefined) issued.delete(oldest);
      return { accessToken, jti };
    },
    find: (token) => {
      const found = issued.get(token);
      if (!found) return null;
      const { scopes, until } = found;
      return { partnerId: settings.partnerId, scopes, isExpired: Date.now() >= until };
    },
    expireAll: () => {
      for (const token of issued.values()) token.until = 0;
    },
  };
}

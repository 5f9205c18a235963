import type { Environment } from '../../shared/environment.ts';
import type { EndpointSet } from '../../shared/model/connection.ts';
import { once } from '../../shared/once.ts';
import { ok, type Result } from '../../shared/result.ts';
import { createKivaClient, type Exchange, type KivaClient } from '../kiva/client.ts';
import type { Connections } from '../kiva/connections.ts';
import type { GuardedSet } from '../kiva/endpoint-sets.ts';
import { createTokenSource, type TokenSource } from '../kiva/token.ts';
import type { Token } from '../kiva/token-answer.ts';
import { type Log, newRef } from '../log/log.ts';
import type { CredentialStore } from './credentials.ts';
import { mayPostFrom } from './post.ts';

/** The connection to Kiva: endpoints, token source and client. */
export type KivaConnection = { set: GuardedSet; tokens: TokenSource; client: KivaClient };

/** Makes the connection on first use. */
export type KivaLine = {
  /** A failed connect is retried on the next call. */
  connect: () => Promise<Result<KivaConnection>>;
  /** The next call connects anew, with a new token. */
  forget: () => void;
};

/** Dependencies of {@link createKivaLine}. */
export type LineDeps = {
  environment: Environment;
  /** Called once, on first use. */
  connections: () => Connections;
  log: Log;
  credentials: Pick<CredentialStore, 'read'>;
  endpoints: () => Promise<Result<GuardedSet>>;
  /** Whether these addresses may be used here, asked before each new connection. */
  checkEndpoints: () => Result<void>;
  /** The audiences of all known sets, for Stage only: Production's credentials are never tried on another. */
  otherAudiences: () => readonly string[];
  /** Another audience than the set's was taken. */
  onAudience: (audience: string, set: EndpointSet) => void;
  /** A request was made, with what came back, or none for a token was taken. */
  onExchange: (exchange: Exchange) => void;
  /** Opens the store, whose level is asked right before each POST. */
  open: Parameters<typeof mayPostFrom>[0];
};

/** See {@link KivaLine}. */
export function createKivaLine(deps: LineDeps): KivaLine {
  const { environment, log } = deps;
  const connections = once(deps.connections);
  let line: Promise<Result<KivaConnection>> | null = null;

  const onRefused = (exchange: Exchange): void => {
    const { code, status, ref, ms } = exchange;
    log.info('kiva.token_refused', { environment, code, status, ref, ms });
    deps.onExchange(exchange);
  };

  const connectNow = async (): Promise<Result<KivaConnection>> => {
    const at = await deps.endpoints();
    if (!at.ok) return at;
    const checked = deps.checkEndpoints();
    if (!checked.ok) return checked;
    const set = at.value;
    const { fetch, write } = connections();
    const source = createTokenSource({
      ...{ fetch, set, now: Date.now, credentials: () => deps.credentials.read(set.tokenUrl) },
      otherAudiences: environment === 'stage' ? deps.otherAudiences() : [],
      onAudience: (audience) => deps.onAudience(audience, set),
      ...{ newRef, onRefused },
    });
    const tokens = redactTokens(log, source);
    const client = createKivaClient({
      ...{ fetch, write, set, tokens, newRef },
      onExchange: (note, exchange) => {
        log.info('kiva.request', { environment, ...note });
        deps.onExchange(exchange);
      },
      mayPost: () => mayPostFrom(deps.open),
    });
    return ok({ set, tokens, client });
  };

  return {
    connect: async () => {
      const asked = line ?? connectNow();
      line = asked;
      const connected = await asked;
      if (!connected.ok && line === asked) line = null;
      return connected;
    },
    forget: () => {
      line = null;
    },
  };
}

/** Registers every token with the log before returning it, so that the log redacts it. */
function redactTokens(log: Log, tokens: TokenSource): TokenSource {
  let known: Token | null = null;
  const register = (token: Result<Token>): Result<Token> => {
    if (token.ok && token.value !== known) log.registerSecret(token.value.value.reveal());
    known = token.ok ? token.value : known;
    return token;
  };
  return {
    get: async (signal) => register(await tokens.get(signal)),
    renew: async (stale, signal) => register(await tokens.renew(stale, signal)),
  };
}

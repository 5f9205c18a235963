import { setTimeout as wait } from 'node:timers/promises';
import type { EndpointSet } from '../../shared/model/connection.ts';
import type { Result } from '../../shared/result.ts';
import { ratesOf } from '../../shared/rules/rates.ts';
import { buildLoans, readLoans } from '../kiva/operations/loans.ts';
import type { RefreshDeps } from '../portfolio/refresh.ts';
import type { CacheRepository } from '../store/cache.ts';
import type { KivaConnection } from './kiva-line.ts';
import { recognisePartner } from './partner.ts';

/** Dependencies of a refresh: requests to Kiva, and a cache for the partner id and the exchange rates. */
export function refreshThrough(
  kiva: () => Promise<Result<KivaConnection>>,
  endpoints: () => Promise<Result<EndpointSet>>,
  portfolio: RefreshDeps['portfolio'],
  cache: CacheRepository,
): RefreshDeps {
  const now = (): Date => new Date();
  return {
    portfolio,
    now,
    partnerId: async (signal) => {
      const line = await kiva();
      const token = line.ok ? await line.value.tokens.get(signal) : line;
      if (!token.ok) return token;
      return recognisePartner({ cache }, token.value.partnerId, now().toISOString());
    },
    page: async (partnerId, query, options) => {
      const line = await kiva();
      if (!line.ok) return line;
      const { result } = await line.value.client.request(buildLoans(partnerId, query), options);
      return result.ok ? readLoans(result.value, query.offset) : result;
    },
    mustNameStatus: async () => {
      const set = await endpoints();
      return set.ok && set.value.loansStatus === 'required';
    },
    onPrices: (prices) => {
      const known = cache.read('rates') as Record<string, string> | null;
      cache.write('rates', { ...known, ...ratesOf(prices) }, now().toISOString());
    },
    wait: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
  };
}

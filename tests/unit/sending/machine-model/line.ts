import { postThrough } from '../../../../electron/environment/post.ts';
import { createKivaClient } from '../../../../electron/kiva/client.ts';
import { createTokenSource } from '../../../../electron/kiva/token.ts';
import type { PracticeServer } from '../../../../electron/practice/server.ts';
import { ok } from '../../../../shared/result.ts';

/** Where a practice server is reached, and by whom. */
export type Address = Pick<
  PracticeServer,
  'apiBaseUrl' | 'tokenUrl' | 'audience' | 'clientId' | 'clientSecret' | 'partnerId'
>;

/** How the product POSTs, to a practice server over HTTP. */
export function lineTo({ apiBaseUrl, tokenUrl, audience, clientId, clientSecret }: Address) {
  const hosts = 'loopback';
  const set = {
    apiBaseUrl,
    tokenUrl,
    audience,
    journalsPath: 'singular',
    journalsBody: 'wrapped',
    loansStatus: 'optional',
    hosts,
  } as const;
  const credentials = async () => ok({ clientId, clientSecret });
  const tokens = createTokenSource({ fetch, set, credentials, now: Date.now });
  const client = createKivaClient({
    mayPost: async () => ok(undefined),
    fetch,
    write: (use) => use(fetch),
    set,
    tokens,
  });
  return postThrough(
    async () => ok({ set, tokens, client }),
    () => {},
  );
}

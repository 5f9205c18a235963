import type { Environment } from '../../../shared/environment.ts';
import { type Config, configSchema } from '../../../shared/model/config.ts';
import type { Loan } from '../../../shared/model/loan.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { ratesOf } from '../../../shared/rules/rates.ts';
import type { KivaConnection } from '../../environment/kiva-line.ts';
import { fetchConfig } from '../../kiva/operations/config.ts';
import { fetchLoans } from '../../kiva/operations/loans.ts';
import type { Handlers } from '../pipeline.ts';
import { type HandlerDeps, withWorkspace } from './deps.ts';

type LoanHandlers = Pick<Handlers, 'loans.page' | 'config.get'>;

/** The name under which the config lists are kept. */
const cacheName = 'config';

/** What Kiva knows: the partner's loans and its lists. */
export function loanHandlers(deps: HandlerDeps): LoanHandlers {
  return {
    'loans.page': async ({ environment, ...query }, { signal }) =>
      withKiva(deps, environment, async (kiva) => {
        const page = await fetchLoans(kiva, query, signal);
        if (!page.ok) return page;
        const fetchedAt = deps.now().toISOString();
        await rememberRates(deps, environment, page.value.loans, fetchedAt);
        return ok({ ...page.value, fetchedAt });
      }),
    'config.get': ({ environment, refresh }, { signal }) =>
      withWorkspace(deps, environment, async ({ cache }): Promise<Result<Config>> => {
        const kept = configSchema.safeParse(cache.read(cacheName)).data;
        if (kept && !refresh) return ok(kept);
        const fetched = await withKiva(deps, environment, (kiva) => fetchConfig(kiva, signal));
        if (!fetched.ok) return fetched;
        const config = { ...fetched.value, fetchedAt: deps.now().toISOString() };
        cache.write(cacheName, config, config.fetchedAt);
        return ok(config);
      }),
  };
}

async function withKiva<T>(
  deps: HandlerDeps,
  environment: Environment,
  use: (kiva: KivaConnection) => Promise<Result<T>>,
): Promise<Result<T>> {
  const kiva = await deps.workspace(environment).kiva();
  return kiva.ok ? use(kiva.value) : kiva;
}

/** Rates of currencies come along with the loans, for the checks of drafts. */
async function rememberRates(
  deps: HandlerDeps,
  environment: Environment,
  loans: Loan[],
  now: string,
): Promise<void> {
  const opened = await deps.workspace(environment).open();
  const rates = ratesOf(loans);
  if (!opened.ok || Object.keys(rates).length === 0) return;
  const { cache } = opened.value;
  const known = cache.read('rates') as Record<string, string> | null;
  cache.write('rates', { ...known, ...rates }, now);
}

import type { Environment } from '../../../shared/environment.ts';
import { type Config, configSchema } from '../../../shared/model/config.ts';
import type { Loan } from '../../../shared/model/loan.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { ratesOf } from '../../../shared/rules/rates.ts';
import type { Kiva } from '../../environment/desk.ts';
import { fetchConfig } from '../../kiva/operations/config.ts';
import { fetchLoans } from '../../kiva/operations/loans.ts';
import type { Handlers } from '../pipeline.ts';
import type { Parts } from './parts.ts';

type LoanHandlers = Pick<Handlers, 'loans.page' | 'config.get'>;

/** The name under which the config lists are kept. */
const cacheName = 'config';

/** What Kiva knows: the partner's loans and its lists. */
export function loanHandlers(parts: Parts): LoanHandlers {
  return {
    'loans.page': async ({ environment, ...query }, { signal }) =>
      withKiva(parts, environment, async (kiva) => {
        const page = await fetchLoans(kiva, query, signal);
        if (!page.ok) return page;
        const fetchedAt = parts.now().toISOString();
        await rememberRates(parts, environment, page.value.loans, fetchedAt);
        return ok({ ...page.value, fetchedAt });
      }),
    'config.get': async ({ environment, refresh }, { signal }) => {
      const records = await parts.desk(environment).records();
      if (!records.ok) return records;
      const kept = configSchema.safeParse(records.value.cache.read(cacheName)).data;
      if (kept && !refresh) return ok(kept);
      const fetched = await withKiva(parts, environment, (kiva) => fetchConfig(kiva, signal));
      return fetched.ok ? ok(keep(fetched.value)) : fetched;

      function keep(lists: Omit<Config, 'fetchedAt'>): Config {
        const config = { ...lists, fetchedAt: parts.now().toISOString() };
        if (records.ok) records.value.cache.write(cacheName, config, config.fetchedAt);
        return config;
      }
    },
  };
}

async function withKiva<T>(
  parts: Parts,
  environment: Environment,
  use: (kiva: Kiva) => Promise<Result<T>>,
): Promise<Result<T>> {
  const kiva = await parts.desk(environment).kiva();
  return kiva.ok ? use(kiva.value) : kiva;
}

/** Rates of currencies come along with the loans, for the checks of drafts. */
async function rememberRates(
  parts: Parts,
  environment: Environment,
  loans: Loan[],
  now: string,
): Promise<void> {
  const records = await parts.desk(environment).records();
  const rates = ratesOf(loans);
  if (!records.ok || Object.keys(rates).length === 0) return;
  const known = records.value.cache.read('rates') as Record<string, string> | null;
  records.value.cache.write('rates', { ...known, ...rates }, now);
}

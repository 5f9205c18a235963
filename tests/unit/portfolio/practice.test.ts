import { expect, it } from 'vitest';
import { buildLoans, readLoans } from '../../../electron/kiva/operations/loans.ts';
import { createRefresher } from '../../../electron/portfolio/refresher.ts';
import { createPortfolioSearch } from '../../../electron/portfolio/search.ts';
import { portfolioRepository } from '../../../electron/store/portfolio.ts';
import { portfolioFilterSchema } from '../../../shared/model/portfolio-search.ts';
import { ok } from '../../../shared/result.ts';
import { startLine } from '../kiva/support.ts';
import { memory, never, quiet } from './world.ts';

/** A refresher whose pages come over HTTP from the practice server, by the product's own client. */
async function online(loans: number) {
  const { server, client } = await startLine({ loans });
  const portfolio = portfolioRepository(memory());
  const refresher = createRefresher({
    portfolio,
    partnerId: async () => ok(server.partnerId),
    page: async (partnerId, query, options) => {
      const { result } = await client.request(buildLoans(partnerId, query), options);
      return result.ok ? readLoans(result.value, query.offset) : result;
    },
    mustNameStatus: async () => false,
    onPrices: quiet,
    now: () => new Date(),
    wait: async () => undefined,
    onProgress: quiet,
    onCleanupError: quiet,
  });
  const refresh = (signal = never()) => refresher.refresh({ scope: 'all', resume: false }, signal);
  const search = createPortfolioSearch(portfolio, () => new Date());
  const find = (text: string) =>
    search.search({ filter: portfolioFilterSchema.parse({ text }), sort: [] }, 0, 50);
  return { server, portfolio, refresh, find };
}

it('fetches every loan once, and finds them', async () => {
  const { server, portfolio, refresh, find } = await online(2_190);
  expect(await refresh()).toMatchObject({
    ok: true,
    value: { restarted: false, unsure: false, unreadable: 0 },
  });
  expect(portfolio.newest()?.loans).toBe(2_190);
  const pages = server.received().filter(({ operation }) => operation === 'loans');
  expect(pages).toHaveLength(8);
  expect((await find('nandu')).rows.map(({ name }) => name)).toEqual(['Inés Ñandú Huamán']);
  expect((await find('0042')).rows.map(({ loanId }) => loanId)).toContain('000042');
});

it.each([
  ['total-changes', { after: 2, times: 1 }, { restarted: true, unsure: false }, 2_190],
  ['total-changes', { after: 2 }, { restarted: true, unsure: true }, 2_190],
  ['repeated-ids', { after: 2, times: 1 }, { restarted: true, unsure: false }, 2_190],
  ['repeated-ids', { after: 2 }, { restarted: true, unsure: true }, 2_182],
  ['bad-row', { after: 3, times: 1 }, { restarted: false, unsure: false, unreadable: 1 }, 2_189],
  ['429', { after: 2, times: 2 }, { restarted: false, unsure: false }, 2_190],
  ['reset', { after: 2, times: 1 }, { restarted: false, unsure: false }, 2_190],
  ['captive-portal', { after: 2, times: 1 }, { restarted: false, unsure: false }, 2_190],
  ['token-expired', { after: 2, times: 1 }, { restarted: false, unsure: false }, 2_190],
] as const)('comes to its end with the fault %s, limits %j', async (fault, limits, outcome, loans) => {
  const { server, portfolio, refresh } = await online(2_190);
  server.setFault(fault, { only: 'loans', ...limits });
  expect(await refresh()).toMatchObject({ ok: true, value: outcome });
  const copy = portfolio.newest();
  expect(copy?.loans).toBe(loans);
  const keys = [...portfolio.pages(copy?.walk ?? 0)].flatMap((page) => page.loans.map(({ key }) => key));
  expect(new Set(keys).size).toBe(loans);
});

import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { journalCandidates } from '../../../electron/portfolio/journal-candidates.ts';
import { createPortfolioSearch } from '../../../electron/portfolio/search.ts';
import { workRepository } from '../../../electron/store/work.ts';
import { portfolioFilterSchema } from '../../../shared/model/portfolio-search.ts';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';
import { never, wireLoan, world } from './world.ts';

type World = ReturnType<typeof world>;

/** A request that Kiva answered; `states` are those of its items by loan id. */
function sent(
  { store }: World,
  kind: 'journals' | 'report',
  at: string,
  items: Record<string, { amount?: string; state?: string }>,
  more: { period?: string; meaning?: string } = {},
): void {
  const id = randomUUID();
  store
    .prepare(
      `INSERT INTO sends (id, work_id, kind, partner_id, state, title, path, request_sha256, created_at, sent_at, period, meaning)
       VALUES (?, 'w', ?, '1', 'accepted', '', '', '', ?, ?, ?, ?)`,
    )
    .run(id, kind, at, at, more.period ?? null, more.meaning ?? null);
  for (const [position, [key, { amount = '', state = 'accepted' }]] of Object.entries(items).entries())
    store
      .prepare(
        "INSERT INTO send_items (send_id, position, fingerprint, key, label, amount, state, note) VALUES (?, ?, 'f', ?, '', ?, ?, '')",
      )
      .run(id, position, key, amount, state);
}

const day = (n: number) => `2026-10-${String(n).padStart(2, '0')}T00:00:00.000Z`;

it('sorts by longest without a journal, and adds data of our drafts and reports', async () => {
  const w = world([
    wireLoan(1, { create_time: 300 }),
    wireLoan(2, { create_time: 200, location: 'Kigali: Rwanda' }),
    wireLoan(3, { create_time: 100 }),
    wireLoan(4, { create_time: 50 }),
    wireLoan(5, { internal_loan_id: null }),
    wireLoan(6, { status: 'ended' }),
    wireLoan(7, { create_time: null }),
  ]);
  await w.refresher.refresh({ scope: 'all', resume: false }, never());
  sent(w, 'journals', day(3), { 'L-3': {}, 'L-2': { state: 'refused' } });
  sent(w, 'journals', day(5), { 'L-3': { state: 'unknown' }, 'L-4': {} });
  sent(w, 'report', day(1), { 'L-2': { amount: '100' } }, { period: '2026-10', meaning: 'repaid' });
  sent(w, 'report', day(2), { 'L-2': { amount: '70' } }, { period: '2026-09', meaning: 'repaid' });
  sent(w, 'report', day(3), { 'L-2': { amount: '900' } }, { period: '2026-11', meaning: 'outstanding' });
  sent(
    w,
    'report',
    day(4),
    { 'L-2': { amount: '110', state: 'refused' } },
    { period: '2026-11', meaning: 'repaid' },
  );
  const group = { ...emptyDraft(), loanType: 'group' as const, groupLoanId: 'L-3' };
  const drafts = [
    {
      ...emptyDraft(),
      activityId: '61',
      loanUse: 'to buy a cow',
      location: 'Elsewhere',
      languageId: '2',
      loanId: ' L-2 ',
      givenName: 'Mary Ann',
    },
    { ...group, loanUse: 'seeds', location: 'Karongi: Rwanda', loanId: 'L-x', givenName: '' },
  ];
  for (const { loanId, givenName, ...content } of drafts) {
    const members = content.members.map((member) => ({ ...member, loanId, givenName }));
    const body = { kind: 'draft' as const, content: { ...content, members } };
    workRepository(w.store).save({ id: randomUUID(), body, missing: null, base: 0 }, day(1));
  }
  const { own } = w.portfolio;
  const found = journalCandidates(await w.portfolio.inStatuses(['payingBack']), {
    journals: own.lastJournals(),
    repaid: await own.lastReported('repaid'),
    drafts: own.drafts(),
    activities: new Map([['61', 'Farming']]),
    languages: new Map([['2', 'Spanish']]),
  });
  expect(found.map(({ loanId }) => loanId)).toEqual(['L-2', 'L-1', 'L-7', 'L-3', 'L-4']);
  expect(found[0]).toEqual({
    ...{ loanId: 'L-2', clientId: 'C-2', name: 'Borrower 2', status: 'payingBack', place: 'Kigali: Rwanda' },
    ...{ activity: 'Farming', loanUse: 'to buy a cow', currency: 'KES', localPrice: '13000', repaid: '100' },
    ...{ borrowerCount: null, createTime: 200, lastJournalAt: null, givenName: 'Mary Ann', language: 'es' },
  });
  expect(found[3]).toMatchObject({ loanUse: 'seeds', place: 'Karongi: Rwanda', lastJournalAt: day(3) });
});

it('matches sends to a loan id that Kiva spells differently', async () => {
  const w = world([wireLoan(1, { internal_loan_id: ' L\u20131\u00a0A\u200e' })]);
  await w.refresher.refresh({ scope: 'all', resume: false }, never());
  sent(w, 'journals', day(3), { 'L-1 A': {} });
  sent(w, 'report', day(3), { 'L-1 A': { amount: '5' } }, { period: '2026-10', meaning: 'repaid' });
  const { own, byLoanIds } = w.portfolio;
  const loans = await byLoanIds(['L-1  A']);
  const [found] = journalCandidates(loans, {
    ...{ journals: own.lastJournals(), repaid: await own.lastReported('repaid'), drafts: new Map() },
    ...{ activities: new Map(), languages: new Map() },
  });
  expect(found).toMatchObject({ repaid: '5', lastJournalAt: day(3) });
  const search = createPortfolioSearch(w.portfolio, () => new Date(day(9)));
  const view = { filter: portfolioFilterSchema.parse({ reportedIn: '2026-10' }), sort: [] };
  const { rows } = await search.search(view, 0, 10);
  expect(rows).toMatchObject([{ lastReported: { amount: '5' }, lastJournalAt: day(3) }]);
});

it('works with a copy of payable loans only', async () => {
  const w = world([wireLoan(1), wireLoan(2, { status: 'ended' })]);
  await w.refresher.refresh({ scope: 'payable', resume: false }, never());
  expect((await w.portfolio.inStatuses(['payingBack', 'ended'])).map(({ key }) => key)).toEqual(['u:uuid-1']);
});

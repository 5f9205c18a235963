import { expect, it } from 'vitest';
import type { OpenWorkspace } from '../../../electron/environment/workspace.ts';
import type { HandlerDeps } from '../../../electron/ipc/handlers/deps.ts';
import { gridHandlers } from '../../../electron/ipc/handlers/grid.ts';
import { portfolioHandlers } from '../../../electron/ipc/handlers/portfolio.ts';
import { portfolioSearchHandlers } from '../../../electron/ipc/handlers/portfolio-search.ts';
import type { Handlers } from '../../../electron/ipc/pipeline.ts';
import { createPortfolioSearch } from '../../../electron/portfolio/search.ts';
import type { TableToWrite } from '../../../electron/sheets/reader.ts';
import { writeSheet } from '../../../electron/sheets/write.ts';
import { cacheRepository } from '../../../electron/store/cache.ts';
import { workRepository } from '../../../electron/store/work.ts';
import { contract, type Output } from '../../../shared/contract.ts';
import type { LoanColumn } from '../../../shared/model/loan-columns.ts';
import { decodeIds } from '../../../shared/model/portfolio-search.ts';
import { readViewFile } from '../../../shared/model/view-file.ts';
import { ok } from '../../../shared/result.ts';
import { unwrap } from '../kiva/support.ts';
import { never, quiet, wireLoan, world } from './world.ts';

const environment = 'practice';

/** Both files of handlers over a copy of these loans; `answer` calls one as the page would, and checks what comes back. */
async function handling(loans: unknown[]) {
  const w = world(loans);
  const search = createPortfolioSearch(w.portfolio, () => new Date(w.clock.now));
  const { store, portfolio, refresher } = w;
  const records = {
    search,
    portfolio,
    refresher,
    work: workRepository(store),
    cache: cacheRepository(store),
  };
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const parts = {
    now: () => new Date(w.clock.now),
    workspace: () => ({ open: async () => ok(records as unknown as OpenWorkspace) }),
    sheets: {
      writeSheet: async ({ format, rows, kinds, mark }: Parameters<HandlerDeps['sheets']['writeSheet']>[0]) =>
        ok(writeSheet(format, await allRows(rows), kinds, mark)),
    },
    saveFile: async (name: string, _format: string, bytes: Uint8Array) => {
      saved.push({ name, bytes });
      return ok(true);
    },
  } as unknown as HandlerDeps;
  const handlers = { ...portfolioHandlers(parts), ...portfolioSearchHandlers(parts), ...gridHandlers(parts) };
  const answer = async <N extends keyof typeof handlers>(name: N, input: object = {}): Promise<Output<N>> => {
    const parsed = contract[name].input.parse({ environment, ...input });
    const handler = handlers[name] as Handlers[N];
    const result = await handler(parsed as never, { signal: never(), progress: quiet, part: quiet });
    return contract[name].output.parse(unwrap(result)) as Output<N>;
  };
  return { ...w, answer, saved };
}

/** Rows that may come bit by bit. */
async function allRows(rows: TableToWrite['rows']): Promise<(readonly string[])[]> {
  if ('length' in rows) return [...rows];
  const all: (readonly string[])[] = [];
  for await (const lot of rows) all.push(...lot);
  return all;
}

const columns = (...ids: LoanColumn[]) => ids.map((id) => ({ id, title: id.toUpperCase() }));
const view = { filter: {}, sort: [{ column: 'name', descending: false }] };

it('tell how old the copy is, and what a refresh came to', async () => {
  const { answer, kiva } = await handling([wireLoan(1), wireLoan(2)]);
  expect(await answer('portfolio.status')).toEqual({
    all: null,
    payable: null,
    running: null,
    unfinished: null,
  });
  const copy = { at: '2026-11-21T00:00:00.000Z', loans: 2 };
  expect(await answer('portfolio.refresh', { scope: 'all', resume: false })).toMatchObject({
    status: { all: copy, payable: null, running: null, unfinished: null },
    changes: [],
  });
  kiva.loans = Array.from({ length: 150 }, (_, n) => wireLoan(n));
  kiva.onPage = (n) => (n > 2 ? ({ code: 'CREDENTIALS_REFUSED' } as never) : undefined);
  await expect(answer('portfolio.refresh', { scope: 'payable', resume: false })).rejects.toThrow(
    /CREDENTIALS_REFUSED/,
  );
  expect(await answer('portfolio.status')).toEqual({
    ...{ all: copy, payable: null, running: null },
    unfinished: { scope: 'payable', done: 100, total: 150 },
  });
});

it('find, show one loan, and give rows to the clipboard and to files', async () => {
  const { answer, saved } = await handling([
    wireLoan(1, { name: 'Zoë\t\u0085Tab', internal_loan_id: '00042', extra: { kept: true } }),
    wireLoan(2, { name: '=HYPERLINK()', internal_loan_id: '7' }),
  ]);
  await answer('portfolio.refresh', { scope: 'all', resume: false });
  const found = await answer('portfolio.search', { ...view, offset: 0, limit: 10 });
  expect([found.total, found.rows.map(({ loanId }) => loanId)]).toEqual([2, ['7', '00042']]);
  const one = await answer('portfolio.loan', { key: found.rows[1]?.key ?? '' });
  expect(one).toMatchObject({
    loan: { loanId: '00042', raw: { extra: { kept: true } } },
    work: [],
    sent: [],
  });
  expect((await answer('portfolio.facets')).statuses).toEqual([{ value: 'payingBack', loans: 2 }]);

  const asked = { ...view, columns: columns('loanId', 'name', 'localPrice') };
  expect(await answer('portfolio.copy', { ...asked, keys: null })).toBe(
    "LOANID\tNAME\tLOCALPRICE\n7\t'=HYPERLINK()\t13000\n00042\tZoë Tab\t13000\n",
  );
  expect(await answer('portfolio.copy', { ...asked, keys: ['u:uuid-1'] })).toBe(
    'LOANID\tNAME\tLOCALPRICE\n00042\tZoë Tab\t13000\n',
  );
  const ids = async (keys: string[] | null) => decodeIds(await answer('portfolio.ids', { ...view, keys }));
  expect((await ids(null)).map(({ loanId }) => loanId)).toEqual(['7', '00042']);
  expect(await ids(['u:uuid-1'])).toEqual([{ loanId: '00042', clientId: 'C-1' }]);
  expect(await answer('portfolio.export', { ...asked, format: 'csv', name: 'Loans' })).toEqual({
    saved: true,
    rows: 2,
  });
  expect(new TextDecoder().decode(saved[0]?.bytes)).toContain('"\'=HYPERLINK()",13000');
  await answer('portfolio.export', { ...asked, format: 'csv', mark: false, name: 'Loans' });
  expect(saved.map(({ bytes }) => bytes[0])).toEqual([0xef, 'L'.charCodeAt(0)]);
});

it('give statuses by their names, their codes beside them, and reported amounts with their currency', async () => {
  const { answer, saved, portfolio } = await handling([
    wireLoan(1, { loan_local_price: '48500.50', loan_currency: 'KES' }),
    wireLoan(2, { status: 'newWord', loan_local_price: '9', loan_currency: 'UGX' }),
    wireLoan(3, { status: 'constructor', loan_currency: null }),
  ]);
  await answer('portfolio.refresh', { scope: 'all', resume: false });
  portfolio.own.lastReported = async () =>
    new Map([
      ['L-1', { amount: '120.5', period: '2026-10' }],
      ['L-3', { amount: '7', period: '2026-09' }],
    ]) as never;
  const named = { id: 'status', title: 'Status', names: { payingBack: 'Paying back' } };
  const asked = { ...view, columns: [named, ...columns('status', 'localPrice', 'currency', 'lastReported')] };
  await answer('portfolio.export', { ...asked, format: 'csv', mark: false, name: 'Loans' });
  expect(new TextDecoder().decode(saved[0]?.bytes).trim().split(/\r?\n/)).toEqual([
    'Status,STATUS,LOCALPRICE,CURRENCY,LASTREPORTED',
    'Paying back,payingBack,48500.5,KES,2026-10 120.5 KES',
    'newWord,newWord,9,UGX,',
    'constructor,constructor,13000,,2026-09 7',
  ]);
});

it('sum what is listed or selected, exactly and by currency', async () => {
  const { answer } = await handling([
    wireLoan(1, { name: 'Otieno', loan_local_price: '0.1' }),
    wireLoan(2, { name: 'Otieno', loan_local_price: '0.2' }),
    wireLoan(3, { name: 'Achieng', loan_local_price: '9999999999.99' }),
    wireLoan(4, { loan_local_price: '8500', loan_currency: 'UGX' }),
    wireLoan(5, { loan_local_price: null }),
    wireLoan(6, { loan_local_price: '5', loan_currency: null }),
  ]);
  await answer('portfolio.refresh', { scope: 'all', resume: false });
  const sums = async (keys: string[], all: boolean, filter = {}) =>
    (await answer('portfolio.sums', { ...view, filter, all, keys })).map(
      ({ currency, rows, sum }) => `${currency} ${rows} ${sum}`,
    );
  expect(await sums([], true)).toEqual([' 1 5', 'KES 3 10000000000.29', 'UGX 1 8500']);
  expect(await sums([], true, { text: 'otieno' })).toEqual(['KES 2 0.3']);
  expect(await sums(['u:uuid-2', 'u:uuid-4'], false)).toEqual(['KES 1 0.2', 'UGX 1 8500']);
  expect(await sums(['u:uuid-3', 'u:uuid-6'], true)).toEqual(['KES 2 0.3', 'UGX 1 8500']);
  // A loan that is selected and found no more has no part in the sum.
  expect(await sums(['u:uuid-2', 'u:uuid-4'], false, { text: 'otieno' })).toEqual(['KES 1 0.2']);
  expect(await sums([], false)).toEqual([]);
});

it('remember the layout of the list', async () => {
  const { answer } = await handling([]);
  expect(await answer('grid.get')).toEqual({ columns: [], views: [], csvMark: true });
  const settings = {
    columns: [{ id: 'name', shown: true, width: 200, pinned: true }],
    views: [{ name: 'Mine', search: 'status=issue' }],
    csvMark: false,
  };
  await answer('grid.save', { settings });
  expect(await answer('grid.get')).toEqual(settings);
});

it('write a view to a file', async () => {
  const { answer, saved } = await handling([]);
  const asked = { name: 'View Mine', view: { name: 'Mine', filter: { statuses: ['issue'] } } };
  expect(await answer('views.save', asked)).toEqual({ saved: true });
  expect(readViewFile(new TextDecoder().decode(saved[0]?.bytes))).toMatchObject({
    value: { name: 'Mine', filter: { statuses: ['issue'], text: '' } },
  });
});

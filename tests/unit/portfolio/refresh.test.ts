import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { failure } from '../../../shared/errors.ts';
import { blankLoan } from '../../fixtures/loans.ts';
import { keysRead, never, type WireLoan, wireLoan, world } from './world.ts';

const all = { scope: 'all', resume: false } as const;
const many = (count: number, more: WireLoan = {}) =>
  Array.from({ length: count }, (_, n) => wireLoan(n, more));

describe('a refresh', () => {
  it('fetches pages of 100 until all rows are there, and reports progress', async () => {
    const { kiva, refresher, portfolio, told } = world(many(250));
    const result = await refresher.refresh(all, never());
    expect(result).toMatchObject({
      ok: true,
      value: { restarted: false, unsure: false, unreadable: 0, changes: [] },
    });
    expect(kiva.asked.map(({ offset }) => offset)).toEqual([0, 100, 200]);
    const pages = told
      .slice(1, -1)
      .map(({ done, total, again }) => `${done} ${total} ${again ? 'again' : 'loans'}`);
    expect(pages).toEqual(['100 250 loans', '200 250 loans', '250 250 loans']);
    expect(portfolio.newest()).toMatchObject({ scope: 'all', loans: 250, at: '2026-11-21T00:00:00.000Z' });
  });

  it('is told once from its begin to its end, however many calls wait for it', async () => {
    const { kiva, refresher, told } = world(many(150));
    await Promise.all([refresher.refresh(all, never()), refresher.refresh(all, never())]);
    const step = { scope: 'all', again: false, state: 'running' };
    expect(told).toEqual([
      { ...step, done: 0, total: 0 },
      { ...step, done: 100, total: 150 },
      { ...step, done: 150, total: 150 },
      { ...step, done: 150, total: 150, state: 'completed' },
    ]);
    told.length = 0;
    kiva.onPage = () => failure('CREDENTIALS_REFUSED');
    await refresher.refresh({ scope: 'payable', resume: false }, never());
    expect(told.map(({ scope, state }) => `${scope} ${state}`)).toEqual([
      'payable running',
      'payable failed',
    ]);
  });

  it('requests the next page before parsing this one, and never two at once', async () => {
    const { kiva, refresher, portfolio } = world(many(350));
    const kept: number[] = [];
    kiva.pause = async () => {
      kept.push((JSON.parse(portfolio.walks.unfinished()?.progress ?? '') as { pages: number }).pages);
      await new Promise((resolve) => setImmediate(resolve));
    };
    await refresher.refresh(all, never());
    // The first says how many there are: only from then on is it known that there is a next one.
    expect([kiva.atOnce, kept]).toEqual([1, [0, 0, 0, 1]]);
  });

  it('that cannot write ends after the request in flight', async () => {
    const { kiva, refresher, store, portfolio } = world(many(350));
    let answered = 0;
    kiva.pause = async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      answered += 1;
    };
    store.exec("CREATE TRIGGER full BEFORE INSERT ON loan_pages BEGIN SELECT RAISE(ABORT, 'full'); END");
    await expect(refresher.refresh(all, never())).rejects.toThrow('full');
    expect([kiva.asked.length, answered, portfolio.newest()]).toEqual([3, 3, null]);
    expect(store.prepare('PRAGMA synchronous').get()).toMatchObject({ synchronous: 2 });
  });

  it('of payable loans asks for payingBack, then defaulted', async () => {
    const { kiva, refresher, portfolio } = world([
      ...many(101),
      wireLoan('d', { status: 'defaulted' }),
      wireLoan('e', { status: 'ended' }),
    ]);
    await refresher.refresh({ scope: 'payable', resume: false }, never());
    expect(kiva.asked).toEqual([
      { status: 'payingBack', offset: 0, limit: 300 },
      { status: 'payingBack', offset: 100, limit: 300 },
      { status: 'defaulted', offset: 0, limit: 300 },
    ]);
    const payable = await portfolio.payable();
    expect(payable).toMatchObject({ unsure: false, unreadable: 0 });
    expect(payable?.loans).toHaveLength(102);
    expect(payable?.loans.at(-1)).toEqual({
      ...blankLoan,
      ...{ was: null, theme: null },
      ...{ key: 'u:uuid-d', kivaId: 'd', uuid: 'uuid-d', loanId: 'L-d', clientId: 'C-d', name: 'Borrower d' },
      ...{ status: 'defaulted', priceUsd: '100', localPrice: '13000', currency: 'KES' },
      createTime: 1_700_000_000,
    });
    expect((await portfolio.byLoanIds(['L-d', 'L-5', 'L-d', 'nobody'])).map(({ key }) => key)).toEqual([
      'u:uuid-5',
      'u:uuid-d',
    ]);
  });

  it('yields while a whole copy is read', async () => {
    const { refresher, portfolio } = world(many(500));
    await refresher.refresh(all, never());
    const read: string[] = [];
    const reading = [
      portfolio.payable().then(() => read.push('payable')),
      portfolio.inStatuses(['payingBack']).then(() => read.push('statuses')),
      portfolio.byLoanIds(['L-1']).then(() => read.push('ids')),
    ];
    await new Promise((resolve) => setImmediate(resolve));
    expect(read).toEqual([]);
    await Promise.all(reading);
    expect(read).toHaveLength(3);
  });

  it('keeps what Kiva sent whole, unknown statuses and fields too', async () => {
    const odd = wireLoan(1, { status: 'someNewStatus', new_field: { deep: ['ñ', 1] } });
    const { refresher, portfolio } = world([...many(1), odd]);
    await refresher.refresh(all, never());
    const copy = portfolio.newest();
    expect(portfolio.raw(copy?.walk ?? 0, 0, 1)).toEqual(odd);
    expect(await portfolio.inStatuses(['someNewStatus'])).toHaveLength(1);
    expect([portfolio.raw(copy?.walk ?? 0, 0, 2), portfolio.raw(copy?.walk ?? 0, 1, 0)]).toEqual([
      null,
      null,
    ]);
  });

  it('fetches by status if Kiva requires one, and skips unknown statuses', async () => {
    const { kiva, refresher, portfolio } = world([...many(3), wireLoan('x', { status: 'ended' })]);
    kiva.onPage = (_, status) =>
      status === '' || status === 'issue_revising' ? failure('KIVA_REFUSED') : undefined;
    expect(await refresher.refresh(all, never())).toMatchObject({
      ok: true,
      value: { restarted: false },
    });
    expect(portfolio.copy('all')?.loans).toBe(4);
    kiva.onPage = () => failure('KIVA_REFUSED');
    expect(await refresher.refresh(all, never())).toMatchObject({ error: { code: 'KIVA_REFUSED' } });
  });

  it('going by statuses leaves out no list that was refused midway', async () => {
    const { kiva, refresher, portfolio } = world(many(250));
    kiva.onPage = (n, status) =>
      status === '' || (status === 'payingBack' && n > 10) ? failure('KIVA_REFUSED') : undefined;
    expect(await refresher.refresh(all, never())).toMatchObject({ error: { code: 'KIVA_REFUSED' } });
    expect(portfolio.newest()).toBeNull();
  });

  it('counts an unreadable row and keeps the page', async () => {
    const { refresher, portfolio } = world([...many(2), null, 'text', wireLoan(3)]);
    expect(await refresher.refresh(all, never())).toMatchObject({
      ok: true,
      value: { unreadable: 2, unsure: false },
    });
    expect(portfolio.newest()?.loans).toBe(3);
  });

  it('retries a page after a temporary failure, and respects Retry-After', async () => {
    const { kiva, refresher, waits, portfolio } = world(many(150));
    kiva.onPage = (n) =>
      n === 2
        ? failure('KIVA_BUSY', { values: { retryAfterSeconds: 4 } })
        : n === 3
          ? failure('TIMEOUT')
          : undefined;
    expect(await refresher.refresh(all, never())).toMatchObject({
      ok: true,
      value: { restarted: false },
    });
    expect(portfolio.newest()?.loans).toBe(150);
    expect(waits.map((wait) => Math.floor(wait / 1000))).toEqual([4, 2]);
  });

  it.each(['CREDENTIALS_REFUSED', 'VAULT_LOCKED', 'MISSING_PERMISSION'] as const)(
    'does not repeat %s',
    async (code) => {
      const { kiva, refresher } = world(many(10));
      kiva.onPage = () => failure(code);
      expect(await refresher.refresh(all, never())).toMatchObject({ ok: false, error: { code } });
      expect(kiva.asked).toHaveLength(1);
    },
  );

  it('gives up after a few tries and keeps the pages, to be resumed', async () => {
    const { kiva, refresher, portfolio } = world(many(150));
    kiva.onPage = (n) => (n > 1 ? failure('CONNECTION_LOST') : undefined);
    expect(await refresher.refresh(all, never())).toMatchObject({
      error: { code: 'CONNECTION_LOST' },
    });
    expect(kiva.asked).toHaveLength(5);
    expect(portfolio.newest()).toBeNull();
    kiva.onPage = () => undefined;
    await refresher.refresh({ scope: 'all', resume: true }, never());
    expect(kiva.asked.slice(5)).toMatchObject([{ status: '', offset: 100 }]);
    expect(portfolio.newest()?.loans).toBe(150);
  });
});

describe('the size of a page', () => {
  it.each([
    [1, 40],
    [20, 250],
    [100, 730],
    [299, 1_000],
    [300, 1_000],
    [Number.POSITIVE_INFINITY, 1_000],
  ])('at most %i rows come: each of %i loans once, without a restart', async (most, count) => {
    const { kiva, refresher, ...read } = world(many(count));
    kiva.most = most;
    const result = await refresher.refresh(all, never());
    expect(result).toMatchObject({ value: { restarted: false, unsure: false } });
    expect(keysRead(read)).toEqual(Array.from({ length: count }, (_, n) => `u:uuid-${n}`));
    expect([kiva.asked.length, kiva.atOnce]).toEqual([Math.ceil(count / Math.min(most, 300)), 1]);
  });

  it('a server that ignores the limit and sends all at once: each loan once', async () => {
    const { kiva, refresher, ...read } = world(many(3_456));
    kiva.onPage = () => ({ data: kiva.asked.at(-1)?.offset === 0 ? kiva.loans : [] });
    expect(await refresher.refresh(all, never())).toMatchObject({ value: { unsure: false } });
    expect([keysRead(read)?.length, kiva.asked.length]).toEqual([3_456, 1]);
  });

  it.each(['KIVA_REFUSED', 'RESPONSE_TOO_LARGE', 'KIVA_FAILED', 'TIMEOUT', 'CONNECTION_LOST'] as const)(
    'large pages that end as %s are asked for as small ones, from then on',
    async (code) => {
      const { kiva, refresher, ...read } = world(many(950));
      kiva.most = 300;
      kiva.onPage = (n) => (n > 1 && (kiva.asked.at(-1)?.limit ?? 0) > 100 ? failure(code) : undefined);
      expect(await refresher.refresh(all, never())).toMatchObject({
        value: { restarted: false, unsure: false },
      });
      expect(keysRead(read)).toHaveLength(950);
      const asked = kiva.asked.map(({ offset, limit }) => `${offset}+${limit}`);
      expect(asked.slice(0, 4)).toEqual(['0+300', '300+300', '300+100', '400+100']);
      expect([asked.at(-1), kiva.atOnce]).toEqual(['900+100', 1]);
    },
  );

  it('a busy Kiva is not asked more often', async () => {
    const { kiva, refresher } = world(many(700));
    kiva.most = 300;
    kiva.onPage = (n) => (n === 2 ? failure('KIVA_BUSY') : undefined);
    await refresher.refresh(all, never());
    expect(kiva.asked.map(({ limit }) => limit)).toEqual([300, 300, 300, 300]);
  });

  it('is 100 where it is stored, whatever came', async () => {
    const { kiva, refresher, portfolio } = world(many(650));
    kiva.most = 300;
    await refresher.refresh(all, never());
    const pages = [...portfolio.pages(portfolio.newest()?.walk ?? 0)];
    expect(pages.map(({ loans }) => loans.length)).toEqual([100, 100, 100, 100, 100, 100, 50]);
    expect(portfolio.raw(portfolio.newest()?.walk ?? 0, 6, 49)).toEqual(wireLoan(649));
  });

  it('may be another one after a stop: each loan once', async () => {
    const { kiva, refresher, ...read } = world(many(1_000));
    const stop = new AbortController();
    kiva.onPage = (n) => void (n === 4 && stop.abort());
    await refresher.refresh(all, stop.signal);
    kiva.most = 300;
    expect(await refresher.refresh({ scope: 'all', resume: true }, never())).toMatchObject({
      value: { restarted: false, unsure: false },
    });
    expect(keysRead(read)).toEqual(Array.from({ length: 1_000 }, (_, n) => `u:uuid-${n}`));
    expect(kiva.asked.map(({ offset }) => offset)).toEqual([0, 100, 200, 300, 200, 500, 800]);
  });
});

describe('a list that changes meanwhile', () => {
  it('restarts the walk once', async () => {
    const { kiva, refresher, ...read } = world(many(250));
    kiva.onPage = (n) => {
      if (n === 2) kiva.loans = [wireLoan('new'), ...kiva.loans];
      return undefined;
    };
    const result = await refresher.refresh(all, never());
    expect(result).toMatchObject({ ok: true, value: { restarted: true, unsure: false } });
    expect(keysRead(read)).toHaveLength(251);
  });

  it('and again: the copy holds what was seen, and says so', async () => {
    const { kiva, refresher, ...read } = world(many(250));
    kiva.onPage = (n) => {
      if (n % 2 === 0) kiva.loans = [wireLoan(`new${n}`), ...kiva.loans];
      return undefined;
    };
    const result = await refresher.refresh(all, never());
    expect(result).toMatchObject({ ok: true, value: { restarted: true, unsure: true } });
    const keys = keysRead(read) ?? [];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(250);
    expect(await read.portfolio.payable()).toMatchObject({ unsure: true });
  });

  it('ids that repeat across pages are detected although the total stays', async () => {
    const loans = many(200);
    const { kiva, refresher, ...read } = world([...loans.slice(0, 150), ...loans.slice(0, 50)]);
    const result = await refresher.refresh(all, never());
    expect(result).toMatchObject({ ok: true, value: { restarted: true, unsure: true } });
    expect(keysRead(read)).toHaveLength(150);
    expect(kiva.asked).toHaveLength(4);
  });

  it('a server that ignores the offset does not cause an endless loop', async () => {
    const { kiva, refresher, ...read } = world(many(100));
    kiva.onPage = () => ({ total: 100_000, data: kiva.loans });
    expect(await refresher.refresh(all, never())).toMatchObject({ ok: true, value: { unsure: true } });
    // Two for each of the two tries, and one that was asked ahead.
    expect([kiva.asked.length, keysRead(read)?.length]).toEqual([6, 100]);
  });

  it('pages with fewer rows than the limit are continued where they end', async () => {
    const { kiva, refresher, ...read } = world(many(250));
    kiva.onPage = () => {
      const offset = kiva.asked.at(-1)?.offset ?? 0;
      return { data: kiva.loans.slice(offset, offset + (offset === 80 ? 70 : 80)) };
    };
    expect(await refresher.refresh(all, never())).toMatchObject({
      value: { restarted: false, unsure: false },
    });
    const offsets = kiva.asked.map(({ offset }) => offset);
    expect([offsets, kiva.atOnce]).toEqual([[0, 80, 160, 150, 220, 230], 1]);
    expect(keysRead(read)).toHaveLength(250);
  });

  it('an unused prefetched page is awaited', async () => {
    const { kiva, refresher, portfolio } = world(many(250));
    kiva.onPage = (n) => (n === 2 ? { total: 200 } : n > 2 ? { total: 0, data: [] } : undefined);
    let answered = 0;
    kiva.pause = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      answered += 1;
    };
    await refresher.refresh(all, never());
    expect([kiva.asked.length, kiva.atOnce]).toEqual([answered, 1]);
    expect(portfolio.newest()?.loans).toBe(0);
  });

  it('a list that never says its total ends with an empty page', async () => {
    const { kiva, refresher, portfolio } = world(many(250));
    kiva.onPage = () => ({ total: undefined });
    expect(await refresher.refresh(all, never())).toMatchObject({
      ok: true,
      value: { unsure: false },
    });
    expect(portfolio.newest()?.loans).toBe(250);
  });

  it('a list that ends before its total is asked once more, then unsure', async () => {
    const { kiva, refresher, portfolio } = world(many(50));
    kiva.onPage = () => ({ total: 60 });
    expect(await refresher.refresh(all, never())).toMatchObject({
      value: { restarted: true, unsure: true },
    });
    expect(portfolio.newest()?.loans).toBe(50);
  });
});

describe('an impossible total', () => {
  it.each([0, 1, 90, 120])('%i of 250 loans: goes on to the last of them, unsure', async (total) => {
    const { kiva, refresher, portfolio } = world(many(250));
    kiva.onPage = () => ({ total });
    expect(await refresher.refresh(all, never())).toMatchObject({ value: { unsure: true } });
    expect(portfolio.newest()?.loans).toBe(250);
  });

  it('no loan of many is no answer, and leaves the copy before', async () => {
    const { kiva, refresher, portfolio } = world(many(250));
    await refresher.refresh(all, never());
    kiva.onPage = () => ({ total: 250, data: [] });
    expect(await refresher.refresh(all, never())).toMatchObject({
      error: { code: 'UNEXPECTED_ANSWER' },
    });
    expect(portfolio.newest()?.loans).toBe(250);
  });
});

describe('stopping', () => {
  it('keeps the pages; resuming completes the copy', async () => {
    const { kiva, refresher, portfolio, clock } = world(many(250));
    const stop = new AbortController();
    kiva.onPage = (n) => void (n === 2 && stop.abort());
    expect(await refresher.refresh(all, stop.signal)).toMatchObject({ error: { code: 'CANCELLED' } });
    expect(refresher.running()).toBeNull();
    expect(portfolio.newest()).toBeNull();
    expect(portfolio.walks.unfinished()).toMatchObject({ scope: 'all' });
    clock.now += 59 * 60_000;
    const from = kiva.asked.length;
    expect(await refresher.refresh({ scope: 'all', resume: true }, never())).toMatchObject({
      ok: true,
    });
    expect(kiva.asked.slice(from).map(({ offset }) => offset)).toEqual([100, 200]);
    expect(portfolio.newest()?.loans).toBe(250);
  });

  it.each([
    [
      'an hour has passed',
      (w: ReturnType<typeof world>) => Object.assign(w.clock, { now: w.clock.now + 61 * 60_000 }),
    ],
    [
      'the credentials are another partner’s',
      (w: ReturnType<typeof world>) => Object.assign(w.kiva, { partner: '2' }),
    ],
  ])('begins anew where %s', async (_, happens) => {
    const w = world(many(250));
    const stop = new AbortController();
    w.kiva.onPage = (n) => void (n === 2 && stop.abort());
    await w.refresher.refresh(all, stop.signal);
    happens(w);
    const from = w.kiva.asked.length;
    await w.refresher.refresh({ scope: 'all', resume: true }, never());
    expect(w.kiva.asked[from]).toMatchObject({ status: '', offset: 0 });
  });

  it('the total moved between: begins anew', async () => {
    const { kiva, refresher, ...read } = world(many(250));
    const stop = new AbortController();
    kiva.onPage = (n) => void (n === 2 && stop.abort());
    await refresher.refresh(all, stop.signal);
    kiva.loans = many(240);
    const result = await refresher.refresh({ scope: 'all', resume: true }, never());
    expect(result).toMatchObject({ value: { restarted: true, unsure: false } });
    expect(keysRead(read)).toHaveLength(240);
  });
});

describe('two refreshes at once', () => {
  it('of the same walk together; the one who leaves does not stop the other', async () => {
    const { kiva, refresher, portfolio } = world(many(250));
    const leaving = new AbortController();
    kiva.onPage = (n) => void (n === 2 && leaving.abort());
    const [first, second] = await Promise.all([
      refresher.refresh(all, leaving.signal),
      refresher.refresh({ scope: 'payable', resume: false }, never()),
    ]);
    expect(first).toMatchObject({ error: { code: 'CANCELLED' } });
    expect(second).toMatchObject({ ok: true });
    expect(kiva.asked).toHaveLength(3);
    expect(portfolio.newest()?.loans).toBe(250);
  });

  it('the greater one waits for the smaller one', async () => {
    const { kiva, refresher, portfolio } = world(many(120));
    const results = await Promise.all([
      refresher.refresh({ scope: 'payable', resume: false }, never()),
      refresher.refresh(all, never()),
    ]);
    expect(results).toMatchObject([{ ok: true }, { ok: true }]);
    expect(kiva.asked.map(({ status }) => status)).toEqual(['payingBack', 'payingBack', 'defaulted', '', '']);
    expect([portfolio.copy('all')?.loans, portfolio.copy('payable')?.loans]).toEqual([120, 120]);
  });

  it('a stop from outside ends it for everybody, and another one may begin', async () => {
    const { kiva, refresher, portfolio } = world(many(250));
    kiva.onPage = (n) => void (n === 2 && refresher.cancel());
    const results = await Promise.all([refresher.refresh(all, never()), refresher.refresh(all, never())]);
    expect(results).toMatchObject([{ error: { code: 'CANCELLED' } }, { error: { code: 'CANCELLED' } }]);
    expect([refresher.running(), portfolio.newest()]).toEqual([null, null]);
    kiva.onPage = () => undefined;
    expect(await refresher.refresh(all, never())).toMatchObject({ ok: true });
    refresher.cancel();
    expect(portfolio.newest()?.loans).toBe(250);
  });

  it('nothing is written after stop', async () => {
    const { kiva, refresher, store, troubles } = world(many(250));
    let ended: Promise<void> | null = null;
    kiva.onPage = (n) => {
      if (n === 2) ended = refresher.stop().then(() => void store.close());
      return undefined;
    };
    expect(await refresher.refresh(all, never())).toMatchObject({ error: { code: 'CANCELLED' } });
    await ended;
    expect(await refresher.refresh(all, never())).toMatchObject({ error: { code: 'CANCELLED' } });
    expect(troubles).toEqual([]);
  });
});

it('reports changes by old and new status, and deletes the previous copy', async () => {
  const { kiva, refresher, store, portfolio } = world(many(30));
  await refresher.refresh(all, never());
  kiva.loans = [
    ...many(25).map((loan, n) =>
      n < 3 ? { ...loan, status: 'ended' } : n < 5 ? { ...loan, status: 'issue' } : loan,
    ),
    wireLoan('new', { status: 'fundRaising' }),
  ];
  expect(await refresher.refresh(all, never())).toMatchObject({
    value: {
      changes: [
        { from: 'payingBack', to: '', loans: 5 },
        { from: 'payingBack', to: 'ended', loans: 3 },
        { from: 'payingBack', to: 'issue', loans: 2 },
        { from: '', to: 'fundRaising', loans: 1 },
      ],
    },
  });
  const left = () => store.prepare('SELECT DISTINCT walk FROM loan_pages').all();
  await vi.waitFor(() => expect(left()).toEqual([{ walk: portfolio.newest()?.walk }]));
});

it('the copy is not read with the credentials of another partner', async () => {
  const { refresher, portfolio, store } = world(many(3));
  await refresher.refresh(all, never());
  expect(portfolio.newest()?.loans).toBe(3);
  store.prepare(`INSERT INTO cache VALUES ('partner', '"2"', '')`).run();
  expect([portfolio.newest(), await portfolio.payable(), await portfolio.byLoanIds(['L-1'])]).toEqual([
    null,
    null,
    [],
  ]);
});

type Event = { at: number; what: 'add' | 'remove' | 'shuffle' | 'status' | 'fail' | 'stop'; pick: number };
const event: fc.Arbitrary<Event> = fc.record({
  at: fc.integer({ min: 1, max: 12 }),
  what: fc.constantFrom('add', 'remove', 'shuffle', 'status', 'fail', 'stop'),
  pick: fc.nat(400),
});

it('whatever happens between pages, a reader sees a complete copy with each loan once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 420 }),
      fc.array(event, { maxLength: 6 }),
      fc.constantFrom(50, 100, 150, 300),
      async (count, events, most) => {
        const w = world(many(count));
        w.kiva.most = most;
        await w.refresher.refresh(all, never());
        const before = keysRead(w);
        let stop = new AbortController();
        let fresh = 0;
        w.kiva.asked.length = 0;
        w.kiva.onPage = (n) => {
          expect(keysRead(w)).toEqual(before);
          for (const { what, pick } of events.filter(({ at }) => at === n)) {
            if (what === 'stop') stop.abort();
            if (what === 'fail') return failure('KIVA_FAILED');
            w.kiva.loans = moved(w.kiva.loans, what, pick, `n${fresh++}`);
          }
          return undefined;
        };
        let result = await w.refresher.refresh(all, stop.signal);
        for (let tries = 0; !result.ok && tries < 10; tries += 1) {
          expect(keysRead(w)).toEqual(before);
          stop = new AbortController();
          result = await w.refresher.refresh({ scope: 'all', resume: true }, stop.signal);
        }
        expect([result.ok, w.kiva.atOnce]).toEqual([true, 1]);
        const keys = keysRead(w) ?? [];
        expect(new Set(keys).size).toBe(keys.length);
        expect(w.portfolio.newest()?.loans).toBe(keys.length);
        const still = events.every(({ what }) => what === 'stop' || what === 'fail');
        if (still)
          expect([keys, result]).toMatchObject([before, { value: { restarted: false, unsure: false } }]);
      },
    ),
    { numRuns: 150 },
  );
});

function moved(loans: unknown[], what: Event['what'], pick: number, id: string): unknown[] {
  const at = pick % Math.max(1, loans.length);
  if (what === 'add') return [...loans.slice(0, at), wireLoan(id), ...loans.slice(at)];
  if (what === 'remove') return loans.toSpliced(at, 1);
  if (what === 'shuffle') return [...loans.slice(at), ...loans.slice(0, at)];
  if (what === 'status')
    return loans.map((loan, n) => (n === at ? { ...(loan as object), status: 'ended' } : loan));
  return loans;
}

import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { CopiedLoan, PortfolioScope } from '../../shared/model/portfolio.ts';
import { payableStatuses } from '../../shared/model/report-facts.ts';
import { cleanId } from '../../shared/rules/text.ts';
import { partnerHere } from './cache.ts';
import type { Store } from './database.ts';
import { type OwnRepository, ownRepository } from './portfolio-own.ts';
import { type PageLoan, readLines, splitLines, unpackRaw } from './portfolio-page.ts';
import { type WalkRepository, walkRepository } from './portfolio-walks.ts';

/**
 * A complete copy: the walk that made it, when it finished, and its number of loans. `unsure` and `unreadable`
 * (shared/model/portfolio.ts) mean that loans may be missing.
 */
export type Copy = {
  walk: number;
  scope: PortfolioScope;
  at: string;
  loans: number;
  unsure: boolean;
  unreadable: number;
};

/** Loans of a copy, when it was made, and whether some may be missing. */
type LoansOfCopy = { asOf: string; loans: CopiedLoan[] } & Pick<Copy, 'unsure' | 'unreadable'>;

/** A page of a copy, by its number. */
export type CopyPage = { number: number; loans: PageLoan[] };

/**
 * The local copy of the partner's loans. Readers only see finished walks of the current partner. Methods that read a whole
 * copy yield between pages.
 */
export type PortfolioRepository = {
  walks: WalkRepository;
  own: OwnRepository;
  /** The newest complete copy of a scope; null before the first. */
  copy: (scope: PortfolioScope) => Copy | null;
  /** The newest complete copy of either scope: it may have payable loans only. */
  newest: () => Copy | null;
  /** Payable loans of the newest complete copy; null before the first. */
  payable: () => Promise<LoansOfCopy | null>;
  /** Loans in any of these statuses, from the newest complete copy that includes them all. */
  inStatuses: (statuses: readonly string[]) => Promise<CopiedLoan[]>;
  /** Loans with these loan ids (cleaned), from the newest complete copy of all loans, else of the payable ones. */
  byLoanIds: (loanIds: readonly string[]) => Promise<CopiedLoan[]>;
  /** The pages of a walk in order, one by one; the caller should yield to the event loop between them. */
  pages: (walk: number) => Generator<CopyPage, void>;
  /** The pages of a walk as the lines of their loans (`loansOfLines`), as {@link PortfolioRepository.pages}. */
  lines: (walk: number) => Generator<string[], void>;
  /** The loans at some positions of a page; none if the page does not exist (any more). */
  some: (walk: number, page: number, places: readonly number[]) => PageLoan[];
  /** The raw data of one loan; null if it does not exist (any more). */
  raw: (walk: number, page: number, place: number) => Record<string, unknown> | null;
};

/** See {@link PortfolioRepository}. */
export function portfolioRepository(store: Store): PortfolioRepository {
  const one = store.prepare('SELECT loans FROM loan_pages WHERE walk = ? AND page = ?');
  const newestOf = copiesOf(store);
  const copy = (scope: PortfolioScope): Copy | null => newestOf([scope]);
  const newest = (): Copy | null => newestOf(['all', 'payable']);
  /** A refresh may replace and delete the copy while it is read: then read the new one. */
  const loansOf = async (
    find: () => Copy | null,
    wanted: (loan: PageLoan) => boolean,
  ): Promise<LoansOfCopy | null> => {
    const found = find();
    if (!found) return null;
    const loans = await loansWhere(pages(store, found.walk), wanted);
    const { at: asOf, unsure, unreadable } = found;
    return find()?.walk === found.walk ? { asOf, loans, unsure, unreadable } : loansOf(find, wanted);
  };
  return {
    walks: walkRepository(store),
    own: ownRepository(store),
    copy,
    newest,
    payable: () => loansOf(newest, inStatus(payableStatuses)),
    inStatuses: async (statuses) => {
      const payable = statuses.every((status) => payableStatuses.includes(status));
      const found = await loansOf(payable ? newest : () => copy('all') ?? newest(), inStatus(statuses));
      return found?.loans ?? [];
    },
    byLoanIds: async (loanIds) => {
      const wanted = new Set(loanIds.map(cleanId));
      if (wanted.size === 0) return [];
      const isWanted = ({ loanId }: PageLoan): boolean => loanId !== null && wanted.has(cleanId(loanId));
      const found = await loansOf(() => copy('all') ?? newest(), isWanted);
      return found?.loans ?? [];
    },
    pages: (walk) => pages(store, walk),
    lines: (walk) => lines(store, walk),
    some: (walk, page, places) => {
      const row = one.get(walk, page) as { loans: Buffer } | undefined;
      return row ? readLines(row.loans, places) : [];
    },
    raw: (walk, page, place) => rawOf(store, walk, page, place),
  };
}

/**
 * Finds the newest complete copy of some scopes for the current partner; copies of a previous partner are ignored. The
 * statement is prepared once, since every search uses it several times.
 */
function copiesOf(store: Store): (scopes: readonly PortfolioScope[]) => Copy | null {
  const newest = store.prepare(
    `SELECT id AS walk, scope, touched_at AS at, loans,
       COALESCE(iif(json_valid(progress), progress ->> '$.unsure', 0), 0) AS unsure,
       COALESCE(iif(json_valid(progress), progress ->> '$.unreadable', 0), 0) AS unreadable FROM walks
     WHERE state = 'whole' AND scope IN (SELECT value FROM json_each(?))
     AND partner_id = COALESCE(${partnerHere}, partner_id)
     ORDER BY id DESC LIMIT 1`,
  );
  return (scopes) => {
    const row = newest.get(JSON.stringify(scopes)) as Copy | undefined;
    if (!row) return null;
    const { walk, scope, at, loans, unsure, unreadable } = row;
    return { walk, scope, at, loans, unsure: Boolean(unsure), unreadable };
  };
}

function inStatus(statuses: readonly string[]): (loan: PageLoan) => boolean {
  return ({ status }) => status !== null && statuses.includes(status);
}

async function loansWhere(
  all: Iterable<CopyPage>,
  wanted: (loan: PageLoan) => boolean,
): Promise<CopiedLoan[]> {
  const found: CopiedLoan[] = [];
  for (const { loans } of all) {
    for (const loan of loans) if (wanted(loan)) found.push(loan);
    await yieldToEventLoop();
  }
  return found;
}

function* pages(store: Store, walk: number): Generator<CopyPage, void> {
  for (const { number, loans } of storedPages(store, walk)) yield { number, loans: readLines(loans) };
}

function* lines(store: Store, walk: number): Generator<string[], void> {
  for (const { loans } of storedPages(store, walk)) yield splitLines(loans);
}

type StoredPage = { number: number; loans: Buffer };

/** One query per page, so that no cursor stays open while others write. */
function* storedPages(store: Store, walk: number): Generator<StoredPage, void> {
  const next = store.prepare(
    'SELECT page AS number, loans FROM loan_pages WHERE walk = ? AND page > ? ORDER BY page LIMIT 1',
  );
  for (let after = -1; ; ) {
    const row = next.get(walk, after) as StoredPage | undefined;
    if (!row) return;
    yield row;
    after = row.number;
  }
}

function rawOf(store: Store, walk: number, page: number, place: number): Record<string, unknown> | null {
  const row = store.prepare('SELECT raws FROM loan_pages WHERE walk = ? AND page = ?').get(walk, page);
  return row ? unpackRaw((row as { raws: Buffer }).raws, place) : null;
}

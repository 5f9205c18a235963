import { inflateSync } from 'node:zlib';
import type { CopiedLoan, PortfolioScope } from '../../shared/model/portfolio.ts';
import { payableStatuses } from '../../shared/model/report-facts.ts';
import type { Store } from './database.ts';
import { type OwnRepository, ownRepository } from './portfolio-own.ts';
import { copiedLoan, type LoanRecord, loanSelection } from './portfolio-row.ts';
import { type WalkRepository, walkRepository } from './portfolio-walks.ts';

/** A whole copy: which walk made it, when that ended, how many loans it has. */
export type Copy = { walk: number; scope: PortfolioScope; at: string; loans: number };

/**
 * The local copy of the partner's loans. Readers only ever see a walk that came to its end, and only one of the partner
 * whom the credentials are of.
 */
export type PortfolioRepository = {
  walks: WalkRepository;
  own: OwnRepository;
  /** The newest whole copy of a scope; null before the first. */
  copy: (scope: PortfolioScope) => Copy | null;
  /** The newest whole copy of either scope: it may hold payable loans only. */
  newest: () => Copy | null;
  /** Loans that take payments, of the newest whole copy, with when that was made; null before the first. */
  payable: () => { asOf: string; loans: CopiedLoan[] } | null;
  /** Loans in any of these statuses, of the newest whole copy that has them all. */
  inStatuses: (statuses: readonly string[]) => CopiedLoan[];
  /** Loans with these partner's loan ids, of the newest whole copy of all loans, else of the payable ones. */
  byLoanIds: (loanIds: readonly string[]) => CopiedLoan[];
  /** All that Kiva sent of one loan of a copy; null if it is not there. */
  raw: (walk: number, key: string) => Record<string, unknown> | null;
};

/** See {@link PortfolioRepository}. */
export function portfolioRepository(store: Store): PortfolioRepository {
  const copyOf = (condition: string): Copy | null => newestCopy(store, condition);
  const newest = (): Copy | null => copyOf('1 = 1');
  return {
    walks: walkRepository(store),
    own: ownRepository(store),
    copy: (scope) => copyOf(`scope = '${scope}'`),
    newest,
    payable: () => {
      const copy = newest();
      return copy && { asOf: copy.at, loans: inStatuses(store, copy.walk, payableStatuses) };
    },
    inStatuses: (statuses) => {
      const payable = statuses.every((status) => payableStatuses.includes(status));
      const copy = (payable ? null : copyOf("scope = 'all'")) ?? newest();
      return copy ? inStatuses(store, copy.walk, statuses) : [];
    },
    byLoanIds: (loanIds) => {
      const copy = copyOf("scope = 'all'") ?? newest();
      return copy ? byLoanIds(store, copy.walk, loanIds) : [];
    },
    raw: (walk, key) => rawOf(store, walk, key),
  };
}

/** After the credentials of another partner, the copy of the one before is nobody's. */
function newestCopy(store: Store, condition: string): Copy | null {
  const row = store
    .prepare(
      `SELECT id AS walk, scope, touched_at AS at, loans FROM walks WHERE state = 'whole' AND ${condition}
       AND partner_id = COALESCE((SELECT value ->> '$' FROM cache WHERE name = 'partner'), partner_id)
       ORDER BY id DESC LIMIT 1`,
    )
    .get() as Copy | undefined;
  return row ? { walk: row.walk, scope: row.scope, at: row.at, loans: row.loans } : null;
}

function inStatuses(store: Store, walk: number, statuses: readonly string[]): CopiedLoan[] {
  const rows = store
    .prepare(
      `SELECT ${loanSelection} FROM loans WHERE walk = ? AND status IN (SELECT value FROM json_each(?))
       ORDER BY page, place_in_page`,
    )
    .all(walk, JSON.stringify(statuses)) as LoanRecord[];
  return rows.map(copiedLoan);
}

function byLoanIds(store: Store, walk: number, loanIds: readonly string[]): CopiedLoan[] {
  const find = store.prepare(`SELECT ${loanSelection} FROM loans WHERE walk = ? AND loan_id = ?`);
  return [...new Set(loanIds)].flatMap((id) => (find.all(walk, id) as LoanRecord[]).map(copiedLoan));
}

function rawOf(store: Store, walk: number, key: string): Record<string, unknown> | null {
  const row = store
    .prepare(
      `SELECT l.place_in_page AS place, p.raws FROM loans l JOIN loan_pages p ON p.walk = l.walk AND p.page = l.page
       WHERE l.walk = ? AND l.key = ?`,
    )
    .get(walk, key) as { place: number; raws: Buffer } | undefined;
  if (!row) return null;
  const raws = JSON.parse(inflateSync(row.raws).toString()) as Record<string, unknown>[];
  return raws[row.place] ?? null;
}

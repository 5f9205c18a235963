import { loanStatuses } from '../../shared/model/loan.ts';
import type { PortfolioScope } from '../../shared/model/portfolio.ts';
import { payableStatuses } from '../../shared/model/report-facts.ts';

/** One list to fetch from its first page to its last; an empty status lists all loans. */
type WalkedList = { status: string; total: number | null; offset: number; ended: boolean };

/**
 * Progress of a walk over Kiva's pages; plain data, stored with the rows so that the walk can be resumed. `seen` counts
 * rows, readable or not; `pages` counts pages as they are stored. `restarted` and `unsure`: see shared/model/portfolio.ts.
 */
export type Walk = {
  parts: WalkedList[];
  pages: number;
  seen: number;
  unreadable: number;
  restarted: boolean;
  unsure: boolean;
};

/**
 * What a page contained: `total` is null if Kiva did not send it, `known` counts loans that an earlier page had, `pages` those
 * as which it is stored.
 */
export type PageSeen = {
  total: number | null;
  rows: number;
  unreadable: number;
  known: number;
  pages: number;
};

/** Starts a walk: one list of all loans, or one list for each payable status. */
export function beginWalk(scope: PortfolioScope): Walk {
  return walkOver(scope === 'all' ? [''] : payableStatuses);
}

/** Starts a walk over all loans by status, for a Kiva that requires a status (API.md §1.1). */
export function beginByStatus(): Walk {
  return walkOver(loanStatuses);
}

function walkOver(statuses: readonly string[]): Walk {
  const parts = statuses.map((status) => ({ status, total: null, offset: 0, ended: false }));
  return { parts, pages: 0, seen: 0, unreadable: 0, restarted: false, unsure: false };
}

/** Restarts the same lists, because they changed during the walk. */
export function restartWalk(walk: Walk): Walk {
  return { ...walkOver(walk.parts.map(({ status }) => status)), restarted: true };
}

/** A page to request: the list, and the offset in it. */
export type PageRequest = { status: string; offset: number };

/** The next page to request; null at the end. */
export function nextPage(walk: Walk): PageRequest | null {
  const part = walk.parts.find(({ ended }) => !ended);
  return part ? { status: part.status, offset: part.offset } : null;
}

/** The page after the next one, if that has `rows` rows; null if Kiva's total says there is none. */
export function pageAfterNext(walk: Walk, rows: number): PageRequest | null {
  const part = walk.parts.find(({ ended }) => !ended);
  if (!part || part.offset + rows >= (part.total ?? 0)) return null;
  return { status: part.status, offset: part.offset + rows };
}

/**
 * Adds a page of the current list to the walk. `moved` is true if the list changed since the previous page (a different
 * total, loans seen twice, more or fewer rows than the total), so that loans may be missing.
 */
export function withPage(walk: Walk, page: PageSeen): { walk: Walk; moved: boolean } {
  const at = walk.parts.findIndex(({ ended }) => !ended);
  const part = walk.parts[at];
  if (!part) return { walk, moved: false };
  const offset = part.offset + page.rows;
  const total = page.total ?? offset;
  const moved = hasMoved(part, page, offset);
  const nothingNew = page.rows === page.known;
  // With more rows than the total, the total does not tell where the list ends.
  const ended = nothingNew || (page.total !== null && offset === total);
  const parts = walk.parts.with(at, { ...part, total, offset, ended });
  const [seen, unreadable] = [walk.seen + page.rows, walk.unreadable + page.unreadable];
  const next = {
    ...walk,
    parts,
    pages: walk.pages + page.pages,
    seen,
    unreadable,
    unsure: walk.unsure || moved,
  };
  return { walk: next, moved };
}

function hasMoved(part: WalkedList, { total, rows, known }: PageSeen, offset: number): boolean {
  if (known > 0) return true;
  if (total === null) return false;
  const changed = part.total !== null && part.total !== total;
  return changed || offset > total || (rows === 0 && offset < total);
}

/** Removes the list of a status that Kiva does not know; null if no other is left, or it already returned loans. */
export function withoutStatus(walk: Walk, status: string): Walk | null {
  const parts = walk.parts.filter((part) => part.status !== status || part.offset > 0);
  if (parts.length === walk.parts.length) return null;
  return parts.length > 0 ? { ...walk, parts } : null;
}

/** Rows fetched, and total rows as far as Kiva has said. */
export function distance(walk: Walk): { done: number; total: number } {
  const total = walk.parts.reduce((sum, part) => sum + (part.total ?? 0), 0);
  return { done: walk.seen, total: Math.max(total, walk.seen) };
}

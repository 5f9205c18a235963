import { loanStatuses } from '../../shared/model/loan.ts';
import type { PortfolioScope } from '../../shared/model/portfolio.ts';
import { payableStatuses } from '../../shared/model/report-facts.ts';

/** One list that is walked from its first page to its last; an empty status is the list of all. */
type Part = { status: string; total: number | null; offset: number; ended: boolean };

/**
 * How far a walk over Kiva's pages is; plain data, kept with the rows so that it can go on later. `seen` counts rows,
 * readable or not; `pages` numbers them. `restarted` and `unsure` are those of shared/model/portfolio.ts.
 */
export type Walk = {
  parts: Part[];
  pages: number;
  seen: number;
  unreadable: number;
  restarted: boolean;
  unsure: boolean;
};

/** What a page brought: `total` is null where Kiva did not say it, `known` counts the loans that an earlier page had. */
export type PageSeen = { total: number | null; rows: number; unreadable: number; known: number };

/** Where a walk begins: one list of all loans, or one for each status that takes payments. */
export function beginWalk(scope: PortfolioScope): Walk {
  return walkOver(scope === 'all' ? [''] : payableStatuses);
}

/** Lists all loans status by status, for where Kiva wants a status (API.md §1.1). */
export function beginByStatus(): Walk {
  return walkOver(loanStatuses);
}

function walkOver(statuses: readonly string[]): Walk {
  const parts = statuses.map((status) => ({ status, total: null, offset: 0, ended: false }));
  return { parts, pages: 0, seen: 0, unreadable: 0, restarted: false, unsure: false };
}

/** The same lists from their beginning: what came is not one moment of Kiva's. */
export function beginAgain(walk: Walk): Walk {
  return { ...walkOver(walk.parts.map(({ status }) => status)), restarted: true };
}

/** A page, named by its list and by how many rows of that precede it. */
export type PageAsked = { status: string; offset: number };

/** What to ask for next; null when there is nothing more. */
export function nextAsked(walk: Walk): PageAsked | null {
  const part = walk.parts.find(({ ended }) => !ended);
  return part ? { status: part.status, offset: part.offset } : null;
}

/** What to request after the next page if that one has `rows`; null if there may be no more, as far as Kiva said. */
export function foreseen(walk: Walk, rows: number): PageAsked | null {
  const part = walk.parts.find(({ ended }) => !ended);
  if (!part || part.offset + rows >= (part.total ?? 0)) return null;
  return { status: part.status, offset: part.offset + rows };
}

/**
 * The walk with one more page of the list that is being walked. `moved`: the list is not what it was on the page before
 * (another total, loans seen twice, fewer or more rows than it said), so that something may be missing.
 */
export function withPage(walk: Walk, page: PageSeen): { walk: Walk; moved: boolean } {
  const at = walk.parts.findIndex(({ ended }) => !ended);
  const part = walk.parts[at];
  if (!part) return { walk, moved: false };
  const offset = part.offset + page.rows;
  const total = page.total ?? offset;
  const moved = hasMoved(part, page, offset);
  const nothingNew = page.rows === page.known;
  // More rows than the total says: it tells nothing of the end.
  const ended = nothingNew || (page.total !== null && offset === total);
  const parts = walk.parts.with(at, { ...part, total, offset, ended });
  const [seen, unreadable] = [walk.seen + page.rows, walk.unreadable + page.unreadable];
  const next = { ...walk, parts, pages: walk.pages + 1, seen, unreadable, unsure: walk.unsure || moved };
  return { walk: next, moved };
}

function hasMoved(part: Part, { total, rows, known }: PageSeen, offset: number): boolean {
  if (known > 0) return true;
  if (total === null) return false;
  const changed = part.total !== null && part.total !== total;
  return changed || offset > total || (rows === 0 && offset < total);
}

/** The walk without the list of a status that Kiva does not know; null where no other is left, or loans of it have come. */
export function withoutStatus(walk: Walk, status: string): Walk | null {
  const parts = walk.parts.filter((part) => part.status !== status || part.offset > 0);
  if (parts.length === walk.parts.length) return null;
  return parts.length > 0 ? { ...walk, parts } : null;
}

/** How many rows came, and how many there are as far as Kiva said so. */
export function distance(walk: Walk): { done: number; total: number } {
  const total = walk.parts.reduce((sum, part) => sum + (part.total ?? 0), 0);
  return { done: walk.seen, total: Math.max(total, walk.seen) };
}

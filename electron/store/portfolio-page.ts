import { deflateSync, inflateSync } from 'node:zlib';
import type { CopiedLoan } from '../../shared/model/portfolio.ts';

/**
 * A loan of a page. `was` is the status that a changed loan had in the copy before (empty: it was not there), null where
 * nothing changed; `theme` is null where Kiva says none, which is all that is known of its list (partner-api.md §1.1).
 */
export type PageLoan = CopiedLoan & { was: string | null; theme: string | null };

/** Fast over small: the loans of a page are much alike, and level 1 takes them to a fifth already. */
const options = { level: 1 };

/** The loans of a page as they are kept. */
export function packLoans(loans: readonly PageLoan[]): Buffer {
  return deflateSync(JSON.stringify(loans), options);
}

/** The loans of {@link packLoans}. */
export function unpackLoans(packed: Uint8Array | ArrayBuffer): PageLoan[] {
  return JSON.parse(inflateSync(packed).toString()) as PageLoan[];
}

/** What Kiva sent of the loans of a page, as it is kept. */
export function packRaws(raws: readonly Record<string, unknown>[]): Buffer {
  return deflateSync(JSON.stringify(raws), options);
}

/** What Kiva sent of one loan of a page; null if there is none at this place. */
export function unpackRaw(packed: Uint8Array | ArrayBuffer, place: number): Record<string, unknown> | null {
  const raws = JSON.parse(inflateSync(packed).toString()) as Record<string, unknown>[];
  return raws[place] ?? null;
}

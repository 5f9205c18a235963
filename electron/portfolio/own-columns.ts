import type { OwnRepository } from '../store/portfolio-own.ts';
import { textHash } from './hash.ts';
import type { LoanIndex } from './loan-index.ts';

/** What this program itself sent, for each loan of an index; 0 means never. */
export type OwnColumns = {
  /** The newest month with an accepted report, as a number (202611). */
  reported: Uint32Array;
  /** When the newest journal was accepted, in epoch seconds. */
  journals: Uint32Array;
};

/** Builds the columns for the loans of an index from the store. */
export async function ownColumns(index: LoanIndex, own: OwnRepository): Promise<OwnColumns> {
  return {
    reported: spread(index, await own.lastReported(null), ({ period }) => Number(period.replace('-', ''))),
    journals: spread(index, own.lastJournals(), (at) => Math.floor(Date.parse(at) / 1_000)),
  };
}

/** A flag for each loan of an index: whether it has one of these loan ids. */
export function withLoanIds(index: LoanIndex, loanIds: Iterable<string>): Uint8Array {
  const wanted = new Set(Array.from(loanIds, textHash));
  return Uint8Array.from(index.loanIds, (hash) => Number(wanted.has(hash)));
}

function spread<T>(
  index: LoanIndex,
  values: ReadonlyMap<string, T>,
  number: (value: T) => number,
): Uint32Array {
  if (values.size === 0) return new Uint32Array(index.count);
  const byHash = new Map(Array.from(values, ([id, value]) => [textHash(id), number(value)]));
  return Uint32Array.from(index.loanIds, (hash) => byHash.get(hash) ?? 0);
}

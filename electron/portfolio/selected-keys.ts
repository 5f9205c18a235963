import { textHash } from './hash.ts';
import type { LoanIndex } from './loan-index.ts';

/** Loans by their keys: those named, or, with `all`, every loan but those named. */
export type SelectedKeys = { all: boolean; keys: readonly string[] };

/** Those of some positions whose loans are selected. */
export function withKeys({ keys }: LoanIndex, places: Uint32Array, named: SelectedKeys): Uint32Array {
  const hashes = new Set(named.keys.map(textHash));
  return places.filter((at) => named.all !== hashes.has(keys[at] ?? 0));
}

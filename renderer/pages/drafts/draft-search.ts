/**
 * The address of a draft: `from` says that it was opened in the sheet of many, where its way back leads; `guide` that it is
 * a person's first.
 */
export type DraftSearch = { from?: 'sheet'; guide?: true };

/** Reads the search part of an address; what is not known is left out. */
export function readDraftSearch({ from, guide }: Record<string, unknown>): DraftSearch {
  return { ...(from === 'sheet' && { from }), ...(guide === true && { guide }) };
}

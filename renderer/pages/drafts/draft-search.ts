/** The address of a draft: `from` says that it was opened in the sheet of many, where its way back leads. */
export type DraftSearch = { from?: 'sheet' };

/** Reads the search part of an address; what is not known is left out. */
export function readDraftSearch({ from }: Record<string, unknown>): DraftSearch {
  return from === 'sheet' ? { from } : {};
}

/** How many loans one page of the table can have. */
export const pageSizes = [20, 50, 100] as const;

/** What the table of loans shows, kept in the address so that going back finds it again. `page` counts from 1. */
export type LoansSearch = { q?: string; status?: string; page?: number; size?: number };

function text(value: unknown, longest: number): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, longest) : '';
}

/** No partner has so many pages; it keeps the offset a safe integer. */
const lastPage = 1_000_000;

function wholeFrom1(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 1 && value <= lastPage ? value : 1;
}

/** Reads the search part of an address; whatever is not right falls back to the whole list, first page. */
export function readLoansSearch(search: Record<string, unknown>): LoansSearch {
  const q = text(search.q, 200);
  const status = text(search.status, 40);
  const page = wholeFrom1(search.page);
  const size = pageSizes.find((each) => each === search.size) ?? pageSizes[0];
  return {
    ...(q === '' ? {} : { q }),
    ...(status === '' ? {} : { status }),
    ...(page === 1 ? {} : { page }),
    ...(size === pageSizes[0] ? {} : { size }),
  };
}

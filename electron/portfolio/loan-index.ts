import { setImmediate as breathe } from 'node:timers/promises';
import { searchText } from '../../shared/rules/search-text.ts';
import { cleanId } from '../../shared/rules/text.ts';
import type { Copy, PortfolioRepository } from '../store/portfolio.ts';
import type { PageLoan } from '../store/portfolio-page.ts';
import { type Codes, codesFor } from './codes.ts';
import { textHash } from './hash.ts';

/** The fields that the search box looks into, in their order in the text of a loan. */
export const textFields = ['name', 'loanId', 'clientId', 'kivaId', 'uuid'] as const;

/**
 * What searching, filtering and sorting a copy needs, in flat arrays: about 150 bytes a loan, most of it outside of the
 * JavaScript heap. Loans are known by their place in Kiva's order. Absent amounts are NaN, absent times 0.
 */
export type LoanIndex = {
  copy: Copy;
  count: number;
  /** The numbers of the pages, and the place of the first loan of each. */
  pages: { numbers: number[]; firsts: number[] };
  /** All searched texts, a line for each field; the text of a loan begins at `starts`. UTF-8. */
  text: Buffer;
  starts: Uint32Array;
  keys: Float64Array;
  loanIds: Float64Array;
  status: Codes;
  currency: Codes;
  place: Codes;
  theme: Codes;
  /** 0 not known, 1 no, 2 yes. */
  delinquent: Uint8Array;
  /** 0 not known. */
  borrowers: Uint16Array;
  priceUsd: Float64Array;
  funded: Float64Array;
  localPrice: Float64Array;
  created: Uint32Array;
  expires: Uint32Array;
  ended: Uint32Array;
  defaulted: Uint32Array;
  changed: Uint8Array;
};

/** Reads a copy into an index, page by page so that others run in between: 0.1 ms each. */
export async function indexCopy(
  portfolio: Pick<PortfolioRepository, 'pages'>,
  copy: Copy,
): Promise<LoanIndex> {
  const { index, put } = emptyIndex(copy);
  for (const { number, loans } of portfolio.pages(copy.walk)) {
    index.pages.numbers.push(number);
    index.pages.firsts.push(index.count);
    for (const loan of loans) put(loan);
    await breathe();
  }
  index.text = Buffer.from(index.text.subarray(0, index.starts[index.count]));
  return index;
}

/** A text of this many bytes is enough for most loans; more is made room for. */
const usualBytes = 90;

function emptyIndex(copy: Copy): { index: LoanIndex; put: (loan: PageLoan) => void } {
  const size = copy.loans;
  const columns = {
    status: codesFor(size),
    currency: codesFor(size),
    place: codesFor(size),
    theme: codesFor(size),
  };
  const index: LoanIndex = {
    copy,
    count: 0,
    pages: { numbers: [], firsts: [] },
    ...{ text: Buffer.alloc(size * usualBytes), starts: new Uint32Array(size + 1) },
    ...{ keys: new Float64Array(size), loanIds: new Float64Array(size) },
    ...{ status: columns.status.codes, currency: columns.currency.codes },
    ...{ place: columns.place.codes, theme: columns.theme.codes },
    ...{ delinquent: new Uint8Array(size), borrowers: new Uint16Array(size), changed: new Uint8Array(size) },
    ...{
      priceUsd: new Float64Array(size),
      funded: new Float64Array(size),
      localPrice: new Float64Array(size),
    },
    ...{ created: new Uint32Array(size), expires: new Uint32Array(size) },
    ...{ ended: new Uint32Array(size), defaulted: new Uint32Array(size) },
  };
  const put = (loan: PageLoan): void => {
    const at = index.count;
    columns.status.put(at, loan.status);
    columns.currency.put(at, loan.currency);
    columns.place.put(at, loan.location);
    columns.theme.put(at, loan.theme);
    putText(index, loan);
    putNumbers(index, loan);
    index.count += 1;
  };
  return { index, put };
}

function putText(index: LoanIndex, loan: PageLoan): void {
  const text = textFields.map((field) => `${searchText(loan[field] ?? '')}\n`).join('');
  const start = index.starts[index.count] ?? 0;
  const end = start + Buffer.byteLength(text);
  if (end > index.text.length) index.text = Buffer.concat([index.text], Math.ceil(end * 1.2));
  index.text.write(text, start);
  index.starts[index.count + 1] = end;
}

function putNumbers(index: LoanIndex, loan: PageLoan): void {
  const at = index.count;
  index.keys[at] = textHash(loan.key);
  index.loanIds[at] = textHash(cleanId(loan.loanId ?? ''));
  index.delinquent[at] = loan.delinquent === null ? 0 : loan.delinquent ? 2 : 1;
  index.borrowers[at] = Math.min(loan.borrowerCount ?? 0, 65_535);
  index.priceUsd[at] = Number(loan.priceUsd ?? Number.NaN);
  index.funded[at] = Number(loan.fundedAmount ?? Number.NaN);
  index.localPrice[at] = Number(loan.localPrice ?? Number.NaN);
  index.created[at] = time(loan.createTime);
  index.expires[at] = time(loan.plannedExpirationTime);
  index.ended[at] = time(loan.endedTime);
  index.defaulted[at] = time(loan.defaultedTime);
  index.changed[at] = Number(loan.was !== null);
}

/** The year 2106 is late enough. */
function time(seconds: number | null): number {
  return Math.min(seconds ?? 0, 4_294_967_295);
}

/** The number of the page that holds the loan at this place of the copy, and its place in that page. */
export function pageOf({ pages }: LoanIndex, at: number): { page: number; place: number } {
  let [low, high] = [0, pages.firsts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pages.firsts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { page: pages.numbers[low] ?? 0, place: at - (pages.firsts[low] ?? 0) };
}

import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { searchText } from '../../shared/rules/search-text.ts';
import { cleanId } from '../../shared/rules/text.ts';
import type { Copy, PortfolioRepository } from '../store/portfolio.ts';
import type { PageLoan } from '../store/portfolio-page.ts';
import { type Codes, codesFor } from './codes.ts';
import { textHash } from './hash.ts';

/** The fields that the search box searches, in the order of their lines in a loan's text. */
export const textFields = ['name', 'loanId', 'clientId', 'kivaId', 'uuid'] as const;

/**
 * An in-memory index to search, filter and sort a copy, in flat arrays: about 150 bytes a loan, mostly outside the
 * JavaScript heap. A loan is identified by its position in Kiva's order. Missing amounts are NaN, missing times 0.
 */
export type LoanIndex = {
  copy: Copy;
  count: number;
  /** Page numbers, and the position of the first loan of each. */
  pages: { numbers: number[]; firsts: number[] };
  /** All search texts in UTF-8, one line per field; `starts` has the offset of each loan. */
  text: Buffer;
  starts: Uint32Array;
  keys: Float64Array;
  loanIds: Float64Array;
  status: Codes;
  currency: Codes;
  place: Codes;
  theme: Codes;
  /** 0 unknown, 1 no, 2 yes. */
  delinquent: Uint8Array;
  /** 0 unknown. */
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

/** Reads a copy into an index; yields to the event loop between pages (0.1 ms each). */
export async function indexCopy(
  portfolio: Pick<PortfolioRepository, 'pages'>,
  copy: Copy,
): Promise<LoanIndex> {
  const { index, put } = emptyIndex(copy);
  for (const { number, loans } of portfolio.pages(copy.walk)) {
    index.pages.numbers.push(number);
    index.pages.firsts.push(index.count);
    for (const loan of loans) put(loan);
    await yieldToEventLoop();
  }
  index.text = Buffer.from(index.text.subarray(0, index.starts[index.count]));
  return index;
}

/** Bytes reserved for the text of a loan; the buffer grows if that is not enough. */
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

/** Clamped to 32 bits, which last until 2106. */
function time(seconds: number | null): number {
  return Math.min(seconds ?? 0, 4_294_967_295);
}

/** The page that holds the loan at a position of the copy, and the loan's position in that page. */
export function pageOf({ pages }: LoanIndex, at: number): { page: number; place: number } {
  let [low, high] = [0, pages.firsts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pages.firsts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { page: pages.numbers[low] ?? 0, place: at - (pages.firsts[low] ?? 0) };
}

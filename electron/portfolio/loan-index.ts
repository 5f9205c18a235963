import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import {
  type ColumnOf,
  columnsOf,
  type KindOf,
  loanColumns,
  searchedColumns,
} from '../../shared/model/loan-columns.ts';
import { searchText } from '../../shared/rules/search-text.ts';
import { cleanId } from '../../shared/rules/text.ts';
import type { Copy, PortfolioRepository } from '../store/portfolio.ts';
import type { PageLoan } from '../store/portfolio-page.ts';
import { type Codes, codesFor } from './codes.ts';
import { textHash } from './hash.ts';

/** The arrays of columns of numbers: 0 unknown, 1 no, 2 yes; counts and times are 0 where unknown, amounts NaN. */
type Numbers = { yesNo: Uint8Array; count: Uint16Array; amount: Float64Array; time: Uint32Array };
type NumberColumn = ColumnOf<keyof Numbers>;

const numberColumns = columnsOf('yesNo', 'count', 'amount', 'time');
const codeColumns = [...columnsOf('status', 'code'), 'theme'] as const;

/**
 * An in-memory index to search, filter and sort a copy, in flat arrays: about 150 bytes a loan, mostly outside the
 * JavaScript heap. A loan is identified by its position in Kiva's order.
 */
export type LoanIndex = {
  copy: Copy;
  count: number;
  /** Page numbers, and the position of the first loan of each. */
  pages: { numbers: number[]; firsts: number[] };
  /** All search texts in UTF-8, one line for each searched column; `starts` has the offset of each loan. */
  text: Buffer;
  starts: Uint32Array;
  keys: Float64Array;
  loanIds: Float64Array;
  codes: Record<(typeof codeColumns)[number], Codes>;
  numbers: { [C in NumberColumn]: Numbers[KindOf<C>] };
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
  const columns = codeColumns.map((column) => ({ column, ...codesFor(size) }));
  const codes = columns.map(({ column, codes }) => [column, codes]);
  const numbers = numberColumns.map((column) => [column, numbersFor[loanColumns[column].kind](size)]);
  const index: LoanIndex = {
    copy,
    count: 0,
    pages: { numbers: [], firsts: [] },
    ...{ text: Buffer.alloc(size * usualBytes), starts: new Uint32Array(size + 1) },
    ...{ keys: new Float64Array(size), loanIds: new Float64Array(size), changed: new Uint8Array(size) },
    codes: Object.fromEntries(codes),
    numbers: Object.fromEntries(numbers),
  };
  const put = (loan: PageLoan): void => {
    for (const { column, put } of columns) put(index.count, loan[column]);
    putText(index, loan);
    putNumbers(index, loan);
    index.count += 1;
  };
  return { index, put };
}

const numbersFor: { [K in keyof Numbers]: (size: number) => Numbers[K] } = {
  yesNo: (size) => new Uint8Array(size),
  count: (size) => new Uint16Array(size),
  amount: (size) => new Float64Array(size),
  time: (size) => new Uint32Array(size),
};

function putText(index: LoanIndex, loan: PageLoan): void {
  const text = searchedColumns.map((field) => `${searchText(loan[field] ?? '')}\n`).join('');
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
  for (const column of numberColumns)
    index.numbers[column][at] = numberOf[loanColumns[column].kind](loan[column] as never);
  index.changed[at] = Number(loan.was !== null);
}

/** Counts and times are clamped to their bits; 32 of them last until 2106. */
const numberOf = {
  yesNo: (value: boolean | null) => (value === null ? 0 : value ? 2 : 1),
  count: (value: number | null) => Math.min(value ?? 0, 65_535),
  amount: (value: string | null) => Number(value ?? Number.NaN),
  time: (value: number | null) => Math.min(value ?? 0, 4_294_967_295),
} satisfies Record<keyof Numbers, (value: never) => number>;

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

import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { loanStatuses } from '../../shared/model/loan.ts';
import {
  type ColumnOf,
  isOfKind,
  type LoanColumn,
  loanColumns,
  searchedColumns,
} from '../../shared/model/loan-columns.ts';
import { fundedShare } from '../../shared/rules/funded-share.ts';
import { searchText } from '../../shared/rules/search-text.ts';
import type { PortfolioRepository } from '../store/portfolio.ts';
import type { Codes } from './codes.ts';
import type { LoanIndex } from './loan-index.ts';
import type { OwnColumns } from './own-columns.ts';
import { type Ranks, rankNumbers, rankTexts } from './ranks.ts';

/** Columns of what this program itself sent; the ranks of all others are valid as long as the copy is. */
export type OwnColumn = ColumnOf<'report' | 'instant'>;

const isZero = (value: number): boolean => value === 0;

/** Ranks the loans of a copy by one column. */
export async function rankColumn(
  index: LoanIndex,
  portfolio: Pick<PortfolioRepository, 'pages'>,
  column: Exclude<LoanColumn, OwnColumn>,
): Promise<Ranks> {
  if (isOfKind(column, 'status')) return rankCodes(index.codes[column], stageOf);
  if (isOfKind(column, 'code')) return rankCodes(index.codes[column]);
  if (isOfKind(column, 'amount')) return rankNumbers(index.numbers[column], Number.isNaN);
  if (isOfKind(column, 'yesNo', 'count', 'time')) return rankNumbers(index.numbers[column], isZero);
  if (isOfKind(column, 'share')) return rankNumbers(fundedShares(index), Number.isNaN);
  if (isOfKind(column, 'text')) return rankTexts(await storedTexts(index, portfolio, column));
  const texts = await searchTexts(index, column);
  return 'sort' in loanColumns[column] ? rankIds(texts) : rankTexts(texts);
}

function fundedShares({ numbers: { priceUsd, fundedAmount } }: LoanIndex): Float64Array {
  return fundedAmount.map((funded, at) => fundedShare(priceUsd[at] ?? null, funded));
}

/** Ranks the loans by what this program itself sent; changes with every send. */
export function rankOwn(own: OwnColumns, column: OwnColumn): Ranks {
  return rankNumbers(column === 'lastReported' ? own.reported : own.journals, isZero);
}

/** Values with the same search text get one rank, so that the next sort column decides. */
function rankCodes({ values, of }: Codes, sortText: (value: string) => string = searchText): Ranks {
  const texts = values.map(sortText);
  const sorted = [...new Set(texts.slice(1))].sort();
  const places = new Map(sorted.map((text, at) => [text, at]));
  const rank = texts.map((text, code) => (code === 0 ? sorted.length : (places.get(text) ?? 0)));
  return { of: Uint32Array.from(of, (code) => rank[code] ?? sorted.length), none: sorted.length };
}

/** Sorts statuses by a loan's life cycle; unknown ones last. */
function stageOf(status: string): string {
  const stage = (loanStatuses as readonly string[]).indexOf(status);
  return stage < 0 ? `~${searchText(status)}` : String.fromCharCode(stage + 1);
}

/** Kiva's ids have always been numbers so far, and are sorted as numbers if all of them are. */
function rankIds(ids: readonly string[]): Ranks | Promise<Ranks> {
  const numbers = ids.every((id) => /^\d{0,15}$/.test(id));
  return numbers
    ? rankNumbers(
        ids.map((id) => (id === '' ? Number.NaN : Number(id))),
        Number.isNaN,
      )
    : rankTexts(ids);
}

/** One column of the search texts, decoded as latin1: UTF-8 bytes sort in code point order. */
async function searchTexts(index: LoanIndex, column: ColumnOf<'name' | 'id'>): Promise<string[]> {
  const number = searchedColumns.indexOf(column);
  const texts: string[] = [];
  for (let at = 0; at < index.count; at += 1) {
    const lines = index.text.toString('latin1', index.starts[at], index.starts[at + 1]);
    texts.push(lines.split('\n', number + 1)[number] ?? '');
    if (at % 5_000 === 0) await yieldToEventLoop();
  }
  return texts;
}

/** The texts of a column that is not in the index. */
async function storedTexts(
  { copy }: LoanIndex,
  portfolio: Pick<PortfolioRepository, 'pages'>,
  column: ColumnOf<'text'>,
): Promise<string[]> {
  const texts: string[] = [];
  for (const { loans } of portfolio.pages(copy.walk)) {
    for (const loan of loans) texts.push(searchText(loan[column] ?? ''));
    await yieldToEventLoop();
  }
  return texts;
}

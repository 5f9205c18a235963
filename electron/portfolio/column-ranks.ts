import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { loanStatuses } from '../../shared/model/loan.ts';
import type { PortfolioColumn } from '../../shared/model/portfolio-search.ts';
import { fundedShare } from '../../shared/rules/funded-share.ts';
import { searchText } from '../../shared/rules/search-text.ts';
import type { PortfolioRepository } from '../store/portfolio.ts';
import type { Codes } from './codes.ts';
import { type LoanIndex, textFields } from './loan-index.ts';
import type { OwnColumns } from './own-columns.ts';
import { type Ranks, rankNumbers, rankTexts } from './ranks.ts';

/** Columns that come from Kiva's list alone: their ranks are valid as long as the copy is. */
export type CopiedColumn = Exclude<PortfolioColumn, 'lastReported' | 'lastJournalAt'>;

/** Ranks the loans of a copy by one column. */
export async function rankColumn(
  index: LoanIndex,
  portfolio: Pick<PortfolioRepository, 'pages'>,
  column: CopiedColumn,
): Promise<Ranks> {
  const never = (value: number): boolean => value === 0;
  switch (column) {
    case 'status':
      return rankCodes(index.status, stageOf);
    case 'currency':
      return rankCodes(index.currency);
    case 'location':
      return rankCodes(index.place);
    case 'delinquent':
      return rankNumbers(index.delinquent, never);
    case 'borrowerCount':
      return rankNumbers(index.borrowers, never);
    case 'priceUsd':
      return rankNumbers(index.priceUsd, Number.isNaN);
    case 'fundedAmount':
      return rankNumbers(index.funded, Number.isNaN);
    case 'localPrice':
      return rankNumbers(index.localPrice, Number.isNaN);
    case 'fundedShare':
      return rankNumbers(
        index.funded.map((funded, at) => fundedShare(index.priceUsd[at] ?? null, funded)),
        Number.isNaN,
      );
    case 'createTime':
      return rankNumbers(index.created, never);
    case 'plannedExpirationTime':
      return rankNumbers(index.expires, never);
    case 'endedTime':
      return rankNumbers(index.ended, never);
    case 'defaultedTime':
      return rankNumbers(index.defaulted, never);
    case 'kivaId':
      return rankKivaIds(await textsOf(index, 'kivaId'));
    case 'statusDetail':
      return rankTexts(await statusDetails(index, portfolio));
    default:
      return rankTexts(await textsOf(index, column));
  }
}

/** Ranks the loans by what this program itself sent; changes with every send. */
export function rankOwn(own: OwnColumns, column: 'lastReported' | 'lastJournalAt'): Ranks {
  return rankNumbers(column === 'lastReported' ? own.reported : own.journals, (value) => value === 0);
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
function rankKivaIds(ids: readonly string[]): Ranks | Promise<Ranks> {
  const numbers = ids.every((id) => /^\d{0,15}$/.test(id));
  return numbers
    ? rankNumbers(
        ids.map((id) => (id === '' ? Number.NaN : Number(id))),
        Number.isNaN,
      )
    : rankTexts(ids);
}

/** One field of the search texts, decoded as latin1: UTF-8 bytes sort in code point order. */
async function textsOf(index: LoanIndex, field: (typeof textFields)[number]): Promise<string[]> {
  const number = textFields.indexOf(field);
  const texts: string[] = [];
  for (let at = 0; at < index.count; at += 1) {
    const lines = index.text.toString('latin1', index.starts[at], index.starts[at + 1]);
    texts.push(lines.split('\n', number + 1)[number] ?? '');
    if (at % 5_000 === 0) await yieldToEventLoop();
  }
  return texts;
}

async function statusDetails(
  { copy }: LoanIndex,
  portfolio: Pick<PortfolioRepository, 'pages'>,
): Promise<string[]> {
  const texts: string[] = [];
  for (const { loans } of portfolio.pages(copy.walk)) {
    for (const { statusDetail } of loans) texts.push(searchText(statusDetail ?? ''));
    await yieldToEventLoop();
  }
  return texts;
}

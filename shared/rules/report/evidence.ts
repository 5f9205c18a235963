import type { ReportFacts } from '../../model/report-facts.ts';
import type { AmountMeaning } from '../../model/reporting.ts';
import { type DecimalMark, readAmount } from '../amounts.ts';
import { readId } from '../id-text.ts';
import type { Evidence } from '../import/roles.ts';
import { toMicros } from '../money.ts';
import { cleanId } from '../text.ts';
import type { ReportColumn } from './columns.ts';
import { loanIndex } from './loan-index.ts';
import type { SheetSource } from './sheet-source.ts';

/** What is known of loans, to prove the columns of a report by: their ids, their clients, their amounts. */
export function reportEvidence(facts: ReportFacts | null): Evidence<ReportColumn> {
  const index = loanIndex(facts);
  const loans = [...(facts?.expected ?? []), ...(facts?.others ?? [])];
  const clients = new Set(loans.map(({ clientId }) => cleanId(clientId)).filter((id) => id !== ''));
  const idIn = (text: string) => cleanId(readId(text).id);
  return {
    known: {
      loanId: (text) => index.find(idIn(text)) !== undefined,
      clientId: (text) => clients.has(idIn(text)),
    },
    amounts: (text) => index.find(idIn(text)),
  };
}

const mostCompared = 1_000;

/**
 * How many amounts fit their loans with either decimal mark: no more than the loan, and not behind the last report. It orders what a
 * person is offered, and never answers.
 */
export function countFits(source: SheetSource, meaning: AmountMeaning): Record<DecimalMark, number> {
  const { cells, layout, evidence } = source;
  const [loan, amount] = [layout.roles.indexOf('loanId'), layout.roles.indexOf('amount')];
  const fits = { '.': 0, ',': 0 };
  if (loan < 0 || amount < 0 || !evidence?.amounts) return fits;
  for (const row of cells.slice(layout.first, layout.first + mostCompared)) {
    const known = evidence.amounts(row[loan] ?? '');
    if (!known) continue;
    for (const mark of ['.', ','] as const) {
      const text = readAmount(row[amount] ?? '', mark);
      const micros = text === null ? null : toMicros(text);
      if (micros !== null && isPlausible(micros, known, meaning)) fits[mark] += 1;
    }
  }
  return fits;
}

type KnownAmounts = { price: bigint | null; last: bigint | null };

function isPlausible(amount: bigint, { price, last }: KnownAmounts, meaning: AmountMeaning): boolean {
  if (price !== null && amount > price) return false;
  if (last === null || meaning === '') return true;
  return meaning === 'repaid' ? amount >= last : amount <= last;
}

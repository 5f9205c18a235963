import type { ReportFacts, ReportLoan } from '../../model/report-facts.ts';
import { toMicros } from '../money.ts';
import { cleanId } from '../text.ts';
import { type NearIds, nearIds } from './near-ids.ts';

/** A loan with its amounts in millionths, null where Kiva or our reports have none. */
export type KnownLoan = {
  loan: ReportLoan;
  payable: boolean;
  price: bigint | null;
  last: bigint | null;
  before: bigint | null;
  now: bigint | null;
};

/** The facts, ready to be asked by loan id (cleaned). */
export type LoanIndex = {
  find: (loanId: string) => KnownLoan | undefined;
  /** Up to three loans that an unknown id may have been meant for, the nearest first. */
  near: (loanId: string) => string[];
};

const made = new WeakMap<ReportFacts, LoanIndex>();
const nothing: LoanIndex = { find: () => undefined, near: () => [] };

/** The index of facts; made once for the same facts, so that a single changed row is checked without reading all of them. */
export function loanIndex(facts: ReportFacts | null): LoanIndex {
  if (facts === null) return nothing;
  const kept = made.get(facts) ?? indexOf(facts);
  made.set(facts, kept);
  return kept;
}

function indexOf(facts: ReportFacts): LoanIndex {
  const loans = new Map<string, KnownLoan>();
  for (const loan of facts.others) loans.set(cleanId(loan.loanId), known(loan, false));
  for (const loan of facts.expected) loans.set(cleanId(loan.loanId), known(loan, true));
  let near: NearIds | undefined;
  const guesses = new Map<string, string[]>();
  return {
    find: (loanId) => loans.get(loanId),
    near: (loanId) => {
      near ??= nearIds(facts.expected.map((loan) => cleanId(loan.loanId)));
      const found = guesses.get(loanId) ?? near(loanId);
      guesses.set(loanId, found);
      return found;
    },
  };
}

function known(loan: ReportLoan, payable: boolean): KnownLoan {
  const amount = (text: string | undefined): bigint | null => (text === undefined ? null : toMicros(text));
  return {
    loan,
    payable,
    price: toMicros(loan.localPrice),
    last: amount(loan.last?.amount),
    before: amount(loan.before?.amount),
    now: amount(loan.now?.amount),
  };
}

import type { PracticeLoan } from './data/loan.ts';
import type { LoanStatus } from './data/statuses.ts';

/** What GET loans can ask for. */
export interface LoanFilter {
  /** Any part of name, Loan ID, Client ID or Kiva ID; case does not matter; empty means all. */
  readonly query: string;
  /** Null means all. */
  readonly status: LoanStatus | null;
}

/** How many answers are kept, so that the pages of one list are cut from one search. */
const KEPT_SEARCHES = 16;

const fold = (text: string) => text.normalize('NFC').toLowerCase();

/** The loans of a run in their fixed order. */
export class LoanBook {
  #loans: readonly PracticeLoan[];
  #byLoanId: ReadonlyMap<string, PracticeLoan>;
  readonly #kept = new Map<string, readonly PracticeLoan[]>();
  #texts: readonly string[] | null = null;

  /** @param loans in the order in which pages show them. */
  constructor(loans: readonly PracticeLoan[]) {
    this.#loans = loans;
    this.#byLoanId = new Map(loans.map((loan) => [loan.internal_loan_id, loan]));
  }

  /** The loan with exactly that Loan ID. */
  byLoanId(loanId: string): PracticeLoan | undefined {
    return this.#byLoanId.get(loanId);
  }

  /** Changes the loan with that Loan ID, as Kiva does between two visits; null takes it away. False if there is none. */
  change(loanId: string, fields: Partial<PracticeLoan> | null): boolean {
    if (!this.#byLoanId.has(loanId)) return false;
    this.#loans = this.#loans.flatMap((loan) => {
      if (loan.internal_loan_id !== loanId) return [loan];
      return fields === null ? [] : [{ ...loan, ...fields }];
    });
    this.#byLoanId = new Map(this.#loans.map((loan) => [loan.internal_loan_id, loan]));
    this.#kept.clear();
    this.#texts = null;
    return true;
  }

  /** All loans that match, in order. */
  search({ query, status }: LoanFilter): readonly PracticeLoan[] {
    const wanted = fold(query.trim());
    if (wanted === '' && status === null) return this.#loans;
    const key = `${status ?? ''}\n${wanted}`;
    const found = this.#kept.get(key) ?? this.#filter(wanted, status);
    this.#keep(key, found);
    return found;
  }

  #filter(wanted: string, status: LoanStatus | null): readonly PracticeLoan[] {
    const texts = wanted === '' ? null : this.#searchTexts();
    return this.#loans.filter(
      (loan, index) =>
        (status === null || loan.status === status) && (!texts || texts[index]?.includes(wanted)),
    );
  }

  #searchTexts(): readonly string[] {
    this.#texts ??= this.#loans.map((loan) =>
      fold([loan.name, loan.internal_loan_id, loan.internal_client_id, loan.kiva_id].join('\n')),
    );
    return this.#texts;
  }

  #keep(key: string, found: readonly PracticeLoan[]): void {
    this.#kept.delete(key);
    this.#kept.set(key, found);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > KEPT_SEARCHES && oldest !== undefined) this.#kept.delete(oldest);
  }
}

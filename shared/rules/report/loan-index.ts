import type { ReportFacts, ReportLoan } from '../../model/report-facts.ts';
import type { ReportRow } from '../../model/work.ts';
import { toMicros } from '../money.ts';
import { finish, mapInSteps, type Steps } from '../steps.ts';
import { cleanId } from '../text.ts';
import { type FindNearIds, nearIds } from './near-ids.ts';

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
export type ReportLoanIndex = {
  find: (loanId: string) => KnownLoan | undefined;
  /** Up to three loans that an unknown id may have been meant for, the nearest first. */
  near: (loanId: string) => string[];
  /** True where the schedule of at least one expected loan is known. */
  hasSchedules: boolean;
};

type BuiltIndex = { index: ReportLoanIndex; makeNear: () => Steps<FindNearIds> };

const made = new WeakMap<ReportFacts, BuiltIndex>();
const nothing: ReportLoanIndex = { find: () => undefined, near: () => [], hasSchedules: false };

/** The index of facts; made once for the same facts, so that a single changed row is checked without reading all of them. */
export function loanIndex(facts: ReportFacts | null): ReportLoanIndex {
  return facts === null ? nothing : (made.get(facts) ?? finish(makeIndex(facts))).index;
}

/** Makes what checking these rows needs of {@link loanIndex}, in steps. */
export function* makeLoanIndex(facts: ReportFacts | null, rows: readonly ReportRow[]): Steps<void> {
  if (facts === null) return;
  const { index, makeNear } = made.get(facts) ?? (yield* makeIndex(facts));
  const isUnknown = ({ loanId }: ReportRow): boolean => !index.find(cleanId(loanId))?.payable;
  if (facts.asOf !== null && rows.some(isUnknown)) yield* makeNear();
}

function* makeIndex(facts: ReportFacts): Steps<BuiltIndex> {
  const loans = new Map<string, KnownLoan>();
  yield* mapInSteps(facts.others, (loan) => loans.set(cleanId(loan.loanId), known(loan, false)));
  yield* mapInSteps(facts.expected, (loan) => loans.set(cleanId(loan.loanId), known(loan, true)));
  const guesses = new Map<string, string[]>();
  let near: FindNearIds | undefined;
  const makeNear = function* (): Steps<FindNearIds> {
    near ??= yield* nearIds(facts.expected.map((loan) => cleanId(loan.loanId)));
    return near;
  };
  const index: ReportLoanIndex = {
    find: (loanId) => loans.get(loanId),
    near: (loanId) => {
      const found = guesses.get(loanId) ?? finish(makeNear())(loanId);
      guesses.set(loanId, found);
      return found;
    },
    hasSchedules: facts.expected.some(({ scheduled }) => scheduled !== undefined),
  };
  const kept = { index, makeNear };
  made.set(facts, kept);
  return kept;
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

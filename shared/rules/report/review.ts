import type { ReportFacts, ReportLoan } from '../../model/report-facts.ts';
import type { LeftOutReason, ReportReview } from '../../model/report-review.ts';
import type { Reporting } from '../../model/reporting.ts';
import type { ReportContent } from '../../model/work.ts';
import { currencySumsInSteps } from '../currency-sums.ts';
import { fromMicros } from '../money.ts';
import { finish, flatMapInSteps, mapInSteps, type Steps } from '../steps.ts';
import { cleanId } from '../text.ts';
import { typedMicros } from '../typed-amount.ts';
import { type KnownLoan, loanIndex, makeLoanIndex } from './loan-index.ts';
import { controlTotalsInSteps } from './totals.ts';

/** A row that would leave: its loan id and its amount as a plain decimal. */
export type LeavingRow = { key: string; amount: string };

/** What a report is reviewed against: its facts, the settings, the rows that would leave, and the month reported before. */
export type ReportReviewContext = {
  facts: ReportFacts;
  reporting: Pick<Reporting, 'columns'>;
  leaving: readonly LeavingRow[];
  previous: ReportReview['previous'];
};

const most = { leftOut: 500, largest: 10, corrections: 500 };

/** What a person compares before a report is sent. All amounts are exact. */
export function* reportReview(report: ReportContent, against: ReportReviewContext): Steps<ReportReview> {
  const { facts, reporting, previous } = against;
  yield* makeLoanIndex(facts, report.rows);
  const index = loanIndex(facts);
  const leaving = yield* mapInSteps(against.leaving, (row) => ({ ...row, known: index.find(row.key) }));
  const leftOut = yield* leftOutOf(report, facts, new Set(against.leaving.map(({ key }) => key)));
  const corrections = yield* flatMapInSteps(leaving, correctionOf);
  const sums = yield* sumsOf(leaving);
  const largest = yield* largestOf(leaving);
  const control = yield* controlTotalsInSteps(report, facts);
  return {
    period: report.period,
    meaning: report.meaning,
    columns: reporting.columns,
    sums,
    expected: facts.asOf === null ? null : facts.expected.length,
    covered: coveredOf(facts, leftOut),
    asOf: facts.asOf,
    leftOut: leftOut.slice(0, most.leftOut).map(({ loan, reason }) => ({ ...named(loan), reason })),
    leftOutCounts: countsOf(leftOut),
    largest,
    corrections: corrections.slice(0, most.corrections),
    correctionCount: corrections.length,
    control,
    previous,
  };
}

type LeavingLoanRow = LeavingRow & { known: KnownLoan | undefined };

/** Exact sums of rows by the currency of their loans, '' where that is not known: amounts of two currencies have no sum. */
export function sumsByCurrency(rows: readonly LeavingRow[], facts: ReportFacts | null): ReportReview['sums'] {
  return finish(sumsInSteps(rows, facts));
}

/** {@link sumsByCurrency} in steps. */
export function* sumsInSteps(
  rows: readonly LeavingRow[],
  facts: ReportFacts | null,
): Steps<ReportReview['sums']> {
  yield* makeLoanIndex(facts, []);
  const index = loanIndex(facts);
  return yield* sumsOf(yield* mapInSteps(rows, (row) => ({ ...row, known: index.find(row.key) })));
}

type LeftOutLoan = { loan: ReportLoan; reason: LeftOutReason };

function named({ loanId, name, currency }: ReportLoan): { loanId: string; name: string; currency: string } {
  return { loanId, name, currency };
}

function sumsOf(leaving: readonly LeavingLoanRow[]): Steps<ReportReview['sums']> {
  return currencySumsInSteps(
    leaving.map(({ known, amount }) => ({ currency: known?.loan.currency ?? '', amount })),
  );
}

/** Expected loans that would not leave, those that Kiva has already last: nothing is missing of them. */
function* leftOutOf(
  report: ReportContent,
  facts: ReportFacts,
  leaving: ReadonlySet<string>,
): Steps<LeftOutLoan[]> {
  const filled = new Map<string, boolean>();
  yield* mapInSteps(report.rows, ({ loanId, amount }) => {
    const id = cleanId(loanId);
    filled.set(id, filled.get(id) === true || amount.trim() !== '');
  });
  const all = yield* flatMapInSteps(facts.expected, (loan): LeftOutLoan[] => {
    const id = cleanId(loan.loanId);
    return leaving.has(id) ? [] : [{ loan, reason: reasonOf(loan, filled.get(id)) }];
  });
  const isSent = ({ reason }: LeftOutLoan): boolean => reason === 'sentBefore' || reason === 'waiting';
  return [...all.filter((each) => !isSent(each)), ...all.filter(isSent)];
}

/** A row with an amount that does not leave was sent before, whether or not Kiva has answered, or waits in another request. */
function reasonOf({ now }: ReportLoan, isFilled: boolean | undefined): LeftOutReason {
  if (isFilled || now !== null) return now?.state === 'waiting' ? 'waiting' : 'sentBefore';
  return isFilled === undefined ? 'absent' : 'blank';
}

function countsOf(leftOut: readonly LeftOutLoan[]): ReportReview['leftOutCounts'] {
  const counts = { blank: 0, absent: 0, waiting: 0, sentBefore: 0 };
  for (const { reason } of leftOut) counts[reason] += 1;
  return counts;
}

/** Expected loans that would leave, and those that were sent this month. */
function coveredOf({ expected }: ReportFacts, leftOut: readonly LeftOutLoan[]): number {
  return expected.length - leftOut.filter(({ loan }) => loan.now === null).length;
}

function* largestOf(leaving: readonly LeavingLoanRow[]): Steps<ReportReview['largest']> {
  const changes = yield* flatMapInSteps(leaving, ({ known, amount }) => {
    const value = typedMicros(amount);
    if (!known || known.last === null || value === null) return [];
    const change = value - known.last;
    return change === 0n ? [] : [{ known, amount, change, size: change < 0n ? -change : change }];
  });
  return changes
    .sort((a, b) => (a.size === b.size ? 0 : a.size < b.size ? 1 : -1))
    .slice(0, most.largest)
    .map(({ known, amount, change }) => ({
      ...named(known.loan),
      amount,
      last: known.loan.last?.amount ?? '',
      change: fromMicros(change),
    }));
}

function correctionOf({ known, amount }: LeavingLoanRow): ReportReview['corrections'] {
  const before = known?.loan.now?.amount;
  const value = typedMicros(amount);
  if (!known || before === undefined || value === null || known.now === value) return [];
  return [{ ...named(known.loan), amount, before }];
}

import type { ReportFacts } from '../../model/report-facts.ts';
import type { Reporting } from '../../model/reporting.ts';
import type { Finding } from '../../model/review.ts';
import type { ReportRow } from '../../model/work.ts';
import { mayBeCurrency } from '../currency-signs.ts';
import { currencyDigits } from '../currency-units.ts';
import { isReordered } from '../directions.ts';
import { blocks, maybe } from '../draft-finding.ts';
import { type FindingRule, finding } from '../findings.ts';
import { idProblem } from '../id-text.ts';
import { decimalPlaces, fromMicros, toMicros } from '../money.ts';
import { cleanId } from '../text.ts';
import { checkTypedAmount, typedMicros } from '../typed-amount.ts';
import { findTrend, type ReportBasis } from './amount-trend.ts';
import { tooOld } from './list-age.ts';
import { type KnownLoan, loanIndex, type ReportLoanIndex } from './loan-index.ts';

/** What a report is checked against. Without facts only what is malformed is found. */
export type ReportContext = {
  facts: ReportFacts | null;
  reporting: Reporting;
  /** The moment of the check (ISO 8601); without it nothing is said of the age of the facts. */
  now?: string;
  /** True where real money is reported: what Kiva would most likely refuse is then not tried. */
  isProduction?: boolean;
};

/**
 * Checks one row; rows with a blank amount are not reported, so they are not checked. Malformed values always block; a
 * guard that blocks becomes a `maybe` once a note says why the row is right. Works row by row, so that a page checks
 * only rows that changed; what depends on other rows is for `checkReport`.
 */
export function checkRow(
  row: ReportRow,
  path: string,
  basis: ReportBasis,
  context: ReportContext,
): Finding[] {
  if (row.amount.trim() === '') return [];
  const loanId = cleanId(row.loanId);
  const index = loanIndex(context.facts);
  const known = index.find(loanId);
  // What is known is an id, whatever it looks like.
  const spoilt = known ? null : idProblem(row.loanId);
  const guards = [
    ...(spoilt ? [blocks(spoilt, `${path}.loanId`)] : []),
    ...(loanId === '' ? [] : checkLoan(loanId, known, path, index, context)),
    ...checkClient(row, known, path, context.reporting),
    ...checkCurrency(row, known, path),
    ...checkCourse(row.amount.trim(), known, `${path}.amount`, basis),
  ];
  return [
    ...(loanId === '' ? [blocks('missing', `${path}.loanId`)] : []),
    ...(['loanId', 'clientId'] as const)
      .filter((field) => isReordered(row[field]))
      .map((field) => blocks('idTurned', `${path}.${field}`, { id: cleanId(row[field]) })),
    ...(isClientMissing(row, context.reporting) ? [blocks('clientMissing', `${path}.clientId`)] : []),
    ...checkAmount(row.amount.trim(), `${path}.amount`, known, basis),
    ...(row.note.trim() === '' ? guards : guards.map(softened)),
  ];
}

function softened(guard: Finding): Finding {
  return guard.certainty === 'blocks' ? { ...guard, certainty: 'maybe' } : guard;
}

function isClientMissing({ clientId }: ReportRow, { columns }: Reporting): boolean {
  return columns === 'three' && cleanId(clientId) === '';
}

function checkAmount(
  amount: string,
  path: string,
  known: KnownLoan | undefined,
  basis: ReportBasis,
): Finding[] {
  const value = typedMicros(amount);
  if (value === null) return checkTypedAmount(amount, path);
  if (value < 0n) return [blocks('amountNegative', path)];
  if (value === 0n) return [maybe(basis.meaning === 'outstanding' ? 'outstandingZero' : 'amountZero', path)];
  const currency = known?.loan.currency ?? '';
  const isOdd = currency !== '' && decimalPlaces(amount) > currencyDigits(currency);
  return isOdd ? [maybe('amountOddUnit', path, { currency })] : [];
}

/**
 * A loan without a status is known from our own reports alone. An id that is nearly another is most likely a slip. One that is
 * like no other may be of a loan newer than the list, and Kiva says so if it is not; in Production it is not tried while the list is
 * recent, since a loan is weeks old before it takes payments.
 */
function checkLoan(
  loanId: string,
  known: KnownLoan | undefined,
  path: string,
  index: ReportLoanIndex,
  { facts, now, isProduction = false }: ReportContext,
): Finding[] {
  if (!facts?.asOf || known?.payable) return [];
  if (known && known.loan.status !== '')
    return [blocks('notPayable', `${path}.loanId`, { status: known.loan.status })];
  const guesses = index.near(loanId).join(', ');
  if (guesses === '') {
    const certainty = isProduction && tooOld(facts.asOf, now) === null ? 'blocks' : 'maybe';
    return [finding('unknownLoan', `${path}.loanId`, certainty, { loanId })];
  }
  return [blocks('unknownLoanNear', `${path}.loanId`, { loanId, guesses })];
}

/** A client id of somebody else's tells of a wrong row even where it is not sent. */
function checkClient(
  row: ReportRow,
  known: KnownLoan | undefined,
  path: string,
  { columns }: Reporting,
): Finding[] {
  const [typed, clientId] = [cleanId(row.clientId), cleanId(known?.loan.clientId ?? '')];
  if (typed === '' || clientId === '' || typed === clientId) return [];
  const certainty = columns === 'two' ? 'maybe' : 'blocks';
  return [finding('clientMismatch', `${path}.clientId`, certainty, { clientId })];
}

/** Kiva is sent no currency: an amount in another one would be taken for one in that of the loan. */
function checkCurrency({ currency = '' }: ReportRow, known: KnownLoan | undefined, path: string): Finding[] {
  const ours = known?.loan.currency.trim().toUpperCase() ?? '';
  if (currency === '' || ours === '' || mayBeCurrency(currency, ours)) return [];
  return [blocks('currencyMismatch', `${path}.amount`, { currency, ours })];
}

/** What the amount is beside the loan and beside what was reported before. */
function checkCourse(
  text: string,
  known: KnownLoan | undefined,
  path: string,
  basis: ReportBasis,
): Finding[] {
  const amount = typedMicros(text);
  if (!known || amount === null || amount < 0n) return [];
  const { loan, price } = known;
  const above = price !== null && amount > price;
  return [
    ...(above ? [blocks('aboveLoan', path, { localPrice: loan.localPrice })] : []),
    ...checkLast(amount, known, path, basis),
    ...checkNow(amount, known, path, basis),
    ...checkLater(amount, known, path, basis),
  ];
}

function checkLast(amount: bigint, known: KnownLoan, path: string, basis: ReportBasis): Finding[] {
  const trend = findTrend(amount, known, basis);
  const { last } = known.loan;
  if (trend === null || last === null) return [];
  const values = { last: last.amount, period: last.period };
  const back: FindingRule = basis.meaning === 'repaid' ? 'lowerThanLast' : 'higherThanLast';
  if (trend.kind === 'back') return [blocks(back, path, values)];
  if (trend.kind === 'single') return [blocks('onlyInstalment', path, values)];
  if (trend.kind === 'same') return [finding('noPayment', path, 'note', values)];
  if (trend.kind === 'jump') return [maybe('jump', path, { ...values, paid: fromMicros(trend.paid) })];
  return [];
}

/** A total that goes back within its own month most likely brings an older amount back. */
function checkNow(
  amount: bigint,
  { loan, now }: KnownLoan,
  path: string,
  { meaning }: ReportBasis,
): Finding[] {
  if (now === null || loan.now === null) return [];
  if (now === amount)
    return [finding(loan.now.state === 'waiting' ? 'alreadyWaiting' : 'alreadyReported', path, 'note')];
  const goesBack = meaning === 'repaid' ? amount < now : amount > now;
  const values = { before: loan.now.amount };
  return [goesBack ? blocks('correctionBack', path, values) : finding('correction', path, 'note', values)];
}

/** Kiva keeps what it takes last: an earlier month would take the place of a later one. Sending asks for a reason. */
function checkLater(
  amount: bigint,
  { loan: { later } }: KnownLoan,
  path: string,
  { meaning }: ReportBasis,
): Finding[] {
  if (later === null || (later.meaning === meaning && toMicros(later.amount) === amount)) return [];
  return [maybe('laterMonth', path, { period: later.period, amount: later.amount })];
}

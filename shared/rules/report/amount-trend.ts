import type { AmountMeaning } from '../../model/reporting.ts';
import type { KnownLoan } from './loan-index.ts';

/** What the amounts of a report mean, and for which month. */
export type ReportBasis = { meaning: AmountMeaning; period: string };

/**
 * How an amount compares with the last reported one. `back`: repaid less, or outstanding more, than
 * before. `single`: it looks like one month's payment alone. `jump`: more than half of the loan, or more than three instalments, at once.
 */
export type AmountTrend = { kind: 'onward' | 'same' | 'back' | 'jump' | 'single'; paid: bigint };

/** One regular payment, as far as the two reports before tell: `sum` was paid in `months`. */
type MonthlyPayment = { sum: bigint; months: bigint };

/** How an amount (in millionths) compares with the last reported one; null without a last one or a meaning. */
export function findTrend(amount: bigint, known: KnownLoan, basis: ReportBasis): AmountTrend | null {
  if (known.last === null || basis.meaning === '') return null;
  const paid = basis.meaning === 'repaid' ? amount - known.last : known.last - amount;
  const instalment = instalmentOf(known, basis);
  const far = isJump(paid, known, instalment, basis.period);
  if (looksSingle(amount, known, basis, instalment, far)) return { kind: 'single', paid };
  if (paid < 0n) return { kind: 'back', paid };
  if (paid === 0n) return { kind: 'same', paid };
  return { kind: far ? 'jump' : 'onward', paid };
}

/** What was repaid in total, whichever way it is reported; null where the size of the loan would be needed and is not known. */
export function repaidOf(amount: bigint, known: KnownLoan, { meaning }: ReportBasis): bigint | null {
  if (meaning === 'repaid') return amount;
  return known.price === null ? null : known.price - amount;
}

/** True where something may have been repaid before; only then can a month's payment be told from the total. */
export function hadRepaid(known: KnownLoan, basis: ReportBasis): boolean {
  if (known.last === null) return false;
  const repaid = repaidOf(known.last, known, basis);
  return repaid === null || repaid > 0n;
}

function instalmentOf({ loan, last, before }: KnownLoan, { meaning }: ReportBasis): MonthlyPayment | null {
  if (last === null || before === null || !loan.last || !loan.before) return null;
  const sum = meaning === 'repaid' ? last - before : before - last;
  return sum > 0n ? { sum, months: monthsBetween(loan.before.period, loan.last.period) } : null;
}

/** More than half of the loan; or more than three instalments, and one more for each month that went by unreported. */
function isJump(
  paid: bigint,
  { loan, price }: KnownLoan,
  instalment: MonthlyPayment | null,
  period: string,
): boolean {
  if (price !== null && paid * 2n > price) return true;
  if (instalment === null) return false;
  const allowed = 2n + monthsBetween(loan.last?.period ?? period, period);
  return paid * instalment.months > allowed * instalment.sum;
}

/**
 * The amount itself is about one instalment: alone, it was added to nothing. What is outstanding may well be one instalment
 * near the end of a loan, so there it must be a jump too, or what it leaves of the loan be about one instalment.
 */
function looksSingle(
  amount: bigint,
  known: KnownLoan,
  basis: ReportBasis,
  instalment: MonthlyPayment | null,
  far: boolean,
): boolean {
  if (instalment === null || !hadRepaid(known, basis)) return false;
  const repaid = repaidOf(amount, known, basis);
  if (repaid !== null && isAbout(repaid, instalment)) return true;
  return basis.meaning === 'outstanding' && far && isAbout(amount, instalment);
}

/** Within 15 % of one instalment. */
function isAbout(amount: bigint, { sum, months }: MonthlyPayment): boolean {
  const off = amount * months - sum;
  return (off < 0n ? -off : off) * 100n <= sum * 15n;
}

/** Months from one `YYYY-MM` to a later one, one at least. */
function monthsBetween(from: string, to: string): bigint {
  const months = monthNumber(to) - monthNumber(from);
  return BigInt(months >= 1 ? Math.trunc(months) : 1);
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

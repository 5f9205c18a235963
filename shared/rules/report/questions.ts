import type { ReportFacts } from '../../model/report-facts.ts';
import type { Finding } from '../../model/review.ts';
import type { ReportContent } from '../../model/work.ts';
import { blocks } from '../draft-finding.ts';
import type { FindingRule } from '../findings.ts';
import { fromMicros } from '../money.ts';
import { flatMapInSteps, mapInSteps, type Steps } from '../steps.ts';
import { cleanId } from '../text.ts';
import { typedMicros } from '../typed-amount.ts';
import { type AmountTrend, findTrend, hadRepaid } from './amount-trend.ts';
import { type KnownLoan, loanIndex, type ReportLoanIndex } from './loan-index.ts';
import type { ReportContext } from './row-checks.ts';

/** Questions about a whole report: each blocks until its rule is among the report's `confirmed`. */
export const reportQuestions = [
  'meaningNew',
  'onlyThisMonth',
  'shifted',
  'sameAsLast',
] as const satisfies readonly FindingRule[];

/** A row that stands in the sheet: whose it is and what it says, null where that cannot be told. */
type ReportLine = {
  loanId: string;
  known: KnownLoan | undefined;
  amount: bigint | null;
  trend: AmountTrend | null;
};

const fewestRows = { onlyThisMonth: 3, shifted: 5, sameAsLast: 5 };

/**
 * Questions about the report as a whole, such as a shifted column or last month's file sent again; without those
 * already answered.
 */
export function* checkWhole(report: ReportContent, { facts }: ReportContext): Steps<Finding[]> {
  if (facts === null || report.meaning === '') return [];
  const lines = yield* linesOf(report, loanIndex(facts));
  const shift = yield* askShifted(lines, report);
  const found = [askMeaning(facts), shift ?? askOnlyThisMonth(lines, report), askSameAsLast(lines)];
  return found.filter((each) => each !== null).filter(({ rule }) => !report.confirmed.includes(rule));
}

function linesOf(report: ReportContent, index: ReportLoanIndex): Steps<ReportLine[]> {
  return flatMapInSteps(report.rows, (row): ReportLine[] => {
    const [loanId, amount] = [cleanId(row.loanId), typedMicros(row.amount.trim())];
    if (loanId === '' && amount === null) return [];
    const known = index.find(loanId);
    const trend = known && amount !== null ? findTrend(amount, known, report) : null;
    return [{ loanId, known, amount, trend }];
  });
}

/** Nothing of what was reported before can be compared, so no guard sees a setting that was changed by mistake. */
function askMeaning({ otherMeaning }: ReportFacts): Finding | null {
  return otherMeaning === null ? null : blocks('meaningNew', 'rows', { period: otherMeaning });
}

function askOnlyThisMonth(lines: readonly ReportLine[], report: ReportContent): Finding | null {
  const compared = lines.filter(({ known, trend }) => known && trend && hadRepaid(known, report));
  const odd = compared.filter((line) => isOdd(line, report));
  if (compared.length < fewestRows.onlyThisMonth || odd.length * 2 <= compared.length) return null;
  return blocks('onlyThisMonth', 'rows', { rows: odd.length, of: compared.length });
}

/** A month's payment in the place of what is outstanding is a jump; with no earlier report there is no instalment to know it by. */
function isOdd({ known, trend }: ReportLine, { meaning }: ReportContent): boolean {
  if (trend?.kind === 'back' || trend?.kind === 'single') return true;
  return meaning === 'outstanding' && known?.before === null && trend?.kind === 'jump';
}

function askSameAsLast(lines: readonly ReportLine[]): Finding | null {
  const compared = lines.filter(({ trend }) => trend !== null);
  const same = compared.filter(({ trend }) => trend?.paid === 0n);
  if (compared.length < fewestRows.sameAsLast || same.length * 100 < compared.length * 95) return null;
  return blocks('sameAsLast', 'rows', { rows: same.length, of: compared.length });
}

/** Few amounts fit their own loan and nearly all fit the loan of the row above, or of the row below. */
function* askShifted(lines: readonly ReportLine[], report: ReportContent): Steps<Finding | null> {
  const direct = yield* fitOf(lines, 0, report);
  if (direct.of < fewestRows.shifted || direct.fit * 100 >= direct.of * 60) return null;
  const below = yield* fitOf(lines, 1, report);
  const moved = [below, yield* fitOf(lines, -1, report)].find(fitsWell);
  return moved?.example ? blocks('shifted', 'rows', moved.example) : null;
}

function fitsWell({ fit, of }: ShiftFit): boolean {
  return of >= fewestRows.shifted - 1 && fit * 100 >= of * 90;
}

type ShiftFit = { fit: number; of: number; example: NonNullable<Finding['values']> | null };

/** How many loans are fitted by the amount that stands `by` rows below. */
function* fitOf(lines: readonly ReportLine[], by: number, report: ReportContent): Steps<ShiftFit> {
  const result: ShiftFit = { fit: 0, of: 0, example: null };
  yield* mapInSteps(lines, ({ known, loanId }, index) => {
    const from = lines[index + by];
    if (!known || known.last === null || !from || from.amount === null) return;
    const fits = isLikely(from.amount, known, report);
    result.of += 1;
    if (!fits) return;
    result.fit += 1;
    result.example ??= { amount: fromMicros(from.amount), loanId: from.loanId, other: loanId };
  });
  return result;
}

function isLikely(amount: bigint, known: KnownLoan, report: ReportContent): boolean {
  const kind = findTrend(amount, known, report)?.kind;
  const within = known.price === null || amount <= known.price;
  return within && (kind === 'onward' || kind === 'same');
}

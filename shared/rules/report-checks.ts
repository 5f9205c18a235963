import type { ReportFacts } from '../model/report-facts.ts';
import type { ControlTotal } from '../model/report-review.ts';
import type { Finding } from '../model/review.ts';
import type { ReportContent, ReportRow } from '../model/work.ts';
import { addDays, addMonths, isMonth } from './dates.ts';
import { blocks, maybe } from './draft-finding.ts';
import { tooOld } from './report/list-age.ts';
import { makeLoanIndex } from './report/loan-index.ts';
import { checkWhole } from './report/questions.ts';
import { checkRow, type ReportContext } from './report/row-checks.ts';
import { controlTotalsInSteps, filledRows } from './report/totals.ts';
import { finish, flatMapInSteps, type Steps } from './steps.ts';
import { cleanId } from './text.ts';

/**
 * What is wrong with a repayment report, in the meaning that its amounts were typed in: what cannot be sent, the guards
 * of single rows, and the questions about the whole.
 */
export function checkReport(report: ReportContent, context: ReportContext): Finding[] {
  return finish(checkReportInSteps(report, context));
}

/** {@link checkReport} in steps. */
export function* checkReportInSteps(report: ReportContent, context: ReportContext): Steps<Finding[]> {
  const filled = filledRows(report.rows);
  if (filled.length === 0) return [blocks('reportEmpty', '')];
  yield* makeLoanIndex(context.facts, report.rows);
  const about = [...checkPeriod(report, context), ...checkMeaning(report, context)];
  yield;
  const control = yield* checkControl(report, context);
  yield;
  const whole = yield* checkWhole(report, context);
  const rows = yield* flatMapInSteps(filled, ({ row, index }) =>
    checkRow(row, `rows.${index}`, report, context),
  );
  const repeated = yield* repeats(filled);
  return [...about, ...control, ...whole, ...checkFacts(context), ...rows, ...repeated];
}

/** In the zone that is farthest ahead it is tomorrow already. A month that was passed over is most likely the one that is meant. */
function checkPeriod({ period }: ReportContent, { facts, now }: ReportContext): Finding[] {
  if (!isMonth(period)) return [blocks('periodInvalid', 'period')];
  if (now && period > addDays(now.slice(0, 10), 1).slice(0, 7)) return [maybe('periodAhead', 'period')];
  const last = newestMonth(facts);
  const isNext = last === '' || addMonths(`${last}-01`, 1).slice(0, 7) >= period;
  return isNext ? [] : [maybe('monthSkipped', 'period', { period: last })];
}

/** The newest month before the report's of which any of its loans was reported; empty where there is none. */
function newestMonth(facts: ReportFacts | null): string {
  const loans = facts ? [...facts.expected, ...facts.others] : [];
  return loans.reduce((newest, { last }) => (last && last.period > newest ? last.period : newest), '');
}

function checkMeaning({ meaning }: ReportContent, { reporting }: ReportContext): Finding[] {
  if (meaning === '') return [blocks('meaningMissing', 'meaning')];
  const changed = reporting.meaning !== '' && reporting.meaning !== meaning;
  return [
    ...(changed ? [blocks('meaningChanged', 'meaning')] : []),
    ...(reporting.anew && reporting.meaning === '' ? [blocks('meaningOfOther', 'meaning')] : []),
    ...(reporting.columns === '' ? [maybe('columnsUnsaid', '')] : []),
  ];
}

/** Without facts no currency is known yet, so no sum is compared. */
function* checkControl(report: ReportContent, { facts }: ReportContext): Steps<Finding[]> {
  const { count, sums } = yield* controlTotalsInSteps(report, facts);
  const differing = facts === null ? [] : sums.filter(({ agrees }) => agrees === false);
  return [
    ...(count.agrees === false ? [blocks('controlCount', 'control.count', valuesOf(count))] : []),
    ...differing.map((sum) =>
      blocks(
        sum.found === null ? 'controlSumUnclear' : 'controlSum',
        `control.sums.${sum.currency}`,
        valuesOf(sum),
      ),
    ),
  ];
}

function valuesOf({ typed, found }: ControlTotal): { typed: string; found: string } {
  return { typed: typed.trim(), found: found ?? '' };
}

/** Facts that are not there at all are still on their way to the page. */
function checkFacts({ facts, now }: ReportContext): Finding[] {
  if (facts === null) return [];
  if (facts.asOf === null) return [maybe('expectedNotLoaded', '')];
  const days = tooOld(facts.asOf, now);
  return [...(days === null ? [] : [maybe('factsOld', '', { days })]), ...missingLoans(facts)];
}

/** Why more loans may be expected than a report's list has. */
export function missingLoans({ missing }: Pick<ReportFacts, 'missing'>): Finding[] {
  const { unsure, unreadable, withoutId, sameId } = missing;
  return [
    ...(unsure ? [maybe('expectedUnsure', '')] : []),
    ...(unreadable > 0 ? [maybe('expectedUnreadable', '', { loans: unreadable })] : []),
    ...(withoutId > 0 ? [maybe('expectedWithoutId', '', { loans: withoutId })] : []),
    ...(sameId > 0 ? [maybe('expectedSameId', '', { loans: sameId })] : []),
  ];
}

/** The same loan twice in one report: which of the two Kiva would take is unknown, so neither goes. */
function repeats(filled: { row: ReportRow; index: number }[]): Steps<Finding[]> {
  const seen = new Set<string>();
  return flatMapInSteps(filled, ({ row, index }) => {
    const id = cleanId(row.loanId);
    const again = id !== '' && seen.has(id);
    seen.add(id);
    return again ? [blocks('duplicateLoan', `rows.${index}.loanId`, { loanId: id })] : [];
  });
}

import type { Finding } from '../model/review.ts';
import type { ReportContent, ReportRow } from '../model/work.ts';
import { daysBetween, isMonth } from './dates.ts';
import { blocks, maybe } from './draft-finding.ts';
import { checkWhole } from './report/questions.ts';
import { checkRow, type ReportContext } from './report/row-checks.ts';
import { controlTotals, filledRows } from './report/totals.ts';
import { cleanText } from './text.ts';

/** The age in days from which the list of expected loans is old (acceptance.md REP-16). */
const oldAfterDays = 3;

/**
 * What is wrong with a repayment report, in the meaning that its amounts were typed as: what cannot be sent, the guards of
 * single rows, and the questions about the whole (acceptance.md REP-2).
 */
export function checkReport(report: ReportContent, context: ReportContext): Finding[] {
  const filled = filledRows(report.rows);
  if (filled.length === 0) return [blocks('reportEmpty', '')];
  return [
    ...(isMonth(report.period) ? [] : [blocks('periodInvalid', 'period')]),
    ...checkMeaning(report, context),
    ...checkControl(report),
    ...checkWhole(report, context),
    ...checkFacts(context),
    ...filled.flatMap(({ row, index }) => checkRow(row, `rows.${index}`, report, context)),
    ...repeats(filled),
  ];
}

function checkMeaning({ meaning }: ReportContent, { reporting }: ReportContext): Finding[] {
  if (meaning === '') return [blocks('meaningMissing', 'meaning')];
  const changed = reporting.meaning !== '' && reporting.meaning !== meaning;
  return [
    ...(changed ? [blocks('meaningChanged', 'meaning')] : []),
    ...(reporting.columns === '' ? [maybe('columnsUnsaid', '')] : []),
  ];
}

function checkControl(report: ReportContent): Finding[] {
  const { count, sum } = controlTotals(report);
  return [
    ...(count.agrees === false ? [blocks('controlCount', 'control.count', valuesOf(count))] : []),
    ...(sum.agrees === false ? [blocks('controlSum', 'control.sum', valuesOf(sum))] : []),
  ];
}

function valuesOf({ typed, found }: { typed: string; found: string }): { typed: string; found: string } {
  return { typed, found };
}

/** Facts that are not there at all are still on their way to the page. */
function checkFacts({ facts, now }: ReportContext): Finding[] {
  if (facts === null) return [];
  if (facts.asOf === null) return [maybe('expectedNotLoaded', '')];
  const days = now ? daysBetween(facts.asOf.slice(0, 10), now.slice(0, 10)) : 0;
  return days > oldAfterDays ? [maybe('factsOld', '', { days })] : [];
}

/** The same loan twice in one report: which of the two Kiva would take is unknown, so neither goes. */
function repeats(filled: { row: ReportRow; index: number }[]): Finding[] {
  const seen = new Set<string>();
  return filled.flatMap(({ row, index }) => {
    const id = cleanText(row.loanId);
    const again = id !== '' && seen.has(id);
    seen.add(id);
    return again ? [blocks('duplicateLoan', `rows.${index}.loanId`, { loanId: id })] : [];
  });
}

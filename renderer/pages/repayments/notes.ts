import { reportingSchema } from '../../../shared/model/reporting.ts';
import type { Finding } from '../../../shared/model/review.ts';
import type { ReportContent, ReportRow } from '../../../shared/model/work.ts';
import { exactSum, isDecimal } from '../../../shared/rules/money.ts';
import { checkReport } from '../../../shared/rules/report-checks.ts';
import { cleanText } from '../../../shared/rules/text.ts';
import { isBlankRow, type Place, placeOfPath, type Rows } from './grid/cells.ts';
import type { RowNotes } from './grid/note-cell.tsx';

/** What a person compares with the own books while writing: rows, sum, and what is wrong, row by row. */
export type Overview = {
  filled: number;
  /** Rows in which something stands but no amount: they are not sent. */
  unsent: number;
  sum: string;
  /** True where some amounts are no numbers and so not in the sum. */
  isPartial: boolean;
  notes: ReadonlyMap<number, RowNotes>;
  /** The cells of all findings, row by row. */
  places: readonly Place[];
};

const reporting = reportingSchema.parse({});

/** Looks a report over with the same checks that the review makes. */
export function overviewOf(report: ReportContent): Overview {
  const amounts = report.rows.map((row) => row.amount.trim()).filter((amount) => amount !== '');
  const notes = notesOf(checkReport(report, { facts: null, reporting }), report.rows);
  return {
    filled: amounts.length,
    unsent: report.rows.filter((row) => row.amount.trim() === '' && !isBlankRow(row)).length,
    sum: exactSum(amounts),
    isPartial: !amounts.every(isDecimal),
    notes,
    places: [...notes.values()]
      .flatMap(({ findings }) => findings.flatMap(({ path }) => placeOfPath(path) ?? []))
      .sort(byPlace),
  };
}

function notesOf(findings: readonly Finding[], rows: Rows): Map<number, RowNotes> {
  const notes = new Map<number, RowNotes & { findings: Finding[]; wrong: (keyof ReportRow)[] }>();
  const firstOf = findings.some((each) => each.rule === 'duplicateLoan') ? firstRows(rows) : new Map();
  for (const finding of findings) {
    const place = placeOfPath(finding.path);
    if (!place) continue;
    const row = notes.get(place.row) ?? { findings: [], wrong: [], twin: undefined };
    row.findings.push(finding);
    if (finding.rule === 'duplicateLoan') row.twin = firstOf.get(cleanText(rows[place.row]?.loanId ?? ''));
    if (finding.certainty === 'blocks') row.wrong.push(place.field);
    notes.set(place.row, row);
  }
  return notes;
}

/** The first row of each Loan ID among the rows with an amount, which are those that the checks compare. */
function firstRows(rows: Rows): Map<string, number> {
  const first = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const id = cleanText(row.loanId);
    if (row.amount.trim() !== '' && !first.has(id)) first.set(id, index);
  }
  return first;
}

function byPlace(a: Place, b: Place): number {
  return a.row - b.row || a.column - b.column;
}

/** The place of the next finding after a cell, or the one before it; at the end it begins again. */
export function nextPlace(places: readonly Place[], from: Place, back: boolean): Place | null {
  const found = back
    ? places.findLast((place) => byPlace(place, from) < 0)
    : places.find((place) => byPlace(place, from) > 0);
  return found ?? (back ? places.at(-1) : places[0]) ?? null;
}

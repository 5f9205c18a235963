import type { ReportReview } from '../../../shared/model/report-review.ts';
import type { Finding } from '../../../shared/model/review.ts';
import type { ReportContent } from '../../../shared/model/work.ts';
import { type LeavingRow, sumsByCurrency } from '../../../shared/rules/report/review.ts';
import type { ReportContext } from '../../../shared/rules/report/row-checks.ts';
import { checkReport } from '../../../shared/rules/report-checks.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import { amountProblem } from '../../../shared/rules/typed-amount.ts';
import { nextAround } from '../../lib/next-around.ts';
import { type CellPlace, isBlankRow, placeOfPath, type ReportField, type ReportRows } from './grid/cells.ts';
import type { SaidOf } from './use-row-said.ts';

/**
 * What the checks found in a row, the gravest first, and the cells it is about. `twin` is the first row (from 0) with
 * the same Loan ID, where that is what was found.
 */
export type ReportRowNotes = {
  findings: readonly Finding[];
  marks: ReadonlyMap<ReportField, 'wrong' | 'look'>;
  twin: number | undefined;
};

/** What a person compares with the own books while writing: rows, sum, and what is wrong, row by row. */
export type Overview = {
  /** The rows that were looked over. */
  rows: ReportRows;
  filled: number;
  /** Rows in which something stands but no amount: they are not sent. */
  unsent: number;
  /** By currency, those with a problem left out; one sum where no currency is known. */
  sums: ReportReview['sums'];
  /** True where some amounts have a problem and so are not in the sum. */
  isPartial: boolean;
  notes: ReadonlyMap<number, ReportRowNotes>;
  /** Findings of no single row. */
  whole: readonly Finding[];
  /** The cells of all findings but mere notes, row by row. */
  places: readonly CellPlace[];
  /** How many of the places keep the report from being sent. */
  errors: number;
};

/**
 * Looks a report over with the same checks that the review makes. One that was sent (`isSent`) is not checked any more: it would be
 * compared with itself, and with what was reported since.
 */
export function overviewOf(report: ReportContent, context: ReportContext, isSent = false): Overview {
  const filled = filledRows(report.rows);
  const findings = isSent ? [] : checkReport(report, context);
  const notes = notesOf(findings, report.rows);
  const graves = findings.filter(({ certainty }) => certainty !== 'note');
  const places = graves.flatMap(({ path }) => placeOfPath(path) ?? []).sort(byPlace);
  return {
    rows: report.rows,
    filled: filled.length,
    unsent: report.rows.filter((row) => row.amount.trim() === '' && !isBlankRow(row)).length,
    sums: sumsByCurrency(filled.filter(isNumber), context.facts),
    isPartial: !filled.every(isNumber),
    notes,
    whole: findings.filter(({ path }) => placeOfPath(path) === null),
    places,
    errors: graves.filter(({ path, certainty }) => certainty === 'blocks' && placeOfPath(path) !== null)
      .length,
  };
}

function filledRows(rows: ReportRows): LeavingRow[] {
  return rows
    .filter((row) => row.amount.trim() !== '')
    .map((row) => ({ key: cleanId(row.loanId), amount: row.amount.trim() }));
}

function isNumber({ amount }: LeavingRow): boolean {
  return amountProblem(amount) === null;
}

const gravity: Record<Finding['certainty'], number> = { blocks: 0, pa2: 1, maybe: 2, note: 3 };

type Growing = { findings: Finding[]; marks: Map<ReportField, 'wrong' | 'look'>; twin: number | undefined };

function notesOf(findings: readonly Finding[], rows: ReportRows): Map<number, ReportRowNotes> {
  const notes = new Map<number, Growing>();
  const firstOf = findings.some((each) => each.rule === 'duplicateLoan') ? firstRows(rows) : new Map();
  for (const finding of findings.toSorted((a, b) => gravity[a.certainty] - gravity[b.certainty])) {
    const place = placeOfPath(finding.path);
    if (!place) continue;
    const row: Growing = notes.get(place.row) ?? { findings: [], marks: new Map(), twin: undefined };
    row.findings.push(finding);
    if (finding.rule === 'duplicateLoan') row.twin = firstOf.get(cleanId(rows[place.row]?.loanId ?? ''));
    if (finding.certainty !== 'note' && !row.marks.has(place.field))
      row.marks.set(place.field, finding.certainty === 'blocks' ? 'wrong' : 'look');
    notes.set(place.row, row);
  }
  return notes;
}

/** The first row of each Loan ID among the rows with an amount, which are those that the checks compare. */
function firstRows(rows: ReportRows): Map<string, number> {
  const first = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const id = cleanId(row.loanId);
    if (row.amount.trim() !== '' && !first.has(id)) first.set(id, index);
  }
  return first;
}

/** The rows of a sent report that wait for a person or an answer: what the next problem is there. */
export function unsettledPlaces(rows: ReportRows, saidOf: SaidOf): CellPlace[] {
  return rows.flatMap(({ loanId, amount }, row) =>
    amount.trim() !== '' && saidOf(cleanId(loanId))?.isUnsettled ? [{ row, field: 'loanId' }] : [],
  );
}

const order: readonly ReportField[] = ['loanId', 'clientId', 'amount', 'note'];

/** A cell, or the place before the first one of a row. */
export type SearchPlace = { readonly row: number; readonly field: ReportField | null };

function byPlace(a: SearchPlace, b: SearchPlace): number {
  const rank = ({ field }: SearchPlace): number => (field === null ? -1 : order.indexOf(field));
  return a.row - b.row || rank(a) - rank(b);
}

/**
 * The place of the next finding around a cell. Rows that are not shown are passed over. A cell between two fields counts as the field to its left; no field is the place before all of the row.
 */
export function nextPlace(
  places: readonly CellPlace[],
  from: SearchPlace,
  back: boolean,
  isShown: (row: number) => boolean = () => true,
): CellPlace | null {
  const seen = places.filter((place) => isShown(place.row));
  return nextAround(seen, (place) => byPlace(place, from), back);
}

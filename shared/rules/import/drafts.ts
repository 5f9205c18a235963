import type { DraftContent, Member } from '../../model/draft.ts';
import { emptyDraft } from '../empty-draft.ts';
import { emptyMember, mostMembers } from '../members.ts';
import { cleanId, cleanText } from '../text.ts';
import { isTotalText } from '../total-words.ts';
import { type CellRule, type ReadCell, readCell, remarks } from './cells.ts';
import type { ChoiceBooks } from './choices.ts';
import { fieldNamed } from './columns.ts';
import { type ImportField, importFields } from './fields.ts';
import { type ImportPlan, readingStyles } from './plan.ts';
import { kindsOfRows, type RowKind } from './row-kinds.ts';
import type { Styles } from './styles.ts';
import type { ImportRow, ImportTable, LeftOut } from './table.ts';

/** Something to mend or to look at; `row` is an index into the table's rows, `column` into its columns. */
export type CellProblem = { row: number; column: number; field: ImportField; rule: CellRule; text: string };

/**
 * A draft and the rows of the table it came from. `photo` is the file name that the sheet gives; `ready` is false as
 * long as one of its cells cannot be read.
 */
export type ImportedDraft = { content: DraftContent; rows: number[]; photo: string; ready: boolean };

/** What a table came to. Every row of the sheet's data is in exactly one draft or left out. */
export type ImportReading = { drafts: ImportedDraft[]; problems: CellProblem[]; leftOut: LeftOut[] };

/** A row with its cells read, by field. */
type ReadRow = { index: number; cells: Map<ImportField, ReadCell & { column: number; text: string }> };

/** Reads a table into drafts: one row a loan, or one row a member where rows share a group's key. Pure; sends nothing. */
export function readDrafts(table: ImportTable, plan: ImportPlan, books: ChoiceBooks): ImportReading {
  const { styles } = readingStyles(table, plan);
  const reading = { styles, books, choices: plan.choices };
  const columns = plan.fields.flatMap((field, column) => (field === '' ? [] : [{ field, column }]));
  const leftOut = [...table.leftOut];
  const rows: ReadRow[] = [];
  const kinds = kindsIn(table, plan, styles);
  const second = kinds.indexOf('secondHeading');
  for (const [index, row] of table.rows.entries()) {
    const taken = columns.map(({ column }) => column);
    const aside = plan.taken.has(row.number) ? null : asideOf(kinds[index], row);
    const why = whyLeftOut(row, plan, taken) ?? aside;
    if (why) {
      leftOut.push({ number: row.number, why });
      continue;
    }
    const cells = columns.map(({ field, column }) => {
      const text = row.cells[column] ?? '';
      const read = readCell(field, text, row.notes.get(column), reading);
      const isShared = field === 'amount' && text !== '' && row.merged.has(column);
      const isBelow = second >= 0 && index >= second && column === taken[0];
      const isWide = row.wide && column === taken[0];
      const rule = isBelow ? 'secondHeading' : isWide ? 'rowWide' : isShared ? 'amountMerged' : read.rule;
      return [field, { ...read, column, text, ...(rule ? { rule } : {}) }] as const;
    });
    rows.push({ index, cells: new Map(cells) });
  }
  const groups = [...grouped(rows, keyField(plan.fields)).values()];
  const problems = [
    ...rows.flatMap(cellProblemsOf),
    ...groups.flatMap(groupProblems),
    ...repeatedIds(groups),
  ];
  const blocked = new Set(problems.filter(({ rule }) => !remarks.has(rule)).map(({ row }) => row));
  return {
    drafts: groups.map((group) => draftOf(group, plan, blocked)),
    problems: inOrder(problems),
    leftOut: leftOut.toSorted((a, b) => a.number - b.number),
  };
}

/** What each row is by its place and shape. */
function kindsIn(table: ImportTable, { fields }: ImportPlan, styles: Styles): RowKind[] {
  const names: readonly (ImportField | '')[] = ['loanId', 'clientId', 'givenName', 'familyName'];
  const amount = fields.indexOf('amount');
  const ofFields = names.map((field) => fields.indexOf(field));
  return kindsOfRows({
    heading: null,
    rows: table.rows.map(({ cells }) => cells),
    keys: ofFields.filter((column) => column >= 0),
    amount,
    exact: (row) => table.rows[row]?.notes.get(amount)?.exact,
    mark: styles.amount ?? '.',
    isKnown: () => false,
    isHeading: (cells) =>
      new Set(cells.slice(0, mostNamed).map(fieldNamed).filter(Boolean)).size >= fewestNames,
  });
}

/** Cells that name columns, so many of the first ones, are a heading. */
const fewestNames = 2;
const mostNamed = 100;

/** A word of totals is enough here, since a borrower has more than that. */
function asideOf(kind: RowKind | undefined, { cells }: ImportRow): LeftOut['why'] | null {
  if (kind === 'total' || kind === 'caption' || kind === 'heading') return kind;
  return kind === 'odd' && cells.some(isTotalText) ? 'total' : null;
}

function whyLeftOut(row: ImportRow, plan: ImportPlan, columns: readonly number[]): LeftOut['why'] | null {
  if (plan.leftOut.has(row.number)) return 'person';
  if (row.hidden && !plan.takeHidden) return 'hidden';
  return columns.every((column) => (row.cells[column] ?? '').trim() === '') ? 'blank' : null;
}

/** What tells the members of one group: a key of its own, else the group's loan ID, else its name. */
function keyField(fields: readonly (ImportField | '')[]): ImportField | null {
  return (['group', 'groupLoanId', 'groupName'] as const).find((field) => fields.includes(field)) ?? null;
}

/** What two cells that say the same have in common. */
function normalOf(field: ImportField, value: string): string {
  return importFields[field].kind === 'text' ? cleanText(value) : cleanId(value);
}

type Group = { key: string; rows: ReadRow[] };

/** Rows by their group, in the order in which the groups begin; a row without a key is a loan of its own. */
function grouped(rows: readonly ReadRow[], field: ImportField | null): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const key = field === null ? '' : normalOf(field, row.cells.get(field)?.value ?? '');
    const name = key === '' ? `row ${row.index}` : `key ${key}`;
    const group = groups.get(name) ?? { key, rows: [] };
    group.rows.push(row);
    groups.set(name, group);
  }
  return groups;
}

function draftOf({ key, rows }: Group, plan: ImportPlan, blocked: ReadonlySet<number>): ImportedDraft {
  const draft = { ...emptyDraft(), members: [], ...forAllOf(plan) };
  for (const [field, { place }] of Object.entries(importFields) as [ImportField, { place: string }][]) {
    const cell = firstFilled(rows, field);
    if (!cell) continue;
    if (place === 'loan') Object.assign(draft, { [field]: field === 'waiverSigned' ? cell.yes : cell.value });
    if (place === 'plan') Object.assign(draft.plan, { [field]: cell.value });
  }
  const members = rows.slice(0, mostMembers).map(memberOf);
  return {
    content: { ...draft, loanType: key === '' ? 'individual' : 'group', members },
    rows: rows.map((row) => row.index),
    photo: firstFilled(rows, 'photo')?.value ?? '',
    ready: rows.every((row) => !blocked.has(row.index)),
  };
}

/** Values for all, of lists that have no column. */
function forAllOf({ fields, forAll }: ImportPlan): Partial<DraftContent> {
  return Object.fromEntries(
    Object.entries(forAll).filter(([field]) => !fields.includes(field as ImportField)),
  );
}

function memberOf({ cells }: ReadRow): Member {
  const text = (field: ImportField) => cells.get(field)?.value ?? '';
  return {
    ...emptyMember(),
    clientId: text('clientId'),
    loanId: text('loanId'),
    givenName: text('givenName'),
    familyName: text('familyName'),
    gender: text('gender') as Member['gender'],
    amount: text('amount'),
    notPictured: cells.get('notPictured')?.yes ?? false,
  };
}

/** What a group's rows say of the loan as a whole: it need stand in one row only. */
function firstFilled(rows: readonly ReadRow[], field: ImportField) {
  return rows.map((row) => row.cells.get(field)).find((cell) => cell !== undefined && cell.value !== '');
}

function cellProblemsOf({ index, cells }: ReadRow): CellProblem[] {
  return [...cells].flatMap(([field, { column, text, rule }]) =>
    rule ? [{ row: index, column, field, rule, text }] : [],
  );
}

function groupProblems({ key, rows }: Group): CellProblem[] {
  if (key === '') return [];
  return [...differences(rows), ...tooMany(rows), ...(rows.length === 1 ? at(rows[0], 'groupOfOne') : [])];
}

/** Two rows of a group that say different things of the loan: nobody could tell which is right. */
function differences(rows: readonly ReadRow[]): CellProblem[] {
  const shared = Object.entries(importFields).filter(
    ([field, { place }]) => place === 'loan' || place === 'plan' || field === 'photo',
  );
  return shared.flatMap(([name]) => {
    const field = name as ImportField;
    const first = firstFilled(rows, field);
    return rows.flatMap(({ index, cells }) => {
      const cell = cells.get(field);
      if (
        !first ||
        !cell ||
        cell.value === '' ||
        normalOf(field, cell.value) === normalOf(field, first.value)
      )
        return [];
      return [{ row: index, column: cell.column, field, rule: 'groupDiffers' as const, text: cell.text }];
    });
  });
}

function tooMany(rows: readonly ReadRow[]): CellProblem[] {
  return rows.slice(mostMembers).flatMap((row) => at(row, 'groupTooLarge'));
}

/** A problem of the row as a whole stands at the cell that names its group or loan. */
function at(row: ReadRow | undefined, rule: CellRule): CellProblem[] {
  const found = (['group', 'groupLoanId', 'groupName', 'loanId'] as const)
    .map((field) => ({ field, cell: row?.cells.get(field) }))
    .find(({ cell }) => cell !== undefined);
  if (!row || !found?.cell) return [];
  return [{ row: row.index, column: found.cell.column, field: found.field, rule, text: found.cell.text }];
}

/** Loan ids that two drafts of the file share; the members of one group may share theirs. */
function repeatedIds(groups: readonly Group[]): CellProblem[] {
  const seen = new Map<string, Group>();
  return groups.flatMap((group) =>
    group.rows.flatMap((row) => {
      const cell = row.cells.get('loanId');
      const id = cleanId(cell?.value ?? '');
      if (!cell || id === '') return [];
      const first = seen.get(id) ?? group;
      seen.set(id, first);
      const problem = {
        row: row.index,
        column: cell.column,
        field: 'loanId' as const,
        rule: 'loanIdTwice' as const,
      };
      return first === group ? [] : [{ ...problem, text: cell.text }];
    }),
  );
}

function inOrder(problems: readonly CellProblem[]): CellProblem[] {
  return problems.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

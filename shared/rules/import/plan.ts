import type { ChoiceField } from '../../model/draft-fields.ts';
import type { ChosenValue } from './choices.ts';
import type { ColumnMatch } from './columns.ts';
import { draftRoles, signatureOf } from './columns.ts';
import type { ImportField } from './fields.ts';
import { columnsUnder } from './find-columns.ts';
import { misfitIn, type SheetToProve } from './judge-columns.ts';
import { withRow } from './left-out.ts';
import { longestRemembered, type Remembered, recall, recallRoles } from './remembered.ts';
import type { Evidence } from './roles.ts';
import { type ScheduleRule, unsaidRule } from './schedules.ts';
import { type StyleQuestion, type Styles, stylesOf } from './styles.ts';
import type { ImportTable } from './table.ts';

/**
 * How a table is to be read. `fields` has one entry per column; `forAll` has values for lists that the sheet has no
 * column for; `leftOut` holds the numbers of rows that a person took away.
 */
export type ImportPlan = {
  fields: (ImportField | '')[];
  /** What a person said of columns that read two ways. */
  styles: Styles;
  /** What was said of the last sheet of this heading: proposed, and never taken for an answer. */
  proposed: Styles;
  choices: ChosenValue[];
  forAll: ForAll;
  /** How the schedules are built that the sheet gives the instalments of. */
  schedule: ScheduleRule;
  takeHidden: boolean;
  leftOut: ReadonlySet<number>;
  /** Numbers of rows that look like totals or captions, and that a person takes all the same. */
  taken: ReadonlySet<number>;
  /** Fields whose column a person said is right although it does not look so. */
  accepted: ReadonlySet<string>;
};

/** Values of Kiva's lists that every loan of a sheet has. */
export type ForAll = { [F in ChoiceField]?: string };

/**
 * A first plan: as the same heading was read before, else by the names of its columns, both proved by the cells and by what is
 * known. `certain` is false where something speaks against it.
 */
export function firstPlan(
  table: ImportTable,
  remembered: readonly Remembered[],
  evidence: Evidence<ImportField> = {},
): { plan: ImportPlan; matches: ColumnMatch[]; certain: boolean } {
  const known = recall(remembered, table.names);
  const { rows, heading, exact } = draftSheet(table, []);
  const { roles, sure, certain } = columnsUnder(rows, heading, draftRoles, {
    evidence,
    exact,
    recall: recallRoles(remembered, undefined, draftRoles),
  });
  const plan = {
    fields: roles,
    // What a lone M means is a habit of the people who fill in the sheet; marks and dates depend on each computer.
    styles: known?.styles.gender === undefined ? {} : { gender: known.styles.gender },
    proposed: known?.styles ?? {},
    choices: known?.choices ?? [],
    forAll: known?.forAll ?? {},
    schedule: known?.schedule ?? unsaidRule,
    takeHidden: true,
    leftOut: new Set<number>(),
    taken: new Set<number>(),
    accepted: new Set<string>(),
  };
  return { plan, matches: roles.map((field, column) => ({ field, sure: sure[column] ?? true })), certain };
}

/** A table with its columns as a plan has them, to be judged. */
export function draftSheet(
  { names, rows }: ImportTable,
  fields: ImportPlan['fields'],
): SheetToProve<ImportField> & Required<Pick<SheetToProve<ImportField>, 'exact'>> {
  return {
    rows: [names, ...rows.map(({ cells }) => cells)],
    heading: 0,
    roles: fields,
    table: draftRoles,
    exact: (row, column) => rows[row - 1]?.notes.get(column)?.exact,
  };
}

/** True where nothing speaks against a column that a person has not accepted. */
export function areFieldsFit(table: ImportTable, { fields, accepted }: ImportPlan): boolean {
  const sheet = draftSheet(table, fields);
  return fields.every(
    (field, column) => field === '' || accepted.has(field) || misfitIn(sheet, column) === null,
  );
}

/** The plan with a column read as a field; the column that had the field before gives it up. */
export function withField(plan: ImportPlan, column: number, field: ImportField | ''): ImportPlan {
  const fields = plan.fields.map((each, place) => {
    if (place === column) return field;
    return each === field ? '' : each;
  });
  return { ...plan, fields, accepted: new Set([...plan.accepted].filter((each) => each !== field)) };
}

/** The plan with a row that is left out taken all the same, or no more. */
export function withTaken(plan: ImportPlan, number: number, isTaken: boolean): ImportPlan {
  if (plan.leftOut.has(number)) return { ...plan, leftOut: withRow(plan.leftOut, number, false) };
  return { ...plan, taken: withRow(plan.taken, number, isTaken) };
}

/** The styles to read by: what the cells decide, and what a person said where they do not. */
export function readingStyles(
  table: ImportTable,
  plan: ImportPlan,
): { styles: Styles; open: StyleQuestion[]; asked: StyleQuestion[] } {
  const { found, questions } = stylesOf(table, plan.fields);
  const answered = questions.filter(({ field, answers }) =>
    answers.some((each) => each === plan.styles[field]),
  );
  const said = Object.fromEntries(answered.map(({ field }) => [field, plan.styles[field]]));
  return {
    styles: { ...found, ...said },
    open: questions.filter((question) => !answered.includes(question)),
    asked: questions,
  };
}

/** The plan with what is proposed as the answers of the questions that are open, as a person does who goes on. */
export function withProposals(plan: ImportPlan, open: readonly StyleQuestion[]): ImportPlan {
  const said = open.map(({ field }) => [field, plan.proposed[field]] as const);
  return { ...plan, styles: { ...Object.fromEntries(said), ...plan.styles } };
}

/** True where every open question has a proposal among its answers. */
export function areAllProposed({ proposed }: ImportPlan, open: readonly StyleQuestion[]): boolean {
  return open.every(({ field, answers }) => answers.some((each) => each === proposed[field]));
}

/** What is worth remembering of a plan; texts that the lists know by themselves are not in it. */
export function readingOf(
  table: ImportTable,
  { fields, styles, proposed, choices, forAll, schedule }: ImportPlan,
): Remembered {
  const short = choices.filter(({ text }) => text.length <= longestRemembered);
  return {
    signature: signatureOf(table.names),
    fields,
    styles: { ...proposed, ...styles },
    choices: short,
    forAll,
    // A date for all is of one month's loans.
    schedule: { ...schedule, date: '' },
  };
}

import type { DraftContent } from '../../../../shared/model/draft.ts';
import type { ChoiceField } from '../../../../shared/model/draft-fields.ts';
import type { Sheet } from '../../../../shared/model/sheet.ts';
import { type ColumnMatch, findHeading } from '../../../../shared/rules/import/columns.ts';
import type { ImportedDraft, ImportReading } from '../../../../shared/rules/import/drafts.ts';
import { type FieldKind, type ImportField, importFields } from '../../../../shared/rules/import/fields.ts';
import { hasHidden } from '../../../../shared/rules/import/hidden.ts';
import {
  areFieldsFit,
  firstPlan,
  type ImportPlan,
  readingStyles,
} from '../../../../shared/rules/import/plan.ts';
import { type Remembered, recall } from '../../../../shared/rules/import/remembered.ts';
import type { Evidence } from '../../../../shared/rules/import/roles.ts';
import { withSchedule } from '../../../../shared/rules/import/schedules.ts';
import { type ImportTable, tableOf } from '../../../../shared/rules/import/table.ts';
import { type LoadedFile, letterOf } from '../../../components/sheet-file/loaded-file.ts';

/** The steps of an import, in their order. */
export const steps = ['file', 'sheet', 'columns', 'check', 'result'] as const;

/** One of {@link steps}. */
export type Step = (typeof steps)[number];

/** A sheet with its heading chosen, its table as far as it is mended, and how it is read. */
export type OpenSheet = {
  sheet: Sheet;
  heading: number;
  table: ImportTable;
  plan: ImportPlan;
  matches: readonly ColumnMatch[];
  /** True where a sheet of this heading was read before. */
  known: boolean;
  /** False where something speaks for another reading of the columns. */
  certain: boolean;
  /** True where the heading names no column, and only looks like one. */
  isHeadingGuessed: boolean;
};

/** What an import comes to: drafts to be kept, each with its rows in the sheet and its picture, where one was matched. */
export type NewDraft = { content: DraftContent; rowNumbers: number[]; photo: File | null };

/** Opens a sheet under a heading: its index, -1 for none, or found when it is not given. `evidence` is what is known of the columns' values. */
export function openSheet(
  sheet: Sheet,
  remembered: readonly Remembered[],
  chosen?: number,
  evidence?: Evidence<ImportField>,
): OpenSheet {
  const found = chosen === undefined ? findHeading(sheet.rows) : { heading: chosen, isNamed: true };
  const table = tableOf(sheet, found.heading);
  const known = recall(remembered, table.names) !== null;
  const { heading, isNamed } = found;
  return {
    ...{ sheet, heading, table, known, isHeadingGuessed: !isNamed },
    ...firstPlan(table, remembered, evidence),
  };
}

/** A column whose name is only like that of the field it was proposed for, until a person says that it is right. */
export function isUnsure({ plan, matches }: Pick<OpenSheet, 'plan' | 'matches'>, column: number): boolean {
  const field = plan.fields[column] ?? '';
  const match = matches[column];
  return field !== '' && match?.field === field && !match.sure && !plan.accepted.has(field);
}

/** What is never guessed: a wrong column of these would be sent as another loan, sum or day. */
const neverGuessed: ReadonlySet<FieldKind> = new Set(['id', 'amount', 'date']);

/** True while a person has to confirm or change a proposed column of ids, amounts or dates. */
export function isColumnOpen(open: Pick<OpenSheet, 'plan' | 'matches'>): boolean {
  return open.plan.fields.some(
    (field, column) => field !== '' && neverGuessed.has(importFields[field].kind) && isUnsure(open, column),
  );
}

/** Where a file leads: past every step whose answer is clear. */
export function stepAfterFile(file: LoadedFile, open: OpenSheet | null): Step {
  const usable = file.sheets.filter((sheet) => !sheet.hidden || sheet.tooLarge);
  if (open === null || open.heading < 0 || (open.isHeadingGuessed && !open.known) || usable.length > 1)
    return 'sheet';
  if (hasHidden(open.sheet)) return 'sheet';
  const isClear = open.known && open.certain && areFieldsFit(open.table, open.plan) && !isColumnOpen(open);
  return isClear && readingStyles(open.table, open.plan).open.length === 0 ? 'check' : 'columns';
}

/** A text that is in none of Kiva's lists, and the rows that have it. */
export type Unlisted = { field: ChoiceField; text: string; rows: number; several: boolean };

/** Texts that Kiva's lists do not know, each once, the most frequent first. */
export function unlistedIn({ problems }: ImportReading): Unlisted[] {
  const found = new Map<string, Unlisted>();
  for (const { field, rule, text } of problems) {
    if (rule !== 'notInList' && rule !== 'severalInList') continue;
    const key = `${field} ${text.trim()}`;
    const known = found.get(key);
    const fresh = {
      field: field as ChoiceField,
      text: text.trim(),
      rows: 0,
      several: rule === 'severalInList',
    };
    found.set(key, { ...(known ?? fresh), rows: (known?.rows ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}

/** The drafts that can be made, with their schedules and pictures. */
export function newDraftsOf(
  drafts: readonly ImportedDraft[],
  { table, plan }: Pick<OpenSheet, 'table' | 'plan'>,
  photoOf: (draft: ImportedDraft) => File | null,
): NewDraft[] {
  return drafts
    .filter((draft) => draft.ready)
    .map((draft) => ({
      content: withSchedule(draft.content, plan.schedule),
      rowNumbers: draft.rows.map((row) => table.rows[row]?.number ?? 0),
      photo: photoOf(draft),
    }));
}

/** The name of a column as the sheet has it, or its letter. */
export function columnName({ names }: ImportTable, column: number): string {
  return names[column]?.trim() || letterOf(column);
}

import { IconAlertCircle, IconEye } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ChoiceField } from '../../../../../shared/model/draft-fields.ts';
import { remarks } from '../../../../../shared/rules/import/cells.ts';
import { type ChoiceBooks, nearChoices } from '../../../../../shared/rules/import/choices.ts';
import type { CellProblem } from '../../../../../shared/rules/import/drafts.ts';
import { type ImportField, importFields } from '../../../../../shared/rules/import/fields.ts';
import type { ImportRow } from '../../../../../shared/rules/import/table.ts';
import type { SheetCell, SheetColumn } from '../../../../components/sheet/columns.ts';
import type { ImportRowNotes } from './cell-notes.ts';
import { problemText } from './problem-text.ts';

/** A column that is shown: its place in the sheet, and the field it is read as. */
export type ShownColumn = { column: number; field: ImportField };

/** The columns of a sheet that are taken. */
export function shownColumns(fields: readonly (ImportField | '')[]): ShownColumn[] {
  return fields.flatMap((field, column) => (field === '' ? [] : [{ column, field }]));
}

/** The columns of the grid: those that are taken, and what is the matter. */
export function sheetColumns(shown: readonly ShownColumn[], t: TFunction<'import'>): SheetColumn[] {
  const taken = shown.map(({ column, field }) => ({
    key: String(column),
    title: t(`field.${field}`),
    least: 8,
    grow: 1,
    editable: true,
  }));
  return [...taken, { key: 'note', title: t('grid.note'), least: 17, grow: 1.5, pinned: true }];
}

/** The cells of a row, the last of which says what is the matter. */
export function repairCells(
  row: ImportRow | undefined,
  shown: readonly ShownColumn[],
  notes: ImportRowNotes | undefined,
  t: TFunction<'import'>,
): SheetCell[] {
  const cells = shown.map(({ column }) => ({
    text: row?.cells[column] ?? '',
    mark: markOf(notes?.problems.filter((each) => each.column === column) ?? []),
  }));
  return [...cells, noteCell(notes, t)];
}

function markOf(problems: readonly CellProblem[]): SheetCell['mark'] {
  if (problems.length === 0) return undefined;
  return problems.some(({ rule }) => !remarks.has(rule)) ? 'wrong' : 'look';
}

function noteCell(notes: ImportRowNotes | undefined, t: TFunction<'import'>): SheetCell {
  if (!notes) return { text: '' };
  const texts = notes.problems.map((problem) => problemText(t, problem));
  const look = notes.wrong
    ? { tone: 'bad' as const, icon: IconAlertCircle }
    : { tone: 'warn' as const, icon: IconEye };
  return { text: texts.join(' '), title: texts.join('\n'), ...look };
}

/** Suggestions beneath a cell; a partner may have thousands of locations. */
const mostSuggested = 100;

/** What a cell of one of Kiva's lists may hold, the nearest to its text first. */
export function suggestionsOf(field: ImportField | undefined, text: string, books: ChoiceBooks): string[] {
  if (field === undefined || importFields[field].kind !== 'choice') return [];
  const list = field as ChoiceField;
  const near = nearChoices(books, list, text).map((choice) => choice.label);
  const all = books[list].choices.map((choice) => choice.label);
  return [...new Set([...near, ...all])].slice(0, mostSuggested);
}

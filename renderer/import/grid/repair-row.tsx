// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go with scrolling cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the text field in the active cell has the focus (APG grid)
import { IconAlertCircle, IconEye } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { remarks } from '../../../shared/rules/import/cells.ts';
import type { CellProblem } from '../../../shared/rules/import/drafts.ts';
import type { ImportRow } from '../../../shared/rules/import/table.ts';
import { toneVariables } from '../../components/tone.ts';
import type { RowNotes } from './cell-notes.ts';
import classes from './grid.module.css';
import { problemText } from './problem-text.ts';
import type { ShownColumn } from './repair-grid.tsx';

/** The id of the note of a row, by its index in the table. */
export const noteId = (row: number): string => `import-note-${row}`;

type Props = {
  /** Among the rows shown. */
  index: number;
  /** In the table. */
  rowIndex: number;
  /** Pixels from the first row. */
  offset: number;
  row: ImportRow | undefined;
  columns: readonly ShownColumn[];
  notes: RowNotes | undefined;
  activeColumn: number;
  input: ReactNode;
};

/** One row: its number in the sheet, its cells, and what is the matter with it. */
export const RepairRow = memo(function RepairRow(props: Props) {
  const { index, rowIndex, offset, row, columns, notes, activeColumn, input } = props;
  const toneAt = (column: number) => toneOf(notes?.problems.filter((each) => each.column === column) ?? []);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <div role="rowheader" aria-colindex={1} className={classes.number}>
        {row?.number}
      </div>
      {columns.map(({ column }, place) => (
        <div
          key={column}
          role="gridcell"
          aria-colindex={place + 2}
          aria-selected={column === activeColumn}
          className={classes.cell}
          data-row={rowIndex}
          data-column={column}
          data-active={column === activeColumn || undefined}
          data-mark={toneAt(column)}
        >
          {column === activeColumn ? input : <span className={classes.text}>{row?.cells[column]}</span>}
        </div>
      ))}
      <NoteCell rowIndex={rowIndex} colIndex={columns.length + 2} notes={notes} />
    </div>
  );
});

function toneOf(problems: readonly CellProblem[]): 'wrong' | 'look' | undefined {
  if (problems.length === 0) return undefined;
  return problems.some(({ rule }) => !remarks.has(rule)) ? 'wrong' : 'look';
}

type NoteProps = { rowIndex: number; colIndex: number; notes: RowNotes | undefined };

function NoteCell({ rowIndex, colIndex, notes }: NoteProps) {
  const { t } = useTranslation('import');
  const NoteIcon = notes?.wrong ? IconAlertCircle : IconEye;
  const texts = (notes?.problems ?? []).map((problem) => problemText(t, problem));
  return (
    <div
      id={noteId(rowIndex)}
      role="gridcell"
      aria-colindex={colIndex}
      className={classes.note}
      style={notes && toneVariables(notes.wrong ? 'bad' : 'warn')}
      data-tone={notes ? '' : undefined}
      title={texts.join('\n')}
    >
      {notes && <NoteIcon size={16} aria-hidden />}
      <span className={classes.text}>{texts.join(' ')}</span>
    </div>
  );
}

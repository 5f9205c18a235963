// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go with scrolling cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the text field in the active cell has the focus (APG grid)
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportRow } from '../../../../shared/model/work.ts';
import { reportColumns } from '../../../../shared/rules/paste.ts';
import classes from './grid.module.css';
import { NoteCell, type RowNotes } from './note-cell.tsx';

type Props = {
  index: number;
  /** Pixels from the first row. */
  offset: number;
  row: ReportRow | undefined;
  notes: RowNotes | undefined;
  /** First and last selected column, as text so that equal rows are not drawn again; empty for none. */
  selected: string;
  activeColumn: number;
  /** The text field of the active cell, in the row that has it. */
  input: ReactNode;
};

/** One row: its number, three cells, and what the checks say. The cell that takes keys holds a text field. */
export const GridRow = memo(function GridRow(props: Props) {
  const { index, offset, row, notes, selected, activeColumn, input } = props;
  const { t } = useTranslation('repayments');
  const [left = -1, right = -2] = selected === '' ? [] : selected.split(':').map(Number);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <div role="rowheader" aria-colindex={1} className={classes.number}>
        {index + 1}
      </div>
      {reportColumns.map((column, place) => (
        <div
          key={column}
          role="gridcell"
          aria-colindex={place + 2}
          aria-selected={place >= left && place <= right}
          className={classes.cell}
          data-row={index}
          data-column={place}
          data-active={place === activeColumn || undefined}
          data-wrong={notes?.wrong.includes(column) || undefined}
        >
          {place === activeColumn ? input : <span className={classes.text}>{row?.[column]}</span>}
        </div>
      ))}
      <NoteCell index={index} row={row} notes={notes} blankText={t('grid.blank')} />
    </div>
  );
});

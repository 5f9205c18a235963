import { type ReactNode, type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AmountMeaning, ColumnFormat } from '../../../../shared/model/reporting.ts';
import { emptyRow } from '../../../../shared/rules/empty-report.ts';
import type { ReportLoanIndex } from '../../../../shared/rules/report/loan-index.ts';
import { cleanId } from '../../../../shared/rules/text.ts';
import type { EditName } from '../../../components/sheet/keys.ts';
import { allRows, someRows } from '../../../components/sheet/row-order.ts';
import type { Block, CellPosition } from '../../../components/sheet/selection.ts';
import { Sheet, type SheetHandle } from '../../../components/sheet/sheet.tsx';
import { WorkbenchRows } from '../../../components/workbench/workbench.tsx';
import type { ReportRowNotes, SearchPlace } from '../notes.ts';
import classes from '../report.module.css';
import type { SaidOf } from '../use-row-said.ts';
import { ActiveRow } from './active-row.tsx';
import {
  type CellPlace,
  cleared,
  filledDown,
  type ReportField,
  type ReportRows,
  textAt,
  withNewRows,
  withoutRows,
  withText,
} from './cells.ts';
import { fieldOf, reportColumnsOf, shownKeys } from './columns.ts';
import { rowCells } from './row-cells.ts';
import { useFindingWords } from './use-finding-words.ts';

const spareRows = 10;
const fewestRows = 20;

/** What the page around may ask of the grid. */
export type GridHandle = {
  show: (place: CellPlace) => void;
  problem: (back: boolean) => void;
  edit: (what: 'addRows' | 'removeRows') => void;
};

/** Text that was pasted, where, and the columns it came from where it was copied from a sheet of ours. `shown` as in the grid. */
export type GridPaste = {
  text: string;
  row: number;
  shown: readonly number[] | null;
  fields: readonly ReportField[];
  at: string;
  columns: string[] | null;
};

type Props = {
  rows: ReportRows;
  /** Which rows are shown; null for all, and the empty ones below. */
  shown: readonly number[] | null;
  meaning: AmountMeaning;
  format: ColumnFormat;
  index: ReportLoanIndex;
  notes: ReadonlyMap<number, ReportRowNotes>;
  readOnly: boolean;
  saidOf: SaidOf;
  /** What can be done with the selected rows, beside what is said of the active one. */
  rowActions?: ReactNode;
  setRows: (change: (rows: ReportRows) => ReportRows, step?: string) => void;
  undo: () => void;
  redo: () => void;
  problemAfter: (from: SearchPlace, back: boolean) => CellPlace | null;
  onPaste: (paste: GridPaste) => void;
  /** Rows that are added are none of those that a filter shows. */
  onShowAll: () => void;
  /** The rows that are selected, and whether their amounts are among the cells. */
  onSelect: (rows: readonly number[], hasAmounts: boolean) => void;
  ref: Ref<GridHandle>;
};

/** The rows of a report as a sheet: what is typed, and beside it what is known of the loan. */
export function RepaymentsGrid(props: Props) {
  const { rows, shown, meaning, format, index, notes, readOnly, setRows, onPaste, onShowAll, saidOf, ref } =
    props;
  const { t } = useTranslation('repayments');
  const words = useFindingWords();
  const sheet = useRef<SheetHandle>(null);
  const [active, setActive] = useState(0);
  const keys = useMemo(() => shownKeys(format, index.hasSchedules), [format, index.hasSchedules]);
  const columns = useMemo(() => reportColumnsOf(keys, meaning, t), [keys, meaning, t]);
  const count = Math.max(fewestRows, rows.length + (readOnly ? 0 : spareRows));
  const order = useMemo(() => (shown ? someRows(shown) : allRows(count)), [shown, count]);
  const toPlace = ({ row, field }: CellPlace): CellPosition => ({
    row,
    column: Math.max(0, keys.indexOf(field)),
  });
  const show = (place: CellPlace) => sheet.current?.show(toPlace(place));
  useImperativeHandle(ref, () => ({
    show,
    problem: (back) => sheet.current?.problem(back),
    edit: (what) => sheet.current?.edit(what),
  }));

  const cellsOf = (row: number) => {
    const content = rows[row] ?? emptyRow;
    const known = content.loanId === '' ? undefined : index.find(cleanId(content.loanId));
    const said = content.loanId === '' ? null : saidOf(content.loanId);
    return rowCells(keys, { row: content, known, notes: notes.get(row), words, said });
  };
  const valueAt = ({ row, column }: CellPosition) => {
    const field = fieldOf(keys[column]);
    return field ? textAt(rows, { row, field }) : (cellsOf(row)[column]?.text ?? '');
  };
  const type = ({ row, column }: CellPosition, text: string, visit: number) => {
    const field = fieldOf(keys[column]);
    if (field) setRows((now) => withText(now, { row, field }, text), `${row}:${field}:${visit}`);
  };
  const edit = (what: EditName, { rows: chosen, left, right }: Block) => {
    const typed = keys.slice(left, right + 1).flatMap((key) => fieldOf(key) ?? []);
    const above = order.positionOf(chosen[0] ?? 0) - 1;
    if (what === 'addRows') {
      onShowAll();
      setRows((now) => withNewRows(now, chosen[0] ?? 0, chosen.length));
    } else if (what === 'removeRows') setRows((now) => withoutRows(now, chosen));
    else if (what === 'clear') setRows((now) => cleared(now, chosen, typed));
    else if (what === 'fill')
      setRows((now) => filledDown(now, chosen, typed, above < 0 ? null : order.at(above)));
    else props[what]();
  };
  const problemAfter = ({ row, column }: CellPosition, back: boolean) => {
    const field = keys.slice(0, column + 1).findLast((key) => fieldOf(key) !== null);
    const next = props.problemAfter({ row, field: fieldOf(field) }, back);
    return next && toPlace(next);
  };
  const filled = shown ? shown.length - 1 : rows.length - 1;
  if (shown?.length === 0) return <p className={classes.noRows}>{t('filter.none')}</p>;
  return (
    <WorkbenchRows>
      <Sheet
        ref={sheet}
        words={{
          label: t('grid.label'),
          number: t('grid.number'),
          hint: t('grid.hint'),
          leaving: t('grid.leaving'),
          cell: (column, row) => t('grid.cell', { column, row }),
        }}
        columns={columns}
        rows={order}
        filled={filled}
        readOnly={readOnly}
        cellsOf={cellsOf}
        numberOf={(row) => String(row + 1)}
        textAt={valueAt}
        onType={type}
        onEdit={edit}
        fills
        onActive={({ row }) => setActive(row)}
        onSelect={({ rows: chosen, left, right }) =>
          props.onSelect(chosen, keys.slice(left, right + 1).includes('amount'))
        }
        problemAfter={problemAfter}
        onPaste={(text, at, columns) =>
          onPaste({
            text,
            row: at.row,
            shown,
            at: keys[at.column] ?? 'loanId',
            fields: keys.slice(at.column).flatMap((key) => fieldOf(key) ?? []),
            columns,
          })
        }
      >
        <ActiveRow
          row={active}
          notes={notes.get(active)}
          loan={index.find(cleanId(rows[active]?.loanId ?? ''))?.loan}
          said={rows[active] ? saidOf(rows[active].loanId) : null}
          actions={props.rowActions}
          readOnly={readOnly}
          onUse={(loanId) => {
            setRows((now) => withText(now, { row: active, field: 'loanId' }, loanId));
            show({ row: active, field: 'loanId' });
          }}
        />
      </Sheet>
    </WorkbenchRows>
  );
}

import { type ReactNode, type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChoiceBooks } from '../../../../shared/rules/import/choices.ts';
import type { EditName } from '../../../components/sheet/keys.ts';
import { allRows, someRows } from '../../../components/sheet/row-order.ts';
import type { Block, CellPosition } from '../../../components/sheet/selection.ts';
import { Sheet, type SheetHandle } from '../../../components/sheet/sheet.tsx';
import { WorkbenchRows } from '../../../components/workbench/workbench.tsx';
import { genders } from '../genders.ts';
import { suggestionsOf } from '../import/grid/repair-cells.ts';
import { bulkCells } from './bulk-cells.ts';
import { BulkRowLine } from './bulk-row-line.tsx';
import { type BulkNotes, nextMark } from './checks.ts';
import { bulkColumns, type ColumnKey, columnKeys, isTyped } from './columns.ts';
import { useRowWords } from './row-words.ts';
import {
  type BulkPlace,
  clearIn,
  type DraftRows,
  fillDown,
  isChoice,
  putIn,
  readIn,
  textIn,
  typeIn,
  withRows,
} from './rows.ts';
import type { BulkActions } from './use-bulk-rows.ts';

/** What the page around may ask of the grid. */
export type BulkGridHandle = {
  show: (place: BulkPlace) => void;
  problem: (back: boolean) => void;
  /** Reads what is being typed in the active cell, which is not left yet. */
  finish: () => void;
};

/** A text that was pasted, at which cell, and the rows and columns from there on. */
export type BulkPaste = {
  text: string;
  at: BulkPlace;
  rows: readonly number[];
  keys: readonly ColumnKey[];
};

type Props = {
  rows: DraftRows;
  /** Which rows are shown; null for all. */
  shown: readonly number[] | null;
  notes: readonly BulkNotes[];
  books: ChoiceBooks | null;
  actions: BulkActions;
  /** Why a row could not be saved, and what to do about it. */
  notSavedOf: (id: string) => { text: string; line: ReactNode } | null;
  onPaste: (paste: BulkPaste) => void;
  onActive: (place: BulkPlace) => void;
  onSelect: (rows: readonly number[]) => void;
  onOpen: (id: string) => void;
  ref: Ref<BulkGridHandle>;
};

/** The drafts as a sheet, one row each. A cell counts as read once it is left; until then it is what is typed. */
export function BulkGrid(props: Props) {
  const { rows, shown, notes, books, actions, notSavedOf, onPaste, onOpen, ref } = props;
  const { t } = useTranslation('drafts');
  const words = useBulkWords();
  const rowWords = useRowWords();
  const sheet = useRef<SheetHandle>(null);
  const typing = useRef<{ row: number; column: number; step: string } | null>(null);
  const [active, setActive] = useState<CellPosition>({ row: shown?.[0] ?? 0, column: 0 });
  const columns = useMemo(() => bulkColumns(t), [t]);
  const order = useMemo(() => (shown ? someRows(shown) : allRows(rows.length)), [shown, rows.length]);

  const setRow = (place: CellPosition, change: typeof readIn, step?: string) => {
    const key = columnKeys[place.column];
    const row = rows[place.row];
    if (!row || !isTyped(row.draft, key)) return;
    actions.set((now) => {
      const before = now[place.row];
      return before ? withRows(now, new Map([[place.row, change(before, key, books)]])) : now;
    }, step);
  };
  const finish = () => {
    const typed = typing.current;
    typing.current = null;
    if (typed) setRow(typed, readIn, typed.step);
  };
  const type = (place: CellPosition, text: string, visit: number) => {
    const step = `${place.row}:${place.column}:${visit}`;
    typing.current = { ...place, step };
    setRow(place, (row, key) => typeIn(row, key, text), step);
  };
  const edit = (what: EditName, { rows: chosen, left, right }: Block) => {
    const keys = columnKeys.slice(left, right + 1);
    const above = order.positionOf(chosen[0] ?? 0) - 1;
    if (what === 'clear') actions.set((now) => clearIn(now, chosen, keys));
    else if (what === 'fill')
      actions.set((now) => fillDown(now, chosen, keys, above < 0 ? null : order.at(above)));
    else if (what === 'undo' || what === 'redo') actions[what]();
  };
  const toPlace = ({ row, key }: BulkPlace): CellPosition => ({ row, column: columnKeys.indexOf(key) });
  useImperativeHandle(ref, () => ({
    show: (place) => sheet.current?.show(toPlace(place)),
    problem: (back) => sheet.current?.problem(back),
    finish,
  }));

  const textsOf = (row: number): string[] => {
    const [content, found] = [rows[row], notes[row]];
    return content && found ? rowWords(content.draft, found) : [];
  };
  const cellsOf = (row: number) => {
    const content = rows[row];
    if (!content) return [];
    const notSaved = notSavedOf(content.id)?.text ?? null;
    return bulkCells({ row: content, notes: notes[row], texts: textsOf(row), notSaved, books, words });
  };
  const textAt = ({ row, column }: CellPosition): string => {
    const [content, key] = [rows[row], columnKeys[column]];
    if (content && isTyped(content.draft, key)) return textIn(content, key, books, words);
    return cellsOf(row)[column]?.text ?? '';
  };
  const problemAfter = (from: CellPosition, back: boolean) => {
    const next = nextMark(notes, shown ?? rows.map((_, index) => index), from, back);
    return next && toPlace(next);
  };
  const suggest = ({ row, column }: CellPosition, text: string): readonly string[] => {
    const [content, key] = [rows[row], columnKeys[column]];
    if (!content || !isTyped(content.draft, key)) return [];
    if (isChoice(key)) return books ? suggestionsOf(key, text, books) : [];
    if (key === 'waiverSigned') return [words.yes, words.no];
    return key === 'gender' ? genders.map(words.gender) : [];
  };
  const activeRow = rows[active.row];
  return (
    <WorkbenchRows>
      <Sheet
        ref={sheet}
        words={{
          label: t('bulk.label'),
          number: t('bulk.number'),
          hint: t('bulk.hint'),
          leaving: t('bulk.leaving'),
          cell: (column, row) => t('bulk.cell', { column, row }),
        }}
        columns={columns}
        rows={order}
        filled={order.count - 1}
        readOnly={false}
        fills
        cellsOf={cellsOf}
        numberOf={(row) => String(row + 1)}
        textAt={textAt}
        onType={type}
        onLeave={finish}
        onEdit={edit}
        onActive={(place) => {
          setActive(place);
          props.onActive({ row: place.row, key: columnKeys[place.column] ?? 'name' });
        }}
        onSelect={({ rows: chosen }) => props.onSelect(chosen)}
        problemAfter={problemAfter}
        suggest={suggest}
        onPaste={(text, at) => {
          typing.current = null;
          const from = order.positionOf(at.row);
          onPaste({
            text,
            at: { row: at.row, key: columnKeys[at.column] ?? 'name' },
            rows: Array.from({ length: order.count - from }, (_, down) => order.at(from + down)),
            keys: columnKeys.slice(at.column),
          });
        }}
      >
        {activeRow && (
          <BulkRowLine
            row={active.row}
            content={activeRow}
            column={columnKeys[active.column] ?? 'name'}
            texts={textsOf(active.row)}
            books={books}
            saving={notSavedOf(activeRow.id)?.line}
            onUse={(text) => {
              setRow(active, (row, key) => putIn(row, key, text, books));
              sheet.current?.show(active);
            }}
            onOpen={() => onOpen(activeRow.id)}
          />
        )}
      </Sheet>
    </WorkbenchRows>
  );
}

function useBulkWords() {
  const { t } = useTranslation(['drafts', 'common']);
  return useMemo(
    () => ({
      yes: t('common:yes'),
      no: t('common:no'),
      gender: (gender: 'female' | 'male' | 'unknown') => t(`drafts:gender.${gender}`),
      complete: t('drafts:bulk.complete'),
      photo: t('drafts:bulk.hasPhoto'),
      schedule: (count: number, last: string) => t('drafts:bulk.instalments', { count, last }),
    }),
    [t],
  );
}

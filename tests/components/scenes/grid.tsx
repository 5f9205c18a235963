import { Stack } from '@mantine/core';
import { useState } from 'react';
import { generateLoans } from '../../../electron/practice/data/generate.ts';
import type { PracticeLoan } from '../../../electron/practice/data/loan.ts';
import { ColumnsButton } from '../../../renderer/components/grid/columns-button.tsx';
import { DataGrid } from '../../../renderer/components/grid/data-grid.tsx';
import {
  arranged,
  type GridColumn,
  laidOut,
  movedTo,
  neighbour,
  withPinned,
  withShown,
  withWidth,
} from '../../../renderer/components/grid/layout.ts';
import {
  allRows,
  countOf,
  isSelected,
  noRows,
  withRows,
} from '../../../renderer/components/grid/selection.ts';
import type { Sort } from '../../../renderer/components/grid/sort.ts';
import { writeClipboard } from '../../../renderer/components/grid/write-clipboard.ts';
import type { Scene } from '../harness/scene.ts';

const loans = generateLoans({ seed: 1, count: 2_400, today: '2026-11-30', partnerId: '9001' });

const known = [
  { id: 'name', title: 'Name', width: 156 },
  { id: 'internal_loan_id', title: 'Loan ID', width: 96 },
  { id: 'internal_client_id', title: 'Client ID', width: 96 },
  { id: 'kiva_id', title: 'Kiva ID', width: 78 },
  { id: 'status', title: 'Status', width: 140 },
  { id: 'location', title: 'Location', width: 300 },
  { id: 'uuid', title: 'UUID', width: 280 },
] as const satisfies readonly GridColumn<keyof PracticeLoan>[];

type Column = (typeof known)[number]['id'];
const first: readonly Column[] = known.map(({ id }) => id).filter((id) => id !== 'uuid');
const reset = arranged(known, first, []);
const keyOf = (loan: PracticeLoan) => loan.kiva_id;

/** The loans of the practice server as a grid of cells, with all that can be done to its columns and rows. */
export const grid: Scene = { answers: {}, Component: Loans };

function Loans() {
  const [layout, setLayout] = useState(reset);
  const [sort, setSort] = useState<Sort<Column>>([]);
  const [selection, setSelection] = useState(noRows);
  const [opened, setOpened] = useState('');
  const rows = sort.length === 0 ? loans : loans.toSorted((a, b) => compare(sort, a, b));
  const columns = laidOut(known, layout);
  const keysBetween = (from: number, to: number) =>
    rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(keyOf);
  const copy = () => {
    const chosen = rows.filter((row) => isSelected(selection, keyOf(row)));
    const lines = chosen.map((row) => columns.map(({ id }) => row[id]).join('\t'));
    writeClipboard([columns.map(({ title }) => title).join('\t'), ...lines, ''].join('\r\n'));
  };
  return (
    <Stack p="md">
      <ColumnsButton known={known} layout={layout} onLayout={setLayout} onReset={() => setLayout(reset)} />
      <output>{`${countOf(selection, rows.length)} selected, opened: ${opened}`}</output>
      <DataGrid
        unit="cell"
        label="Loans"
        list={JSON.stringify(sort)}
        total={rows.length}
        columns={columns}
        grows={{ name: 1 }}
        rowAt={(index) => rows[index]}
        keyOf={keyOf}
        tickName={({ name }) => `Select ${name}`}
        cell={(row, column) => row[column]}
        selection={selection}
        busy={false}
        rows={{
          onOpen: ({ name }) => setOpened(name),
          onToggle: (index) =>
            setSelection((now) => {
              const [key = ''] = keysBetween(index, index);
              return withRows(now, [key], !isSelected(now, key));
            }),
          onRange: (from, to) => setSelection((now) => withRows(now, keysBetween(from, to), true)),
          onAll: () => setSelection(allRows),
          onNone: () => setSelection(noRows),
          onCopy: copy,
        }}
        columnActions={{
          sort,
          onSort: setSort,
          neighbour: (id, step) => neighbour(layout, id, step),
          onMove: (id, place) => setLayout(movedTo(layout, id, place)),
          onWidth: (id, width) => setLayout(withWidth(layout, id, width)),
          onPin: (id, pinned) => setLayout(withPinned(layout, id, pinned)),
          onHide: (id) => setLayout(withShown(layout, id, false)),
        }}
      />
    </Stack>
  );
}

function compare(sort: Sort<Column>, a: PracticeLoan, b: PracticeLoan): number {
  for (const { column, descending } of sort) {
    const order = a[column] < b[column] ? -1 : Number(a[column] > b[column]);
    if (order !== 0) return descending ? -order : order;
  }
  return 0;
}

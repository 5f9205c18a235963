import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { memo, type ReactNode, useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanColumn } from '../../../shared/model/loan-columns.ts';
import { decodeIds, type LoanRow } from '../../../shared/model/portfolio-search.ts';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import {
  type GridLayout,
  type LaidColumn,
  movedTo,
  neighbour,
  withPinned,
  withShown,
  withWidth,
} from '../../components/grid/layout.ts';
import { allRows, countOf } from '../../components/grid/selection.ts';
import { useStable } from '../../components/grid/use-stable.ts';
import { Problem } from '../../components/problem.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';
import { call, failureOf } from '../../lib/calls.ts';
import { cellContext, isRowOnly, loanCell } from './loan-cell.tsx';
import { LoansFoot } from './loans-foot.tsx';
import { type LoansView, writeView } from './loans-search.ts';
import { leaveAt, placeIn } from './place-memory.ts';
import { useCopyRows } from './use-copy-rows.ts';
import { useAddToReport } from './use-loan-work.ts';
import type { ListedRows } from './use-rows.ts';
import { useSelection } from './use-selection.ts';

type Props = {
  view: LoansView;
  rows: ListedRows & { total: number };
  /** How many loans the copy has; undefined for Kiva's own list. */
  all: number | undefined;
  columns: readonly LaidColumn<LoanColumn>[];
  layout: GridLayout<LoanColumn>;
  onLayout: (layout: GridLayout<LoanColumn>) => void;
  onView: (view: LoansView) => void;
  onSearchAtKiva: (() => void) | null;
  /** Shown in the place of no rows. */
  empty: ReactNode;
};

const Foot = memo(LoansFoot);
const grows = { name: 1 };
const keyOf = ({ key }: LoanRow) => key;

/** The name of a row's tick. Its words are found once, not for each row. */
function tickNames(t: TFunction<['loans', 'common']>): (row: LoanRow) => string {
  const [before = '', after = ''] = t('grid.select', { name: gap }).split(gap);
  const nameMissing = t('nameMissing');
  return ({ name }) => `${before}${name || nameMissing}${after}`;
}

/** A placeholder for a name; no message contains it. */
const gap = '\u0000';

/** The loans that were found, as a grid. */
export function LoansList(props: Props) {
  const { view, rows, all, columns, layout, onLayout, onView } = props;
  const { t } = useTranslation(['loans', 'common']);
  const environment = useEnvironment();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { rowAt, inSight } = rows;
  const { selection, chosen, ...select } = useSelection(environment, view, { rowAt, total: rows.total });
  const copying = useCopyRows(environment, view, columns);
  const list = rows.source.id;
  const start = useRef(placeIn(client, list));

  // The text that the rows in sight were found by: the letters typed since do not draw them anew.
  const { text } = rows.source;
  const context = useMemo(() => cellContext(text, columns, t), [text, columns, t]);
  const cell = useCallback((row: LoanRow, column: LoanColumn) => loanCell(row, column, context), [context]);
  const tickName = useMemo(() => tickNames(t), [t]);
  const count = countOf(selection, rows.total);
  const copy = (index: number) => {
    const key = rowAt(index)?.key;
    if (count > 0 || key === undefined) void copying.copy(selection, chosen);
    else void copying.copy(key, async () => [key]);
  };
  const open = ({ key }: LoanRow) => {
    if (!isRowOnly(key)) void navigate({ to: '/loans/$kivaId', params: { kivaId: key } });
  };
  const adding = useAddToReport();
  const addChosen = useStable(() => adding.mutate(idsOfChosen));
  const idsOfChosen = async () => {
    const { filter, sort } = view;
    return decodeIds(await call('portfolio.ids', { environment, filter, sort, keys: await chosen() }));
  };
  const copyChosen = useStable(() => void copying.copy(selection, chosen));
  const selectNone = useStable(select.none);
  const hasCopy = all !== undefined;
  const summed = useMemo(
    () => (hasCopy ? { view, selection: count > 0 ? selection : allRows } : null),
    [hasCopy, view, selection, count],
  );
  const foot = (
    <Foot
      total={rows.total}
      all={all}
      selected={count}
      summed={summed}
      note={copying.note}
      onSearchAtKiva={props.onSearchAtKiva}
      onCopy={copyChosen}
      onReport={hasCopy ? addChosen : null}
      reporting={adding.isPending}
      onNone={selectNone}
    />
  );
  return (
    <>
      {adding.error && <Problem failure={failureOf(adding.error)} />}
      {copying.failure && <Problem failure={copying.failure} />}
      {inSight.failure && <Problem failure={inSight.failure} onRetry={inSight.retry} />}
      <DataGrid
        unit="cell"
        label={t('table')}
        list={list}
        total={rows.total}
        columns={columns}
        grows={grows}
        rowAt={rowAt}
        keyOf={keyOf}
        tickName={tickName}
        cell={cell}
        selection={selection}
        busy={rows.busy}
        start={start.current}
        onLeave={(place) => leaveAt(client, { list, search: writeView(view), place })}
        rows={{
          onOpen: open,
          onToggle: select.toggle,
          onRange: (from, to) => void select.selectBetween(from, to),
          onAll: select.all,
          onNone: select.none,
          onCopy: copy,
          onSeen: rows.onSeen,
        }}
        columnActions={{
          sort: view.sort,
          onSort: hasCopy ? (sort) => onView({ ...view, sort: [...sort] }) : null,
          neighbour: (id, step) => neighbour(layout, id, step),
          onMove: (id, place) => onLayout(movedTo(layout, id, place)),
          onWidth: (id, width) => onLayout(withWidth(layout, id, width)),
          onPin: (id, pinned) => onLayout(withPinned(layout, id, pinned)),
          onHide: (id) => onLayout(withShown(layout, id, false)),
        }}
        foot={foot}
        empty={props.empty}
      />
    </>
  );
}

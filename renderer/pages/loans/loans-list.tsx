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
import { GroupHeading } from './group-heading.tsx';
import { cellContext, isRowOnly, loanCell } from './loan-cell.tsx';
import { LoansFoot } from './loans-foot.tsx';
import { inGroups, type LoansView, writeView } from './loans-search.ts';
import { leaveAt, placeIn } from './place-memory.ts';
import { useCopyRows } from './use-copy-rows.ts';
import type { Groups } from './use-groups.ts';
import { useAddToReport } from './use-loan-work.ts';
import type { ListedRows } from './use-rows.ts';
import { useSelection } from './use-selection.ts';

type Props = {
  view: LoansView;
  rows: ListedRows & { total: number };
  groups: Groups;
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
/** Shares of the room that is left, by how long what stands in a column may be. */
const grows = { name: 2.6, location: 2, status: 1.6, loanId: 1.1, clientId: 1.1 };
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
  const { view, rows, groups, all, columns, layout, onLayout, onView } = props;
  const { t } = useTranslation(['loans', 'common']);
  const environment = useEnvironment();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { inSight } = rows;
  const { lines } = groups;
  const listed = useMemo(() => inGroups(view), [view]);
  const { selection, chosen, ...select } = useSelection(environment, listed, rows);
  const copying = useCopyRows(environment, listed, columns);
  const list = rows.source.id;
  const start = useRef(placeIn(client, list));

  // The text that the rows in sight were found by: the letters typed since do not draw them anew.
  const { text } = rows.source;
  const context = useMemo(() => cellContext(text, columns, t), [text, columns, t]);
  const cell = useCallback((row: LoanRow, column: LoanColumn) => loanCell(row, column, context), [context]);
  const tickName = useMemo(() => tickNames(t), [t]);
  const rowOf = (line: number) => {
    const at = lines.at(line);
    return at && 'row' in at ? at.row : null;
  };
  const rowAt = (line: number) => {
    const row = rowOf(line);
    return row === null ? undefined : rows.rowAt(row);
  };
  const headingAt = (line: number, isActive: boolean) => {
    const at = lines.at(line);
    const group = at && 'heading' in at ? rows.groups?.[at.heading] : undefined;
    const column = rows.source.group;
    if (!group || !column) return null;
    const isFolded = groups.isFolded(group.value);
    return <GroupHeading {...{ group, column, isFolded, isActive }} onFold={groups.fold} />;
  };
  const { onSeen } = rows;
  const seen = useCallback((first: number, last: number) => onSeen(first, last, lines), [onSeen, lines]);
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
    const { filter, sort } = listed;
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
        total={lines.total}
        size={rows.total}
        headingAt={headingAt}
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
          onToggle: (line) => {
            const row = rowOf(line);
            if (row !== null) select.toggle(row);
          },
          onRange: (a, b) => {
            for (const [from, to] of lines.rowsBetween(Math.min(a, b), Math.max(a, b)))
              void select.selectBetween(from, to);
          },
          onAll: select.all,
          onNone: select.none,
          onCopy: copy,
          onSeen: seen,
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

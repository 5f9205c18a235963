// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go with scrolling cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the button in the active heading has the focus (APG grid)
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import classes from './grid.module.css';
import type { ColumnActions } from './grid-actions.ts';
import { HeadCell } from './head-cell.tsx';
import type { LaidColumn } from './layout.ts';

type Props<Id extends string> = ColumnActions<Id> & {
  columns: readonly LaidColumn<Id>[];
  /** The heading that takes keys, counted with the column of ticks; -1 while a row does. */
  activeColumn: number;
  opened: Id | null;
  onOpened: (column: Id | null) => void;
  onSizing: (sizing: { column: Id; width: number } | null) => void;
  chosen: 'none' | 'some' | 'all';
  onChooseAll: () => void;
};

function Head<Id extends string>(props: Props<Id>) {
  const { t } = useTranslation('loans');
  const { columns, activeColumn, opened, onOpened, chosen, onChooseAll, ...actions } = props;
  const lastPinned = columns.findLastIndex(({ pinned }) => pinned);
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.row}>
        <div
          role="columnheader"
          aria-colindex={1}
          className={classNames(classes.name, classes.select, classes.pinned, lastPinned < 0 && classes.edge)}
          style={{ insetInlineStart: 0 }}
          data-row={-1}
          data-column={0}
        >
          <input
            type="checkbox"
            tabIndex={activeColumn === 0 ? 0 : -1}
            aria-label={t('grid.selectAll')}
            checked={chosen === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = chosen === 'some';
            }}
            onChange={onChooseAll}
            data-title
          />
        </div>
        {columns.map((column, index) => (
          <HeadCell
            key={column.id}
            {...actions}
            column={column}
            index={index}
            edge={index === lastPinned}
            active={activeColumn === index + 1}
            opened={opened === column.id}
            onOpened={(open) => onOpened(open ? column.id : null)}
          />
        ))}
      </div>
    </div>
  );
}

/** The header; sticky, and memoised: it re-renders only when it changes. */
export const GridHead = memo(Head) as typeof Head;

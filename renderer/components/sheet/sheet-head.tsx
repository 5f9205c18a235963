// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go with scrolling cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the text field in the active cell has the focus (APG grid)
import { useId } from 'react';
import type { SheetColumn } from './columns.ts';
import classes from './sheet.module.css';

type Props = { number: string; columns: readonly SheetColumn[] };

/** The header, sticky. */
export function SheetHead({ number, columns }: Props) {
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.row}>
        <div role="columnheader" aria-colindex={1} className={classes.name} data-number data-end>
          <span className={classes.title}>{number}</span>
        </div>
        {columns.map((column, index) => (
          <ColumnName key={column.key} column={column} index={index} />
        ))}
      </div>
    </div>
  );
}

function ColumnName({
  column: { title, detail, end, pinned },
  index,
}: {
  column: SheetColumn;
  index: number;
}) {
  const id = useId();
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      className={classes.name}
      data-end={end || undefined}
      data-pinned={pinned || undefined}
      {...(detail ? { 'aria-label': title, 'aria-describedby': id } : {})}
    >
      <span className={classes.title}>{title}</span>
      {detail && (
        <span id={id} className={classes.detail}>
          {detail}
        </span>
      )}
    </div>
  );
}

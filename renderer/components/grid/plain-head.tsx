// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go with scrolling cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: nothing in these headings takes keys
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import classes from './grid.module.css';
import type { LaidColumn } from './layout.ts';

type Props<Id extends string> = { columns: readonly LaidColumn<Id>[] };

function Head<Id extends string>({ columns }: Props<Id>) {
  const { t } = useTranslation('loans');
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.row}>
        <div role="columnheader" aria-colindex={1} aria-label={t('grid.ticks')} className={classes.name} />
        {columns.map(({ id, title, end }, index) => (
          <div
            key={id}
            role="columnheader"
            aria-colindex={index + 2}
            className={classNames(classes.name, classes.plain, end && classes.end)}
          >
            <span className={classes.titleText} title={title}>
              {title}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** Headings that only name the columns, of a list with an order of its own. */
export const PlainHead = memo(Head) as typeof Head;

// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go with scrolling cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the text field in the active cell has the focus (APG grid)
import { useTranslation } from 'react-i18next';
import classes from './grid.module.css';
import type { ShownColumn } from './repair-grid.tsx';

/** The names of the columns; they stay in sight. */
export function RepairHead({ columns }: { columns: readonly ShownColumn[] }) {
  const { t } = useTranslation('import');
  const names = [t('grid.number'), ...columns.map(({ field }) => t(`field.${field}`)), t('grid.note')];
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.row}>
        {names.map((name, index) => (
          <div key={name} role="columnheader" aria-colindex={index + 1} className={classes.name}>
            <span className={classes.text}>{name}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

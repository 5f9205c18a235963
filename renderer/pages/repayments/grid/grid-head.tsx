// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go with scrolling cannot be laid out as a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the text field in the active cell has the focus (APG grid)
import { useTranslation } from 'react-i18next';
import classes from './grid.module.css';

const names = ['number', 'loanId', 'clientId', 'amount', 'note'] as const;

/** The names of the columns; they stay in sight. */
export function GridHead() {
  const { t } = useTranslation('repayments');
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.row}>
        {names.map((name, index) => (
          <div
            key={name}
            role="columnheader"
            aria-colindex={index + 1}
            className={classes.name}
            data-column={index - 1}
          >
            {t(`grid.${name}`)}
          </div>
        ))}
      </div>
    </div>
  );
}

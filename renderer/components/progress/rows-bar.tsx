import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../shared/model/progress.ts';
import { formatCount } from '../../i18n/format.ts';
import { toneVariables } from '../tone.ts';
import { rowStates } from './row-states.ts';
import classes from './rows-bar.module.css';

/** Rows by outcome: a bar, and the same in words below it, or beside it where it is `compact`. */
export function RowsBar({ rows, compact = false }: { rows: Progress['rows']; compact?: boolean }) {
  const { t } = useTranslation('progress');
  const present = rowStates.filter(({ state }) => rows[state] > 0);
  return (
    <div className={classes.rows} data-compact={compact || undefined}>
      <div className={classes.bar} aria-hidden>
        {present.map(({ state, tone }) => (
          <span
            key={state}
            className={classes.part}
            data-state={state}
            style={{ ...toneVariables(tone), flexGrow: rows[state], flexBasis: 0 }}
          />
        ))}
      </div>
      <ul className={classes.legend}>
        {present.map(({ state, tone }) => (
          <li key={state} style={toneVariables(tone)}>
            <span className={classes.dot} data-state={state} aria-hidden />
            <span className="pd-number">
              {t(`states.${state}`, { count: rows[state], number: formatCount(rows[state]) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportRow } from '../../../../shared/model/work.ts';
import { reportColumns } from '../../../../shared/rules/paste.ts';
import { limitOf } from '../import/read-sheet.ts';
import type { Place } from './cells.ts';
import classes from './grid.module.css';

type Props = {
  ref: Ref<HTMLInputElement>;
  place: Place;
  text: string;
  describedBy: string;
  wrong: readonly (keyof ReportRow)[];
  readOnly: boolean;
  onType: (text: string) => void;
};

/** The text field in the active cell. */
export function CellInput({ ref, place, text, describedBy, wrong, readOnly, onType }: Props) {
  const { t } = useTranslation('repayments');
  const column = reportColumns[place.column] ?? 'loanId';
  return (
    <input
      ref={ref}
      className={classes.input}
      aria-label={t('grid.cell', { column: t(`grid.${column}`), row: place.row + 1 })}
      aria-describedby={describedBy}
      aria-invalid={wrong.includes(column)}
      inputMode={column === 'amount' ? 'decimal' : 'text'}
      autoComplete="off"
      spellCheck={false}
      maxLength={limitOf(column)}
      readOnly={readOnly}
      value={text}
      onChange={(event) => onType(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}

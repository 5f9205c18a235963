// biome-ignore-all lint/a11y/useSemanticElements: see loans-grid.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: see loans-grid.tsx
import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalCandidate } from '../../../../shared/model/journal-candidate.ts';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { formatAge } from '../../../i18n/format.ts';
import classes from './grid.module.css';

type Props = {
  loan: JournalCandidate;
  index: number;
  start: number;
  isChosen: boolean;
  isActive: boolean;
  onToggle: (loanId: string, index: number) => void;
};

/** One loan; a press anywhere in the row chooses it or lets it go. */
export const LoanRow = memo(function LoanRow({ loan, index, start, isChosen, isActive, onToggle }: Props) {
  const { t } = useTranslation('journals');
  const { name, loanId, clientId, place, status, lastJournalAt } = loan;
  const named = name || t('choose.nameless', { loanId });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the grid
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-row={index}
      tabIndex={isActive ? 0 : -1}
      className={`${classes.row} ${classes.columns}`}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => onToggle(loanId, index)}
    >
      <span role="gridcell" aria-colindex={1}>
        <Checkbox
          size="sm"
          tabIndex={-1}
          checked={isChosen}
          aria-label={t('choose.pick', { name: named })}
          onChange={() => onToggle(loanId, index)}
          onClick={(event) => event.stopPropagation()}
        />
      </span>
      <span role="gridcell" aria-colindex={2} className={classes.name} title={named}>
        {named}
      </span>
      <span role="gridcell" aria-colindex={3} className="pd-number">
        {loanId}
      </span>
      <span role="gridcell" aria-colindex={4} className="pd-number">
        {clientId}
      </span>
      <span role="gridcell" aria-colindex={5} title={place}>
        {place}
      </span>
      <span role="gridcell" aria-colindex={6}>
        <StatusBadge status={status} />
      </span>
      <span role="gridcell" aria-colindex={7}>
        {lastJournalAt === null ? t('choose.never') : formatAge(Date.parse(lastJournalAt), Date.now())}
      </span>
    </div>
  );
});

import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupColumn } from '../../../shared/model/loan-columns.ts';
import type { LoanGroup } from '../../../shared/model/portfolio-search.ts';
import { textOfSums } from '../../components/text-of-sums.ts';
import { useStatusName } from '../../components/use-status-name.ts';
import { formatCount } from '../../i18n/format.ts';
import classes from './loans.module.css';

type Props = {
  group: LoanGroup;
  column: GroupColumn;
  isFolded: boolean;
  /** Whether it takes keys. */
  isActive: boolean;
  onFold: (value: string, on: boolean) => void;
};

/** So many currencies are named in a heading, those of most loans. */
const named = 3;

/** The heading of a group, with how many loans it has and their sums; a press, or the arrows to the sides, folds and opens it. */
export function GroupHeading({ group, column, isFolded, isActive, onFold }: Props) {
  const { t } = useTranslation(['loans', 'common']);
  const statusName = useStatusName();
  const { value, loans, sums } = group;
  const name = value === '' ? t('groups.without') : column === 'status' ? statusName(value) : value;
  const first = sums.toSorted((a, b) => b.rows - a.rows).slice(0, named);
  const text = (some: LoanGroup['sums']) => textOfSums(some, t('common:sums.unknown'), true);
  const more = sums.length - first.length;
  const Icon = isFolded ? IconChevronRight : IconChevronDown;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    onFold(value, event.key === 'ArrowLeft');
  };
  return (
    <button
      type="button"
      className={classes.group}
      tabIndex={isActive ? 0 : -1}
      aria-expanded={!isFolded}
      data-title
      title={more > 0 ? text(sums) : undefined}
      onClick={() => onFold(value, !isFolded)}
      onKeyDown={onKeyDown}
    >
      <Icon size={16} aria-hidden />
      <span className={classes.groupName} dir="auto">
        {name}
      </span>
      <span className={classes.groupFacts}>
        {t('groups.loans', { count: loans, shown: formatCount(loans) })}
      </span>
      {sums.length > 0 && (
        <span className={classes.groupFacts}>
          {text(first)}
          {more > 0 && ` ${t('groups.more', { count: more })}`}
        </span>
      )}
    </button>
  );
}

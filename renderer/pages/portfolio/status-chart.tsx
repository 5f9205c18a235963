import { useTranslation } from 'react-i18next';
import { portfolioLists } from '../../../shared/rules/portfolio-lists.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useStatusName } from '../../components/use-status-name.ts';
import { formatAmount, formatCount, formatShare } from '../../i18n/format.ts';
import { type Amounts, addUp, lengthOf, type Measure, shareOf } from './figures.ts';
import { ListLink } from './list-link.tsx';
import classes from './pictures.module.css';

type Status = { status: string } & Amounts;

/** One bar for each status, the longest as long as there is room; each is a link to its loans. */
export function StatusChart({ statuses, measure }: { statuses: readonly Status[]; measure: Measure }) {
  const longest = Math.max(...statuses.map((each) => lengthOf(each, measure)));
  const whole = lengthOf(addUp(statuses), measure);
  return (
    <ul className={classes.bars}>
      {statuses.map((each) => (
        <li key={each.status}>
          <StatusBar of={each} measure={measure} longest={longest} whole={whole} />
        </li>
      ))}
    </ul>
  );
}

type BarProps = { of: Status; measure: Measure; longest: number; whole: number };

function StatusBar({ of: { status, ...amounts }, measure, longest, whole }: BarProps) {
  const { t } = useTranslation('portfolio');
  const name = useStatusName()(status);
  const [loans, usd] = [formatCount(amounts.loans), formatAmount(amounts.usd)];
  const length = lengthOf(amounts, measure);
  const share = formatShare(shareOf(length, whole));
  return (
    <ListLink
      filter={portfolioLists.status(status)}
      className={classes.row}
      label={t('byStatus.bar', { count: amounts.loans, status: name, loans, usd, share })}
    >
      <span className={classes.name}>
        <StatusBadge status={status} />
      </span>
      <span
        className={classes.bar}
        data-empty={length === 0}
        style={{ width: `${shareOf(length, longest) * 100}%` }}
      />
      <span className={classes.value}>{measure === 'loans' ? loans : usd}</span>
      <span className={classes.share}>{share}</span>
    </ListLink>
  );
}

import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { portfolioLists } from '../../../shared/rules/portfolio-lists.ts';
import {
  formatAmount,
  formatCompact,
  formatCount,
  formatMonth,
  formatMonthShort,
} from '../../i18n/format.ts';
import { type Amounts, lengthOf, type Measure, scaleMarks, shareOf } from './figures.ts';
import { ListLink } from './list-link.tsx';
import classes from './pictures.module.css';

type Month = { month: string } & Amounts;

/** One column for each month over a scale of round numbers; each is a link to its loans. */
export function MonthChart({ months, measure }: { months: readonly Month[]; measure: Measure }) {
  const { t } = useTranslation('portfolio');
  const marks = scaleMarks(Math.max(...months.map((each) => lengthOf(each, measure))));
  const end = marks.at(-1) ?? 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={classes.scroll} aria-label={t('byMonth.scroll')} tabIndex={0} ref={toNewest}>
      <div className={classes.plot}>
        <Scale marks={marks} />
        <ul className={classes.columns}>
          {months.map((each, index) => (
            <li key={each.month}>
              <Column of={each} measure={measure} end={end} isFirst={index === 0} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Scrolls to the newest months where there is no room for all. */
function toNewest(element: HTMLElement | null): void {
  if (element) element.scrollLeft = element.scrollWidth;
}

/** The year stands under each January, and under the first column where that is not too near. */
function showsYear(month: string, isFirst: boolean): boolean {
  return month.endsWith('-01') || (isFirst && month.slice(5) < '11');
}

/** As far below the top of the columns, which begin half a letter below the numbers. */
function topOf(share: number): string {
  return `calc(0.5em + ${(1 - share) * 11}rem)`;
}

/** The marks and their lines; the names of the columns have the numbers, so a screen reader passes them over. */
function Scale({ marks }: { marks: readonly number[] }) {
  const end = marks.at(-1) ?? 1;
  return (
    <>
      <div className={classes.marks} aria-hidden>
        {marks.map((mark) => (
          <span key={mark} className={classes.mark} style={{ bottom: `${shareOf(mark, end) * 100}%` }} />
        ))}
      </div>
      <div className={classes.numbers} aria-hidden>
        {marks.map((mark) => (
          <span key={mark} className={classes.number} style={{ top: topOf(shareOf(mark, end)) }}>
            {formatCompact(mark)}
          </span>
        ))}
      </div>
    </>
  );
}

type ColumnProps = { of: Month; measure: Measure; end: number; isFirst: boolean };

function Column({ of: { month, ...amounts }, measure, end, isFirst }: ColumnProps) {
  const { t } = useTranslation('portfolio');
  const values = { count: amounts.loans, loans: formatCount(amounts.loans), usd: formatAmount(amounts.usd) };
  const label = t('byMonth.bar', { month: formatMonth(month), ...values });
  const height = `${shareOf(lengthOf(amounts, measure), end) * 100}%`;
  return (
    <Tooltip label={label} events={{ hover: true, focus: true, touch: true }}>
      <ListLink filter={portfolioLists.month(month)} className={classes.column} label={label}>
        <span className={classes.shaft}>
          <span className={classes.bar} style={{ height }} />
        </span>
        <span className={classes.month} aria-hidden>
          {formatMonthShort(month)}
          <span className={classes.year}>{showsYear(month, isFirst) && month.slice(0, 4)}</span>
        </span>
      </ListLink>
    </Tooltip>
  );
}

import { Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { portfolioLists } from '../../../shared/rules/portfolio-lists.ts';
import { Panel } from '../../components/panel.tsx';
import { formatCount } from '../../i18n/format.ts';
import { lastMonths, type Months } from './figures.ts';
import { ListLink } from './list-link.tsx';
import { MonthChart } from './month-chart.tsx';
import { MonthTable } from './month-table.tsx';
import classes from './pictures.module.css';
import type { PictureProps } from './pictures.tsx';

/** Loans and amounts by the month in which they were made at Kiva, as columns or as a table. */
export function MonthPanel({ summary, today, search }: PictureProps) {
  const { t } = useTranslation('portfolio');
  const id = useId();
  const months = lastMonths(summary.byMonth, today);
  return (
    <Panel labelledBy={id}>
      <div className={classes.head}>
        <Title order={2} id={id}>
          {t('byMonth.title')}
        </Title>
        <Earlier months={months} />
      </div>
      {search.as === 'tables' ? (
        <MonthTable months={months} />
      ) : (
        <MonthChart months={months.shown} measure={search.measure ?? 'loans'} />
      )}
    </Panel>
  );
}

function Earlier({ months: { shown, earlier } }: { months: Months }) {
  const { t } = useTranslation('portfolio');
  if (earlier.loans === 0) return null;
  return (
    <ListLink filter={portfolioLists.before(shown[0]?.month ?? '')} className={classes.link}>
      {t('byMonth.earlierNote', { count: earlier.loans, formatted: formatCount(earlier.loans) })}
    </ListLink>
  );
}

import { useTranslation } from 'react-i18next';
import { portfolioLists } from '../../../shared/rules/portfolio-lists.ts';
import { DataTable, endCell } from '../../components/data-table.tsx';
import { formatAmount, formatCount, formatMonth } from '../../i18n/format.ts';
import type { Amounts, Months } from './figures.ts';
import { ListLink } from './list-link.tsx';
import classes from './pictures.module.css';

const columns = ['month', 'loans', 'usd'] as const;

/** The columns by month as a table, the newest month first, with what is older and what has no month. */
export function MonthTable({ months: { shown, earlier, undated } }: { months: Months }) {
  const { t } = useTranslation('portfolio');
  const first = shown[0]?.month ?? '';
  return (
    <DataTable
      label={t('byMonth.title')}
      columns={columns.map((key) => ({ key, title: t(`byMonth.column.${key}`), end: key !== 'month' }))}
    >
      {shown.toReversed().map(({ month, ...amounts }) => (
        <tr key={month}>
          <td>
            <ListLink filter={portfolioLists.month(month)} className={classes.link}>
              {formatMonth(month)}
            </ListLink>
          </td>
          <AmountCells amounts={amounts} />
        </tr>
      ))}
      {earlier.loans > 0 && (
        <tr>
          <td>
            <ListLink filter={portfolioLists.before(first)} className={classes.link}>
              {t('byMonth.earlier')}
            </ListLink>
          </td>
          <AmountCells amounts={earlier} />
        </tr>
      )}
      {undated.loans > 0 && (
        <tr>
          <td>{t('byMonth.undated')}</td>
          <AmountCells amounts={undated} />
        </tr>
      )}
    </DataTable>
  );
}

function AmountCells({ amounts: { loans, usd } }: { amounts: Amounts }) {
  return (
    <>
      <td className={endCell}>{formatCount(loans)}</td>
      <td className={endCell}>{formatAmount(usd)}</td>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { portfolioLists } from '../../../shared/rules/portfolio-lists.ts';
import { DataTable, endCell } from '../../components/data-table.tsx';
import { useStatusName } from '../../components/use-status-name.ts';
import { formatAmount, formatCount, formatShare } from '../../i18n/format.ts';
import { type Amounts, addUp, shareOf } from './figures.ts';
import { ListLink } from './list-link.tsx';
import classes from './pictures.module.css';

const columns = ['status', 'loans', 'share', 'usd'] as const;

/** The bars by status as a table, with both measures and their sum. */
export function StatusTable({ statuses }: { statuses: readonly ({ status: string } & Amounts)[] }) {
  const { t } = useTranslation('portfolio');
  const name = useStatusName();
  const whole = addUp(statuses);
  return (
    <DataTable
      label={t('byStatus.title')}
      columns={columns.map((key) => ({ key, title: t(`byStatus.column.${key}`), end: key !== 'status' }))}
    >
      {statuses.map(({ status, loans, usd }) => (
        <tr key={status}>
          <td>
            <ListLink filter={portfolioLists.status(status)} className={classes.link}>
              {name(status)}
            </ListLink>
          </td>
          <td className={endCell}>{formatCount(loans)}</td>
          <td className={endCell}>{formatShare(shareOf(loans, whole.loans))}</td>
          <td className={endCell}>{formatAmount(usd)}</td>
        </tr>
      ))}
      <tr className={classes.total}>
        <td>{t('byStatus.total')}</td>
        <td className={endCell}>{formatCount(whole.loans)}</td>
        <td className={endCell}>{formatShare(shareOf(whole.loans, whole.loans))}</td>
        <td className={endCell}>{formatAmount(whole.usd)}</td>
      </tr>
    </DataTable>
  );
}

import { IconAlertTriangle, IconUsers } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { LoanRow, PortfolioColumn } from '../../../shared/model/portfolio-search.ts';
import { Highlight } from '../../components/grid/highlight.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { formatAmount, formatCount, formatDay, formatMonth, instantOfSeconds } from '../../i18n/format.ts';
import classes from './loans.module.css';

/** What a cell needs besides the loan: what was looked for, the columns in sight, and the words. */
export type CellContext = {
  query: string;
  shown: ReadonlySet<PortfolioColumn>;
  t: TFunction<['loans', 'common']>;
};

/**
 * One field of a loan in the list. Functions that answer plain elements, no components with hooks of their own: hundreds
 * come with every turn of the wheel.
 */
export function loanCell(row: LoanRow, column: PortfolioColumn, context: CellContext): ReactNode {
  const { t } = context;
  switch (column) {
    case 'name':
      return nameOf(row, context);
    case 'status':
      return statusOf(row, t);
    case 'delinquent':
      return plain(row.delinquent === null ? null : t(row.delinquent ? 'common:yes' : 'common:no'), t);
    case 'localPrice':
      return amountOf(row.localPrice, row.currency, t);
    case 'priceUsd':
    case 'fundedAmount':
      return amountOf(row[column], 'USD', t);
    case 'fundedShare':
      return plain(row.fundedShare === null ? null : `${formatAmount(shareText(row.fundedShare))} %`, t);
    case 'borrowerCount':
      return plain(row.borrowerCount === null ? null : formatCount(row.borrowerCount), t);
    case 'createTime':
    case 'plannedExpirationTime':
    case 'endedTime':
    case 'defaultedTime':
      return plain(dayOf(row[column]), t);
    case 'lastReported':
      return row.lastReported === null
        ? plain(null, t)
        : amountOf(row.lastReported.amount, formatMonth(row.lastReported.period), t);
    case 'lastJournalAt':
      return plain(row.lastJournalAt && formatDay(row.lastJournalAt.slice(0, 10)), t);
    case 'loanId':
    case 'clientId':
    case 'kivaId':
    case 'uuid':
      return plain(row[column], t, context.query);
    default:
      return plain(row[column], t);
  }
}

/** A value, or a dash for one that Kiva did not give; never 0 (LOAN-6). */
function plain(text: string | null, t: CellContext['t'], query = ''): ReactNode {
  if (text === null || text === '')
    return (
      <span className={classes.missing} title={t('common:notGiven')}>
        <span aria-hidden>–</span>
        <span className={classes.spoken}>{t('common:notGiven')}</span>
      </span>
    );
  return (
    <span className={classes.text} title={text}>
      {query === '' ? text : <Highlight text={text} query={query} />}
    </span>
  );
}

function nameOf(row: LoanRow, context: CellContext): ReactNode {
  const name = row.name || context.t('nameMissing');
  const found = context.query === '' ? name : <Highlight text={name} query={context.query} />;
  return (
    <>
      {isRowOnly(row.key) ? (
        <span className={classes.text}>{found}</span>
      ) : (
        <a href={addressOf(row.key)} tabIndex={-1} title={name}>
          {found}
        </a>
      )}
      {(row.borrowerCount ?? 0) > 1 && groupOf(row.borrowerCount ?? 0, context.t)}
      {matchedOf(row, context)}
    </>
  );
}

function groupOf(count: number, t: CellContext['t']): ReactNode {
  const words = t('group', { count });
  return (
    <span className={classes.aside} title={words}>
      <IconUsers size={14} aria-hidden />
      <span aria-hidden>{formatCount(count)}</span>
      <span className={classes.spoken}>{words}</span>
    </span>
  );
}

/** The field that was found, where its column is not in sight (LOAN-2). */
function matchedOf(row: LoanRow, { query, shown, t }: CellContext): ReactNode {
  const { matched } = row;
  if (matched === '' || matched === 'name' || shown.has(matched)) return null;
  const value = row[matched];
  const field = t(`field.${matched}`);
  return value === null ? null : (
    <span className={classes.matched} title={t('matchedIn', { field, value })}>
      {field} <Highlight text={value} query={query} />
    </span>
  );
}

function statusOf(row: LoanRow, t: CellContext['t']): ReactNode {
  return (
    <>
      <StatusBadge status={row.status} />
      {row.delinquent === true && (
        <span className={classes.warn} title={t('delinquent')}>
          <IconAlertTriangle size={16} aria-hidden />
          <span className={classes.spoken}>{t('delinquent')}</span>
        </span>
      )}
    </>
  );
}

function amountOf(amount: string | null, unit: string | null, t: CellContext['t']): ReactNode {
  if (amount === null) return plain(null, t);
  return (
    <span className={classes.text}>
      {formatAmount(amount)} <span className={classes.unit}>{unit}</span>
    </span>
  );
}

function dayOf(seconds: number | null): string | null {
  const at = seconds === null ? null : instantOfSeconds(seconds);
  return at === null ? (seconds?.toString() ?? null) : formatDay(at.slice(0, 10));
}

function shareText(share: number): string {
  return String(Math.round(share * 10) / 10);
}

/** The address of a loan's page, as a link of the page's own history. */
export function addressOf(key: string): string {
  return `#/loans/${encodeURIComponent(key)}`;
}

/** A row without any id has no page. */
export function isRowOnly(key: string): boolean {
  return key.startsWith('row');
}

import { IconUsers } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import {
  type ColumnOf,
  type LoanColumn,
  type LoanColumnKind,
  loanColumns,
} from '../../../shared/model/loan-columns.ts';
import type { LoanRow } from '../../../shared/model/portfolio-search.ts';
import { localDay } from '../../../shared/rules/dates.ts';
import { Highlight } from '../../components/grid/highlight.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { formatAmount, formatCount, formatDay, formatMonth, instantOfSeconds } from '../../i18n/format.ts';
import classes from './loans.module.css';

/** What a cell needs besides the loan: the query, the visible columns, the words, and the placeholder for no value. */
export type CellContext = {
  query: string;
  shown: ReadonlySet<LoanColumn>;
  t: TFunction<['loans', 'common']>;
  missing: ReactNode;
};

type Drawing<K extends LoanColumnKind> = (
  row: LoanRow,
  column: ColumnOf<K>,
  context: CellContext,
) => ReactNode;

/** How the values of a column are drawn. */
const drawings: { [K in LoanColumnKind]: Drawing<K> } = {
  name: (row, _column, context) => nameOf(row, context),
  status: (row, _column, { t }) => statusOf(row, t),
  id: (row, column, context) => plain(row[column], context, context.query),
  text: (row, column, context) => plain(row[column], context),
  code: (row, column, context) => plain(row[column], context),
  yesNo: (row, column, context) =>
    plain(row[column] === null ? null : context.t(row[column] ? 'common:yes' : 'common:no'), context),
  count: (row, column, context) => plain(row[column] === null ? null : formatCount(row[column]), context),
  amount: (row, column, context) =>
    amountOf(row[column], 'unit' in loanColumns[column] ? row.currency : 'USD', context),
  share: (row, column, context) =>
    plain(row[column] === null ? null : `${formatAmount(String(row[column]))} %`, context),
  time: (row, column, context) => plain(dayOf(row[column]), context),
  report: (row, column, context) =>
    row[column] === null
      ? context.missing
      : amountOf(row[column].amount, formatMonth(row[column].period), context),
  instant: (row, column, context) =>
    plain(row[column] && formatDay(localDay(new Date(row[column]))), context),
};

/**
 * One field of a loan in the list. Functions that answer plain elements, no components with hooks of their own: hundreds
 * come with every turn of the wheel.
 */
export function loanCell(row: LoanRow, column: LoanColumn, context: CellContext): ReactNode {
  const draw = drawings[loanColumns[column].kind] as Drawing<LoanColumnKind>;
  return draw(row, column, context);
}

/** What cells share; made once for all of them, since finding a word takes longer than drawing it. */
export function cellContext(
  query: string,
  columns: readonly { id: LoanColumn }[],
  t: CellContext['t'],
): CellContext {
  const notGiven = t('common:notGiven');
  const missing = (
    <span className={classes.missing} title={notGiven}>
      <span aria-hidden>–</span>
      <span className={classes.spoken}>{notGiven}</span>
    </span>
  );
  return { query, shown: new Set(columns.map(({ id }) => id)), t, missing };
}

/** A value, or a dash for one that Kiva did not give; never 0. */
function plain(text: string | null, { missing }: CellContext, query = ''): ReactNode {
  if (text === null || text === '') return missing;
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
        <span className={classes.text} dir="auto" title={name}>
          {found}
        </span>
      ) : (
        <a href={addressOf(row.key)} dir="auto" tabIndex={-1} title={name}>
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

/** The field that matched the search, where its column is hidden. */
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
  const isDelinquent = row.delinquent === true;
  return (
    <span className={classes.text} title={isDelinquent ? t('delinquent') : undefined}>
      <StatusBadge status={row.status} isDelinquent={isDelinquent} />
      {isDelinquent && <span className={classes.spoken}>{t('delinquent')}</span>}
    </span>
  );
}

function amountOf(amount: string | null, unit: string | null, { missing }: CellContext): ReactNode {
  if (amount === null) return missing;
  const number = formatAmount(amount);
  return (
    <span className={classes.text} title={unit === null ? number : `${number} ${unit}`}>
      {number} <span className={classes.unit}>{unit}</span>
    </span>
  );
}

function dayOf(seconds: number | null): string | null {
  const at = seconds === null ? null : instantOfSeconds(seconds);
  return at === null ? (seconds?.toString() ?? null) : formatDay(at.slice(0, 10));
}

/** The address of a loan's page, as a link of the page's own history. */
export function addressOf(key: string): string {
  return `#/loans/${encodeURIComponent(key)}`;
}

/** A row without any id has no page. */
export function isRowOnly(key: string): boolean {
  return key.startsWith('row');
}

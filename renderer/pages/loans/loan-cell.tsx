import { IconAlertTriangle, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanRow, PortfolioColumn } from '../../../shared/model/portfolio-search.ts';
import { Highlight } from '../../components/grid/highlight.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { formatAmount, formatCount, formatDay, formatMonth, instantOfSeconds } from '../../i18n/format.ts';
import classes from './loans.module.css';

/** What a cell needs besides the loan: what was looked for, and the columns in sight. */
export type CellContext = { query: string; shown: ReadonlySet<PortfolioColumn> };

type Props = { row: LoanRow; column: PortfolioColumn; context: CellContext };

const texts = ['loanId', 'clientId', 'kivaId', 'uuid'] as const;

/** One field of a loan in the list; plain elements, since hundreds of them come with every scroll. */
export function LoanCell({ row, column, context }: Props) {
  switch (column) {
    case 'name':
      return <Name row={row} context={context} />;
    case 'status':
      return <Status row={row} />;
    case 'delinquent':
      return <Delinquent value={row.delinquent} />;
    case 'localPrice':
      return <Amount amount={row.localPrice} currency={row.currency} />;
    case 'priceUsd':
    case 'fundedAmount':
      return <Amount amount={row[column]} currency="USD" />;
    case 'fundedShare':
      return <Text>{row.fundedShare === null ? null : `${formatAmount(shareText(row.fundedShare))} %`}</Text>;
    case 'borrowerCount':
      return <Text>{row.borrowerCount === null ? null : formatCount(row.borrowerCount)}</Text>;
    case 'createTime':
    case 'plannedExpirationTime':
    case 'endedTime':
    case 'defaultedTime':
      return <Text>{dayOf(row[column])}</Text>;
    case 'lastReported':
      return <LastReported value={row.lastReported} />;
    case 'lastJournalAt':
      return <Text>{row.lastJournalAt && formatDay(row.lastJournalAt.slice(0, 10))}</Text>;
    default:
      return <FoundText text={row[column]} column={column} context={context} />;
  }
}

function FoundText({
  text,
  column,
  context,
}: {
  text: string | null;
  column: PortfolioColumn;
  context: CellContext;
}) {
  const searched = (texts as readonly string[]).includes(column);
  if (!searched || !text) return <Text title={text ?? undefined}>{text}</Text>;
  return (
    <Text title={text}>
      <Highlight text={text} query={context.query} />
    </Text>
  );
}

/** A value, or a dash for one that Kiva did not give; never 0 (LOAN-6). */
function Text({ children, title }: { children: ReactNode; title?: string | undefined }) {
  const { t } = useTranslation();
  if (children === null || children === '')
    return (
      <span className={classes.missing} title={t('notGiven')}>
        <span aria-hidden>–</span>
        <span className={classes.spoken}>{t('notGiven')}</span>
      </span>
    );
  return (
    <span className={classes.text} title={title}>
      {children}
    </span>
  );
}

function Name({ row, context }: { row: LoanRow; context: CellContext }) {
  const { t } = useTranslation('loans');
  const name = row.name || t('nameMissing');
  const found = <Highlight text={name} query={context.query} />;
  const members = row.borrowerCount ?? 0;
  return (
    <>
      {isRowOnly(row.key) ? (
        <span className={classes.text}>{found}</span>
      ) : (
        <a href={addressOf(row.key)} tabIndex={-1} title={name}>
          {found}
        </a>
      )}
      {members > 1 && (
        <span className={classes.aside} title={t('group', { count: members })}>
          <IconUsers size={14} aria-hidden />
          <span aria-hidden>{formatCount(members)}</span>
          <span className={classes.spoken}>{t('group', { count: members })}</span>
        </span>
      )}
      <Matched row={row} context={context} />
    </>
  );
}

/** The field that was found, where its column is not in sight (LOAN-2). */
function Matched({ row, context }: { row: LoanRow; context: CellContext }) {
  const { t } = useTranslation('loans');
  const { matched } = row;
  if (matched === '' || matched === 'name' || context.shown.has(matched)) return null;
  const value = row[matched];
  return value === null ? null : (
    <span className={classes.matched} title={t('matchedIn', { field: t(`field.${matched}`), value })}>
      {t(`field.${matched}`)} <Highlight text={value} query={context.query} />
    </span>
  );
}

function Status({ row }: { row: LoanRow }) {
  const { t } = useTranslation('loans');
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

function Delinquent({ value }: { value: boolean | null }) {
  const { t } = useTranslation();
  return <Text>{value === null ? null : t(value ? 'yes' : 'no')}</Text>;
}

function Amount({ amount, currency }: { amount: string | null; currency: string | null }) {
  if (amount === null) return <Text>{null}</Text>;
  return (
    <span className={classes.text}>
      {formatAmount(amount)} <span className={classes.unit}>{currency}</span>
    </span>
  );
}

function LastReported({ value }: { value: LoanRow['lastReported'] }) {
  if (value === null) return <Text>{null}</Text>;
  return (
    <span className={classes.text}>
      {formatAmount(value.amount)} <span className={classes.unit}>{formatMonth(value.period)}</span>
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

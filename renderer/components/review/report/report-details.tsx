import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LeftOutReason, ReportReview } from '../../../../shared/model/report-review.ts';
import { leftOutReasons } from '../../../../shared/model/report-review.ts';
import { formatAmount, formatCount } from '../../../i18n/format.ts';
import { DataTable, endCell } from '../../data-table.tsx';
import { Disclosure } from '../../disclosure.tsx';
import classes from '../review.module.css';

/** What is left out and why, what changes most, and what corrects an earlier report of the month. */
export function ReportDetails({ report }: { report: ReportReview }) {
  return (
    <>
      <LeftOut report={report} />
      <Largest report={report} />
      <Corrections report={report} />
    </>
  );
}

function LeftOut({ report: { leftOut, leftOutCounts } }: { report: ReportReview }) {
  const { t } = useTranslation('review');
  const reasons = leftOutReasons.filter((reason) => leftOutCounts[reason] > 0);
  const all = reasons.reduce((sum, reason) => sum + leftOutCounts[reason], 0);
  if (all === 0) return null;
  const part = (reason: LeftOutReason) =>
    t(`report.leftOut.${reason}`, {
      count: leftOutCounts[reason],
      number: formatCount(leftOutCounts[reason]),
    });
  const columns = [
    { key: 'loanId', title: t('report.loanId') },
    { key: 'name', title: t('report.name') },
    { key: 'reason', title: t('report.reason') },
  ];
  return (
    <div>
      <Text fw={600}>{t('report.leftOutTitle', { count: all, number: formatCount(all) })}</Text>
      <Text>{reasons.map(part).join(' ')}</Text>
      <Disclosure label={t('report.showLeftOut')}>
        <DataTable label={t('report.leftOutTable')} columns={columns}>
          {leftOut.map(({ loanId, name, reason }) => (
            <tr key={loanId}>
              <td>{loanId}</td>
              <td>{name}</td>
              <td>{t(`report.why.${reason}`)}</td>
            </tr>
          ))}
        </DataTable>
        {all > leftOut.length && <span>{t('more', { count: all - leftOut.length })}</span>}
      </Disclosure>
    </div>
  );
}

function Largest({ report: { largest } }: { report: ReportReview }) {
  const { t } = useTranslation('review');
  if (largest.length === 0) return null;
  const columns = [
    { key: 'loanId', title: t('report.loanId') },
    { key: 'name', title: t('report.name') },
    { key: 'last', title: t('report.last'), end: true },
    { key: 'amount', title: t('report.now'), end: true },
    { key: 'change', title: t('report.change'), end: true },
  ];
  return (
    <Stack gap="xs">
      <h3 className={classes.heading}>{t('report.largest')}</h3>
      <DataTable label={t('report.largest')} columns={columns}>
        {largest.map(({ loanId, name, currency, last, amount, change }) => (
          <tr key={loanId}>
            <td>{loanId}</td>
            <td>{name}</td>
            <td className={endCell}>{formatAmount(last)}</td>
            <td className={endCell}>{formatAmount(amount)}</td>
            <td className={endCell}>{signed(change, currency)}</td>
          </tr>
        ))}
      </DataTable>
    </Stack>
  );
}

function Corrections({ report: { corrections, correctionCount } }: { report: ReportReview }) {
  const { t } = useTranslation('review');
  if (correctionCount === 0) return null;
  const columns = [
    { key: 'loanId', title: t('report.loanId') },
    { key: 'name', title: t('report.name') },
    { key: 'before', title: t('report.before'), end: true },
    { key: 'amount', title: t('report.now'), end: true },
  ];
  return (
    <Stack gap="xs">
      <h3 className={classes.heading}>
        {t('report.corrections', { count: correctionCount, number: formatCount(correctionCount) })}
      </h3>
      <DataTable label={t('report.correctionsTable')} columns={columns}>
        {corrections.map(({ loanId, name, before, amount }) => (
          <tr key={loanId}>
            <td>{loanId}</td>
            <td>{name}</td>
            <td className={endCell}>{formatAmount(before)}</td>
            <td className={endCell}>{formatAmount(amount)}</td>
          </tr>
        ))}
      </DataTable>
    </Stack>
  );
}

function signed(change: string, currency: string): string {
  const sign = change.startsWith('-') || change === '0' ? '' : '+';
  return `${sign}${formatAmount(change)} ${currency}`.replace('-', '−').trim();
}

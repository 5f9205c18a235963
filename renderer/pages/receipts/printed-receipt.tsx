import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Receipt, type ReceiptBatch, receiptIn } from '../../../shared/model/receipt.ts';
import classes from '../../components/printed-page.module.css';
import { formatAmount, formatCount, formatMoment, formatPair } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { partsQuery } from '../../lib/calls-in-parts.ts';
import { batchDetail, countedRows, openRows } from './figures.ts';
import { useBatchNotes } from './use-batch-notes.ts';
import { useReceiptFacts } from './use-receipt-facts.tsx';
import { useReceiptNames } from './use-receipt-names.ts';
import { useSumsText } from './use-sums-text.ts';

const route = getRouteApi('/print/receipts/$workId');

/** A receipt on paper: every row, dark on white. Its title says to the main process that all of it is there. */
export function PrintedReceipt() {
  const asked = { environment: useEnvironment(), workId: route.useParams().workId };
  // Asked for once: another answer would draw thousands of rows again while they are being printed.
  const { data } = useQuery(partsQuery('receipts.get', asked));
  const receipt = useMemo(() => (data ? receiptIn(data) : null), [data]);
  const { file } = useReceiptNames(receipt);
  useEffect(() => {
    if (receipt) document.title = file;
  }, [receipt, file]);
  return receipt && <Paper receipt={receipt} />;
}

function Paper({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('receipts');
  const { what } = useReceiptNames(receipt);
  const { kind, done } = receipt;
  const detail = batchDetail(receipt);
  const open = openRows(countedRows(receipt));
  const finished = t(kind === 'report' ? 'done' : 'donePublished', { when: formatMoment(done ?? '') });
  return (
    <article className={classes.paper}>
      <h1>{t('title', { what })}</h1>
      <p className={classes.step}>{done === null ? t(`unfinished.${kind}`) : finished}</p>
      {open > 0 && <p className={classes.step}>{t('open', { count: open, number: formatCount(open) })}</p>}
      <Facts receipt={receipt} />
      <h2>{t('batches')}</h2>
      {receipt.batches.map((batch) => (
        <Batch key={batch.sendId} batch={batch} receipt={receipt} />
      ))}
      {detail !== 'none' && <p>{t(detail)}</p>}
      <h2>{t('rows')}</h2>
      <Rows receipt={receipt} />
    </article>
  );
}

function Facts({ receipt }: { receipt: Receipt }) {
  return (
    <dl className={classes.facts}>
      {useReceiptFacts(receipt).map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Batch({ batch, receipt }: { batch: ReceiptBatch; receipt: Receipt }) {
  const { t } = useTranslation(['common', 'receipts']);
  const { number, sentAt, httpStatus, rows, sums, state, reference, requestSha256, answer } = batch;
  const notes = useBatchNotes(batch, receipt);
  const textOf = useSumsText();
  const figures = [
    sentAt === null ? t('receipts:neverLeft') : formatMoment(sentAt),
    `${t('receipts:batch.http')} ${httpStatus ?? t('receipts:noAnswer')}`,
    `${t('receipts:batch.rows')} ${formatCount(rows)}`,
    ...(receipt.kind === 'journals' ? [] : [`${t('receipts:batch.sum')} ${textOf(sums)}`]),
    `${t(`receipts:batch.reference.${receipt.kind}`)} ${reference ?? t('receipts:noAnswer')}`,
  ];
  return (
    <section className={classes.batch}>
      <h3>{formatPair(`${t('receipts:row.batch')} ${formatCount(number)}`, t(`sendState.${state}`))}</h3>
      <p>{figures.join(' · ')}</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p className={classes.code}>{formatPair(t('receipts:sha256'), requestSha256)}</p>
      {answer !== null && (
        // As it came, and not line by line: one problem for each row would fill pages.
        <p className={classes.code}>{formatPair(t('receipts:answer'), answer)}</p>
      )}
    </section>
  );
}

function Rows({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation(['common', 'receipts']);
  // What is empty in every row takes no paper.
  const hasCurrency = receipt.rows.some(({ currency }) => currency !== '');
  const words = (['note', 'reason'] as const).filter((name) => receipt.rows.some((row) => row[name] !== ''));
  const money = hasCurrency ? (['amount', 'currency'] as const) : (['amount'] as const);
  const isReport = receipt.kind === 'report';
  const hasLabels = !isReport || receipt.rows.some(({ label }) => label !== '');
  const label = isReport ? ('clientId' as const) : ('item' as const);
  const columns = [
    ...(['number', 'batch', 'loanId'] as const),
    ...(isReport ? (['borrower'] as const) : []),
    ...(hasLabels ? [label] : []),
    ...money,
    'state' as const,
    ...words,
  ];
  return (
    <table className={classes.rows}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={column === 'amount' ? classes.amount : undefined}>
              {t(`receipts:row.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {receipt.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a receipt never change their order
          <tr key={index}>
            <td>{formatCount(index + 1)}</td>
            <td>{formatCount(row.batch)}</td>
            <td>{row.key}</td>
            {isReport && <td>{row.name}</td>}
            {hasLabels && <td>{row.label}</td>}
            <td className={classes.amount}>{formatAmount(row.amount)}</td>
            {hasCurrency && <td>{row.currency || t('receipts:row.unknown')}</td>}
            <td className={classes.state}>{t(`sendState.${row.state}`)}</td>
            {words.map((name) => (
              <td key={name} className={classes.words}>
                {row[name]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

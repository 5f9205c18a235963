import { Anchor, Code, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt, ReceiptBatch } from '../../../shared/model/receipt.ts';
import { DataTable, endCell } from '../../components/data-table.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { JsonBlock, prettyJson } from '../../components/json-block.tsx';
import { Money } from '../../components/money.tsx';
import { SendStateBadge } from '../../components/send-state-badge.tsx';
import { When } from '../../components/when.tsx';
import { formatCount, formatLabel } from '../../i18n/format.ts';
import classes from './receipt.module.css';
import { useBatchNotes } from './use-batch-notes.ts';

const columns = ['number', 'sent', 'http', 'rows', 'sum', 'state'] as const;
const atTheEnd = new Set<string>(['http', 'rows', 'sum']);

/** Every request with the hash of its bytes and Kiva's answer. */
export function ReceiptBatches({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('receipts');
  // A journal has no amount.
  const hasSums = receipt.kind !== 'journals';
  const shown = columns.filter((key) => hasSums || key !== 'sum');
  const heads = shown.map((key) => ({ key, title: t(`batch.${key}`), end: atTheEnd.has(key) }));
  return (
    <Stack gap="sm">
      <Title order={2}>{t('batches')}</Title>
      <DataTable
        label={t('batches')}
        columns={[...heads, { key: 'reference', title: t(`batch.reference.${receipt.kind}`) }]}
      >
        {receipt.batches.map((batch) => (
          <Fragment key={batch.sendId}>
            <BatchRow batch={batch} hasSums={hasSums} />
            <BatchDetail batch={batch} receipt={receipt} />
          </Fragment>
        ))}
      </DataTable>
    </Stack>
  );
}

function BatchRow({ batch, hasSums }: { batch: ReceiptBatch; hasSums: boolean }) {
  const { t } = useTranslation('receipts');
  const { sendId, number, sentAt, httpStatus, rows, sums, state, reference } = batch;
  return (
    <tr className={classes.batch}>
      <td>
        <Anchor component={Link} to={`/activity/${sendId}`} aria-label={t('openBatch', { number })}>
          {formatCount(number)}
        </Anchor>
      </td>
      <td>{sentAt === null ? t('neverLeft') : <When at={sentAt} />}</td>
      <td className={endCell}>{httpStatus ?? t('noAnswer')}</td>
      <td className={endCell}>{formatCount(rows)}</td>
      {hasSums && (
        <td className={endCell}>
          {sums.map(({ currency, sum }) => (
            <div key={currency}>
              <Money amount={sum} currency={currency || t('unknownCurrency')} />
            </div>
          ))}
        </td>
      )}
      <td>
        <SendStateBadge state={state} />
      </td>
      <td>{reference}</td>
    </tr>
  );
}

function BatchDetail({ batch, receipt }: { batch: ReceiptBatch; receipt: Receipt }) {
  const { t } = useTranslation('receipts');
  const notes = useBatchNotes(batch, receipt);
  return (
    <tr className={classes.detail}>
      <td colSpan={columns.length + 1}>
        <Stack gap={4}>
          {notes.map((note) => (
            <Text key={note} fz="sm">
              {note}
            </Text>
          ))}
          <Text fz="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {formatLabel(t('sha256'))} <Code>{batch.requestSha256}</Code>
          </Text>
          {batch.answer !== null && (
            <Disclosure label={t('answer')}>
              <JsonBlock label={t('answer')} text={prettyJson(batch.answer)} />
            </Disclosure>
          )}
        </Stack>
      </td>
    </tr>
  );
}

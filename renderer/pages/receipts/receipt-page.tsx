import { Stack, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../shared/model/receipt.ts';
import { BackLink } from '../../components/back-link.tsx';
import { Facts } from '../../components/facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { Problem } from '../../components/problem.tsx';
import { SendProgress } from '../../components/progress/send-progress.tsx';
import { useReceipt } from '../../components/progress/use-receipt.ts';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { DoneTick } from '../../components/todo/todo-task.tsx';
import { formatCount, formatMoment } from '../../i18n/format.ts';
import { batchDetail, countedRows, openRows } from './figures.ts';
import { ReceiptBatches } from './receipt-batches.tsx';
import { ReceiptRows } from './receipt-rows.tsx';
import { SaveButtons } from './save-buttons.tsx';
import { useReceiptFacts } from './use-receipt-facts.tsx';
import { useReceiptNames } from './use-receipt-names.ts';

const route = getRouteApi('/receipts/$workId');

/** What a person keeps of what was sent, and the last step that is theirs. */
export function ReceiptPage() {
  const { t } = useTranslation('receipts');
  const { answer, receipt } = useReceipt(route.useParams().workId);
  const { what } = useReceiptNames(receipt);
  return (
    <>
      <PageHeader
        above={<BackLink to="/activity" label={t('back')} />}
        title={receipt ? t('title', { what }) : ''}
        actions={receipt && <SaveButtons receipt={receipt} />}
      />
      {answer.isPending && <SkeletonTable columns={4} />}
      {answer.error !== null && (
        <Problem failure={answer.error.failure} onRetry={() => void answer.refetch()} />
      )}
      {receipt && <ReceiptBody receipt={receipt} />}
    </>
  );
}

function ReceiptBody({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('receipts');
  const facts = useReceiptFacts(receipt);
  const detail = batchDetail(receipt);
  return (
    <Stack gap="lg" maw="var(--pd-page-width)">
      <LastStep receipt={receipt} />
      <SendProgress workId={receipt.workId} receiptLink={false} />
      <Panel labelledBy="receipt-facts">
        <Title order={2} id="receipt-facts">
          {t('facts')}
        </Title>
        <Facts facts={facts} />
      </Panel>
      <ReceiptBatches receipt={receipt} />
      {detail !== 'none' && <Notice tone="neutral" icon={IconInfoCircle} title={t(detail)} />}
      <ReceiptRows receipt={receipt} />
    </Stack>
  );
}

/** Accepted is not finished (API.md §5.3): only a person can tick this. */
function LastStep({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('receipts');
  const { kind, done, batches } = receipt;
  const sendIds = batches
    .filter(({ state, replacedBy }) => state === 'accepted' && replacedBy === null)
    .map(({ sendId }) => sendId);
  const open = openRows(countedRows(receipt));
  if (sendIds.length === 0) return null;
  const title =
    done === null
      ? t(`unfinished.${kind}`)
      : t(kind === 'report' ? 'done' : 'donePublished', { when: formatMoment(done) });
  return (
    <Notice
      tone={done === null ? 'warn' : 'good'}
      icon={done === null ? IconAlertTriangle : IconCircleCheck}
      title={title}
    >
      {done === null && <span>{t(`unfinishedText.${kind}`)}</span>}
      {open > 0 && <strong>{t('open', { count: open, number: formatCount(open) })}</strong>}
      <DoneTick task={{ kind, sendIds, done }} />
    </Notice>
  );
}

import { Group, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Send } from '../../../shared/model/send.ts';
import { BackLink } from '../../components/back-link.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { SendProgress } from '../../components/progress/send-progress.tsx';
import { SendStateBadge, shownState } from '../../components/send-state-badge.tsx';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { useSendTitle } from '../../components/use-send-title.ts';
import { formatCount } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { ReportDifferences } from './again/report-differences.tsx';
import { SendAgain } from './again/send-again.tsx';
import { SendExchange } from './send-exchange.tsx';
import { SendFacts } from './send-facts.tsx';
import { SendItems } from './send-items.tsx';
import { SendNextStep } from './send-next-step.tsx';

const route = getRouteApi('/activity/$id');

/** One send: its outcome, what to do next, and request and answer in full. */
export function SendPage() {
  const { t } = useTranslation(['common', 'activity']);
  const { id } = route.useParams();
  const send = useCall('sends.get', { environment: useEnvironment(), id }, { staleTime: 0 });
  const title = useSendTitle(send.data);
  return (
    <>
      <PageHeader
        above={<BackLink to="/activity" label={t('activity:detail.back')} />}
        title={title || t('activity:title')}
        description={send.data && <HeaderLine send={send.data} />}
      />
      {send.isPending && <SkeletonTable columns={2} />}
      {send.error !== null && (
        <Problem
          failure={send.error.failure}
          onRetry={() => void send.refetch()}
          retrying={send.isFetching}
        />
      )}
      {send.data !== undefined && <SendBody send={send.data} />}
    </>
  );
}

function HeaderLine({ send }: { send: Send }) {
  const { t } = useTranslation(['common', 'activity']);
  return (
    <Group gap="sm" component="span" role="status">
      <SendStateBadge state={shownState(send)} />
      {t(`kind.${send.kind}`)}
      {send.batches > 1 && (
        <span className="pd-number">
          {t('activity:batchOf', { batch: formatCount(send.batch), batches: formatCount(send.batches) })}
        </span>
      )}
    </Group>
  );
}

/** What Kiva accepted of a borrower has the next loan among its next steps. */
function isNextOffered({ kind, state, replacedBy }: Send): boolean {
  return kind === 'draft' && state === 'accepted' && replacedBy === null;
}

function SendBody({ send }: { send: Send }) {
  return (
    <Stack gap="lg" maw="var(--pd-page-width)">
      {(send.kind === 'report' || send.batches > 1) && <SendProgress workId={send.workId} />}
      <SendNextStep send={send} />
      <SendFacts send={send} />
      {!isNextOffered(send) && <SendAgain send={send} />}
      <ReportDifferences send={send} />
      <SendItems send={send} />
      <SendExchange send={send} />
    </Stack>
  );
}

import { Button, Stack } from '@mantine/core';
import { IconHelpCircle, IconHistory } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnvironment } from '../../app/app-state.tsx';
import { useCall } from '../../app/calls.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { Problem } from '../../components/problem.tsx';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { ActivityTable } from './activity-table.tsx';

/** Sends on one page of the table. */
const pageSize = 50;

/** Everything that was sent from here, the newest first. */
export function ActivityPage() {
  const { t } = useTranslation('activity');
  const [page, setPage] = useState(1);
  const environment = useEnvironment();
  const query = { environment, limit: pageSize, offset: (page - 1) * pageSize };
  const sends = useCall('sends.list', query, { keepPrevious: true, staleTime: 0 });
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Stack gap="md">
        {sends.error !== null && (
          <Problem
            failure={sends.error.failure}
            onRetry={() => void sends.refetch()}
            retrying={sends.isFetching}
          />
        )}
        {sends.isPending && <SkeletonTable columns={5} />}
        {sends.data?.total === 0 && <NothingSent />}
        {sends.data !== undefined && sends.data.total > 0 && (
          <>
            <UnknownNotice count={sends.data.unknown} />
            <ActivityTable sends={sends.data.sends} stale={sends.isPlaceholderData} />
            <Pager total={sends.data.total} page={page} size={pageSize} onPage={setPage} />
          </>
        )}
      </Stack>
    </>
  );
}

function UnknownNotice({ count }: { count: number }) {
  const { t } = useTranslation('activity');
  if (count === 0) return null;
  return (
    <Notice tone="warn" icon={IconHelpCircle} title={t('unknownNotice.title', { count })}>
      {t('unknownNotice.text')}
    </Notice>
  );
}

function NothingSent() {
  const { t } = useTranslation('activity');
  return (
    <EmptyState
      icon={IconHistory}
      title={t('empty.title')}
      text={t('empty.text')}
      action={
        <Button component={Link} to="/drafts">
          {t('empty.action')}
        </Button>
      }
    />
  );
}

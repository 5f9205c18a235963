import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { useGoLive } from '../../lib/use-go-live.ts';
import { ChecklistPanel } from './checklist-panel.tsx';
import { ConfirmationPanel } from './confirmation-panel.tsx';
import { PapersPanel } from './papers-panel.tsx';
import { SidesPanel } from './sides-panel.tsx';
import { TwinsPanel } from './twins-panel.tsx';

/** The way from tests on Stage to Production, in the order in which it is gone. */
export function GoLivePage() {
  const { t } = useTranslation('goLive');
  const goLive = useGoLive();
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      {goLive.error !== null && (
        <Problem
          failure={goLive.error.failure}
          onRetry={() => void goLive.refetch()}
          retrying={goLive.isFetching}
        />
      )}
      {goLive.isPending && <SkeletonTable columns={1} rows={6} />}
      {goLive.data && (
        <Stack gap="lg" maw="60rem">
          <ChecklistPanel goLive={goLive.data} />
          <PapersPanel goLive={goLive.data} />
          <ConfirmationPanel goLive={goLive.data} />
          <SidesPanel goLive={goLive.data} />
          <TwinsPanel />
        </Stack>
      )}
    </>
  );
}

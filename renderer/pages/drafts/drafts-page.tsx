import { Button, Group } from '@mantine/core';
import { IconFilePencil, IconPlus, IconTable, IconTableImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkSummary } from '../../../shared/model/work.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { RemovedNotice } from '../../components/work/removed/removed-notice.tsx';
import { useNewWork } from '../../components/work/use-new-work.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { CarriedNotice } from './copy/carried-notice.tsx';
import { DraftsList } from './list/drafts-list.tsx';
import { canBeSent } from './list/drafts-table.tsx';
import { ImportedNotice } from './list/imported-notice.tsx';
import { SendMany } from './list/send-many.tsx';

/** The list of loan drafts, or several of them on their way. */
export function DraftsPage() {
  const { t } = useTranslation('drafts');
  const [chosen, setChosen] = useState<readonly WorkSummary[]>([]);
  const list = useCall('work.list', { environment: useEnvironment(), kind: 'draft' }, { staleTime: 0 });
  const { start, busy, failure } = useNewWork();
  const create = (
    <Group gap="sm">
      <Button
        component={Link}
        to="/drafts/import"
        variant="default"
        leftSection={<IconTableImport size={18} aria-hidden />}
      >
        {t('import.open')}
      </Button>
      {list.data?.some(canBeSent) && (
        <Button
          component={Link}
          to="/drafts/sheet"
          variant="default"
          leftSection={<IconTable size={18} aria-hidden />}
        >
          {t('bulk.open')}
        </Button>
      )}
      <Button
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => start('draft')}
        loading={busy !== null}
      >
        {t('create')}
      </Button>
    </Group>
  );
  if (chosen.length > 0) return <SendMany drafts={chosen} onBack={() => setChosen([])} />;
  const isEmpty = list.data?.length === 0;
  return (
    <>
      <PageHeader
        guide="draft"
        title={t('title')}
        description={t('description')}
        actions={isEmpty ? undefined : create}
      />
      {failure && <Problem failure={failure} />}
      <CarriedNotice />
      <ImportedNotice />
      <RemovedNotice kind="draft" />
      {list.error && (
        <Problem
          failure={list.error.failure}
          onRetry={() => void list.refetch()}
          retrying={list.isFetching}
        />
      )}
      {list.isPending && <SkeletonTable columns={4} />}
      {isEmpty && (
        <EmptyState icon={IconFilePencil} title={t('empty.title')} text={t('empty.text')} action={create} />
      )}
      {list.data && !isEmpty && <DraftsList drafts={list.data} onSend={setChosen} />}
    </>
  );
}

import { Box } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Environment } from '../../../shared/environment.ts';
import type { PhotoOptions } from '../../../shared/model/photo.ts';
import type { WorkBody } from '../../../shared/model/work.ts';
import { BackLink } from '../../components/back-link.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { SkeletonTable } from '../../components/skeleton-table.tsx';
import { useEnvironment } from '../../lib/app-state.tsx';
import { call, useCall } from '../../lib/calls.ts';
import { ImportWizard } from './import/import-wizard.tsx';
import type { NewDraft } from './import/wizard-state.ts';
import { useTellImported } from './list/use-imported.ts';
import { preparePhoto } from './photo/prepare-photo.ts';
import { usePhotoLimits } from './photo/use-photo-limits.ts';

/** Drafts from a sheet. Importing creates drafts in the list and sends nothing. */
export function ImportPage() {
  const { t } = useTranslation('drafts');
  const environment = useEnvironment();
  const navigate = useNavigate();
  const lists = useCall('config.get', { environment, refresh: false });
  const [titlePlace, setTitlePlace] = useState<HTMLElement | null>(null);
  const tellImported = useTellImported();
  const limits = usePhotoLimits();
  const leave = () => navigate({ to: '/drafts' });
  const keepAll = async (drafts: NewDraft[]) => {
    const works = [];
    for (const draft of drafts) works.push(await withPhoto(environment, draft, limits));
    await call('work.saveMany', { environment, works });
    await tellImported(
      environment,
      works.map(({ id }) => id),
    );
    await leave();
  };
  return (
    <>
      <PageHeader
        above={<BackLink to="/drafts" label={t('back')} />}
        title={t('import.title')}
        compact
        actions={<Box ref={setTitlePlace} ms="sm" />}
      />
      {lists.isPending && <SkeletonTable columns={3} />}
      {lists.error && (
        <Problem
          failure={lists.error.failure}
          onRetry={() => void lists.refetch()}
          retrying={lists.isFetching}
        />
      )}
      {lists.data && (
        <ImportWizard
          environment={environment}
          config={lists.data}
          titlePlace={titlePlace}
          onDone={keepAll}
          onCancel={() => void leave()}
        />
      )}
    </>
  );
}

/** A draft with its picture. One that cannot be used is left out: the draft's own checks say that it has none. */
async function withPhoto(
  environment: Environment,
  { content, photo }: NewDraft,
  limits: Partial<PhotoOptions>,
): Promise<{ id: string; body: WorkBody }> {
  const id = crypto.randomUUID();
  const photoId = photo === null ? '' : await keepPhoto(environment, id, photo, limits);
  return { id, body: { kind: 'draft', content: { ...content, photoId } } };
}

async function keepPhoto(
  environment: Environment,
  workId: string,
  file: File,
  limits: Partial<PhotoOptions>,
): Promise<string> {
  const prepared = await preparePhoto(file, limits);
  if (!prepared.ok) return '';
  return (await call('photos.save', { environment, workId, photo: prepared.photo })).photoId;
}

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/result.ts';
import type { ImportReading } from '../../shared/rules/import/drafts.ts';
import { failureOf } from '../app/calls.ts';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { Problem } from '../components/problem.tsx';
import { formatCount } from '../i18n/format.ts';
import { DraftPreview } from './draft-preview.tsx';
import { PhotosPanel } from './photos-panel.tsx';
import { RowsToRepair } from './rows-to-repair.tsx';
import { usePhotos } from './use-photos.ts';
import { type NewDraft, newDraftsOf, type OpenSheet } from './wizard-state.ts';

type Props = {
  open: OpenSheet;
  reading: ImportReading;
  onDone: (drafts: NewDraft[]) => Promise<void>;
};

/** Says what will be made, joins the photos, and hands the drafts over. */
export function ResultStep({ open, reading, onDone }: Props) {
  const { t } = useTranslation('import');
  const { drafts } = reading;
  const ready = useMemo(() => drafts.filter((draft) => draft.ready), [drafts]);
  const photos = usePhotos(ready);
  const { making, problem, make } = useMaking(() => onDone(newDraftsOf(ready, open.table, photos.fileOf)));
  const number = { count: ready.length, number: formatCount(ready.length) };
  const groups = ready.filter((draft) => draft.content.loanType === 'group').length;
  const individual = ready.length - groups;
  return (
    <Stack gap="md">
      <Panel labelledBy="import-result">
        <Title order={2} id="import-result" tabIndex={-1}>
          {t('result.title')}
        </Title>
        {ready.length === 0 ? (
          <Notice tone="warn" icon={IconAlertCircle} title={t('result.none')} />
        ) : (
          <Notice tone="good" icon={IconCircleCheck} title={t('result.ready', number)}>
            <span>
              {t('result.individual', { count: individual, number: formatCount(individual) })}
              {', '}
              {t('result.group', { count: groups, number: formatCount(groups) })}
            </span>
            <span>{t('result.nothingSent')}</span>
          </Notice>
        )}
        <RowsToRepair table={open.table} reading={reading} />
      </Panel>
      <PhotosPanel photos={photos} drafts={ready} />
      <DraftPreview drafts={ready} fileOf={photos.fileOf} />
      {problem && <Problem failure={problem} />}
      <Group justify="flex-end">
        <Button size="md" disabled={ready.length === 0} loading={making} onClick={make}>
          {t('result.make', number)}
        </Button>
      </Group>
      <Text role="status" className="mantine-visually-hidden">
        {making ? t('result.make', number) : ''}
      </Text>
    </Stack>
  );
}

/** Once at a time, and what goes wrong is shown here, where it can be tried again. */
function useMaking(done: () => Promise<void>) {
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);
  const make = () => {
    setMaking(true);
    setProblem(null);
    void done()
      .catch((error: unknown) => setProblem(failureOf(error)))
      .finally(() => setMaking(false));
  };
  return { making, problem, make };
}

import { Stack, Title } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportedDraft, ImportReading } from '../../../../shared/rules/import/drafts.ts';
import { Notice } from '../../../components/notice.tsx';
import { Panel } from '../../../components/panel.tsx';
import { formatCount } from '../../../i18n/format.ts';
import { DraftPreview } from './draft-preview.tsx';
import { PhotosPanel } from './photos-panel.tsx';
import { RowsToRepair } from './rows-to-repair.tsx';
import { SchedulesPanel } from './schedules-panel.tsx';
import type { Photos } from './use-photos.ts';
import type { Wizard } from './use-wizard.ts';
import type { OpenSheet } from './wizard-state.ts';

type Props = {
  wizard: Wizard;
  open: OpenSheet;
  reading: ImportReading;
  /** The drafts that can be made. */
  ready: readonly ImportedDraft[];
  photos: Photos;
};

/** Says what will be made and what not yet, and joins the photos. */
export function ResultStep({ wizard, open, reading, ready, photos }: Props) {
  const { t } = useTranslation('import');
  const number = (count: number) => ({ count, number: formatCount(count) });
  const groups = ready.filter((draft) => draft.content.loanType === 'group').length;
  return (
    <Stack gap="md">
      <Panel labelledBy="import-result">
        <Title order={2} id="import-result" tabIndex={-1}>
          {t('result.title')}
        </Title>
        {ready.length === 0 ? (
          <Notice tone="warn" icon={IconAlertCircle} title={t('result.none')} />
        ) : (
          <Notice tone="good" icon={IconCircleCheck} title={t('result.ready', number(ready.length))}>
            <span>
              {t('result.individual', number(ready.length - groups))}, {t('result.group', number(groups))}
            </span>
            <span>{t('result.nothingSent')}</span>
          </Notice>
        )}
        <RowsToRepair table={open.table} reading={reading} />
      </Panel>
      <SchedulesPanel wizard={wizard} rule={open.plan.schedule} drafts={ready} />
      <PhotosPanel photos={photos} drafts={ready} />
      <DraftPreview drafts={ready} rule={open.plan.schedule} fileOf={photos.fileOf} />
    </Stack>
  );
}

import { Group, Title } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportedDraft, ImportReading } from '../../../../shared/rules/import/drafts.ts';
import { Strip } from '../../../components/workbench/strip.tsx';
import { formatCount, formatLabel } from '../../../i18n/format.ts';
import { DraftPreview } from './draft-preview.tsx';
import { PhotosLine } from './photos-line.tsx';
import { RowsToRepair } from './rows-to-repair.tsx';
import { Schedules } from './schedules.tsx';
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

/** Says what will be made and what not yet, joins the photos, and shows the drafts as they will be. */
export function ResultStep({ wizard, open, reading, ready, photos }: Props) {
  const { t } = useTranslation('import');
  const number = (count: number) => ({ count, number: formatCount(count) });
  const groups = ready.filter((draft) => draft.content.loanType === 'group').length;
  return (
    <>
      {ready.length === 0 ? (
        <Strip tone="warn" icon={IconAlertCircle}>
          {t('result.none')}
        </Strip>
      ) : (
        <Strip tone="good" icon={IconCircleCheck}>
          <b>{formatLabel(t('result.ready', number(ready.length)))}</b>{' '}
          <span>
            {t('result.individual', number(ready.length - groups))}, {t('result.group', number(groups))}
          </span>
          . {t('result.nothingSent')}
        </Strip>
      )}
      <RowsToRepair table={open.table} reading={reading} />
      <Group gap="0.25rem 1rem">
        <Title order={2} id="import-result" tabIndex={-1} fz="md">
          {t('result.title')}
        </Title>
        <PhotosLine photos={photos} drafts={ready} />
      </Group>
      <Schedules wizard={wizard} rule={open.plan.schedule} drafts={ready} />
      <DraftPreview drafts={ready} rule={open.plan.schedule} fileOf={photos.fileOf} />
    </>
  );
}

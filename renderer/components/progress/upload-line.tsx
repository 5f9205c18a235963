import { Progress as Bar, Group, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payload } from '../../../shared/contract.ts';
import type { Progress } from '../../../shared/model/progress.ts';
import { formatSize } from '../../i18n/format.ts';
import { useMainEvent } from '../../lib/calls.ts';

/** Fewer bytes are gone before anybody has read how far they are: in effect, requests without a photo. */
const leastShown = 100_000;

/** How much of the request that is on its way has left, where that takes a while, as with a photo. */
export function UploadLine({ batches }: Pick<Progress, 'batches'>) {
  const { t } = useTranslation('progress');
  const [upload, setUpload] = useState<Payload<'sends.upload'> | null>(null);
  useMainEvent(
    'sends.upload',
    useCallback((told: Payload<'sends.upload'>) => setUpload(told), []),
  );
  const isOurs = batches.some(({ id, state }) => id === upload?.sendId && state === 'sending');
  if (upload === null || !isOurs || upload.total < leastShown || upload.sent >= upload.total) return null;
  const label = t('upload', { size: formatSize(upload.total) });
  return (
    <Group gap="sm" wrap="nowrap">
      <Text fz="sm">{label}</Text>
      <Bar.Root flex={1}>
        <Bar.Section value={(upload.sent / upload.total) * 100} aria-label={label} />
      </Bar.Root>
    </Group>
  );
}

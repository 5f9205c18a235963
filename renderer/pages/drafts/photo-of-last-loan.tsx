import { Box, Button, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../shared/model/draft.ts';
import { localDay } from '../../../shared/rules/dates.ts';
import { photoMonths } from '../../../shared/rules/photo-reuse.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import { Notice } from '../../components/notice.tsx';
import { fieldId } from '../../components/work/field-id.ts';
import { formatMonth } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';

/** Offers the photo of the borrower's last loan while the draft has none, or says why it cannot be used again. */
export function PhotoOfLastLoan({ workId }: { workId: string }) {
  const { t } = useTranslation('drafts');
  const environment = useEnvironment();
  const { control, setValue } = useFormContext<DraftContent>();
  const [photoId, loanType, typed] = useWatch({
    control,
    name: ['photoId', 'loanType', 'members.0.clientId'],
  });
  const clientId = cleanId(typed ?? '');
  const isAsked = photoId === '' && loanType === 'individual' && clientId !== '';
  const earlier = useCall('photos.earlier', { environment, workId, clientId }, { enabled: isAsked }).data;
  if (!isAsked || !earlier) return null;
  const month = formatMonth(localDay(new Date(earlier.firstSentAt)).slice(0, 7));
  if (earlier.reuse !== 'allowed')
    return (
      <Text c="dimmed" fz="sm" mb="sm">
        {t(`photo.${earlier.reuse}`, { month, months: photoMonths })}
      </Text>
    );
  const use = () => {
    setValue('photoId', earlier.photoId);
    document.getElementById(fieldId('photoId'))?.focus();
  };
  return (
    <Box mb="md">
      <Notice tone="info" icon={IconHistory} title={t('photo.earlier')}>
        <span>{t('photo.allowed', { months: photoMonths })}</span>
        <Button size="xs" variant="default" onClick={use}>
          {t('photo.use', { month })}
        </Button>
      </Notice>
    </Box>
  );
}

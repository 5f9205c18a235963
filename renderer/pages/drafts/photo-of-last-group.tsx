import { Box, Button, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { DraftContent } from '../../../shared/model/draft.ts';
import { localDay } from '../../../shared/rules/dates.ts';
import { isBlankMember } from '../../../shared/rules/members.ts';
import { leastInPhoto, photoMonths } from '../../../shared/rules/photo-reuse.ts';
import { cleanId } from '../../../shared/rules/text.ts';
import { Notice } from '../../components/notice.tsx';
import { fieldId } from '../../components/work/field-id.ts';
import { formatMonth } from '../../i18n/format.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';

/** Milliseconds without typing until the members are compared with those of earlier loans. */
const pause = 700;

/**
 * Offers the photo of a group's last loan while the draft has none and enough of the members are in it, or says why not. Who is
 * not in it is then marked so.
 */
export function PhotoOfLastGroup({ workId }: { workId: string }) {
  const { t } = useTranslation('drafts');
  const environment = useEnvironment();
  const { control, setValue, getValues } = useFormContext<DraftContent>();
  const [photoId, loanType, groupClientId, typed] = useWatch({
    control,
    name: ['photoId', 'loanType', 'groupClientId', 'members'],
  });
  const members = typed.filter((member) => !isBlankMember(member));
  const ids = JSON.stringify([groupClientId, ...members.map(({ clientId }) => clientId)]);
  const [asked] = useDebouncedValue(ids, pause);
  const [askedGroup = '', ...clientIds] = JSON.parse(asked) as string[];
  const isAsked = photoId === '' && loanType === 'group' && clientIds.some((id) => cleanId(id) !== '');
  const input = { environment, workId, groupClientId: askedGroup, clientIds };
  const earlier = useCall('photos.earlierOfGroup', input, { enabled: isAsked }).data;
  if (!isAsked || !earlier) return null;
  const { reuse, count, inPhoto } = earlier;
  const month = formatMonth(localDay(new Date(earlier.firstSentAt)).slice(0, 7));
  const values = { month, months: photoMonths, percent: leastInPhoto, in: count, count: earlier.members };
  if (reuse !== 'allowed')
    return (
      <Text c="dimmed" fz="sm" mb="sm">
        {t(reuse === 'tooOld' ? 'photo.tooOld' : 'photo.tooFew', values)}
      </Text>
    );
  const use = () => {
    const pictured = new Set(inPhoto);
    for (const [index, member] of getValues('members').entries())
      if (!isBlankMember(member))
        setValue(`members.${index}.notPictured`, !pictured.has(cleanId(member.clientId)));
    setValue('photoId', earlier.photoId);
    document.getElementById(fieldId('photoId'))?.focus();
  };
  return (
    <Box mb="md">
      <Notice tone="info" icon={IconHistory} title={t('photo.earlierGroup')}>
        <span>{t('photo.allowedGroup', values)}</span>
        <Button size="xs" variant="default" onClick={use}>
          {t('photo.use', { month })}
        </Button>
      </Notice>
    </Box>
  );
}

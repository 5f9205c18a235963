import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Review } from '../../../shared/model/review.ts';

type Props = { review: Review; reason: string; onReason: (reason: string) => void };

/** Why it is sent all the same, in a person's words: what was sent before, or an earlier month over a later one. */
export function ReasonField({ review, reason, onReason }: Props) {
  const { t } = useTranslation('review');
  return (
    <Textarea
      w="100%"
      maw="36rem"
      autosize
      minRows={2}
      maxLength={500}
      label={t(review.laterCount > 0 ? 'reason.later' : 'reason.again')}
      description={t('reason.help')}
      value={reason}
      onChange={(event) => onReason(event.currentTarget.value)}
    />
  );
}
